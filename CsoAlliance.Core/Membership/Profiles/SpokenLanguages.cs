namespace CsoAlliance.Core.Membership.Profiles;

/// <summary>A language that members can say they speak.</summary>
/// <param name="Code">ISO 639-1 code; fil for Filipino.</param>
/// <param name="Name">Its name in English.</param>
public sealed record SpokenLanguage(string Code, string Name);

/// <summary>The languages that crews and offices speak most, by name.</summary>
public static class SpokenLanguages
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<SpokenLanguage> All { get; } =
    [
        new("ar", "Arabic"), new("bn", "Bengali"), new("zh", "Chinese"), new("hr", "Croatian"), new("da", "Danish"), new("nl", "Dutch"), new("en", "English"), new("et", "Estonian"), new("fil", "Filipino"), new("fi", "Finnish"),
        new("fr", "French"), new("ka", "Georgian"), new("de", "German"), new("el", "Greek"), new("hi", "Hindi"), new("id", "Indonesian"), new("it", "Italian"), new("ja", "Japanese"), new("ko", "Korean"), new("lv", "Latvian"),
        new("lt", "Lithuanian"), new("ms", "Malay"), new("no", "Norwegian"), new("fa", "Persian"), new("pl", "Polish"), new("pt", "Portuguese"), new("ro", "Romanian"), new("ru", "Russian"), new("si", "Sinhala"), new("es", "Spanish"),
        new("sw", "Swahili"), new("sv", "Swedish"), new("ta", "Tamil"), new("th", "Thai"), new("tr", "Turkish"), new("uk", "Ukrainian"), new("ur", "Urdu"), new("vi", "Vietnamese"),
    ];

    /// <summary>The language with that code; null where it is not on the list.</summary>
    public static SpokenLanguage? Find(string? code) => All.FirstOrDefault(language => language.Code == code);
}
