using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Newsroom.Reports;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Newsroom.Desk;

/// <summary>A draft as the desk's page shows it.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Slug">Address of the item that it changes; null for a new one.</param>
/// <param name="Copies">How it was saved, newest first.</param>
public sealed record OpenedNews(NewsDraft Draft, string? Slug, IReadOnlyList<DeskCopy> Copies);

/// <summary>Where news is written: by one editor, who also brings it out. What is labelled above what the writer may read is not there.</summary>
public sealed class NewsDesk(IDbContextFactory<AllianceDbContext> contexts, IPublicCache cache, TimeProvider clock)
{
    private const int Most = 200;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Drafts that are not out yet, the newest first.</summary>
    public async Task<IReadOnlyList<NewsDraft>> ListAsync(NewsWriter writer, CancellationToken ct = default)
    {
        if (!writer.WritesNews)
            return [];
        await using var db = await contexts.CreateDbContextAsync(ct);
        return [.. (await db.Set<NewsDraft>().AsNoTracking().Where(draft => !draft.Done).OrderByDescending(draft => draft.ChangedAt).Take(Most).ToListAsync(ct)).Where(draft => draft.Text.Label <= writer.Viewer.Ceiling)];
    }

    /// <summary>Starts a news item; gives its name.</summary>
    public async Task<Result<Guid>> StartAsync(NewsWriter writer, CancellationToken ct = default)
    {
        if (!writer.WritesNews)
            return ReportErrors.NotYours;
        var draft = new NewsDraft(new() { Slug = "", Title = "", Summary = "", Body = "", PublishedAt = Now.Date }, null, writer, Now);
        await using var db = await contexts.CreateDbContextAsync(ct);
        db.Add(draft);
        db.Add(new AuditEntry(Now, writer.Account, "news.started", draft.Uid.ToString()));
        await db.SaveChangesAsync(ct);
        return draft.Uid;
    }

