using CsoAlliance.Core.Data;
using CsoAlliance.Core.Shared;

namespace CsoAlliance.Core.Library.Packs;

/// <summary>Where packs lie: <c>packs</c> under the data directory. All of it can be made again.</summary>
internal sealed class PackRoom(AllianceOptions alliance)
{
    /// <summary>The last so many versions' ZIPs are kept, so that a download can go on when a newer version comes.</summary>
    public const int Kept = 2;

    /// <summary>And up to so many that are younger than <see cref="Young"/>: a ship may take days for one.</summary>
    public const int MostKept = 8;

    public static readonly TimeSpan Young = TimeSpan.FromDays(7);

    private static readonly TimeSpan Abandoned = TimeSpan.FromHours(6);

    public string Folder => alliance.Folder("packs");

    public string Whole(PackName name, int version) => Path.Combine(Folder, $"{name.Code}.{version}.zip");

    public string Changes(PackName name, int from, int to) => Path.Combine(Folder, $"{name.Code}.{from}-{to}.zip");

    public string Mark => Path.Combine(Folder, "mark");

    /// <summary>Deletes what is none of the kept versions, and what a killed process left half written.</summary>
    public void Tidy(IEnumerable<(PackName Name, int Latest, IReadOnlyList<int> Kept)> packs, DateTime now)
    {
        var kept = packs.ToDictionary(pack => pack.Name.Code);
        foreach (var file in new DirectoryInfo(Folder).EnumerateFiles())
            if (file.Name.EndsWith(PackZip.Part, StringComparison.Ordinal) ? file.LastWriteTimeUtc < now - Abandoned : file.Name.EndsWith(".zip", StringComparison.Ordinal) && !Stays(file.Name.Split('.')))
                Delete(file);

        bool Stays(string[] parts) => parts is [var code, var versions, _] && kept.TryGetValue(code, out var pack)
            && (versions.Split('-') is [_, var to] ? to == Text(pack.Latest) && pack.Kept.Contains(pack.Latest) : pack.Kept.Any(version => versions == Text(version)));

        // Windows deletes nothing that is being sent: then it goes the next time.
        static void Delete(FileInfo file)
        {
            try
            {
                file.Delete();
            }
            catch (IOException)
            {
            }
        }

        static string Text(int version) => version.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
