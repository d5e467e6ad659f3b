using CsoAlliance.Core.Data;
using CsoAlliance.Core.Notices;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CsoAlliance.Core.Accounts;

internal static class AccountsSetup
{
    public static IServiceCollection AddAccounts(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddIdentityCore<Member>(options =>
            {
                options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
                // By the validator below: Identity's own asks an address of former members too.
                options.User.RequireUniqueEmail = false;
                // Length over composition rules (NIST SP 800-63B): a long phrase is better than a short riddle.
                options.Password.RequiredLength = 12;
                options.Password.RequireDigit = options.Password.RequireLowercase = options.Password.RequireUppercase = options.Password.RequireNonAlphanumeric = false;
                options.Lockout.MaxFailedAccessAttempts = 5;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            })
            .AddRoles<IdentityRole<Guid>>()
            .AddEntityFrameworkStores<AllianceDbContext>()
            .AddUserManager<MemberManager>()
            .AddPasswordValidator<CommonPasswords>()
            .AddUserValidator<OwnAddress>()
            .AddClaimsPrincipalFactory<MemberClaims>();
        services.Configure<DemoOptions>(configuration.GetSection(DemoOptions.Section));
        services.AddSingleton<RefusedSignIns>().AddSingleton<Sessions>().AddSingleton<PasswordResets>().AddSingleton<IBeforePost>(provider => provider.GetRequiredService<PasswordResets>());
        services.AddScoped<AccountFactors>().AddScoped<AccountKeys>().AddScoped<EmailChanges>().AddScoped<PersonalDataDesk>().AddSingleton<IPersonalData, AccountPersonalData>();
        services.AddSingleton<AuditTrail>().AddScoped<AccountDesk>().AddScoped<IStarterContent, StarterRoles>().AddScoped<DemoAccounts>();
        return services;
    }
}
