using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;

namespace CsoAlliance.Core.Reporting.Vault;

/// <summary>What the chunks of one piece of evidence must add up to; sealed, because names and lengths tell.</summary>
/// <param name="Name">The file's name as given.</param>
/// <param name="Length">True length in bytes.</param>
/// <param name="Sha256">Hash of the true bytes, 32 bytes.</param>
internal sealed record EvidenceManifest(string Name, long Length, byte[] Sha256)
{
    private const int FormatVersion = 1;

    /// <summary>Seals the manifest as padded JSON under the evidence key.</summary>
    /// <exception cref="VaultRefusedException">The key is not 32 bytes or the name too long to pad.</exception>
    internal byte[] Seal(ReadOnlySpan<byte> key, Guid report, Guid evidence)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(
            new Text(FormatVersion, Name, Length, Base64Url.EncodeToString(Sha256)), JsonSerializerOptions.Web);
        var padded = Padding.Pad(json);
        var box = Box.Seal(key, Place(report, evidence), padded);
        CryptographicOperations.ZeroMemory(json);
        CryptographicOperations.ZeroMemory(padded);
        return box;
    }

    /// <summary>Opens a stored manifest.</summary>
    /// <exception cref="VaultRefusedException">Another place, changed bytes, or no manifest of this format.</exception>
    internal static EvidenceManifest Open(ReadOnlySpan<byte> key, Guid report, Guid evidence, ReadOnlySpan<byte> box)
    {
        var padded = Box.Open(key, Place(report, evidence), box);
        byte[] json = [];
        try
        {
            json = Padding.Unpad(padded);
            return Read(JsonSerializer.Deserialize<Text>(json, JsonSerializerOptions.Web));
        }
        catch (Exception refused) when (refused is JsonException or FormatException)
        {
            throw new VaultRefusedException();
        }
        finally
        {
            CryptographicOperations.ZeroMemory(padded);
            CryptographicOperations.ZeroMemory(json);
        }
    }

    private static EvidenceManifest Read(Text? text) =>
        text is { V: FormatVersion, Name: not null, Length: >= 0, Sha256: not null }
        && Base64Url.DecodeFromChars(text.Sha256) is { Length: SHA256.HashSizeInBytes } hash
            ? new(text.Name, text.Length, hash)
            : throw new VaultRefusedException();

    private static VaultContext Place(Guid report, Guid evidence) => new(Kind.Manifest, report, evidence);

    private sealed record Text(int V, string? Name, long Length, string? Sha256);
}
