namespace CsoAlliance.Core.Data.Search;

/// <summary>One thing that is looked for: a word and what the trade also calls it. A choice of several words is a phrase.</summary>
/// <param name="Choices">Each a list of one or more words in lower case; any of them will do.</param>
/// <param name="Prefix">Whether the first choice may be a beginning: the last word that was typed.</param>
internal sealed record SearchTerm(IReadOnlyList<IReadOnlyList<string>> Choices, bool Prefix);

/// <summary>What a query looks for: its words without those that say nothing, each with its other names.</summary>
internal static class SearchTerms
{
    private const int MostWords = 16;

    // Words of a question that stand in almost every text. Short on purpose: "first", "new" or "other" may matter.
    private static readonly HashSet<string> Silent =
    [
        "a", "an", "and", "are", "as", "at", "be", "by", "can", "could", "do", "does", "for", "from", "had", "has", "have", "how", "i", "if", "in", "into", "is", "it", "its", "me", "my",
        "of", "on", "or", "our", "should", "that", "the", "their", "them", "there", "they", "this", "to", "us", "was", "we", "were", "what", "when", "where", "which", "who", "why", "will", "with", "would", "you", "your",
    ];

    // Names that the trade uses for one thing. Each line works both ways.
    private static readonly string[][] SameThings =
    [
        ["gps", "gnss"], ["usb", "stick", "memory stick", "thumb drive"], ["mail", "email"], ["wifi", "wi fi"], ["vsat", "satcom", "satellite terminal"], ["starlink", "low orbit", "leo"],
        ["ddos", "denial of service"], ["gdpr", "personal data"], ["deepfake", "cloned voice", "synthetic video"], ["sms", "safety management system"], ["board", "directors"], ["vendor", "supplier"],
        ["uscg", "us coast guard"], ["employee", "insider"], ["ransom", "ransomware"], ["router", "wi fi"], ["pin", "release code"], ["patch", "update"], ["backup", "back up"], ["club", "p i"],
        ["chart", "ecdis"], ["inventory", "list"], ["responsible", "owns"], ["separate", "zones"], ["newbuild", "new ship"], ["notify", "tell"], ["exercise", "drill"], ["pirate", "piracy"], ["cso", "company security officer"],
    ];

    private static readonly ILookup<string, string> Others = SameThings
        .SelectMany(things => things.SelectMany(one => things.Where(other => other != one).Select(other => (one, other)))).ToLookup(pair => pair.one, pair => pair.other);

    /// <summary>The terms of a query, in its order; none where it holds no letter or digit.</summary>
    public static IReadOnlyList<SearchTerm> Of(string query)
    {
        var words = Words(query);
        var last = words.Count - 1;
        var telling = words.Index().Where(word => !Silent.Contains(word.Item)).ToList();
        return [.. (telling.Count > 0 ? telling : [.. words.Index()]).Select(word => new SearchTerm([[word.Item], .. OthersOf(word.Item)], word.Index == last))];
    }

    /// <summary>Runs of letters and digits in lower case. Nothing else reaches the engines, so no query text can be read as an operator.</summary>
    public static List<string> Words(string query)
    {
        var words = new List<string>();
        var word = new System.Text.StringBuilder();
        foreach (var sign in query.Length > 200 ? query[..200] : query)
        {
            if (char.IsLetterOrDigit(sign))
                word.Append(char.ToLowerInvariant(sign));
            else
                Flush();
        }
        Flush();
        return words;

        void Flush()
        {
            if (word.Length > 0 && words.Count < MostWords)
                words.Add(word.ToString());
            word.Clear();
        }
    }

    // The plural of a listed name has the same other names.
    private static IEnumerable<IReadOnlyList<string>> OthersOf(string word) =>
        (Others.Contains(word) ? Others[word] : word.EndsWith('s') ? Others[word[..^1]] : []).Select(other => (IReadOnlyList<string>)other.Split(' '));
}
