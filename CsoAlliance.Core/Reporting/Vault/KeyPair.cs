using System.Security.Cryptography;

namespace CsoAlliance.Core.Reporting.Vault;

/// <summary>A P-256 pair that opens slots: an analyst's, the desk's, or the one-time pair of a slot. Disposing it frees the scalar.</summary>
internal sealed class KeyPair : IDisposable
{
    private readonly ECDiffieHellman key;
    private readonly byte[] point;

    private KeyPair(ECDiffieHellman key)
    {
        this.key = key;
        point = P256.PointOf(key);
    }

    /// <summary>The public half, 65 bytes starting 04.</summary>
    internal ReadOnlySpan<byte> Point => point;

    /// <summary>A fresh pair.</summary>
    internal static KeyPair Create() => new(ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256));

    /// <summary>The pair of a stored scalar.</summary>
    /// <exception cref="VaultRefusedException">Not 32 bytes, zero, or not below the curve's order.</exception>
    internal static KeyPair FromScalar(ReadOnlySpan<byte> scalar) =>
        P256.WithScalar(scalar, parameters => new KeyPair(ECDiffieHellman.Create(parameters)));

    /// <summary>The scalar, 32 bytes, to be sealed. The caller zeroes it.</summary>
    internal byte[] ExportScalar() => P256.ScalarOf(key);

    /// <summary>The 32-byte x coordinate both sides arrive at. The caller zeroes it.</summary>
    /// <exception cref="VaultRefusedException">The other side is no point of the curve.</exception>
    internal byte[] Agree(ReadOnlySpan<byte> other) => key.DeriveRawSecretAgreement(P256.Known(other));

    /// <inheritdoc/>
    public void Dispose() => key.Dispose();
}