    /// <summary>Opens the draft of a change to an item: the one that is on its way, or a new one. Refused: there is no such item.</summary>
    public async Task<Result<Guid>> ChangeAsync(NewsWriter writer, string slug, CancellationToken ct = default)
    {
        if (!writer.WritesNews)
            return ReportErrors.NotYours;
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.Set<NewsItem>().AsNoTracking().ReadableBy(writer.Viewer).SingleOrDefaultAsync(item => item.Slug == slug && item.Kind == NewsKind.News, ct) is not { } item)
            return Error.NotFound;
        if (await OpenAsync(db, item.Id, ct) is { } open)
            return open;
        var draft = new NewsDraft(item.Text(), item.Id, writer, Now);
        db.Add(draft);
        try
        {
            await db.SaveChangesAsync(ct);
            return draft.Uid;
        }
        catch (DbUpdateException)
        {
            // Somebody else began at the same moment: both go to the same draft.
            await using var again = await contexts.CreateDbContextAsync(ct);
            return await OpenAsync(again, item.Id, ct) is { } theirs ? theirs : ReportErrors.NotNow;
        }
    }

    /// <summary>Opens a draft. Refused: there is none for this writer.</summary>
    public async Task<Result<OpenedNews>> OpenAsync(NewsWriter writer, Guid uid, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await FindAsync(db.Set<NewsDraft>().AsNoTracking(), writer, uid, ct) is not { } draft)
            return Error.NotFound;
        var slug = await db.Set<NewsItem>().Where(item => item.Id == draft.NewsId).Select(item => item.Slug).SingleOrDefaultAsync(ct);
        return new OpenedNews(draft, slug, await DeskCopy.OfAsync(db, uid, ct));
    }

    /// <summary>Keeps a text, finished or not; gives the stamp to go on from. Refused where it was changed since <paramref name="stamp"/>: then nothing is stored.</summary>
    public Task<Result<int>> SaveAsync(NewsWriter writer, Guid uid, int stamp, NewsText text, CancellationToken ct = default) => WriteAsync(writer, uid, stamp, text, publish: false, ct);

    /// <summary>Keeps a text and brings it out. Refused as <see cref="SaveAsync"/>, and with everything that it lacks.</summary>
    public Task<Result<int>> PublishAsync(NewsWriter writer, Guid uid, int stamp, NewsText text, CancellationToken ct = default) => WriteAsync(writer, uid, stamp, text, publish: true, ct);

    /// <summary>Gives a draft up. What is out stays out.</summary>
    public async Task<Result> DropAsync(NewsWriter writer, Guid uid, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await FindAsync(db.Set<NewsDraft>(), writer, uid, ct) is not { Done: false } draft)
            return ReportErrors.NotNow;
        draft.Finish(draft.NewsId, writer, Now);
        db.Add(new AuditEntry(Now, writer.Account, "news.dropped", uid.ToString()));
        await db.SaveChangesAsync(ct);
        return Result.Done;
    }

    /// <summary>Takes an item out of the newsroom. Refused without a reason.</summary>
    public async Task<Result> WithdrawAsync(NewsWriter writer, string slug, string? reason, CancellationToken ct = default)
    {
        if (!writer.WritesNews)
            return ReportErrors.NotYours;
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > ReportLimits.Changed)
            return new Error("news.reason", "Say why, in a sentence of at most 300 signs. It stands in the audit trail.", "reason");
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.Set<NewsItem>().ReadableBy(writer.Viewer).SingleOrDefaultAsync(item => item.Slug == slug && item.Kind == NewsKind.News && item.Starter == null, ct) is not { } item)
            return Error.NotFound;
        db.Remove(item);
        db.Add(new AuditEntry(Now, writer.Account, "news.withdrawn", slug, reason));
        await db.SaveChangesAsync(ct);
        await cache.EvictAsync(ct);
        return Result.Done;
    }

    private async Task<Result<int>> WriteAsync(NewsWriter writer, Guid uid, int stamp, NewsText text, bool publish, CancellationToken ct)
    {
        List<Error> errors = [.. NewsChecks.Limits(text, writer.Viewer.Ceiling), .. publish ? NewsChecks.Complete(text, Now) : []];
        if (errors.Count > 0)
            return Result<int>.Refused(errors);
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await FindAsync(db.Set<NewsDraft>(), writer, uid, ct) is not { } draft)
            return Error.NotFound;
        if (draft.Stamp != stamp)
            return ReportErrors.Changed(draft.ChangedBy, draft.ChangedAt);
        if (draft.Done)
            return ReportErrors.NotNow;
        draft.Write(text, writer, Now);
        db.Add(new DeskCopy(uid, draft.Stamp, NewsWording.Of(text), writer.Account, Now));
        try
        {
            if (publish)
                await PutAsync(db, draft, writer, ct);
            db.Add(new AuditEntry(Now, writer.Account, publish ? "news.published" : "news.saved", uid.ToString(), text.Label.Written()));
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            await using var again = await contexts.CreateDbContextAsync(ct);
            var theirs = await again.Set<NewsDraft>().AsNoTracking().SingleAsync(row => row.Uid == uid, ct);
            return ReportErrors.Changed(theirs.ChangedBy, theirs.ChangedAt);
        }
        catch (DbUpdateException) when (publish)
        {
            return new Error("news.raced", "Another item took this address at the same moment. Publish again.", nameof(text.Title));
        }
        if (publish)
            await cache.EvictAsync(ct);
        return draft.Stamp;
    }

    private async Task PutAsync(AllianceDbContext db, NewsDraft draft, NewsWriter writer, CancellationToken ct)
    {
        if (draft.NewsId is { } id)
        {
            (await db.Set<NewsItem>().SingleAsync(item => item.Id == id, ct)).Revise(draft.Text, Now);
            draft.Finish(id, writer, Now);
            return;
        }
        var item = new NewsItem(draft.Text with { Slug = await FreeSlugAsync(db, draft.Text.Title, ct) });
        db.Add(item);
        draft.Finish(null, writer, Now);
    }

    internal static async Task<string> FreeSlugAsync(AllianceDbContext db, string title, CancellationToken ct)
    {
        var slug = Slug.From(title) is { Length: > 0 } made ? made : "report";
        for (var n = 1; ; n++)
        {
            var tried = n == 1 ? slug : $"{(slug.Length > Slug.MaxLength - 4 ? slug[..(Slug.MaxLength - 4)] : slug).TrimEnd('-')}-{n}";
            if (!await db.Set<NewsItem>().AnyAsync(item => item.Slug == tried, ct))
                return tried;
        }
    }

    private static async Task<Guid?> OpenAsync(AllianceDbContext db, long item, CancellationToken ct) =>
        await db.Set<NewsDraft>().Where(draft => draft.NewsId == item && !draft.Done).Select(draft => (Guid?)draft.Uid).FirstOrDefaultAsync(ct);

    private static async Task<NewsDraft?> FindAsync(IQueryable<NewsDraft> drafts, NewsWriter writer, Guid uid, CancellationToken ct) =>
        writer.WritesNews && await drafts.SingleOrDefaultAsync(draft => draft.Uid == uid, ct) is { } draft && draft.Text.Label <= writer.Viewer.Ceiling ? draft : null;
}
