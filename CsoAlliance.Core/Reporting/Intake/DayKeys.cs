using System.Security.Cryptography;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Reporting.Vault;

namespace CsoAlliance.Core.Reporting.Intake;

/// <summary>
/// The random daily keys from which receipts are derived, so that a repeated post gives the same receipt and nothing about the
/// post has to be remembered. Today's and yesterday's are kept; older ones are deleted.
/// </summary>
internal sealed class DayKeys(AllianceOptions alliance, TimeProvider clock)
{
    private readonly Lock gate = new();
    private (DateOnly Day, byte[][] Keys) held;

    /// <summary>Today's key first, then yesterday's where there is one.</summary>
    public byte[][] Current()
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        lock (gate)
        {
            if (held.Day != today)
                held = (today, Load(today));
            return held.Keys;
        }
    }

    private byte[][] Load(DateOnly today)
    {
        var folder = alliance.Folder(Path.Combine("keys", "day"));
        foreach (var file in Directory.EnumerateFiles(folder).Where(file => string.CompareOrdinal(Path.GetFileName(file), Name(today.AddDays(-1))) < 0))
            File.Delete(file);
        var path = Path.Combine(folder, Name(today));
        if (!File.Exists(path))
            Write(path, RandomNumberGenerator.GetBytes(VaultKeys.Size));
        var yesterday = Path.Combine(folder, Name(today.AddDays(-1)));
        return File.Exists(yesterday) ? [File.ReadAllBytes(path), File.ReadAllBytes(yesterday)] : [File.ReadAllBytes(path)];
    }

    private static string Name(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    // Written whole or not at all: a second process that starts at the same moment finds the first one's key.
    internal static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        var draft = path + "." + Guid.NewGuid().ToString("N");
        using (var file = new FileStream(draft, FileMode.CreateNew, FileAccess.Write, FileShare.None))
        {
            file.Write(bytes);
            file.Flush(flushToDisk: true);
        }
        try
        {
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(draft);
        }
    }
}
