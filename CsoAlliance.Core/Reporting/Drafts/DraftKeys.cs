using System.Security.Cryptography;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Reporting.Intake;
using CsoAlliance.Core.Reporting.Vault;

namespace CsoAlliance.Core.Reporting.Drafts;

/// <summary>
/// The server's half of the drafts' keys: a random key a day, kept for <see cref="Days"/> days and then deleted. With the day's key
/// a draft of that day is gone for good, in old copies of the database too (docs/adr/0014).
/// </summary>
internal sealed class DraftKeys(AllianceOptions alliance, TimeProvider clock)
{
    /// <summary>Days for which a draft can be opened after it was last kept.</summary>
    public const int Days = 14;

    private static readonly DateOnly Earliest = new(2020, 1, 1);

    private readonly Lock gate = new();
    private readonly Dictionary<DateOnly, byte[]> held = [];
    private DateOnly tidied;

    /// <summary>Today, UTC.</summary>
    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <summary>The last day whose drafts still open.</summary>
    public DateOnly Oldest => Today.AddDays(-Days);

    /// <summary>The key of one draft: both halves, for this owner, in this place, on this day. The caller zeroes it. Null where the day's key is gone.</summary>
    /// <param name="device">The device's half, 32 bytes.</param>
    /// <param name="id">The draft.</param>
    /// <param name="owner">The account.</param>
    /// <param name="day">The day on which it was kept.</param>
    public byte[]? Of(ReadOnlySpan<byte> device, Guid id, Guid owner, DateOnly day)
    {
        if (DayKey(day) is not { } server)
            return null;
        Span<byte> both = stackalloc byte[2 * VaultKeys.Size];
        VaultKeys.Whole(device).CopyTo(both);
        server.CopyTo(both[VaultKeys.Size..]);
        var key = VaultKeys.Derive(both, Place(Kind.DraftKey, id, owner, day));
        CryptographicOperations.ZeroMemory(both);
        return key;
    }

    /// <summary>Where a draft belongs: a box that was moved to another owner, row or day opens no more.</summary>
    public static VaultContext Place(Kind kind, Guid id, Guid owner, DateOnly day) => new(kind, id, owner, (uint)(day.DayNumber - Earliest.DayNumber));

    /// <summary>Deletes the keys of days that are over. Without drafts being written this is where they end.</summary>
    public void Tidy()
    {
        lock (gate)
        {
            foreach (var file in Directory.EnumerateFiles(Folder).Where(file => string.CompareOrdinal(Path.GetFileName(file), Name(Oldest)) < 0))
                File.Delete(file);
            foreach (var day in held.Keys.Where(day => day < Oldest).ToList())
                held.Remove(day);
            tidied = Today;
        }
    }

    private byte[]? DayKey(DateOnly day)
    {
        if (tidied != Today)
            Tidy();
        lock (gate)
        {
            if (day < Oldest)
                return null;
            if (held.TryGetValue(day, out var known))
                return known;
            var path = Path.Combine(Folder, Name(day));
            if (!File.Exists(path) && day != Today)
                return null;
            if (!File.Exists(path))
                DayKeys.Write(path, VaultKeys.New());
            return held[day] = File.ReadAllBytes(path);
        }
    }

    private string Folder => alliance.Folder(Path.Combine("keys", "drafts"));

    private static string Name(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
