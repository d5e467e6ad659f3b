using System.Buffers.Binary;
using System.Security.Cryptography;

namespace CsoAlliance.Core.Reporting.Vault;

/// <summary>
/// The desk's public keys of one generation, signed by the generation before; the first signs itself.
/// Reports are sealed to a certificate only after it was followed from the pin, which lies outside the vault's database.
/// </summary>
public sealed record DeskCertificate
{
    /// <summary>Bytes of a certificate.</summary>
    internal const int Size = SignedSize + Signatures.Size;

    /// <summary>Bytes of a pin.</summary>
    internal const int PinSize = SHA256.HashSizeInBytes;

    private const int SealAt = 6;
    private const int SignAt = SealAt + P256.PointSize;
    private const int SignedSize = SignAt + P256.PointSize;

    private readonly byte[] bytes;

    private DeskCertificate(byte[] bytes) => this.bytes = bytes;

    /// <summary>Counts rotations of the desk's key, from 1.</summary>
    public uint Generation => BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(2));

    /// <summary>Tells this certificate from a planted one: SHA-256 shortened to 128 bits, eight groups of four hex digits.</summary>
    public string Fingerprint => Vault.Fingerprint.Of(bytes);

    /// <summary>The 200 bytes to store.</summary>
    internal ReadOnlyMemory<byte> Bytes => bytes;

    /// <summary>The point that report and evidence keys are wrapped to.</summary>
    internal ReadOnlyMemory<byte> SealPoint => bytes.AsMemory(SealAt, P256.PointSize);

    /// <summary>The point that verifies rosters and the next certificate.</summary>
    internal ReadOnlyMemory<byte> SignPoint => bytes.AsMemory(SignAt, P256.PointSize);

    /// <summary>The 32 bytes that pin this certificate: SHA-256 over all 200.</summary>
    internal byte[] Pin => SHA256.HashData(bytes);

    /// <summary>The first certificate of a desk, signed by itself; what makes it true is the pin.</summary>
    internal static DeskCertificate Issue(DeskSecret first) => Issue(1, first, first);

    /// <summary>The certificate of the next generation, signed by this one's secret.</summary>
    internal DeskCertificate Issue(DeskSecret next, DeskSecret signer) => Issue(Generation + 1, next, signer);

    /// <summary>Reads a stored certificate. Proves nothing about its signer: see <see cref="Follow"/>.</summary>
    /// <exception cref="VaultRefusedException">Not a certificate of this format, or its points are none.</exception>
    internal static DeskCertificate Parse(ReadOnlySpan<byte> stored)
    {
        if (stored.Length != Size || stored[0] != VaultContext.Version || stored[1] != (byte)Kind.Certificate
            || BinaryPrimitives.ReadUInt32BigEndian(stored[2..]) == 0)
        {
            throw new VaultRefusedException();
        }

        P256.Check(stored.Slice(SealAt, P256.PointSize));
        P256.Check(stored.Slice(SignAt, P256.PointSize));
        return new(stored.ToArray());
    }

    /// <summary>
    /// Walks from the pinned certificate to the newest: each of the next generation, each signed by the one before.
    /// What stands before the pinned one in the chain is not looked at.
    /// </summary>
    /// <param name="pin">SHA-256 of the pinned certificate.</param>
    /// <param name="chain">Stored certificates by rising generation.</param>
    /// <exception cref="VaultRefusedException">The pinned one is missing (a planted or older store), or a link is not true.</exception>
    internal static DeskCertificate Follow(ReadOnlySpan<byte> pin, IEnumerable<byte[]> chain)
    {
        DeskCertificate? last = null;
        foreach (var stored in chain)
        {
            if (last is not null)
            {
                last = last.Next(stored);
            }
            else if (pin.SequenceEqual(SHA256.HashData(stored)))
            {
                last = Parse(stored);
            }
        }

        return last ?? throw new VaultRefusedException();
    }

    /// <summary>Two certificates are equal when their bytes are.</summary>
    public bool Equals(DeskCertificate? other) => other is not null && bytes.AsSpan().SequenceEqual(other.bytes);

    /// <inheritdoc/>
    public override int GetHashCode() => BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(SealAt + 1));

    private static DeskCertificate Issue(uint generation, DeskSecret named, DeskSecret signer)
    {
        var bytes = new byte[Size];
        bytes[0] = VaultContext.Version;
        bytes[1] = (byte)Kind.Certificate;
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(2), generation);
        named.Seal.Point.CopyTo(bytes.AsSpan(SealAt));
        named.SignPoint.CopyTo(bytes.AsSpan(SignAt));
        signer.Sign(Place(generation), bytes.AsSpan(..SignedSize)).CopyTo(bytes, SignedSize);
        return new(bytes);
    }

    private DeskCertificate Next(ReadOnlySpan<byte> stored)
    {
        var next = Parse(stored);
        if (next.Generation != Generation + 1)
        {
            throw new VaultRefusedException();
        }

        Signatures.Check(SignPoint.Span, Place(next.Generation), stored[..SignedSize], stored[SignedSize..]);
        return next;
    }

    private static VaultContext Place(uint generation) => new(Kind.Certificate, Generation: generation);
}
