using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Membership.Companies;
using CsoAlliance.Core.Membership.Fleets;
using CsoAlliance.Core.Membership.Profiles;
using CsoAlliance.Core.Membership.Vetting;
using CsoAlliance.Core.Notices;
using FluentValidation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CsoAlliance.Core.Membership;

internal static class MembershipSetup
{
    public static IServiceCollection AddMembership(this IServiceCollection services)
    {
        services.TryAddSingleton<IWelcomeLinks, PlainWelcomeLinks>();
        services.TryAddSingleton<ISharedGroups, NoSharedGroups>();
        services.AddSingleton<IUsualAreas, DirectoryAreas>();
        return services.AddSingleton<IValidator<JoinForm>, JoinFormValidator>().AddSingleton<Applications>().AddSingleton<JoinDrafts>().AddSingleton<IBeforePost>(provider => provider.GetRequiredService<JoinDrafts>()).AddSingleton<StandingDesk>().AddSingleton<DemoMembership>().AddSingleton<IPersonalData, MembershipPersonalData>()
            .AddSingleton<ApplicantDesk>().AddSingleton<SponsorDesk>().AddSingleton<VettingDesk>().AddSingleton<ApplicationFiles>()
            .AddSingleton<IValidator<CompanyForm>, CompanyFormValidator>().AddSingleton<CompanyRoom>().AddSingleton<InvitationDesk>()
            .AddSingleton<IValidator<FleetForm>, FleetFormValidator>().AddSingleton<FleetDesk>()
            .AddSingleton<IValidator<ProfileForm>, ProfileFormValidator>().AddSingleton<MemberDirectory>().AddSingleton<ProfileDesk>();
    }
}
