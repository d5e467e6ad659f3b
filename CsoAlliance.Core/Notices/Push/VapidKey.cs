using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CsoAlliance.Core.Data;

namespace CsoAlliance.Core.Notices.Push;

/// <summary>Seals a small secret for the disk, as the application keeps its other keys.</summary>
public interface IKeyGuard
{
    /// <summary>Seals it.</summary>
    byte[] Seal(byte[] secret);

    /// <summary>Opens it again; throws <see cref="CryptographicException"/> where it was not sealed here.</summary>
    byte[] Open(byte[] sealedSecret);
}

/// <summary>The key by which push services know this installation (VAPID, RFC 8292): made once, kept sealed under <c>keys/push</c> of the data directory.</summary>
public sealed class VapidKey(AllianceOptions alliance, IKeyGuard guard, IPublicSite site, TimeProvider clock)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(12);

    private readonly Lock gate = new();
    private ECDsa? key;

    /// <summary>The public key in base64url, as browsers ask for it.</summary>
    public string Public => Base64Url.EncodeToString(PushCipher.Point(Key().ExportParameters(includePrivateParameters: false)));

    /// <summary>What stands in the Authorization header of a message to a push service.</summary>
    public string Authorization(Uri endpoint)
    {
        var head = Base64Url.EncodeToString("""{"typ":"JWT","alg":"ES256"}"""u8);
        var body = Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object>
        {
            ["aud"] = endpoint.GetLeftPart(UriPartial.Authority), ["exp"] = (clock.GetUtcNow() + Lasts).ToUnixTimeSeconds(), ["sub"] = site.Address is { } address && address.StartsWith("https:", StringComparison.Ordinal) ? address : "mailto:no-reply@cso-alliance.invalid",
        }));
        byte[] signature;
        lock (gate)
            signature = Key().SignData(Encoding.ASCII.GetBytes($"{head}.{body}"), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        return $"vapid t={head}.{body}.{Base64Url.EncodeToString(signature)}, k={Public}";
    }

    // Two servers over one folder take the same key: whoever comes second reads what the first has written.
    private ECDsa Key()
    {
        lock (gate)
        {
            if (key is not null)
                return key;
            var path = Path.Combine(alliance.Folder(Path.Combine("keys", "push")), "vapid.key");
            if (!File.Exists(path))
            {
                using var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
                var part = path + "." + Guid.NewGuid().ToString("N");
                File.WriteAllBytes(part, guard.Seal(made.ExportPkcs8PrivateKey()));
                if (!OperatingSystem.IsWindows())
                    File.SetUnixFileMode(part, UnixFileMode.UserRead | UnixFileMode.UserWrite);
                try
                {
                    File.Move(part, path, overwrite: false);
                }
                catch (IOException) when (File.Exists(path))
                {
                    File.Delete(part);
                }
            }
            var read = ECDsa.Create();
            read.ImportPkcs8PrivateKey(guard.Open(File.ReadAllBytes(path)), out _);
            return key = read;
        }
    }
}

// Commands and tests of this library have no ring of keys; the file's mode alone keeps it.
internal sealed class NoKeyGuard : IKeyGuard
{
    public byte[] Seal(byte[] secret) => secret;

    public byte[] Open(byte[] sealedSecret) => sealedSecret;
}
