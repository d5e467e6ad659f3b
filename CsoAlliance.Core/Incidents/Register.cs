using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Incidents;

/// <summary>
/// The desk's side of the register: publishes, regrades, relabels and withdraws. Each act adds a step to the incident's
/// history and to the audit trail and tells those who watch the area, in the same transaction, and evicts what visitors were shown before it answers.
/// </summary>
public sealed class Register(IDbContextFactory<AllianceDbContext> contexts, IPublicCache cache, IValidator<PublishIncident> validator, IncidentNotices notices, TimeProvider clock)
{
    /// <summary>The grade needs more sources.</summary>
    public static readonly Error TooHigh = new("incident.grade", "Corroborated needs two independent sources. Confirmed needs three, or two and an authority.", "grade");

    /// <summary>A label was to be made wider without leave to.</summary>
    public static readonly Error Wider = new("incident.wider", "The desk may make a label stricter. To make it wider, ask whoever gave it.", "label");

    /// <summary>Named readers must be members.</summary>
    public static readonly Error UnknownReader = new("incident.reader", "One of the named readers has no account here.", "readers");

    /// <summary>Every change has a reason.</summary>
    public static readonly Error NoReason = new("incident.reason", "Give the reason. It stands in the history of the notice.", "reason");

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>
    /// Publishes, and gives the register's number. Publishing again under the same publication id changes nothing and gives
    /// the number that it has.
    /// </summary>
    public async Task<Result<string>> PublishAsync(PublishIncident input, CancellationToken ct = default)
    {
        var checkedInput = await validator.ValidateAsync(input, ct);
        if (!checkedInput.IsValid)
            return Result<string>.Refused([.. checkedInput.Errors.Select(error => new Error("incident." + Field(error.PropertyName), error.ErrorMessage, Field(error.PropertyName)))]);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // Taking the number first makes publishers wait for each other, so the look that follows sees what the other wrote.
        var now = Now;
        var reference = $"CSOA-{now.Year}-{await IncidentNumbers.NextAsync(db, now.Year, ct):0000}";
        if (await db.Set<Incident>().Where(incident => incident.PublicationId == input.PublicationId).Select(incident => incident.Reference).FirstOrDefaultAsync(ct) is { } existing)
            return existing;
        if (input.Readers.Count > 0 && await db.Set<Member>().CountAsync(member => input.Readers.Contains(member.Id), ct) < input.Readers.Distinct().Count())
            return UnknownReader;
        var incident = new Incident(reference, input, now);
        db.Add(incident);
        db.Add(new AuditEntry(now, input.By.Account, "incident.published", reference, $"{input.Label.Written()} {input.Grade.Words()} {input.Admiralty}: {input.Reason}"));
        await db.SaveChangesAsync(ct);
        await notices.TellAsync(db, incident, null, input.By, ct);
        await transaction.CommitAsync(ct);
        await cache.EvictAsync(ct);
        return reference;
    }

    /// <summary>The incident that was published under that id, with its history; null where there is none. For the desk: no right to read is asked.</summary>
    public async Task<Incident?> FindByPublicationAsync(Guid publicationId, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<Incident>().AsNoTracking().Include(incident => incident.Sources).Include(incident => incident.Changes.OrderBy(change => change.Id)).AsSplitQuery()
            .FirstOrDefaultAsync(incident => incident.PublicationId == publicationId, ct);
    }

    /// <summary>Changes the fix, and adds the sources that bear the change out.</summary>
    public Task<Result> RegradeAsync(string reference, Grade grade, AdmiraltyCode admiralty, Decider by, string reason, IReadOnlyList<SourceInput>? added = null, CancellationToken ct = default) =>
        ChangeAsync(reference, "incident.regraded", by, reason, incident =>
        {
            if (!Grading.Bears(incident.Sources.Select(Grading.AsInput).Concat(added ?? []), grade))
                return TooHigh;
            incident.Regrade(grade, admiralty, added ?? [], Now, by.Role, reason);
            return Result.Done;
        }, ct);

    /// <summary>Changes who may read it. A wider label is refused unless <paramref name="widen"/> says that its giver agreed.</summary>
    public Task<Result> RelabelAsync(string reference, Tlp label, Decider by, string reason, bool widen = false, CancellationToken ct = default) =>
        ChangeAsync(reference, "incident.relabelled", by, reason, incident =>
        {
            if (label < incident.Label && !widen)
                return Wider;
            incident.Relabel(label, Now, by.Role, reason);
            return Result.Done;
        }, ct);

    /// <summary>Takes an incident out of every list, total, feed and map. Its number stays taken, and its page says why.</summary>
    public Task<Result> WithdrawAsync(string reference, Decider by, string reason, CancellationToken ct = default) =>
        ChangeAsync(reference, "incident.withdrawn", by, reason, incident =>
        {
            incident.Withdraw(Now, by.Role, reason);
            return Result.Done;
        }, ct);

    private async Task<Result> ChangeAsync(string reference, string act, Decider by, string reason, Func<Incident, Result> change, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > Incident.ReasonLength)
            return NoReason;
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var incident = await db.Set<Incident>().Include(found => found.Sources).FirstOrDefaultAsync(found => found.Reference == reference && found.Withdrawn == null, ct);
        if (incident is null)
            return Error.NotFound;
        var before = incident.Grade;
        var changed = change(incident);
        if (!changed.Ok)
            return changed;
        db.Add(new AuditEntry(Now, by.Account, act, reference, $"{incident.Label.Written()} {incident.Grade.Words()} {incident.Admiralty}: {reason}"));
        await db.SaveChangesAsync(ct);
        if (incident.Grade != before)
            await notices.TellAsync(db, incident, before, by, ct);
        await transaction.CommitAsync(ct);
        await cache.EvictAsync(ct);
        return Result.Done;
    }

    private static string Field(string property) => property.Split('.', '[')[0] is { Length: > 0 } name ? char.ToLowerInvariant(name[0]) + name[1..] : property;
}
