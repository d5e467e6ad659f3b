using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CsoAlliance.Core.Membership;

/// <summary>
/// An application that somebody has not finished. It is sealed under a key that only the link in the applicant's letter gives, so neither
/// the desk nor a copy of the database reads what was not sent.
/// </summary>
internal sealed class JoinDraft
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    private JoinDraft() { }

    public JoinDraft(string token, string addressHash) => (TokenHash, AddressHash) = (LinkToken.Hash(token), addressHash);

    public long Id { get; private set; }

    public string TokenHash { get; private set; } = "";

    // Counts the letters to one address without holding it.
    public string AddressHash { get; private set; } = "";

    public byte[] Content { get; private set; } = [];

    public DateTime ExpiresAt { get; private set; }

    public static string Hash(string address) => LinkToken.Hash("join draft\u001f" + address.ToUpperInvariant());

    public void Seal(JoinForm form, string token, DateTime expires)
    {
        var plain = JsonSerializer.SerializeToUtf8Bytes(form);
        var content = new byte[NonceBytes + TagBytes + plain.Length];
        var nonce = content.AsSpan(0, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(Key(token), TagBytes);
        aes.Encrypt(nonce, plain, content.AsSpan(NonceBytes + TagBytes), content.AsSpan(NonceBytes, TagBytes), Bound(expires));
        (Content, ExpiresAt) = (content, expires);
    }

    public JoinForm? Open(string token)
    {
        var plain = new byte[Content.Length - NonceBytes - TagBytes];
        using var aes = new AesGcm(Key(token), TagBytes);
        try
        {
            aes.Decrypt(Content.AsSpan(0, NonceBytes), Content.AsSpan(NonceBytes + TagBytes), Content.AsSpan(NonceBytes, TagBytes), plain, Bound(ExpiresAt));
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
        return JsonSerializer.Deserialize<JoinForm>(plain);
    }

    private static byte[] Key(string token) => HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(token), 32, [], "csoa.join-draft"u8.ToArray());

    // Whole seconds, which every database gives back as they were.
    private static byte[] Bound(DateTime expires)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, expires.Ticks / TimeSpan.TicksPerSecond);
        return bytes;
    }
}

internal sealed class JoinDraftMapping : IEntityTypeConfiguration<JoinDraft>
{
    public void Configure(EntityTypeBuilder<JoinDraft> builder)
    {
        builder.ToTable("join_drafts");
        builder.Property(draft => draft.TokenHash).HasMaxLength(LinkToken.HashLength);
        builder.Property(draft => draft.AddressHash).HasMaxLength(LinkToken.HashLength);
        builder.HasIndex(draft => draft.TokenHash).IsUnique();
        builder.HasIndex(draft => draft.AddressHash);
        builder.HasIndex(draft => draft.ExpiresAt);
    }
}
