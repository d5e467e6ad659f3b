using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using CsoAlliance.Core.Reporting.Vault;

namespace CsoAlliance.Core.Reporting.Intake;

/// <summary>An opened receipt: which report, and the key of its talk. Lives for one request.</summary>
internal sealed record OpenedTalk(Guid Report, byte[] DialogueKey) : IDisposable
{
    public void Dispose() => CryptographicOperations.ZeroMemory(DialogueKey);
}

/// <summary>
/// What follow-up pages carry instead of the receipt: report, dialogue key and expiry in a box under a key of this process.
/// It ends after 20 minutes, and with the process.
/// </summary>
internal sealed class Tickets(TimeProvider clock)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(20);

    private const int Size = 16 + VaultKeys.Size + 8;

    // The box format wants a context; a ticket never leaves this process's memory and the reporter's page, so kind and zeros do.
    private static readonly VaultContext Context = new(Kind.ReporterSlot);

    private readonly byte[] key = VaultKeys.New();

    public string Issue(OpenedTalk talk)
    {
        Span<byte> plain = stackalloc byte[Size];
        talk.Report.TryWriteBytes(plain, bigEndian: true, out _);
        talk.DialogueKey.CopyTo(plain[16..]);
        BinaryPrimitives.WriteInt64BigEndian(plain[^8..], (clock.GetUtcNow() + Lifetime).ToUnixTimeSeconds());
        var ticket = Base64Url.EncodeToString(Box.Seal(key, Context, plain));
        CryptographicOperations.ZeroMemory(plain);
        return ticket;
    }

    /// <summary>Null where the ticket is none of this process's, or over.</summary>
    public OpenedTalk? Open(string? ticket)
    {
        if (ticket is not { Length: > 0 and < 400 } || !Base64Url.IsValid(ticket))
            return null;
        try
        {
            var plain = Box.Open(key, Context, Base64Url.DecodeFromChars(ticket));
            var talk = new OpenedTalk(new Guid(plain.AsSpan(0, 16), bigEndian: true), plain.AsSpan(16, VaultKeys.Size).ToArray());
            var over = BinaryPrimitives.ReadInt64BigEndian(plain.AsSpan(^8..)) < clock.GetUtcNow().ToUnixTimeSeconds();
            CryptographicOperations.ZeroMemory(plain);
            return over ? null : talk;
        }
        catch (VaultRefusedException)
        {
            return null;
        }
    }
}
