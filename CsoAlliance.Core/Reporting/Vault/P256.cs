using System.Security.Cryptography;

namespace CsoAlliance.Core.Reporting.Vault;

/// <summary>
/// Points and scalars of curve P-256 as the format writes them. A point is 65 bytes starting 04; compressed and hybrid
/// encodings are refused because platforms differ on them, and two encodings of one point would be two identities.
/// </summary>
internal static class P256
{
    /// <summary>Bytes of a point.</summary>
    internal const int PointSize = 65;

    /// <summary>Bytes of a scalar.</summary>
    internal const int ScalarSize = 32;

    [ThreadStatic]
    private static (byte[] Point, ECDiffieHellmanPublicKey Key)? known;

    /// <summary>Refuses what is not a point of the curve: other encodings, off the curve, a coordinate not below p.</summary>
    /// <exception cref="VaultRefusedException">It is not.</exception>
    internal static void Check(ReadOnlySpan<byte> point) => Import(point).Dispose();

    /// <summary>The other side of a key agreement.</summary>
    /// <exception cref="VaultRefusedException">It is not a point.</exception>
    internal static ECDiffieHellman Import(ReadOnlySpan<byte> point)
    {
        var parameters = Public(point);
        return Guard(() => ECDiffieHellman.Create(parameters));
    }

    /// <summary>
    /// An imported public key, kept for the next time on this thread: a checked import costs a third of a seal, and every report
    /// is sealed to the same desk. The caller does not dispose it.
    /// </summary>
    /// <exception cref="VaultRefusedException">The point is not on the curve.</exception>
    internal static ECDiffieHellmanPublicKey Known(ReadOnlySpan<byte> point)
    {
        if (known is { } kept && point.SequenceEqual(kept.Point))
        {
            return kept.Key;
        }

        using var imported = Import(point);
        known?.Key.Dispose();
        known = (point.ToArray(), imported.PublicKey);
        return known.Value.Key;
    }

    /// <summary>The public half of a signature key.</summary>
    /// <exception cref="VaultRefusedException">It is not a point.</exception>
    internal static ECDsa ImportVerifier(ReadOnlySpan<byte> point)
    {
        var parameters = Public(point);
        return Guard(() => ECDsa.Create(parameters));
    }

    /// <summary>Runs an import with the private scalar and zeroes the copy that the import needs.</summary>
    /// <exception cref="VaultRefusedException">Not 32 bytes, zero, or not below the curve's order.</exception>
    internal static T WithScalar<T>(ReadOnlySpan<byte> scalar, Func<ECParameters, T> import)
    {
        if (scalar.Length != ScalarSize || scalar.IndexOfAnyExcept((byte)0) < 0)
        {
            throw new VaultRefusedException();
        }

        var d = scalar.ToArray();
        try
        {
            return Guard(() => import(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = d }));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(d);
        }
    }

    /// <summary>The point of a key, 65 bytes.</summary>
    internal static byte[] PointOf(ECAlgorithm key)
    {
        var q = key.ExportParameters(includePrivateParameters: false).Q;
        return [0x04, .. q.X!, .. q.Y!];
    }

    /// <summary>The scalar of a key, 32 bytes. The caller zeroes it.</summary>
    internal static byte[] ScalarOf(ECAlgorithm key) => key.ExportParameters(includePrivateParameters: true).D!;

    private static ECParameters Public(ReadOnlySpan<byte> point)
    {
        if (point.Length != PointSize || point[0] != 0x04)
        {
            throw new VaultRefusedException();
        }

        return new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new ECPoint { X = point[1..33].ToArray(), Y = point[33..].ToArray() },
        };
    }

    private static T Guard<T>(Func<T> import)
    {
        try
        {
            return import();
        }
        catch (CryptographicException)
        {
            throw new VaultRefusedException();
        }
    }
}
