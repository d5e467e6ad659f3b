using System.Security.Cryptography;

namespace CsoAlliance.Core.Reporting.Vault;

/// <summary>Checks what a <see cref="DeskSecret"/> signed.</summary>
internal static class Signatures
{
    /// <summary>Bytes of a signature: r and s, 32 each (IEEE P1363).</summary>
    internal const int Size = 64;

    /// <summary>Passes when the signature over context and text is true.</summary>
    /// <exception cref="VaultRefusedException">It is not.</exception>
    internal static void Check(
        ReadOnlySpan<byte> signPoint, VaultContext context, ReadOnlySpan<byte> text, ReadOnlySpan<byte> signature)
    {
        using var verifier = P256.ImportVerifier(signPoint);
        byte[] signed = [.. context.ToBytes(), .. text];
        if (!verifier.VerifyData(
            signed, signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation))
        {
            throw new VaultRefusedException();
        }
    }
}
