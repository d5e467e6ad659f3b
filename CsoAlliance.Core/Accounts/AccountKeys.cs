using CsoAlliance.Core.Data;
using CsoAlliance.Core.Notices;
using CsoAlliance.Core.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Accounts;

/// <summary>A person's passkeys: several, named, and taken off one by one.</summary>
public sealed class AccountKeys(UserManager<Member> members, IDbContextFactory<AllianceDbContext> contexts, NoticeBoard board, TimeProvider clock)
{
    /// <summary>Longest name of a passkey.</summary>
    public const int NameLength = 60;

    /// <summary>Most passkeys of one person.</summary>
    public const int Most = 20;

    /// <summary>Adds one that a device has just made, and tells the person. Refused: there are twenty already.</summary>
    public async Task<Result> AddAsync(Member member, UserPasskeyInfo passkey, string? name, CancellationToken ct = default)
    {
        if ((await members.GetPasskeysAsync(member)).Count >= Most)
            return new Error("account.passkeys", $"An account has at most {Most} passkeys. Take one off first.");
        passkey.Name = Named(name);
        if (!(await members.AddOrUpdatePasskeyAsync(member, passkey)).Succeeded)
            return new Error("account.passkey", "This passkey could not be kept. Try another one.");
        await TellAsync(member, $"A passkey was added: {passkey.Name}", ct);
        return Result.Done;
    }

    /// <summary>Names one anew. Refused: there is none.</summary>
    public async Task<Result> RenameAsync(Member member, byte[] id, string? name, CancellationToken ct = default)
    {
        if (await members.GetPasskeyAsync(member, id) is not { } passkey)
            return Error.NotFound;
        passkey.Name = Named(name);
        await members.AddOrUpdatePasskeyAsync(member, passkey);
        return Result.Done;
    }

    /// <summary>Takes one off, and tells the person. Refused: there is none.</summary>
    public async Task<Result> RemoveAsync(Member member, byte[] id, CancellationToken ct = default)
    {
        if (await members.GetPasskeyAsync(member, id) is not { } passkey)
            return Error.NotFound;
        await members.RemovePasskeyAsync(member, id);
        await TellAsync(member, $"A passkey was taken off: {passkey.Name}", ct);
        return Result.Done;
    }

    private static string Named(string? name) => name?.Trim() is { Length: > 0 } given ? given.Length > NameLength ? given[..NameLength] : given : "Passkey";

    private async Task TellAsync(Member member, string what, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await board.TellAsync(db, [member.Id], new(NoticeTopic.Account, Tlp.Clear, what, "/account/manage"), ct);
        db.Add(new AuditEntry(clock.GetUtcNow().UtcDateTime, member.Id.ToString(), "account.passkey", member.Id.ToString(), what));
        await db.SaveChangesAsync(ct);
    }
}
