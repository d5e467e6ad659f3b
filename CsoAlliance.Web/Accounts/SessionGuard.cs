using System.Security.Claims;
using CsoAlliance.Core.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CsoAlliance.Web.Accounts;

/// <summary>Asks within a minute of an act elsewhere whether a cookie's session still lasts, beside the security stamp.</summary>
internal sealed class SessionGuard(IOptions<SecurityStampValidatorOptions> options, SignInManager<Member> signIns, ILoggerFactory loggers, Sessions sessions)
    : SecurityStampValidator<Member>(options, signIns, loggers)
{
    protected override async Task<Member?> VerifySecurityStamp(ClaimsPrincipal? principal) =>
        principal is not null && SessionClaims.Of(principal) is { } session && await sessions.IsOpenAsync(session) ? await base.VerifySecurityStamp(principal) : null;
}
