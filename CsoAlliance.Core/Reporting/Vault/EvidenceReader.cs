using System.Security.Cryptography;

namespace CsoAlliance.Core.Reporting.Vault;

/// <summary>
/// Opens the chunks of one piece of evidence in order. Each chunk is proved as it opens; that all are there and none is
/// an older sealing is proved only by <see cref="Finish"/>, so nothing counts as evidence before it has passed.
/// </summary>
internal sealed class EvidenceReader(ReadOnlySpan<byte> key, Guid report, Guid evidence, long length, ReadOnlySpan<byte> sha256)
    : IDisposable
{
    private readonly byte[] key = key.ToArray();
    private readonly byte[] expected = sha256.ToArray();
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private uint next;

    /// <summary>Chunks to read, filler included.</summary>
    internal uint Count { get; } = EvidenceChunks.Count(length);

    /// <summary>The true bytes of the next chunk; empty for filler.</summary>
    /// <exception cref="VaultRefusedException">Not the next chunk, changed bytes, or one too many.</exception>
    internal byte[] Next(ReadOnlySpan<byte> box)
    {
        var data = EvidenceChunks.Open(key, report, evidence, next, length, box);
        hash.AppendData(data);
        next++;
        return data;
    }

    /// <summary>Passes when every chunk was read and the hash is the manifest's.</summary>
    /// <exception cref="VaultRefusedException">A chunk is missing or an older one was played back.</exception>
    internal void Finish()
    {
        if (next != Count || !CryptographicOperations.FixedTimeEquals(hash.GetHashAndReset(), expected))
        {
            throw new VaultRefusedException();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        CryptographicOperations.ZeroMemory(key);
        hash.Dispose();
    }
}
