using CsoAlliance.Core.Data;
using CsoAlliance.Core.Library.Editing;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Library.Films.Uploads;

/// <summary>The film of a draft as it stands: what it began with, what was uploaded, and the captions.</summary>
/// <param name="Before">The film that is out, or that of the revision that was put back; null for a new item.</param>
/// <param name="Newest">The upload that came last; null where none did.</param>
/// <param name="Ready">The last upload whose files can be shown; null where there is none.</param>
/// <param name="Captions">What was done to the captions, by language.</param>
public sealed record DraftFilm(FilmText? Before, FilmUpload? Newest, FilmUpload? Ready, IReadOnlyList<DraftCaptions> Captions)
{
    /// <summary>How far beyond its film a caption may reach, in seconds.</summary>
    public const double Grace = 1;

    /// <summary>How long it runs, in seconds; 0 while there is nothing to show.</summary>
    public double Seconds => Ready?.Seconds ?? Before?.Seconds ?? 0;

    /// <summary>Whether the draft changes nothing of the film that is out.</summary>
    public bool IsUnchanged => Ready is null && Captions.Count == 0;

    /// <summary>Codes of the languages in which it has captions, in the order of <see cref="FilmLanguages.All"/>; others that the film before had come after them.</summary>
    public IReadOnlyList<string> Languages =>
        [.. FilmLanguages.All.Union(Before?.Words.Select(words => words.Language) ?? []).Where(language => Own(language) is { } own ? !own.TakenOut : Before?.Words.Any(words => words.Language == language) == true)];

    /// <summary>The draft's own captions in a language; null where it changes none.</summary>
    public DraftCaptions? Own(string language) => Captions.FirstOrDefault(captions => captions.Language == language);

    /// <summary>What is still wrong before the draft can be sent, for an item in a language.</summary>
    public IReadOnlyList<Error> Errors(string language)
    {
        var errors = new List<Error>();
        if (Newest is { IsUnderWay: true })
            errors.Add(FilmErrors.UnderWay(Newest.Percent));
        else if (Ready is null && Before is null)
            errors.Add(FilmErrors.Missing);
        if (!Languages.Contains(language))
            errors.Add(FilmErrors.NoWords(Name(language)));
        if (Seconds > 0 && !IsUnchanged)
            errors.AddRange(Languages.Select(one => (one, End: Said(one) is { Count: > 0 } said ? said.Max(line => line.To) : 0)).Where(one => one.End > Seconds + Grace).Select(one => FilmErrors.Late(Name(one.one), one.End, Seconds)));
        return errors;
    }

    /// <summary>The film as it would come out, its scenes made of the captions in a language; null while files or captions are missing.</summary>
    public FilmText? Made(Guid draft, string language)
    {
        if (IsUnchanged || Languages.Count == 0 || (Ready is null && Before is null))
            return IsUnchanged ? Before : null;
        var lead = Languages.Contains(language) ? language : Languages[0];
        var scenes = Own(lead) is null && Before is not null ? FilmScenes.Fitted(Before.Scenes, Seconds) : FilmScenes.Of(Said(lead), Seconds);
        var words = Languages.Select(one => new FilmWords(one, Own(one) is { } own ? FilmFolder.Address(draft, own.File) : Old(one).Captions, FilmScenes.Lines(scenes, Said(one))));
        return new(Seconds, Ready is null ? Before!.Poster : Ready.Poster, Ready is null ? Before!.Files : Ready.Files, scenes, [.. words]);
    }

    internal static async Task<DraftFilm> LoadAsync(AllianceDbContext db, Draft draft, CancellationToken ct)
    {
        var (id, articleId) = (draft.Id, draft.ArticleId);
        var uploads = db.Set<FilmUpload>().AsNoTracking().Where(film => film.DraftId == id).OrderByDescending(film => film.Id);
        return new(
            draft.Film ?? (articleId is { } article ? await FilmReader.OfAsync(db, article, ct) : null),
            await uploads.FirstOrDefaultAsync(ct),
            await uploads.FirstOrDefaultAsync(film => film.State == UploadState.Ready || film.State == UploadState.OriginalOnly, ct),
            await db.Set<DraftCaptions>().AsNoTracking().Where(captions => captions.DraftId == id).ToListAsync(ct));
    }

    private IReadOnlyList<Said> Said(string language) =>
        Own(language) is { } own ? FilmScenes.Of(WebVtt.Read(own.Text).Value) : FilmScenes.Of(Before!.Scenes, Old(language).Lines);

    private FilmWords Old(string language) => Before!.Words.First(words => words.Language == language);

    private static string Name(string language) => LibraryTerms.LanguageName(language);
}
