namespace CsoAlliance.Core.Shared;

/// <summary>
/// What counts as a mail address wherever one is typed: a plain one that every mail server takes (RFC 5321 without quoted names and
/// without numbers in place of a host), at a host that has a dot.
/// </summary>
public static class MailText
{
    /// <summary>Longest address, in signs (RFC 5321).</summary>
    public const int MaxLength = 254;

    /// <summary>What somebody is told who typed something else.</summary>
    public const string Sentence = "This is no mail address. It looks like name@company.example.";

    private const int MaxName = 64;
    private const int MaxLabel = 63;
    private const string NameSigns = "!#$%&'*+-/=?^_`{|}~";

    /// <summary>The address without spaces around it; null where the text is none.</summary>
    public static string? Read(string? text)
    {
        var address = text?.Trim() ?? "";
        var at = address.LastIndexOf('@');
        return address.Length <= MaxLength && at is > 0 and <= MaxName && IsName(address[..at]) && IsHost(address[(at + 1)..]) ? address : null;
    }

    private static bool IsName(string name) => name.Split('.').All(atom => atom.Length > 0 && atom.All(sign => char.IsAsciiLetterOrDigit(sign) || NameSigns.Contains(sign, StringComparison.Ordinal)));

    // Letters of every script: such hosts are written in ASCII by the one who sends.
    private static bool IsHost(string host) => host.Split('.') is { Length: > 1 } labels && labels.All(IsLabel) && labels[^1].Any(char.IsLetter);

    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= MaxLabel && label[0] != '-' && label[^1] != '-' && label.All(sign => char.IsLetterOrDigit(sign) || sign == '-');
}
