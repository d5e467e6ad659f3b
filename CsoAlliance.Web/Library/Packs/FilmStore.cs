using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Library.Films.Uploads;

namespace CsoAlliance.Web.Library.Packs;

/// <summary>Finds the files of films where they lie, for packs: those of the build, and those uploaded here as far as the pack's taker may have them.</summary>
internal sealed class FilmStore(IWebHostEnvironment environment, FilmGate gate)
{
    /// <summary>Opens the file behind a path as films note it. Null where there is none, or not for this taker.</summary>
    public async Task<Func<Stream>?> FindAsync(Viewer taker, string path, CancellationToken ct)
    {
        if (path.StartsWith(FilmGate.Prefix, StringComparison.Ordinal))
            return await gate.FindAsync(taker, path, ct) is { } uploaded ? () => File.OpenRead(uploaded.Path) : null;
        return path.Length > 0 && !path.StartsWith('/') && environment.WebRootFileProvider.GetFileInfo(path) is { Exists: true } built ? built.CreateReadStream : null;
    }
}
