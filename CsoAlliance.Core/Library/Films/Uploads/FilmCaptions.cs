using System.Security.Cryptography;
using System.Text;
using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Library.Editing;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Library.Films.Uploads;

/// <summary>Takes captions for the films of drafts.</summary>
public sealed class FilmCaptions
{
    /// <summary>The most that captions may say, in signs: what is said in half an hour.</summary>
    public const int MaxSigns = 40_000;

    private readonly IDbContextFactory<AllianceDbContext> contexts;
    private readonly FilmFolder folder;
    private readonly TimeProvider clock;

    internal FilmCaptions(IDbContextFactory<AllianceDbContext> contexts, FilmFolder folder, TimeProvider clock) =>
        (this.contexts, this.folder, this.clock) = (contexts, folder, clock);

    /// <summary>
    /// Takes captions in a language, in place of those that were there. Of the file only times and words are kept. Refused with the
    /// line where it is wrong; then nothing is stored, and the caller still has the text.
    /// </summary>
    public async Task<Result> WriteAsync(DeskEditor editor, Guid draft, string language, string file, CancellationToken ct = default)
    {
        if (!FilmLanguages.All.Contains(language))
            return FilmErrors.Language;
        if (string.IsNullOrWhiteSpace(file))
            return FilmErrors.NoCaptions;
        var cues = WebVtt.Read(file);
        if (!cues.Ok)
            return cues.Error with { Field = "Text" };
        var signs = cues.Value.Sum(cue => cue.Text.Length);
        return signs > MaxSigns ? FilmErrors.TooMany(signs) : await PutAsync(editor, draft, language, WebVtt.Write(cues.Value), ct);
    }

    /// <summary>Takes a language out of a draft's film. What is out keeps it until the draft is.</summary>
    public async Task<Result> TakeOutAsync(DeskEditor editor, Guid draft, string language, CancellationToken ct = default) =>
        FilmLanguages.All.Contains(language) ? await PutAsync(editor, draft, language, "", ct) : FilmErrors.Language;

    private async Task<Result> PutAsync(DeskEditor editor, Guid draft, string language, string text, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.Set<Draft>().AsNoTracking().SingleOrDefaultAsync(row => row.Uid == draft, ct) is not { } of)
            return Error.NotFound;
        if (!of.MayChange)
            return EditingErrors.NotNow;
        if (of.Text.Kind != ArticleKind.Film)
            return FilmErrors.NoFilm;
        var now = clock.GetUtcNow().UtcDateTime;
        var name = text.Length == 0 ? "" : $"{language}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16]}.vtt";
        if (name.Length > 0)
            await File.WriteAllTextAsync(Path.Combine(folder.Of(draft), name), text, ct);
        if (await db.Set<DraftCaptions>().SingleOrDefaultAsync(row => row.DraftId == of.Id && row.Language == language, ct) is not { } captions)
            db.Add(captions = new DraftCaptions(of.Id, language));
        captions.Write(text, name, editor.Account, now);
        db.Add(new AuditEntry(now, editor.Account, text.Length == 0 ? "captions.taken-out" : "captions.written", draft.ToString(), language));
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException) when (captions.Id == 0)
        {
            // Another editor began the same language at this moment: this one comes after it.
            return await PutAsync(editor, draft, language, text, ct);
        }
        return Result.Done;
    }
}
