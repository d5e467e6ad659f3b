using CsoAlliance.Core.Data;
using CsoAlliance.Core.Notices;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Membership;

/// <summary>What became of a form that was kept.</summary>
public enum JoinKept
{
    /// <summary>A letter with the link is on its way to the address in the form.</summary>
    Letter = 0,

    /// <summary>The link that the form was opened by opens it as it is now.</summary>
    SameLink = 1,
}

/// <summary>
/// Keeps applications that are not finished: sealed, for <see cref="Days"/> days after the last change, opened by the link in a letter to
/// the address that stands in the form. Whether that address is known here plays no part in any answer.
/// </summary>
public sealed class JoinDrafts(IDbContextFactory<AllianceDbContext> contexts, Outbox outbox, TimeProvider clock) : IBeforePost
{
    /// <summary>Days that a draft is kept after it was last changed.</summary>
    public const int Days = 14;

    /// <summary>Drafts of one address that may wait at a time, since each wrote a letter to it and the address may be anybody's.</summary>
    public const int MostWaiting = 3;

    private static readonly TimeSpan Tidying = TimeSpan.FromHours(1);

    private long? tidied;

    /// <summary>
    /// Keeps the form. One that was opened from a draft changes that draft; with another address than before it becomes a new one. Refused:
    /// no mail address, since the link has to go somewhere; a field that is too long; <see cref="MostWaiting"/> drafts with this address.
    /// </summary>
    public async Task<Result<JoinKept>> SaveAsync(JoinForm form, CancellationToken ct = default)
    {
        if (MailText.Read(form.Email) is not { } address)
            return new Error("application.draft", MailText.Sentence + " The link to your form goes there.", nameof(JoinForm.Email));
        if (TooLong(form) is { } field)
            return new Error("application.draft", $"Keep it to {Application.TextLength:N0} signs.", field);
        var now = clock.GetUtcNow().UtcDateTime;
        // The draft's own secret is not kept in it, and the promise is made when the form is sent.
        var (token, kept, hash, expires) = (form.Draft, Copy(form), JoinDraft.Hash(address), now.AddDays(Days));
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (token is not null && await FindAsync(db, token, now, ct) is { } draft)
        {
            if (draft.AddressHash == hash)
            {
                draft.Seal(kept, token, expires);
                await db.SaveChangesAsync(ct);
                await transaction.CommitAsync(ct);
                return JoinKept.SameLink;
            }
            db.Remove(draft);
        }
        if (await db.Set<JoinDraft>().CountAsync(other => other.AddressHash == hash && other.ExpiresAt > now, ct) >= MostWaiting)
            return new Error("application.drafts", $"{MostWaiting} unfinished applications with this address wait already. Go on with one of them by the link in its letter.", nameof(JoinForm.Email));
        token = LinkToken.New();
        var made = new JoinDraft(token, hash);
        made.Seal(kept, token, expires);
        db.Add(made);
        outbox.Add(db, new(address, "CSO Alliance: go on with your application", $"Somebody, we hope you, began an application for membership and kept it to go on later. This link opens the form as it was left. It works until {expires:d MMMM yyyy}; then what was written is deleted, as it is when you send the form. Nobody here can read it before that.\n\nIt wasn’t you? Leave it: nothing is sent.", "/join/draft/" + token));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return JoinKept.Letter;
    }

    /// <summary>The form as it was left; null where the link is none, has expired, or the application was sent.</summary>
    public async Task<JoinForm?> OpenAsync(string? token, CancellationToken ct = default)
    {
        if (string.IsNullOrEmpty(token))
            return null;
        await using var db = await contexts.CreateDbContextAsync(ct);
        var form = (await FindAsync(db, token, clock.GetUtcNow().UtcDateTime, ct))?.Open(token);
        if (form is not null)
            form.Draft = token;
        return form;
    }

    /// <summary>Deletes what has expired, once an hour.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        if (tidied is { } last && clock.GetElapsedTime(last) < Tidying)
            return;
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.Set<JoinDraft>().Where(draft => draft.ExpiresAt <= now).ExecuteDeleteAsync(ct);
        tidied = clock.GetTimestamp();
    }

    /// <summary>Deletes the draft of a form that is sent, in the transaction that stores the application.</summary>
    internal static async Task DropAsync(AllianceDbContext db, string? token, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(token))
            return;
        var hash = LinkToken.Hash(token);
        await db.Set<JoinDraft>().Where(draft => draft.TokenHash == hash).ExecuteDeleteAsync(ct);
    }

    private static Task<JoinDraft?> FindAsync(AllianceDbContext db, string token, DateTime now, CancellationToken ct)
    {
        var hash = LinkToken.Hash(token);
        return db.Set<JoinDraft>().SingleOrDefaultAsync(draft => draft.TokenHash == hash && draft.ExpiresAt > now, ct);
    }

    private static JoinForm Copy(JoinForm form) => new()
    {
        Once = form.Once, Name = form.Name, Email = form.Email, Role = form.Role, Company = form.Company, CompanyNumber = form.CompanyNumber, Ships = form.Ships,
        ShipTypes = form.ShipTypes, Proof = form.Proof, Seeks = form.Seeks, Sponsor = form.Sponsor,
    };

    private static string? TooLong(JoinForm form) => new (string Name, string? Text)[]
    {
        (nameof(JoinForm.Name), form.Name), (nameof(JoinForm.Role), form.Role), (nameof(JoinForm.Company), form.Company), (nameof(JoinForm.CompanyNumber), form.CompanyNumber), (nameof(JoinForm.Ships), form.Ships),
        (nameof(JoinForm.Proof), form.Proof), (nameof(JoinForm.Seeks), form.Seeks), (nameof(JoinForm.Sponsor), form.Sponsor), (nameof(JoinForm.ShipTypes), string.Join(',', form.ShipTypes ?? [])), (nameof(JoinForm.Once), form.Once),
    }.FirstOrDefault(field => field.Text?.Length > Application.TextLength).Name;
}
