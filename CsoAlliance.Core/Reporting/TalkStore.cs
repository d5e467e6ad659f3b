using CsoAlliance.Core.Data;
using CsoAlliance.Core.Reporting.Rows;
using CsoAlliance.Core.Reporting.Vault;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Reporting;

/// <summary>Reads and adds the sealed messages of a talk and the desk's notes. Numbers run without gaps in each direction.</summary>
internal static class TalkStore
{
    /// <summary>Adds a message to the context; the caller saves, so that it stands or falls with the state.</summary>
    public static async Task AppendAsync(VaultDbContext db, Guid report, byte[] key, Kind kind, Message message, CancellationToken ct)
    {
        var n = (uint)await db.Set<VaultPart>().CountAsync(part => part.Report == report && part.Kind == (byte)kind, ct);
        if (kind is Kind.ToDesk or Kind.ToReporter)
        {
            var other = kind == Kind.ToDesk ? Kind.ToReporter : Kind.ToDesk;
            message = message with { Seen = await db.Set<VaultPart>().CountAsync(part => part.Report == report && part.Kind == (byte)other, ct) - 1 };
        }
        db.Add(new VaultPart { Report = report, Kind = (byte)kind, N = n, Box = Box.Seal(key, new(kind, report, N: n), Padding.Pad(SealedJson.Write(message))) });
    }

    /// <summary>Both directions of the talk, in the order in which they answer each other.</summary>
    /// <exception cref="VaultRefusedException">A message was changed, moved or taken from the middle.</exception>
    public static async Task<IReadOnlyList<(bool FromDesk, Message Message)>> ReadAsync(VaultDbContext db, Guid report, byte[] dialogueKey, CancellationToken ct)
    {
        var toDesk = await KindAsync(db, report, dialogueKey, Kind.ToDesk, ct);
        var toReporter = await KindAsync(db, report, dialogueKey, Kind.ToReporter, ct);
        var talk = new List<(bool, Message)>();
        var (i, j) = (0, 0);
        while (i < toDesk.Count || j < toReporter.Count)
        {
            // A message comes after those of the other side that its writer had read.
            var reporterNext = j == toReporter.Count || (i < toDesk.Count && toReporter[j].Seen >= i);
            talk.Add(reporterNext ? (false, toDesk[i++]) : (true, toReporter[j++]));
        }
        return talk;
    }

    /// <summary>All parts of one kind, oldest first.</summary>
    public static async Task<IReadOnlyList<Message>> KindAsync(VaultDbContext db, Guid report, byte[] key, Kind kind, CancellationToken ct)
    {
        var parts = await db.Set<VaultPart>().AsNoTracking().Where(part => part.Report == report && part.Kind == (byte)kind).OrderBy(part => part.N).ToListAsync(ct);
        if (parts.Count > 0 && parts[^1].N != parts.Count - 1)
            throw new VaultRefusedException();
        return [.. parts.Select(part => SealedJson.Read<Message>(Padding.Unpad(Box.Open(key, new(kind, report, N: part.N), part.Box))))];
    }
}
