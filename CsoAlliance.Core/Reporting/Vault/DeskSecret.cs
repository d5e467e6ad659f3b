using System.Security.Cryptography;

namespace CsoAlliance.Core.Reporting.Vault;

/// <summary>
/// The desk's private keys of one generation: one pair opens slots, the other signs rosters and the next certificate.
/// Lives only while the desk is open; disposing it frees both scalars.
/// </summary>
internal sealed class DeskSecret : IDisposable
{
    /// <summary>Bytes of the secret in a grant: seal scalar 32, sign scalar 32.</summary>
    internal const int Size = 2 * P256.ScalarSize;

    private readonly ECDsa signer;
    private readonly byte[] signPoint;

    private DeskSecret(KeyPair seal, ECDsa signer)
    {
        Seal = seal;
        this.signer = signer;
        signPoint = P256.PointOf(signer);
    }

    /// <summary>The pair that opens desk slots and evidence slots.</summary>
    internal KeyPair Seal { get; }

    /// <summary>The point that verifies what this secret signs, 65 bytes.</summary>
    internal ReadOnlySpan<byte> SignPoint => signPoint;

    /// <summary>Fresh keys, for the first generation or the next.</summary>
    internal static DeskSecret Create() => new(KeyPair.Create(), ECDsa.Create(ECCurve.NamedCurves.nistP256));

    /// <summary>Takes a granted secret, only if it is the one the followed certificate names.</summary>
    /// <exception cref="VaultRefusedException">Not 64 bytes, no scalars, or another desk's.</exception>
    internal static DeskSecret Open(ReadOnlySpan<byte> secret, DeskCertificate certificate)
    {
        if (secret.Length != Size)
        {
            throw new VaultRefusedException();
        }

        var opened = Import(secret);
        if (opened.Seal.Point.SequenceEqual(certificate.SealPoint.Span)
            && opened.SignPoint.SequenceEqual(certificate.SignPoint.Span))
        {
            return opened;
        }

        opened.Dispose();
        throw new VaultRefusedException();
    }

    /// <summary>The 64 bytes to grant to an analyst. The caller zeroes them.</summary>
    internal byte[] Export()
    {
        var secret = new byte[Size];
        var (seal, sign) = (Seal.ExportScalar(), P256.ScalarOf(signer));
        seal.CopyTo(secret, 0);
        sign.CopyTo(secret, P256.ScalarSize);
        CryptographicOperations.ZeroMemory(seal);
        CryptographicOperations.ZeroMemory(sign);
        return secret;
    }

    /// <summary>Signs a text in its place: ECDSA with SHA-256 over context and text, 64 bytes.</summary>
    internal byte[] Sign(VaultContext context, ReadOnlySpan<byte> text) =>
        signer.SignData(
            [.. context.ToBytes(), .. text], HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);

    /// <inheritdoc/>
    public void Dispose()
    {
        Seal.Dispose();
        signer.Dispose();
    }

    private static DeskSecret Import(ReadOnlySpan<byte> secret)
    {
        var seal = KeyPair.FromScalar(secret[..P256.ScalarSize]);
        try
        {
            return new(seal, P256.WithScalar(secret[P256.ScalarSize..], ECDsa.Create));
        }
        catch (VaultRefusedException)
        {
            seal.Dispose();
            throw;
        }
    }
}
