using CsoAlliance.Core.Data;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Notices;

/// <summary>What a member watches.</summary>
/// <param name="Areas">Slugs of sea areas.</param>
/// <param name="Categories">Codes of the library's subjects; null for all of them.</param>
/// <param name="AreasChosen">Whether the areas were chosen here; otherwise they are those of the directory's entry.</param>
public sealed record Watched(IReadOnlyList<string> Areas, IReadOnlyList<string>? Categories, bool AreasChosen);

/// <summary>Keeps which sea areas and which subjects of the library each member watches.</summary>
public sealed class Watches(IDbContextFactory<AllianceDbContext> contexts, IUsualAreas usual)
{
    /// <summary>What somebody watches.</summary>
    public async Task<Watched> OfAsync(Guid member, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var chosen = await db.Set<Watch>().AsNoTracking().Where(watch => watch.MemberId == member).ToDictionaryAsync(watch => watch.Kind, watch => watch.Codes, ct);
        var areas = chosen.TryGetValue(WatchKind.Areas, out var codes) ? codes : await usual.Of(db).Where(named => named.MemberId == member).Select(named => named.Areas).SingleOrDefaultAsync(ct) ?? "";
        return new(ListText.Read(areas), chosen.TryGetValue(WatchKind.Categories, out var categories) ? ListText.Read(categories) : null, codes is not null);
    }

    /// <summary>Keeps what somebody watches from now on. Refused: something that is no code.</summary>
    /// <param name="member">Whose choice.</param>
    /// <param name="areas">Slugs of sea areas; null leaves them to the directory's entry.</param>
    /// <param name="categories">Codes of the library's subjects; null for all, also those to come.</param>
    /// <param name="ct">Ends the act.</param>
    public async Task<Result> ChooseAsync(Guid member, IReadOnlyCollection<string>? areas, IReadOnlyCollection<string>? categories, CancellationToken ct = default)
    {
        if ((areas ?? []).Concat(categories ?? []).Any(code => !IsCode(code)) || ListText.Write(areas).Length > Watch.CodesLength || ListText.Write(categories).Length > Watch.CodesLength)
            return new Error("watches.code", "Choose areas and subjects of the lists.", "areas");
        await using var db = await contexts.CreateDbContextAsync(ct);
        var kept = await db.Set<Watch>().Where(watch => watch.MemberId == member).ToListAsync(ct);
        foreach (var (kind, codes) in new[] { (WatchKind.Areas, areas), (WatchKind.Categories, categories) })
        {
            var watch = kept.Find(one => one.Kind == kind);
            if (codes is null && watch is not null)
                db.Remove(watch);
            if (codes is null)
                continue;
            if (watch is null)
                db.Add(watch = new(member, kind));
            watch.Change(ListText.Write(codes));
        }
        await db.SaveChangesAsync(ct);
        return Result.Done;
    }

    /// <summary>Those who watch an area, to be used inside a query.</summary>
    internal IQueryable<Guid> OfArea(AllianceDbContext db, string area)
    {
        var mark = ListText.Mark(area);
        var chosen = db.Set<Watch>().Where(watch => watch.Kind == WatchKind.Areas);
        return chosen.Where(watch => watch.Codes.Contains(mark)).Select(watch => watch.MemberId)
            .Concat(usual.Of(db).Where(named => named.Areas.Contains(mark) && !chosen.Any(watch => watch.MemberId == named.MemberId)).Select(named => named.MemberId));
    }

    /// <summary>Those who don't want to hear of a subject of the library, to be used inside a query.</summary>
    internal static IQueryable<Guid> WithoutCategory(AllianceDbContext db, string category)
    {
        var mark = ListText.Mark(category);
        return db.Set<Watch>().Where(watch => watch.Kind == WatchKind.Categories && !watch.Codes.Contains(mark)).Select(watch => watch.MemberId);
    }

    private static bool IsCode(string code) => code.Length is > 0 and <= 40 && code.All(sign => char.IsAsciiLetterLower(sign) || char.IsAsciiDigit(sign) || sign == '-');
}

// Without a directory nobody names an area.
internal sealed class NoUsualAreas : IUsualAreas
{
    public IQueryable<MemberAreas> Of(AllianceDbContext db) => db.Set<Watch>().Where(watch => watch.MemberId == Guid.Empty).Select(watch => new MemberAreas { MemberId = watch.MemberId, Areas = watch.Codes });
}
