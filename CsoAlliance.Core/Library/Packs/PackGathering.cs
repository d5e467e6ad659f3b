using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Library.Courses;
using CsoAlliance.Core.Library.Films;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Library.Packs;

/// <summary>Gathers what goes into packs, through the eyes of whoever may take them.</summary>
internal sealed class PackGathering(IDbContextFactory<AllianceDbContext> contexts, LibraryReader library, CourseReader courses)
{
    /// <summary>The labels that packs are made for. What is stricter is for named people, and goes into none.</summary>
    public static IReadOnlyList<Tlp> Labels { get; } = [Tlp.Clear, Tlp.Green];

    /// <summary>All items that the taker may read, with their texts.</summary>
    public async Task<IReadOnlyList<PackItem>> AllAsync(Tlp label, CancellationToken ct)
    {
        var taker = PackName.TakerOf(label);
        Dictionary<string, string> tags;
        await using (var db = await contexts.CreateDbContextAsync(ct))
            tags = await db.Set<Article>().AsNoTracking().ListedFor(taker).ReadableBy(taker).ToDictionaryAsync(article => article.Slug, article => article.Tags, ct);
        var items = new List<PackItem>();
        foreach (var slug in tags.Keys)
        {
            if (await library.FindAsync(taker, slug, ct) is not { Ok: true, Value: { Text: not null } entry } || entry.Item.Label > label)
                continue;
            var course = entry.Item.Kind == ArticleKind.Course && await courses.FindAsync(taker, slug, ct) is { Ok: true } found ? found.Value : null;
            items.Add(new(entry, tags[slug], course));
        }
        return items;
    }

    /// <summary>Changes with whatever could change a pack's content, and is cheap to ask for.</summary>
    public async Task<string> ContentMarkAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var articles = await db.Set<Article>().AsNoTracking().OrderBy(article => article.Id)
            .Select(article => new { article.Uid, article.Starter, article.EditedAt, article.RetiredAt, article.Label, article.Announced }).ToListAsync(ct);
        var editions = await db.Set<CourseEdition>().AsNoTracking().OrderBy(edition => edition.Id).Select(edition => new { edition.Slug, edition.Edition, edition.RetiredAt }).ToListAsync(ct);
        var films = await db.Set<Film>().AsNoTracking().OrderBy(film => film.Id).Select(film => new { film.ArticleId, film.Poster, film.Files }).ToListAsync(ct);
        return QuizResults.Fingerprint(
        [
            .. articles.Select(row => $"{row.Uid} {row.Starter} {row.EditedAt?.Ticks} {row.RetiredAt?.Ticks} {row.Label} {row.Announced}"),
            .. editions.Select(row => $"{row.Slug} {row.Edition} {row.RetiredAt?.Ticks}"),
            .. films.Select(row => $"{row.ArticleId} {row.Poster} {string.Join(' ', row.Files.Select(file => $"{file.Path} {file.Bytes}"))}"),
        ]);
    }

    /// <summary>Changes with every version and every withdrawal.</summary>
    public async Task<string> EditionMarkAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = await db.Set<PackEdition>().AsNoTracking().OrderBy(edition => edition.Id).Select(edition => new { edition.Kind, edition.Label, edition.Version, edition.WithdrawnAt }).ToListAsync(ct);
        return QuizResults.Fingerprint(rows.Select(row => $"{row.Kind} {row.Label} {row.Version} {row.WithdrawnAt?.Ticks}"));
    }
}
