using Microsoft.Extensions.FileProviders;

namespace CsoAlliance.Web.Library.Packs;

/// <summary>Finds the files of films where they lie, for packs.</summary>
internal sealed class FilmStore(IWebHostEnvironment environment)
{
    /// <summary>The file behind a path as films note it: of a built asset without a slash in front. Null where there is none.</summary>
    public IFileInfo? Find(string path) =>
        path.Length > 0 && !path.StartsWith('/') && environment.WebRootFileProvider.GetFileInfo(path) is { Exists: true } file ? file : null;
}
