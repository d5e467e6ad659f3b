using System.Security.Cryptography;
using System.Text;
using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Library.Courses;

/// <summary>Keeps the results of members, and gives them back to whom they belong and to nobody else.</summary>
public sealed class QuizResults(IDbContextFactory<AllianceDbContext> contexts, TimeProvider clock)
{
    /// <summary>Marks and keeps an answered sheet. The same sheet sent twice gives one result. Refused: no course, an edition that is no longer taught, open questions.</summary>
    /// <param name="viewer">Who answered; has to be signed in and to be allowed to read the course.</param>
    /// <param name="course">The course as <see cref="CourseReader.FindAsync"/> gave it.</param>
    /// <param name="sheet">The answers.</param>
    /// <param name="once">Token of the shown form.</param>
    /// <param name="ct">Ends the work.</param>
    public async Task<Result<QuizAttempt>> KeepAsync(Viewer viewer, CourseEntry course, QuizSheet sheet, string once, CancellationToken ct = default)
    {
        if (sheet.Errors.Count > 0)
            return Result<QuizAttempt>.Refused(sheet.Errors);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var edition = await db.CurrentAsync(course.Item.Slug, ct);
        if (viewer.MemberId is not { } member || edition?.Edition != course.Edition)
            return Error.NotFound;
        var now = clock.GetUtcNow().UtcDateTime;
        var marked = Quiz.Mark(edition.Questions, edition.PassMark, sheet.Answers);
        var fingerprint = Fingerprint(["online", once, edition.Slug, .. marked.Answers.Select(answer => string.Join(',', answer.Chosen))]);
        var attempt = new QuizAttempt(member, edition, ResultWay.Online, marked.Right, now, now, fingerprint) { Answers = sheet.Answers };
        return await db.KeepAsync(attempt, ct);
    }

    /// <summary>One result with its answers. Refused: there is none, or it is another member's; the two are not told apart.</summary>
    public async Task<Result<AttemptEntry>> FindAsync(Viewer viewer, Guid uid, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var attempt = await db.Set<QuizAttempt>().AsNoTracking().OwnedBy(viewer).SingleOrDefaultAsync(attempt => attempt.Uid == uid, ct);
        if (attempt is null)
            return Error.NotFound;
        var edition = await db.Set<CourseEdition>().AsNoTracking().SingleAsync(edition => edition.Slug == attempt.Course && edition.Edition == attempt.Edition, ct);
        var title = await db.Set<Article>().Where(article => article.Slug == attempt.Course).Select(article => article.Title).SingleOrDefaultAsync(ct) ?? attempt.Course;
        var number = await db.Set<Certificate>().Where(certificate => certificate.AttemptId == attempt.Id).Select(certificate => certificate.Number).SingleOrDefaultAsync(ct);
        return new AttemptEntry(attempt, title, attempt.Way == ResultWay.Batch ? null : Quiz.Mark(edition.Questions, edition.PassMark, attempt.Answers), edition.PassMark, number);
    }

    /// <summary>The member's latest results of a course, newest first; those entered for the crew too.</summary>
    public async Task<IReadOnlyList<QuizAttempt>> LatestAsync(Viewer viewer, string slug, int count, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<QuizAttempt>().AsNoTracking().OwnedBy(viewer).Where(attempt => attempt.Course == slug).OrderByDescending(attempt => attempt.Id).Take(count).ToListAsync(ct);
    }

    // Length before each part, so that no two lists of parts read alike.
    internal static string Fingerprint(IEnumerable<string> parts) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(parts.Select(part => $"{part.Length}:{part}")))));
}

internal static class AttemptQueries
{
    /// <summary>What the viewer answered or entered; nothing for a visitor.</summary>
    public static IQueryable<QuizAttempt> OwnedBy(this IQueryable<QuizAttempt> attempts, Viewer viewer)
    {
        var member = viewer.MemberId ?? Guid.Empty;
        return attempts.Where(attempt => attempt.MemberId == member);
    }

    /// <summary>Stores a result, or gives the one that the same sending has made before.</summary>
    public static async Task<QuizAttempt> KeepAsync(this AllianceDbContext db, QuizAttempt attempt, CancellationToken ct)
    {
        if (await SameAsync() is { } earlier)
            return earlier;
        db.Add(attempt);
        try
        {
            await db.SaveChangesAsync(ct);
            return attempt;
        }
        catch (DbUpdateException) when (!ct.IsCancellationRequested)
        {
            // Two posts of one form at the same moment: the second finds what the first has stored.
            db.ChangeTracker.Clear();
            if (await SameAsync() is { } other)
                return other;
            throw;
        }

        Task<QuizAttempt?> SameAsync() =>
            db.Set<QuizAttempt>().AsNoTracking().SingleOrDefaultAsync(stored => stored.MemberId == attempt.MemberId && stored.Fingerprint == attempt.Fingerprint, ct);
    }
}
