using System.Globalization;
using CsoAlliance.Core.Shared;

namespace CsoAlliance.Core.Events.Posting;

/// <summary>Reads texts that somebody typed, and says at their field where they are missing, too long or hold signs that can't be shown.</summary>
internal static class TypedText
{
    /// <summary>One line without breaks and doubled spaces.</summary>
    public static string Line(string? typed, int most, string field, string name, bool needed, List<Error> errors)
    {
        var line = string.Join(' ', (typed ?? "").Split((char[])['\n', '\r', '\t', ' '], StringSplitOptions.RemoveEmptyEntries));
        if (needed && line.Length == 0)
            errors.Add(new("event.missing", $"Give {name}.", field));
        return Kept(line, most, field, name, errors);
    }

    /// <summary>A text of several lines.</summary>
    public static string Block(string? typed, int most, string field, string name, List<Error> errors) => Kept((typed ?? "").ReplaceLineEndings("\n").Trim(), most, field, name, errors);

    private static string Kept(string text, int most, string field, string name, List<Error> errors)
    {
        if (text.Length > most)
            errors.Add(new("event.length", $"Keep {name} to {most.ToString("N0", CultureInfo.InvariantCulture)} signs; these are {text.Length.ToString("N0", CultureInfo.InvariantCulture)}.", field));
        else if (text.Any(sign => char.IsControl(sign) && sign != '\n'))
            errors.Add(new("event.signs", $"There are signs in {name} that can’t be shown.", field));
        return text;
    }

    /// <summary>As much of it as fits into a sentence.</summary>
    public static string Short(string? text) => text is null ? "" : text.Length > 60 ? text[..60] + "…" : text;
}
