using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Library.Courses;

/// <summary>What anybody learns who has a certificate's number.</summary>
/// <param name="Name">The name on it.</param>
/// <param name="Course">Title of the course.</param>
/// <param name="FinishedAt">The day on which the quiz was passed, UTC.</param>
public sealed record CertificateCheck(string Name, string Course, DateTime FinishedAt);

/// <summary>Gives certificates, shows them to whom they belong, and says to anybody whether a number is one.</summary>
public sealed class Certificates(IDbContextFactory<AllianceDbContext> contexts, TimeProvider clock)
{
    /// <summary>
    /// Certifies a passed result of the viewer's, under the name that is given. A result has one certificate: a second call
    /// gives the first one's. Refused: no such result of this viewer's, not passed, a name that can't be printed, an account
    /// that is not approved.
    /// </summary>
    public async Task<Result<string>> IssueAsync(Viewer viewer, Guid attemptUid, string? name, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var attempt = await db.Set<QuizAttempt>().OwnedBy(viewer).SingleOrDefaultAsync(attempt => attempt.Uid == attemptUid, ct);
        if (attempt is null || !attempt.Passed || !viewer.Approved)
            return Error.NotFound;
        if (await NumberAsync(db, attempt.Id, ct) is { } earlier)
            return earlier;
        var printed = CertificateName.Read(name);
        if (!printed.Ok)
            return Result<string>.Refused(printed.Errors);
        var certificate = await MakeAsync(db, attempt, printed.Value, clock.GetUtcNow().UtcDateTime, ct);
        db.Add(certificate);
        try
        {
            await db.SaveChangesAsync(ct);
            return certificate.Number;
        }
        catch (DbUpdateException) when (!ct.IsCancellationRequested)
        {
            // Two posts at the same moment: the second gives what the first has made.
            return await NumberAsync(db, attempt.Id, ct) ?? throw new InvalidOperationException("The certificate could not be stored.");
        }
    }

    /// <summary>A certificate of the viewer's. Refused: there is none, or it is another member's; the two are not told apart.</summary>
    public async Task<Result<Certificate>> FindAsync(Viewer viewer, string? number, CancellationToken ct = default)
    {
        var (read, member) = (CertificateNumber.Read(number), viewer.MemberId ?? Guid.Empty);
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<Certificate>().AsNoTracking().SingleOrDefaultAsync(certificate => certificate.Number == read && certificate.MemberId == member, ct) is { } found ? found : Error.NotFound;
    }

    /// <summary>The viewer's certificates and those made for the crew, newest first, a page of them.</summary>
    public async Task<IReadOnlyList<Certificate>> ListAsync(Viewer viewer, int count, CancellationToken ct = default)
    {
        var member = viewer.MemberId ?? Guid.Empty;
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<Certificate>().AsNoTracking().Where(certificate => certificate.MemberId == member).OrderByDescending(certificate => certificate.Id).Take(count).ToListAsync(ct);
    }

    /// <summary>What a typed number stands for; null where it stands for nothing, whatever the reason.</summary>
    public async Task<CertificateCheck?> CheckAsync(string? number, CancellationToken ct = default)
    {
        // A number that can be none is looked for all the same, so that it takes the same time.
        var read = CertificateNumber.Read(number) ?? "";
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<Certificate>().Where(certificate => certificate.Number == read)
            .Select(certificate => new CertificateCheck(certificate.Name, certificate.Title, certificate.FinishedAt)).SingleOrDefaultAsync(ct);
    }

    internal static async Task<Certificate> MakeAsync(AllianceDbContext db, QuizAttempt attempt, string name, DateTime now, CancellationToken ct)
    {
        var course = await db.Set<Article>().AsNoTracking().SingleAsync(article => article.Slug == attempt.Course, ct);
        var slugs = (await db.Set<CourseEdition>().AsNoTracking().SingleAsync(edition => edition.Slug == attempt.Course && edition.Edition == attempt.Edition, ct)).Steps.ToList();
        // A certificate is shown ashore and aboard: of a step it names only what is cleared for all.
        var titles = await db.Set<Article>().Where(article => slugs.Contains(article.Slug) && (article.Announced || article.Label == Tlp.Clear)).Select(article => new { article.Slug, article.Title }).ToListAsync(ct);
        return new(attempt, name, course, [.. titles.OrderBy(row => slugs.IndexOf(row.Slug)).Select(row => row.Title)], now);
    }

    private static Task<string?> NumberAsync(AllianceDbContext db, long attempt, CancellationToken ct) =>
        db.Set<Certificate>().Where(certificate => certificate.AttemptId == attempt).Select(certificate => certificate.Number).SingleOrDefaultAsync(ct);
}
