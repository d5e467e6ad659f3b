namespace CsoAlliance.Core.Reporting.Vault;

/// <summary>Crockford's base 32, made to be copied from paper: no U, and O, I, L are read as the digits they resemble.</summary>
internal static class Crockford
{
    private const string Signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Group = 4;

    /// <summary>Writes bytes in groups of four signs. The length must be a multiple of five bytes, so that no bit is left over.</summary>
    internal static string Write(ReadOnlySpan<byte> bytes)
    {
        var text = new System.Text.StringBuilder();
        var (bits, held) = (0u, 0);
        var written = 0;
        foreach (var next in bytes)
        {
            bits = (bits << 8) | next;
            for (held += 8; held >= 5; held -= 5)
            {
                text.Append(written > 0 && written % Group == 0 ? "-" : "");
                text.Append(Signs[(int)(bits >> (held - 5)) & 31]);
                written++;
            }
        }

        return text.ToString();
    }

    /// <summary>Reads exactly <paramref name="size"/> bytes; blanks and hyphens count for nothing.</summary>
    /// <exception cref="VaultRefusedException">Another sign, or too many or too few.</exception>
    internal static byte[] Read(ReadOnlySpan<char> text, int size)
    {
        var bytes = new byte[size];
        var (bits, held, filled) = (0u, 0, 0);
        foreach (var sign in text)
        {
            if (sign is ' ' or '-')
            {
                continue;
            }

            bits = (bits << 5) | Value(sign);
            held += 5;
            if (held >= 8)
            {
                held -= 8;
                bytes[filled < size ? filled++ : throw new VaultRefusedException()] = (byte)(bits >> held);
            }
        }

        return filled == size && held == 0 ? bytes : throw new VaultRefusedException();
    }

    private static uint Value(char sign)
    {
        var plain = char.IsAscii(sign) ? char.ToUpperInvariant(sign) : throw new VaultRefusedException();
        var at = plain switch
        {
            'O' => 0,
            'I' or 'L' => 1,
            _ => Signs.IndexOf(plain, StringComparison.Ordinal),
        };
        return at >= 0 ? (uint)at : throw new VaultRefusedException();
    }
}
