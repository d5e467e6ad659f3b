using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Membership.Companies;
using CsoAlliance.Core.Membership.Fleets;
using CsoAlliance.Core.Membership.Profiles;
using CsoAlliance.Core.Membership.Vetting;
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
        return services.AddSingleton<IValidator<JoinForm>, JoinFormValidator>().AddSingleton<Applications>().AddSingleton<StandingDesk>().AddSingleton<DemoMembership>().AddSingleton<IPersonalData, MembershipPersonalData>()
            .AddSingleton<ApplicantDesk>().AddSingleton<SponsorDesk>().AddSingleton<VettingDesk>().AddSingleton<ApplicationFiles>()
            .AddSingleton<IValidator<CompanyForm>, CompanyFormValidator>().AddSingleton<CompanyRoom>().AddSingleton<InvitationDesk>()
            .AddSingleton<IValidator<FleetForm>, FleetFormValidator>().AddSingleton<FleetDesk>()
            .AddSingleton<IValidator<ProfileForm>, ProfileFormValidator>().AddSingleton<MemberDirectory>().AddSingleton<ProfileDesk>();
    }
}
