using FluentValidation;
using Microsoft.Extensions.DependencyInjection;

namespace CsoAlliance.Core.Membership;

internal static class MembershipSetup
{
    public static IServiceCollection AddMembership(this IServiceCollection services) =>
        services.AddSingleton<IValidator<JoinForm>, JoinFormValidator>().AddSingleton<Applications>();
}
