using System.Security.Cryptography;
using System.Text;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Notices;
using CsoAlliance.Core.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Accounts;

/// <summary>The second factor: codes of an authenticator (RFC 6238), and recovery codes on paper.</summary>
public sealed class AccountFactors(UserManager<Member> members, IDbContextFactory<AllianceDbContext> contexts, NoticeBoard board, TimeProvider clock)
{
    /// <summary>Where Identity's store keeps what belongs to the second factor.</summary>
    internal const string Store = "[AspNetUserStore]";

    /// <summary>Under which name it keeps the secret.</summary>
    internal const string SecretName = "AuthenticatorKey";

    /// <summary>How many recovery codes there are at once.</summary>
    public const int RecoveryCodes = 10;

    /// <summary>The secret that is being set up: made where there is none, in base32.</summary>
    public async Task<string> SecretAsync(Member member)
    {
        if (await members.GetAuthenticatorKeyAsync(member) is { Length: > 0 } known)
            return known;
        // Not by Identity's own reset: that changes the security stamp, and whoever looked at the page would be signed out a minute later.
        var secret = members.GenerateNewAuthenticatorKey();
        await members.SetAuthenticationTokenAsync(member, Store, SecretName, secret);
        return secret;
    }

    /// <summary>What a phone's camera reads to set it up.</summary>
    public static string Uri(Member member, string secret) =>
        $"otpauth://totp/{System.Uri.EscapeDataString("CSO Alliance")}:{System.Uri.EscapeDataString(member.Email!)}?secret={secret}&issuer={System.Uri.EscapeDataString("CSO Alliance")}&digits=6";

    /// <summary>Turns the second factor on; gives ten recovery codes, shown this once. Refused: the code does not fit.</summary>
    public async Task<Result<string[]>> TurnOnAsync(Member member, string? code, CancellationToken ct = default)
    {
        if (!await members.VerifyTwoFactorTokenAsync(member, members.Options.Tokens.AuthenticatorTokenProvider, Figures(code)))
            return new Error("account.code", "This code does not fit. Codes change every 30 seconds: take the one shown now, and check that the phone’s clock is right.", "code");
        await members.SetTwoFactorEnabledAsync(member, true);
        return await NewCodesAsync(member, "Authenticator codes were turned on", ct);
    }

    /// <summary>Ten new recovery codes; those before them are void.</summary>
    public Task<string[]> NewCodesAsync(Member member, CancellationToken ct = default) => NewCodesAsync(member, "New recovery codes were made", ct);

    /// <summary>Turns it off and forgets the secret. A member of staff then has no rights of staff until it is on again.</summary>
    public async Task TurnOffAsync(Member member, CancellationToken ct = default)
    {
        await members.SetTwoFactorEnabledAsync(member, false);
        await members.ResetAuthenticatorKeyAsync(member);
        await members.RemoveAuthenticationTokenAsync(member, Store, "RecoveryCodes");
        await TellAsync(member, "Authenticator codes were turned off", ct);
    }

    /// <summary>The figures of what was typed, with or without spaces.</summary>
    public static string Figures(string? typed) => new([.. (typed ?? "").Where(char.IsAsciiDigit)]);

    /// <summary>A secret that follows from the address, for demo accounts alone: printed at start, the same at each.</summary>
    internal static string DemoSecret(string email, string seed)
    {
        const string letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        return new([.. HMACSHA256.HashData(Encoding.UTF8.GetBytes(seed), Encoding.UTF8.GetBytes(email)).Select(value => letters[value % 32])]);
    }

    private async Task<string[]> NewCodesAsync(Member member, string told, CancellationToken ct)
    {
        var codes = (await members.GenerateNewTwoFactorRecoveryCodesAsync(member, RecoveryCodes))!.ToArray();
        await TellAsync(member, told, ct);
        return codes;
    }

    private async Task TellAsync(Member member, string what, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await board.TellAsync(db, [member.Id], new(NoticeTopic.Account, Tlp.Clear, what, "/account/manage"), ct);
        db.Add(new AuditEntry(clock.GetUtcNow().UtcDateTime, member.Id.ToString(), "account.factor", member.Id.ToString(), what));
        await db.SaveChangesAsync(ct);
    }
}
