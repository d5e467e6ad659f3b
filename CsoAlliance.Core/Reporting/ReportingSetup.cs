using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Incidents;
using CsoAlliance.Core.Reporting.Desk;
using CsoAlliance.Core.Reporting.Drafts;
using CsoAlliance.Core.Reporting.Intake;
using CsoAlliance.Core.Reporting.Members;
using CsoAlliance.Core.Reporting.Vault;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CsoAlliance.Core.Reporting;

internal static class ReportingSetup
{
    // The services' constructors are internal, since they take the vault's internals: so they are made here by hand.
    public static IServiceCollection AddReporting(this IServiceCollection services) => services
        .AddSingleton<DeskCertificates>().AddSingleton<DayKeys>().AddSingleton<IntakeWriter>().AddSingleton<Tickets>().AddSingleton<MyReports>()
        .AddSingleton(provider => new ReportIntake(provider.GetRequiredService<DeskCertificates>(), provider.GetRequiredService<DayKeys>(), provider.GetRequiredService<IntakeWriter>(),
            provider.GetRequiredService<IDbContextFactory<VaultDbContext>>(), provider.GetRequiredService<TimeProvider>()))
        .AddSingleton(provider => new FollowUp(provider.GetRequiredService<IDbContextFactory<VaultDbContext>>(), provider.GetRequiredService<IDbContextFactory<AllianceDbContext>>(), provider.GetRequiredService<Tickets>(),
            provider.GetRequiredService<Register>(), provider.GetRequiredService<AllianceOptions>(), provider.GetRequiredService<TimeProvider>()))
        .AddSingleton(provider => new DeskKeys(provider.GetRequiredService<DeskCertificates>(), provider.GetRequiredService<IDbContextFactory<VaultDbContext>>(), provider.GetRequiredService<AuditTrail>()))
        .AddSingleton(provider => new DeskOpening(provider.GetRequiredService<IDbContextFactory<VaultDbContext>>(), provider.GetRequiredService<DeskCertificates>(), PassphraseCost.Floor))
        .AddSingleton(provider => new ReportDesk(provider.GetRequiredService<DeskOpening>(),
            provider.GetRequiredService<DeskCertificates>(), provider.GetRequiredService<AuditTrail>(), provider.GetRequiredService<TimeProvider>()))
        .AddSingleton<DraftKeys>().AddSingleton(provider => new ReportDrafts(provider.GetRequiredService<IDbContextFactory<VaultDbContext>>(), provider.GetRequiredService<DraftKeys>()))
        .AddSingleton(provider => new MemberReports(provider.GetRequiredService<ReportIntake>(), provider.GetRequiredService<ReportDrafts>(), provider.GetRequiredService<IDbContextFactory<AllianceDbContext>>(), provider.GetRequiredService<TimeProvider>()))
        .AddSingleton<IPersonalData, ReportingPersonalData>()
        .AddTransient<DeskSession>().AddTransient<DemoDesk>();
}
