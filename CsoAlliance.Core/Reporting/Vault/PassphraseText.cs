namespace CsoAlliance.Core.Reporting.Vault;

/// <summary>Brings a typed passphrase to the one form that is stretched.</summary>
internal static class PassphraseText
{
    /// <summary>Lower case; each run of blanks and hyphens one blank, none at the ends.</summary>
    /// <param name="typed">ASCII bytes as typed.</param>
    /// <param name="plain">As long as what was typed; the caller zeroes it.</param>
    /// <returns>The bytes used of <paramref name="plain"/>.</returns>
    /// <exception cref="VaultRefusedException">Nothing typed, too much, a control sign or a sign outside ASCII.</exception>
    internal static int Plain(ReadOnlySpan<byte> typed, Span<byte> plain)
    {
        if (typed.Length > plain.Length)
        {
            throw new VaultRefusedException();
        }

        var (length, gap) = (0, false);
        foreach (var sign in typed)
        {
            if (sign is (byte)' ' or (byte)'-' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            {
                gap = length > 0;
                continue;
            }

            if (sign is < 0x21 or > 0x7e)
            {
                throw new VaultRefusedException();
            }

            if (gap)
            {
                plain[length++] = (byte)' ';
                gap = false;
            }

            plain[length++] = sign is >= (byte)'A' and <= (byte)'Z' ? (byte)(sign | 0x20) : sign;
        }

        return length > 0 ? length : throw new VaultRefusedException();
    }
}
