using System.Security.Cryptography;

namespace CsoAlliance.Core.Reporting.Vault;

/// <summary>
/// The reporter's receipt: 120 bits, written as 24 Crockford signs in six groups. It opens the dialogue and nothing else.
/// Only its lookup hash is stored; the receipt stands in no address, cookie or log.
/// </summary>
internal static class Receipt
{
    /// <summary>Bytes of a receipt.</summary>
    internal const int Size = 15;

    /// <summary>Bytes of the form's one-time token.</summary>
    internal const int TokenSize = 16;

    /// <summary>
    /// The receipt of one posted form. The same token and form give the same receipt within a day, so a post sent twice
    /// makes one report without the server remembering anything that links the posts.
    /// </summary>
    /// <exception cref="VaultRefusedException">The day key is not 32 bytes or the token not 16.</exception>
    internal static byte[] Make(ReadOnlySpan<byte> dayKey, ReadOnlySpan<byte> token, ReadOnlySpan<byte> form)
    {
        if (token.Length != TokenSize)
        {
            throw new VaultRefusedException();
        }

        byte[] info = [.. new VaultContext(Kind.ReceiptMake).ToBytes(), .. SHA256.HashData(form)];
        var receipt = new byte[Size];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, VaultKeys.Whole(dayKey), receipt, salt: token, info);
        CryptographicOperations.ZeroMemory(info);
        return receipt;
    }

    /// <summary>A random receipt, for a form that came without a token.</summary>
    internal static byte[] Random() => RandomNumberGenerator.GetBytes(Size);

    /// <summary>Reads a typed receipt: any case, blanks and hyphens anywhere, O for 0, I or L for 1.</summary>
    /// <exception cref="VaultRefusedException">Not 24 signs of the alphabet.</exception>
    internal static byte[] Parse(ReadOnlySpan<char> text) => Crockford.Read(text, Size);

    /// <summary>Six groups of four signs with hyphens, as in YS89-WAXV-NH2T-RNXW-H7H5-RECN.</summary>
    /// <exception cref="VaultRefusedException">Not 15 bytes.</exception>
    internal static string Format(ReadOnlySpan<byte> receipt) => Crockford.Write(Whole(receipt));

    /// <summary>The hash a report is found by, 32 bytes. It leads neither to the receipt nor to its key.</summary>
    /// <exception cref="VaultRefusedException">Not 15 bytes.</exception>
    internal static byte[] Lookup(ReadOnlySpan<byte> receipt) =>
        VaultKeys.Derive(Whole(receipt), new VaultContext(Kind.ReceiptLookup));

    /// <summary>The key of the report's reporter slot, 32 bytes. The caller zeroes it.</summary>
    /// <exception cref="VaultRefusedException">Not 15 bytes.</exception>
    internal static byte[] Key(ReadOnlySpan<byte> receipt, Guid report) =>
        VaultKeys.Derive(Whole(receipt), new VaultContext(Kind.ReceiptKey, report));

    private static ReadOnlySpan<byte> Whole(ReadOnlySpan<byte> receipt) =>
        receipt.Length == Size ? receipt : throw new VaultRefusedException();
}
