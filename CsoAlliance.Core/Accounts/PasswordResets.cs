using System.Buffers.Text;
using System.Text;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Notices;
using CsoAlliance.Core.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CsoAlliance.Core.Accounts;

/// <summary>New passwords by a link in a letter. Nothing tells whether an address has an account.</summary>
public sealed class PasswordResets(IDbContextFactory<AllianceDbContext> contexts, IServiceScopeFactory scopes, Outbox outbox, NoticeBoard board, Sessions sessions, TimeProvider clock) : IBeforePost
{
    /// <summary>Most that is looked into at once.</summary>
    private const int Batch = 50;

    private static readonly Error Spent = new("account.link", "This link has been used, is older than a day, or was cut in the mail. Ask for a new one.");

    /// <summary>Notes that somebody asked; the letter leaves within seconds where there is an account.</summary>
    public async Task AskAsync(string email, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        db.Add(new ResetAsked(email.Length > Letter.ToLength ? email[..Letter.ToLength] : email, clock.GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync(ct);
    }

    /// <inheritdoc />
    public async Task RunAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var asked = await db.Set<ResetAsked>().AsNoTracking().OrderBy(one => one.Id).Take(Batch).ToListAsync(ct);
        if (asked.Count == 0)
            return;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var ids = asked.ConvertAll(one => one.Id);
        // Whoever takes them first answers them: another server that read them at the same moment finds fewer, and looks again later.
        if (await db.Set<ResetAsked>().Where(one => ids.Contains(one.Id)).ExecuteDeleteAsync(ct) < ids.Count)
            return;
        await using var scope = scopes.CreateAsyncScope();
        var members = scope.ServiceProvider.GetRequiredService<UserManager<Member>>();
        foreach (var email in asked.Select(one => one.Email).Distinct(StringComparer.OrdinalIgnoreCase))
            if (await members.FindByEmailAsync(email) is { Email: { } address } member)
                outbox.Add(db, new(address, "CSO Alliance: a new password", "Somebody asked for a new password for your account; we hope it was you. The link works once, for a day. If it wasn’t you, leave it: nothing has changed.", await PathAsync(members, member)));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>The path of a page on which this person sets a password, once, within a day.</summary>
    public static async Task<string> PathAsync(UserManager<Member> members, Member member) =>
        $"/account/reset?m={member.Id}&code={Base64Url.EncodeToString(Encoding.UTF8.GetBytes(await members.GeneratePasswordResetTokenAsync(member)))}";

    /// <summary>
    /// Sets the password, confirms the address (the letter arrived there), opens a closed account and ends every session. Refused:
    /// a spent link, a password that is too short or too common.
    /// </summary>
    public async Task<Result> ResetAsync(UserManager<Member> members, Guid id, string? code, string? password, CancellationToken ct = default)
    {
        if (await members.FindByIdAsync(id.ToString()) is not { } member || Read(code) is not { } token)
            return Spent;
        var done = await members.ResetPasswordAsync(member, token, password ?? "");
        if (!done.Succeeded)
            return done.Errors.Any(error => error.Code == "InvalidToken") ? Spent : Refusal(done);
        if (!member.EmailConfirmed)
        {
            member.EmailConfirmed = true;
            await members.UpdateAsync(member);
        }
        await members.SetLockoutEndDateAsync(member, null);
        await members.ResetAccessFailedCountAsync(member);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await board.TellAsync(db, [member.Id], new(NoticeTopic.Account, Tlp.Clear, "Your password was changed by a link in a letter", "/account/manage"), ct);
        db.Add(new AuditEntry(clock.GetUtcNow().UtcDateTime, member.Id.ToString(), "account.password-reset", member.Id.ToString()));
        await db.SaveChangesAsync(ct);
        await sessions.EndOthersAsync(member.Id, Guid.Empty, ct);
        return Result.Done;
    }

    /// <summary>What Identity refuses, in our words.</summary>
    public static Result Refusal(IdentityResult refused) => Result.Refused([.. refused.Errors.Select(error => new Error("account." + error.Code, error.Code == "PasswordTooShort" ? "A password has at least 12 signs. Several words that don’t belong together are best." : error.Description, "password"))]);

    private static string? Read(string? code) => code is not null && Base64Url.IsValid(code) ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(code)) : null;
}
