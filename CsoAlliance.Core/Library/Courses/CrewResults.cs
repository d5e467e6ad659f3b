using System.Globalization;
using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Library.Courses;

/// <summary>What an entry of crew results did.</summary>
/// <param name="Attempts">The results, in the order of the lines.</param>
/// <param name="Known">How many of them had been here before.</param>
/// <param name="Numbers">Numbers of the certificates, by <see cref="QuizAttempt.Id"/>.</param>
public sealed record CrewEntry(IReadOnlyList<QuizAttempt> Attempts, int Known, IReadOnlyDictionary<long, string> Numbers);

/// <summary>Takes results for others: lines written down aboard, and files that an offline pack brings home.</summary>
public sealed class CrewResults(IDbContextFactory<AllianceDbContext> contexts, CourseReader courses, TimeProvider clock)
{
    /// <summary>Longest result file of a pack, in signs.</summary>
    public const int LongestFile = PackResult.MaxLength;

    /// <summary>
    /// Stores all lines, or none where one is wrong: each error bears the number of its line, from 1, as field. A line that
    /// was entered before is passed over. Each passed line gives a certificate. Refused also: a viewer who is not approved or
    /// may not read the course, no line, too many.
    /// </summary>
    public async Task<Result<CrewEntry>> EnterAsync(Viewer viewer, string slug, IReadOnlyList<CrewRow> rows, CancellationToken ct = default)
    {
        if (!viewer.Approved || viewer.MemberId is not { } member || await courses.FindAsync(viewer, slug, ct) is not { Ok: true } found)
            return Error.NotFound;
        var course = found.Value;
        var now = clock.GetUtcNow().UtcDateTime;
        var (lines, errors) = Read(rows, course.Questions.Count, course.Item.PublishedAt, now.Date);
        if (errors.Count > 0)
            return Result<CrewEntry>.Refused(errors);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var edition = await db.CurrentAsync(slug, ct);
        if (edition?.Edition != course.Edition)
            return Error.NotFound;
        var results = lines.Select(line => new QuizAttempt(member, edition, ResultWay.Batch, line.Right, line.Day, now, Mark(line)) { Person = line.Name }).ToList();
        return await StoreAsync(db, results, now, ct);

        string Mark(CrewLine line) => QuizResults.Fingerprint(
            ["batch", slug, edition.Edition.ToString(CultureInfo.InvariantCulture), line.Name.ToUpperInvariant(), line.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), line.Right.ToString(CultureInfo.InvariantCulture)]);
    }

    /// <summary>
    /// Marks and stores a result file of an offline pack; an edition that is no longer taught is marked by its own questions.
    /// Refused: a viewer who is not approved or may not read the course, a file that is none or does not fit the course.
    /// </summary>
    public async Task<Result<CrewEntry>> ImportAsync(Viewer viewer, string slug, string json, CancellationToken ct = default)
    {
        if (!viewer.Approved || viewer.MemberId is not { } member || !(await courses.FindAsync(viewer, slug, ct)).Ok)
            return Error.NotFound;
        var now = clock.GetUtcNow().UtcDateTime;
        var read = PackResult.Read(json, now);
        if (!read.Ok)
            return Result<CrewEntry>.Refused(read.Errors);
        var file = read.Value;
        if (file.Course != slug)
            return new Error("pack.course", "This file belongs to another course. Open the page of that course and bring it there.");
        await using var db = await contexts.CreateDbContextAsync(ct);
        var edition = await db.Set<CourseEdition>().AsNoTracking().SingleOrDefaultAsync(stored => stored.Slug == slug && stored.Edition == file.Edition, ct);
        if (edition is null)
            return new Error("pack.edition", $"There is no edition {file.Edition} of this course here.");
        if (file.Misfit(edition.Questions) is { } misfit)
            return misfit;
        var marked = Quiz.Mark(edition.Questions, edition.PassMark, file.Answers);
        var fingerprint = QuizResults.Fingerprint(["pack", slug, file.Pack, file.Name, file.AnsweredAt.ToString("O", CultureInfo.InvariantCulture), .. marked.Answers.Select(answer => string.Join(',', answer.Chosen))]);
        var attempt = new QuizAttempt(member, edition, ResultWay.Pack, marked.Right, file.AnsweredAt, now, fingerprint) { Person = file.Name, Pack = file.Pack, Answers = file.Answers };
        return await StoreAsync(db, [attempt], now, ct);
    }

    private static (List<CrewLine>, List<Error>) Read(IReadOnlyList<CrewRow> rows, int questions, DateTime from, DateTime today)
    {
        var (lines, errors) = (new Dictionary<CrewLine, int>(), new List<Error>());
        foreach (var (index, row) in rows.Index().Where(row => !row.Item.IsEmpty))
        {
            var number = (index + 1).ToString(CultureInfo.InvariantCulture);
            var line = CrewBatch.Read(row, questions, from, today);
            if (!line.Ok)
                errors.Add(line.Error with { Field = number });
            else if (!lines.TryAdd(line.Value, index + 1))
                errors.Add(new("crew.twice", $"This is the same as line {lines[line.Value]}.", number));
        }
        if (lines.Count == 0 && errors.Count == 0)
            errors.Add(new("crew.none", "Write a line for each person: name; date; score."));
        if (lines.Count > CrewBatch.MaxLines)
            errors.Add(new("crew.many", $"Enter {CrewBatch.MaxLines} lines at most at once."));
        return ([.. lines.OrderBy(line => line.Value).Select(line => line.Key)], errors);
    }

    private static async Task<Result<CrewEntry>> StoreAsync(AllianceDbContext db, List<QuizAttempt> results, DateTime now, CancellationToken ct)
    {
        var (member, marks) = (results[0].MemberId, results.Select(result => result.Fingerprint).ToList());
        var known = await db.Set<QuizAttempt>().AsNoTracking().Where(stored => stored.MemberId == member && marks.Contains(stored.Fingerprint)).ToDictionaryAsync(stored => stored.Fingerprint, ct);
        foreach (var result in results.Where(result => !known.ContainsKey(result.Fingerprint)))
        {
            db.Add(result);
            if (result.Passed)
                db.Add(await Certificates.MakeAsync(db, result, result.Person, now, ct));
        }
        // Results and certificates in one transaction.
        await db.SaveChangesAsync(ct);
        var kept = results.Select(result => known.GetValueOrDefault(result.Fingerprint) ?? result).ToList();
        var ids = kept.Select(attempt => attempt.Id).ToList();
        return new CrewEntry(kept, known.Count, await db.Set<Certificate>().Where(certificate => ids.Contains(certificate.AttemptId)).ToDictionaryAsync(certificate => certificate.AttemptId, certificate => certificate.Number, ct));
    }
}
