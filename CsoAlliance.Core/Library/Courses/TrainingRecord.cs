using System.Globalization;
using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Shared;
using CsvHelper;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Library.Courses;

/// <summary>The ship's training record as CSV (RFC 4180), UTF-8: the results that one member answered or entered.</summary>
public sealed class TrainingRecord(IDbContextFactory<AllianceDbContext> contexts)
{
    // Names come from outside, and a spreadsheet would run a cell that starts with = + - or @ (OWASP, CSV injection).
    private static readonly CsvWriterOptions Options = new() { Injection = CsvInjection.Escape };

    /// <summary>The columns, in order.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["name", "course", "title", "edition", "date", "right", "questions", "passed", "certificate", "way", "enteredAt"];

    /// <summary>Writes the viewer's record, oldest first; the columns alone for somebody who has none.</summary>
    public async Task WriteAsync(Viewer viewer, Stream to, CancellationToken ct)
    {
        await using var csv = CsvWriter.Create(to, Options, leaveOpen: true);
        await csv.WriteRecordAsync([.. Columns], ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = from attempt in db.Set<QuizAttempt>().AsNoTracking().OwnedBy(viewer)
                   orderby attempt.AnsweredAt, attempt.Id
                   join stored in db.Set<Certificate>() on attempt.Id equals stored.AttemptId into certificates
                   from certificate in certificates.DefaultIfEmpty()
                   join article in db.Set<Article>() on attempt.Course equals article.Slug into articles
                   from course in articles.DefaultIfEmpty()
                   select new Row(attempt, certificate == null ? null : certificate.Name, certificate == null ? null : certificate.Number, course == null ? "" : course.Title);
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(ct))
        {
            Write(csv, row);
            await csv.EndRecordAsync(ct);
        }
        await csv.FlushAsync(ct);
    }

    private static void Write(CsvWriter csv, Row row)
    {
        var attempt = row.Attempt;
        csv.WriteField(attempt.Person.Length > 0 ? attempt.Person : row.Name ?? "");
        csv.WriteField(attempt.Course);
        csv.WriteField(row.Title);
        csv.WriteField(attempt.Edition);
        csv.WriteField(attempt.AnsweredAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        csv.WriteField(attempt.Right);
        csv.WriteField(attempt.Questions);
        csv.WriteField(attempt.Passed ? "yes" : "no");
        csv.WriteField(row.Number ?? "");
        csv.WriteField(attempt.Way.Camel());
        csv.WriteField(attempt.EnteredAt.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
    }

    private sealed record Row(QuizAttempt Attempt, string? Name, string? Number, string Title);
}
