using System.Globalization;
using CsoAlliance.Core.Shared;

namespace CsoAlliance.Core.Incidents;

/// <summary>What somebody wants of the register. Everything left out does not narrow.</summary>
public sealed record RegisterQuery
{
    /// <summary>Most signs of <see cref="Words"/> that are looked at.</summary>
    public const int WordsLength = 200;

    /// <summary>Words to search for; empty for the plain list.</summary>
    public string Words { get; init; } = "";

    /// <summary>Physical or cyber.</summary>
    public IncidentKind? Kind { get; init; }

    /// <summary>Codes of <see cref="IncidentTypes"/>; an incident carries at least one of them.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>Slug of a <see cref="SeaArea"/>.</summary>
    public string? Area { get; init; }

    /// <summary>The least grade. Discounted incidents are found by asking for them alone.</summary>
    public Grade? Grade { get; init; }

    /// <summary>The least severity.</summary>
    public Severity? Severity { get; init; }

    /// <summary>First moment, UTC.</summary>
    public DateTime? From { get; init; }

    /// <summary>First moment after the end, UTC.</summary>
    public DateTime? Until { get; init; }

    /// <summary>Box that holds the published position.</summary>
    public Box? Box { get; init; }

    /// <summary>Only incidents under that label.</summary>
    public Tlp? Label { get; init; }

    /// <summary>Whether anything narrows the list.</summary>
    public bool IsPlain => this with { Types = [] } == new RegisterQuery { Types = [] } && Types.Count == 0;

    /// <summary>Reads the filters of a page or of the API by name: <c>q, kind, type, area, grade, severity, from, to, bbox, tlp</c>.</summary>
    /// <param name="get">Gives a filter's text; null where it was not sent.</param>
    /// <param name="errors">A sentence for each filter that can't be read; that filter then does not narrow.</param>
    public static RegisterQuery Read(Func<string, string?> get, out IReadOnlyList<Error> errors)
    {
        var reading = new Reading(get);
        var query = new RegisterQuery
        {
            Words = reading.Text("q", text => text.Length > WordsLength ? text[..WordsLength] : text, "") ?? "",
            Kind = reading.Enum<IncidentKind>("kind"),
            Types = reading.Text("type", Codes, "Name types of the taxonomy, parted by commas, such as ransomware,phishing.") ?? [],
            Area = reading.Text("area", text => SeaAreas.Find(text)?.Slug, "Name a sea area by its slug, such as gulf-of-aden."),
            Grade = reading.Enum<Grade>("grade"),
            Severity = reading.Enum<Severity>("severity"),
            From = reading.Value("from", text => Moment(text, end: false), DateSentence),
            Until = reading.Value("to", text => Moment(text, end: true), DateSentence),
            Box = reading.Value("bbox", Incidents.Box.Parse, "Give west,south,east,north in degrees, such as 32,10,44,30."),
            Label = reading.Value("tlp", TlpText.Parse, "Use CLEAR, GREEN, AMBER, AMBER+STRICT or RED."),
        };
        errors = reading.Errors;
        return query;
    }

    private const string DateSentence = "Give a day as 2026-11-24, or a time as 2026-11-24T01:50:00Z.";

    private static string[]? Codes(string text)
    {
        var codes = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(IncidentTypes.Find).ToArray();
        return codes.Length is > 0 and <= 20 && !codes.Contains(null) ? [.. codes.Select(type => type!.Code).Distinct()] : null;
    }

    // A day given as the end counts in full.
    private static DateTime? Moment(string text, bool end) =>
        DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, Utc, out var day) ? (end && day < DateTime.MaxValue.Date ? day.AddDays(1) : day)
        : DateTime.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture, Utc, out var time) ? time
        : null;

    private const DateTimeStyles Utc = DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal;

    private sealed class Reading(Func<string, string?> get)
    {
        public List<Error> Errors { get; } = [];

        public T? Text<T>(string name, Func<string, T?> read, string sentence) where T : class => Take(name, read, value => value is null, sentence);

        public T? Value<T>(string name, Func<string, T?> read, string sentence) where T : struct => Take(name, read, value => value is null, sentence);

        public T? Enum<T>(string name) where T : struct, Enum =>
            Value(name, EnumText.Parse<T>, $"Use one of {string.Join(", ", System.Enum.GetValues<T>().Select(value => value.Camel()))}.");

        private T? Take<T>(string name, Func<string, T?> read, Predicate<T?> failed, string sentence)
        {
            if (get(name)?.Trim() is not { Length: > 0 } text)
                return default;
            var value = read(text);
            if (failed(value))
                Errors.Add(new("incidents.filter", $"\"{(text.Length > 60 ? text[..60] + "…" : text)}\" can't be read as {name}. {sentence}", name));
            return value;
        }
    }
}
