using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Events.Posting;
using CsoAlliance.Core.Library;
using CsoAlliance.Core.Library.Editing;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Events.Filing;

/// <content>Keeps what organisers type, of whom two may write at once.</content>
public sealed partial class EventRecordDesk
{
    /// <summary>Code of the refusal where somebody else kept the record since it was opened.</summary>
    public const string Meanwhile = "record.meanwhile";

    private static readonly Error KeptMeanwhile = new(Meanwhile, "Somebody else kept this record after you opened it. What you typed is laid aside for you; look at the difference.");

    /// <summary>
    /// Keeps what was typed, finished or not. Refused: not the viewer's to change, the event is not over or was cancelled, it is out already, or
    /// somebody else kept other words since; in the last two cases what was typed is laid aside for the viewer.
    /// </summary>
    public async Task<Result> KeepAsync(Viewer viewer, string slug, RecordForm form, CancellationToken ct = default)
    {
        try
        {
            return await KeepOnceAsync(viewer, slug, form, ct);
        }
        catch (DbUpdateException)
        {
            // Two began it at the same moment. Now there is one to be compared with.
            return await KeepOnceAsync(viewer, slug, form, ct);
        }
    }

    private async Task<Result> KeepOnceAsync(Viewer viewer, string slug, RecordForm form, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.ChangingAsync(viewer, slug, ct) is not { } item)
            return Error.NotFound;
        if (Refusal(item) is { } refusal)
            return refusal;
        var who = await WhoAsync(db, viewer, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // The version is raised before anything is read, so that of two who opened the same one passes.
        var first = await db.Set<EventRecord>().Where(record => record.EventId == item.Id && record.Version == form.Version).ExecuteUpdateAsync(set => set.SetProperty(record => record.Version, record => record.Version + 1), ct) > 0;
        var record = await db.Set<EventRecord>().SingleOrDefaultAsync(one => one.EventId == item.Id, ct);
        var draft = record is null ? null : await db.Set<Draft>().SingleAsync(one => one.Id == record.DraftId, ct);
        var (isOut, isStale) = (draft is { State: DraftState.Published }, record is not null && !first);
        if (isOut || isStale)
        {
            var differs = await LayAsideAsync(db, record!, viewer.MemberId!.Value, form, ct);
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
            if (isOut)
                return Out;
            if (differs)
                return KeptMeanwhile;
            // The same words once more, such as a form that was sent twice.
            return Result.Done;
        }
        if (draft is null or { State: DraftState.Dropped })
        {
            draft = await BeginAsync(db, item, who, ct);
            if (record is null)
                db.Add(record = new(item.Id, draft.Id));
            else
                record.Continue(draft.Id);
        }
        else if (!draft.MayChange)
            draft.Reopen(who, Now);
        record!.Take(form, viewer.DisplayRole, Now);
        db.Add(new AuditEntry(Now, who.Account, "event.record.kept", slug));
        await db.SaveChangesAsync(ct);
        await db.Set<RecordAside>().Where(aside => aside.EventId == item.Id && aside.MemberId == viewer.MemberId).ExecuteDeleteAsync(ct);
        await transaction.CommitAsync(ct);
        return Result.Done;
    }

    // False where nothing differs from what is kept.
    private async Task<bool> LayAsideAsync(AllianceDbContext db, EventRecord record, Guid member, RecordForm form, CancellationToken ct)
    {
        var typed = new EventRecord(record.EventId, record.DraftId);
        typed.Take(form, "", Now);
        if (RecordDifferences.Of(record, typed).Count == 0)
            return false;
        if (await db.Set<RecordAside>().SingleOrDefaultAsync(one => one.EventId == record.EventId && one.MemberId == member, ct) is not { } aside)
            db.Add(aside = new(record.EventId, member));
        aside.Take(typed);
        return true;
    }

    private async Task<Draft> BeginAsync(AllianceDbContext db, Event item, DeskEditor who, CancellationToken ct)
    {
        var text = DraftTexts.Empty(Now) with { Title = item.Title, Slug = await FreeAsync(db, item.Slug, ct), Label = item.Label, Author = item.Organiser };
        var draft = new Draft(text, null, who, "What an event left", Now);
        db.Add(draft);
        await db.SaveChangesAsync(ct);
        db.Add(new DraftSave(draft.Id, 1, draft.Text, who.Account, draft.StartedAt));
        return draft;
    }

    private static async Task<string> FreeAsync(AllianceDbContext db, string slug, CancellationToken ct)
    {
        var bare = slug.Length > Slug.MaxLength - 12 ? slug[..(Slug.MaxLength - 12)].Trim('-') : slug;
        for (var number = 1; ; number++)
        {
            var name = number == 1 ? bare + "-record" : $"{bare}-record-{number}";
            if (!await db.Set<Article>().AnyAsync(article => article.Slug == name, ct))
                return name;
        }
    }
}
