using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;

namespace CsoAlliance.Core.Notices.Push;

/// <summary>Encrypts a message for one browser (RFC 8291 over RFC 8188, aes128gcm): only the browser can read it, not the service that carries it.</summary>
public static class PushCipher
{
    /// <summary>Longest message in octets, so that every push service takes it (RFC 8291, section 4).</summary>
    public const int MostOctets = 3993;

    private const int PointLength = 65;
    private const int SaltLength = 16;
    private const int TagLength = 16;
    private const uint RecordSize = 4096;

    /// <summary>Encrypts. Throws <see cref="ArgumentException"/> or <see cref="CryptographicException"/> where the browser's keys are none.</summary>
    public static byte[] Encrypt(ReadOnlySpan<byte> message, PushKeys keys)
    {
        using var own = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        return Encrypt(message, keys, own, RandomNumberGenerator.GetBytes(SaltLength));
    }

    /// <summary>The same with a given pair and salt, as the standard's example has them.</summary>
    internal static byte[] Encrypt(ReadOnlySpan<byte> message, PushKeys keys, ECDiffieHellman own, byte[] salt)
    {
        if (message.Length > MostOctets)
            throw new ArgumentException($"A push message has at most {MostOctets} octets.", nameof(message));
        var (theirs, secret) = (Base64Url.DecodeFromChars(keys.Key), Base64Url.DecodeFromChars(keys.Secret));
        using var browser = ECDiffieHellman.Create(Public(theirs));
        var mine = Point(own.ExportParameters(includePrivateParameters: false));
        var (key, nonce) = Derive(own.DeriveRawSecretAgreement(browser.PublicKey), secret, salt, theirs, mine);

        var body = new byte[SaltLength + 4 + 1 + PointLength + message.Length + 1 + TagLength];
        salt.CopyTo(body, 0);
        BinaryPrimitives.WriteUInt32BigEndian(body.AsSpan(SaltLength), RecordSize);
        body[SaltLength + 4] = PointLength;
        mine.CopyTo(body, SaltLength + 5);
        // One record, and the delimiter that says it is the last.
        byte[] plain = [.. message, 2];
        var sealedAt = SaltLength + 5 + PointLength;
        using var aes = new AesGcm(key, TagLength);
        aes.Encrypt(nonce, plain, body.AsSpan(sealedAt, plain.Length), body.AsSpan(sealedAt + plain.Length));
        return body;
    }

    /// <summary>Decrypts as the browser does; for tests of what goes out.</summary>
    internal static byte[] Decrypt(ReadOnlySpan<byte> body, ECDiffieHellman browser, byte[] secret)
    {
        var (salt, mine) = (body[..SaltLength].ToArray(), body.Slice(SaltLength + 5, PointLength).ToArray());
        using var sender = ECDiffieHellman.Create(Public(mine));
        var (key, nonce) = Derive(browser.DeriveRawSecretAgreement(sender.PublicKey), secret, salt, Point(browser.ExportParameters(includePrivateParameters: false)), mine);
        var coded = body[(SaltLength + 5 + PointLength)..];
        var plain = new byte[coded.Length - TagLength];
        using var aes = new AesGcm(key, TagLength);
        aes.Decrypt(nonce, coded[..^TagLength], coded[^TagLength..], plain);
        return plain[..^1];
    }

    /// <summary>Whether these are a point of the curve and a secret of the right length.</summary>
    public static bool AreKeys(PushKeys keys)
    {
        try
        {
            if (!Base64Url.IsValid(keys.Key) || !Base64Url.IsValid(keys.Secret) || Base64Url.DecodeFromChars(keys.Secret).Length != SaltLength)
                return false;
            // Making the key checks that the point lies on the curve.
            using var browser = ECDiffieHellman.Create(Public(Base64Url.DecodeFromChars(keys.Key)));
            return true;
        }
        catch (Exception failure) when (failure is CryptographicException or ArgumentException or FormatException)
        {
            return false;
        }
    }

    /// <summary>A public key as an uncompressed point.</summary>
    internal static byte[] Point(ECParameters key) => [4, .. key.Q.X!, .. key.Q.Y!];

    private static ECParameters Public(byte[] point) => point is [4, ..] && point.Length == PointLength
        ? new() { Curve = ECCurve.NamedCurves.nistP256, Q = new() { X = point[1..33], Y = point[33..] } }
        : throw new ArgumentException("That is no uncompressed point of P-256.", nameof(point));

    private static (byte[] Key, byte[] Nonce) Derive(byte[] shared, byte[] secret, byte[] salt, byte[] browser, byte[] sender)
    {
        var input = HKDF.DeriveKey(HashAlgorithmName.SHA256, shared, 32, secret, [.. "WebPush: info\0"u8, .. browser, .. sender]);
        return (HKDF.DeriveKey(HashAlgorithmName.SHA256, input, 16, salt, "Content-Encoding: aes128gcm\0"u8.ToArray()), HKDF.DeriveKey(HashAlgorithmName.SHA256, input, 12, salt, "Content-Encoding: nonce\0"u8.ToArray()));
    }
}
