using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Library.Editing;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Library.Films.Uploads;

/// <summary>
/// Gives out the files of uploaded films: to whoever may read the item whose film they are now, and of everything else, such as a
/// draft's film or one that was replaced, to the desk alone.
/// </summary>
public sealed class FilmGate
{
    /// <summary>What the addresses of uploaded films begin with.</summary>
    public const string Prefix = "/library/films/";

    private readonly IDbContextFactory<AllianceDbContext> contexts;
    private readonly FilmFolder folder;

    internal FilmGate(IDbContextFactory<AllianceDbContext> contexts, FilmFolder folder) => (this.contexts, this.folder) = (contexts, folder);

    /// <summary>The file at an address such as <see cref="FilmFile.Path"/> has it; null where it is none of an uploaded film, or not for this viewer.</summary>
    public Task<ServedFile?> FindAsync(Viewer viewer, string address, CancellationToken ct = default) =>
        address.StartsWith(Prefix, StringComparison.Ordinal) && address[Prefix.Length..].Split('/') is [var name, var file] ? FindAsync(viewer, name, file, ct) : Task.FromResult<ServedFile?>(null);

    /// <summary>A file of an uploaded film: tier, still or captions; null where there is none, or it is not for this viewer.</summary>
    public async Task<ServedFile?> FindAsync(Viewer viewer, string name, string file, CancellationToken ct = default)
    {
        if (!Guid.TryParseExact(name, "N", out var uid))
            return null;
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.Set<Draft>().AsNoTracking().Where(draft => draft.Uid == uid).Select(draft => new { draft.Id, draft.ArticleId }).SingleOrDefaultAsync(ct) is not { } draft)
            return null;
        var address = FilmFolder.Address(uid, file);
        var article = draft.ArticleId is { } id ? await db.Set<Article>().AsNoTracking().SingleAsync(row => row.Id == id, ct) : null;
        var isOut = article is { RetiredAt: null, Kind: ArticleKind.Film } && await FilmReader.OfAsync(db, article.Id, ct) is { } film && Addresses(film).Contains(address);
        if (isOut && Access.MayRead(viewer, article!))
            return Served(uid, file, article!.Label == Tlp.Clear);
        return DeskEditor.Of(viewer, "") is not null && (isOut || await IsOfDraftAsync(db, draft.Id, file, address, ct)) ? Served(uid, file, open: false) : null;
    }

    private static IEnumerable<string> Addresses(FilmText film) => film.Files.Select(file => file.Path).Append(film.Poster).Concat(film.Words.Select(words => words.Captions));

    private static async Task<bool> IsOfDraftAsync(AllianceDbContext db, long draft, string file, string address, CancellationToken ct) =>
        await db.Set<DraftCaptions>().AnyAsync(captions => captions.DraftId == draft && captions.File == file && captions.Text != "", ct)
        || (await db.Set<FilmUpload>().AsNoTracking().Where(film => film.DraftId == draft).ToListAsync(ct)).Exists(film => film.Poster == address || film.Files.Any(one => one.Path == address));

    // The name was found in the database, so it can't lead out of the folder.
    private ServedFile? Served(Guid draft, string file, bool open)
    {
        var path = Path.Combine(folder.Of(draft), file);
        return File.Exists(path) ? new(path, Type(file), open) : null;
    }

    private static string Type(string file) => Path.GetExtension(file) switch
    {
        ".mp4" => "video/mp4",
        ".webm" => "video/webm",
        ".webp" => "image/webp",
        ".vtt" => "text/vtt; charset=utf-8",
        _ => "application/octet-stream",
    };
}
