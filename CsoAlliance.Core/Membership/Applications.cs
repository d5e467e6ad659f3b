using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Membership.Companies;
using CsoAlliance.Core.Membership.Vetting;
using CsoAlliance.Core.Notices;
using CsoAlliance.Core.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Membership;

/// <summary>Takes applications for membership.</summary>
public sealed class Applications(IDbContextFactory<AllianceDbContext> contexts, IValidator<JoinForm> validator, NoticeBoard notices, Outbox outbox, TimeProvider clock)
{
    /// <summary>Applications with one address that may wait at a time.</summary>
    public const int MostWaiting = 3;

    /// <summary>Code of the warning about a company number with a wrong check digit: the same number sent again passes.</summary>
    public const string DoubtfulNumber = "application.companyNumber";

    /// <summary>
    /// Stores an application, notes it in the audit trail, writes to the applicant and tells the sponsor and those who decide, in
    /// one transaction, which also deletes the draft that the form was kept in. The same form sent twice gives one application. <see cref="JoinForm.StatusToken"/> then opens its page. Refused: what the form lacks, each error with the name of its field; more than <see cref="MostWaiting"/> with one address.
    /// </summary>
    public async Task<Result<Application>> ReceiveAsync(JoinForm form, CancellationToken ct = default)
    {
        var check = await validator.ValidateAsync(form, ct);
        if (!check.IsValid)
            return Result<Application>.Refused([.. check.Errors.Select(error => new Error(error.ErrorCode == DoubtfulNumber ? DoubtfulNumber : "application.invalid", error.ErrorMessage, error.PropertyName))]);
        return await StoreAsync(form, null, ct);
    }

    /// <summary>Stores what passed the checks; a form that answers an invitation uses it up.</summary>
    internal async Task<Result<Application>> StoreAsync(JoinForm form, Invitation? invitation, CancellationToken ct)
    {
        var fingerprint = form.Fingerprint();
        if (await FindAsync(fingerprint, ct) is { } earlier)
            return earlier;
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await IsCrowdedAsync(db, form.Email!, ct))
            return new Error("application.many", $"{MostWaiting} applications with this address wait already. The answer to these comes first.", nameof(JoinForm.Email));
        var now = clock.GetUtcNow().UtcDateTime;
        var application = new Application(form, fingerprint, now, invitation);
        db.Add(application);
        db.Add(new AuditEntry(now, invitation is null ? "join form" : "invitation", "application.received", application.Uid.ToString()));
        db.Add(new StatusLink(application, form.StatusToken()));
        outbox.Add(db, ApplicantLetters.Received(application, form.StatusToken()));
        await SponsorDesk.AskAsync(db, notices, application, ct);
        await notices.TellAsync(db, await db.DecidersAsync(ct), new(NoticeTopic.Applications, Tlp.Green, $"An application waits: {application.Role.Short()}, {application.Company}", VettingDesk.FilePath(application.Uid)), ct);
        if (invitation is not null)
        {
            db.Attach(invitation);
            invitation.Use(now);
        }
        try
        {
            await db.SaveChangesAsync(ct);
            await JoinDrafts.DropAsync(db, form.Draft, ct);
            await transaction.CommitAsync(ct);
        }
        catch (DbUpdateException) when (!ct.IsCancellationRequested)
        {
            await transaction.RollbackAsync(ct);
            // Two posts of one form at the same moment: the second finds what the first has stored.
            if (await FindAsync(fingerprint, ct) is { } other)
                return other;
            if (invitation is not null)
                return InvitationDesk.Used;
            throw;
        }
        return application;
    }

    // Each application writes to the address, which may be anybody's.
    private static async Task<bool> IsCrowdedAsync(AllianceDbContext db, string email, CancellationToken ct)
    {
        var address = email.Trim().ToUpperInvariant();
#pragma warning disable CA1304, CA1311, CA1862 // The database changes the case here.
        return await db.Set<Application>().CountAsync(other => other.Email.ToUpper() == address && (other.State == ApplicationState.New || other.State == ApplicationState.Asked), ct) >= MostWaiting;
#pragma warning restore CA1304, CA1311, CA1862
    }

    private async Task<Application?> FindAsync(string fingerprint, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<Application>().AsNoTracking().SingleOrDefaultAsync(application => application.Fingerprint == fingerprint, ct);
    }
}
