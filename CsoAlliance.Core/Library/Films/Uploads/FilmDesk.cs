using CsoAlliance.Core.Data;
using CsoAlliance.Core.Library.Editing;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Library.Films.Uploads;

/// <summary>A draft and its film, as the page of both shows them.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Film">Its film.</param>
public sealed record OpenedFilm(Draft Draft, DraftFilm Film)
{
    /// <summary>The film as it would come out; null while files or captions are missing.</summary>
    public FilmText? Made => Film.Made(Draft.Uid, Draft.Text.Language);
}

/// <summary>Opens the films of drafts.</summary>
public sealed class FilmDesk(IDbContextFactory<AllianceDbContext> contexts)
{
    /// <summary>Opens the film of a draft. Refused: there is no such draft.</summary>
    public async Task<Result<OpenedFilm>> OpenAsync(Guid draft, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<Draft>().AsNoTracking().SingleOrDefaultAsync(row => row.Uid == draft, ct) is { } found
            ? new OpenedFilm(found, await DraftFilm.LoadAsync(db, found, ct)) : Error.NotFound;
    }
}
