using System.Globalization;

namespace CsoAlliance.Core.Shared;

/// <summary>The size of a file in words, as people compare it with their link: in thousands and millions of bytes.</summary>
public static class FileSize
{
    /// <summary>1.2 MB from a million bytes on, 12 kB below; a file that holds anything is 1 kB at least.</summary>
    public static string Written(long bytes) => bytes >= 1_000_000
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.0} MB")
        : string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, Math.Round(bytes / 1e3))} kB");
}
