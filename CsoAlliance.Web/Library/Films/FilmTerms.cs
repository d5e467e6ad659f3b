using System.Globalization;
using CsoAlliance.Core.Library;
using CsoAlliance.Core.Library.Films;
using CsoAlliance.Web.Shell;

namespace CsoAlliance.Web.Library.Films;

/// <summary>How lengths, sizes and languages of films are written, and where their files lie.</summary>
internal static class FilmTerms
{
    /// <summary>The address of a built asset, or the address itself where it is one already.</summary>
    public static string Of(this AssetPaths paths, string path) => path.StartsWith('/') ? path : paths[path];

    /// <summary>1:17.</summary>
    public static string Clock(double seconds) => string.Create(CultureInfo.InvariantCulture, $"{(int)seconds / 60}:{(int)seconds % 60:00}");

    /// <summary>3.7 MB.</summary>
    public static string Size(this FilmFile file) => string.Create(CultureInfo.InvariantCulture, $"{file.Megabytes:0.0} MB");

    /// <summary>Which link a file is for.</summary>
    public static string Tier(FilmFile file) => file.Tier == "480" ? "Ship link, 480 wide" : file.Tier == FilmFile.Original ? "As it was uploaded" : "Shore, " + file.Tier + "p";

    /// <summary>A language in its own words, with a capital as a list of choices has it.</summary>
    public static string Language(string code)
    {
        var name = LibraryTerms.LanguageName(code);
        return name.Length == 0 ? code : string.Concat(name[..1].ToUpper(CultureInfo.GetCultureInfo(code)), name.AsSpan(1));
    }

    /// <summary>Shortest form of a duration in ISO 8601, as structured data has it: PT77S.</summary>
    public static string Iso(double seconds) => string.Create(CultureInfo.InvariantCulture, $"PT{Math.Round(seconds)}S");

    /// <summary>A number as scripts and SVG read it.</summary>
    public static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
