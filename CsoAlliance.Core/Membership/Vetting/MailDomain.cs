namespace CsoAlliance.Core.Membership.Vetting;

/// <summary>What the part behind the @ tells: that the address belongs to a company, or to anybody who asked a provider for one.</summary>
internal static class MailDomain
{
    // The providers whose addresses anybody gets for nothing, by the name before the country's ending, and those with one ending only.
    private static readonly HashSet<string> AnyEnding = ["gmail", "googlemail", "yahoo", "ymail", "hotmail", "outlook", "live", "msn", "aol", "icloud", "gmx", "mail", "yandex", "zoho", "protonmail", "tutanota", "qq", "163", "126", "sina", "rediffmail", "naver", "hanmail", "daum", "libero", "orange", "laposte", "free", "wanadoo", "t-online", "web", "otenet", "rambler"];
    private static readonly HashSet<string> Exact = ["me.com", "mac.com", "proton.me", "pm.me", "tuta.com", "hey.com", "fastmail.com", "inbox.ru", "bk.ru", "list.ru", "foxmail.com", "aliyun.com"];

    /// <summary>The domain in lower case; empty where the text is no address.</summary>
    public static string Of(string? address) => address?.LastIndexOf('@') is { } at and >= 0 ? address[(at + 1)..].Trim().ToLowerInvariant() : "";

    /// <summary>Whether anybody gets an address there.</summary>
    public static bool IsFree(string domain)
    {
        if (Exact.Contains(domain))
            return true;
        var parts = domain.Split('.');
        // yahoo.com, yahoo.co.uk, and not mail.company.com.
        return parts.Length is 2 or 3 && AnyEnding.Contains(parts[0]) && (parts.Length == 2 || (parts[1] is "co" or "com" or "net" or "org" && parts[2].Length == 2));
    }
}
