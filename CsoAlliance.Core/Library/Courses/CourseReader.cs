using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Library.Courses;

/// <summary>Opens courses and keeps what members have done of them.</summary>
public sealed class CourseReader(IDbContextFactory<AllianceDbContext> contexts, TimeProvider clock)
{
    /// <summary>The edition taught now. Refused: there is none, or the viewer may not read the course.</summary>
    public async Task<Result<CourseEntry>> FindAsync(Viewer viewer, string slug, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var article = await db.Set<Article>().AsNoTracking().ReadableBy(viewer).SingleOrDefaultAsync(item => item.Slug == slug && item.Kind == ArticleKind.Course, ct);
        var edition = article is null ? null : await db.CurrentAsync(slug, ct);
        if (article is null || edition is null)
            return Error.NotFound;
        var steps = edition.Steps.ToList();
        var rows = await db.Set<Article>().AsNoTracking().ListedFor(viewer).Where(item => steps.Contains(item.Slug)).Rows(viewer).ToListAsync(ct);
        var done = viewer.MemberId is { } member
            ? await db.Set<StepDone>().Where(mark => mark.MemberId == member && steps.Contains(mark.Step)).Select(mark => mark.Step).ToListAsync(ct)
            : [];
        return new CourseEntry(article.AsItem(viewer), edition.Edition, edition.PassMark,
            [.. rows.OrderBy(row => steps.IndexOf(row.Item.Slug)).Select(row => new CourseStep(row.Item, done.Contains(row.Item.Slug)))], edition.Questions);
    }

    /// <summary>Marks a step of a course as done, or takes the mark away. Refused: a visitor, a course or a step that is not there.</summary>
    public async Task<Result> MarkAsync(Viewer viewer, string slug, string step, bool done, CancellationToken ct = default)
    {
        if (viewer.MemberId is not { } member || await FindAsync(viewer, slug, ct) is not { Ok: true } found || found.Value.Steps.All(known => known.Item.Slug != step))
            return Error.NotFound;
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!done)
            await db.Set<StepDone>().Where(mark => mark.MemberId == member && mark.Step == step).ExecuteDeleteAsync(ct);
        else
            await db.Database.ExecuteSqlAsync($"""
                INSERT INTO course_steps_done ("MemberId", "Step", "DoneAt") VALUES ({member}, {step}, {clock.GetUtcNow().UtcDateTime}) ON CONFLICT DO NOTHING
                """, ct);
        return Result.Done;
    }
}

internal static class CourseQueries
{
    /// <summary>The edition taught now; null where none is.</summary>
    public static Task<CourseEdition?> CurrentAsync(this AllianceDbContext db, string slug, CancellationToken ct) =>
        db.Set<CourseEdition>().AsNoTracking().Where(edition => edition.Slug == slug && edition.RetiredAt == null).OrderByDescending(edition => edition.Edition).FirstOrDefaultAsync(ct);
}
