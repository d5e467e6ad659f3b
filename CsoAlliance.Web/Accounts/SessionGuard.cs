using System.Security.Claims;
using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Home;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CsoAlliance.Web.Accounts;

/// <summary>Asks within a minute of an act elsewhere whether a cookie's session still lasts, beside the security stamp; and notes, as seldom, that the member is here.</summary>
internal sealed class SessionGuard(IOptions<SecurityStampValidatorOptions> options, SignInManager<Member> signIns, ILoggerFactory loggers, Sessions sessions, Visits visits)
    : SecurityStampValidator<Member>(options, signIns, loggers)
{
    protected override async Task<Member?> VerifySecurityStamp(ClaimsPrincipal? principal)
    {
        if (principal is null || SessionClaims.Of(principal) is not { } session || !await sessions.IsOpenAsync(session) || await base.VerifySecurityStamp(principal) is not { } member)
            return null;
        await visits.SeenAsync(member.Id);
        return member;
    }
}
