using CsoAlliance.Core.Accounts;
using Microsoft.AspNetCore.Identity;

namespace CsoAlliance.Web.Accounts;

/// <summary>Stands in where there is no account, so that a wrong address costs as much time as a wrong password.</summary>
internal static class Nobody
{
    private static string? hash;

    public static Member Account { get; } = new("nobody@nobody.invalid", "Nobody");

    public static string Hash(UserManager<Member> members) => hash ??= members.PasswordHasher.HashPassword(Account, Guid.NewGuid().ToString());
}
