using CsoAlliance.Core.Data;
using System.Security.Cryptography;

namespace CsoAlliance.Core.Library.Films.Uploads;

/// <summary>Where uploaded films lie: a folder a draft under <c>files/films</c> of the data directory.</summary>
internal sealed class FilmFolder(AllianceOptions alliance)
{
    // Of a hash so much is kept in a name: 64 bits tell the files of one draft apart.
    private const int HashSigns = 16;

    /// <summary>The folder of a draft, made when missing.</summary>
    public string Of(Guid draft) => Directory.CreateDirectory(Path.Combine(Root, draft.ToString("N"))).FullName;

    /// <summary>A folder for one worker's making of a film, empty. What a worker before it left is deleted.</summary>
    public string Fresh(Guid draft, long upload, Guid worker)
    {
        foreach (var left in Directory.GetDirectories(Of(draft), $"making-{upload}-*"))
            Directory.Delete(left, recursive: true);
        return Directory.CreateDirectory(Path.Combine(Of(draft), $"making-{upload}-{worker:N}")).FullName;
    }

    /// <summary>Address of a file on this site.</summary>
    public static string Address(Guid draft, string file) => $"{FilmGate.Prefix}{draft:N}/{file}";

    /// <summary>Moves a file into its draft's folder, under a name that says what it holds. Gives the name.</summary>
    public async Task<string> KeepAsync(Guid draft, string path, string kind, string extension, CancellationToken ct)
    {
        var name = $"{kind}-{await HashAsync(path, ct)}{extension}";
        File.Move(path, Path.Combine(Of(draft), name), overwrite: true);
        return name;
    }

    /// <summary>Deletes a file of a draft, if it is there.</summary>
    public void Delete(Guid draft, string name)
    {
        if (name.Length > 0)
            File.Delete(Path.Combine(Of(draft), name));
    }

    private string Root => Path.Combine(alliance.Folder("files"), "films");

    private static async Task<string> HashAsync(string path, CancellationToken ct)
    {
        await using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, ct))[..HashSigns];
    }
}
