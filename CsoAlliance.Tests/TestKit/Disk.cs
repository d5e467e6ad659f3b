namespace CsoAlliance.Tests.TestKit;

/// <summary>What a running installation has on its disk.</summary>
internal static class Disk
{
    /// <summary>
    /// Every file below a folder, whole. SQLite takes its log away with the last connection to a database, which a pool closes when it
    /// likes: where a file goes between being listed and being read, all of them are read again, since its words stand in another now.
    /// </summary>
    public static IReadOnlyList<(string Path, byte[] Bytes)> Read(string folder)
    {
        for (var again = 0; ; again++)
            try
            {
                return [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(path => (path, File.ReadAllBytes(path)))];
            }
            catch (IOException gone) when (gone is FileNotFoundException or DirectoryNotFoundException && again < 20)
            {
            }
    }
}
