using System.Globalization;
using System.Text.RegularExpressions;
using CsoAlliance.Core.Shared;

namespace CsoAlliance.Core.Library.Courses;

/// <summary>A line of a batch, as it is typed.</summary>
/// <param name="Name">Who of the crew.</param>
/// <param name="Day">The day.</param>
/// <param name="Score">Right answers: 8, or 8/10.</param>
public sealed record CrewRow(string? Name, string? Day, string? Score)
{
    /// <summary>Whether nothing is typed in it.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Name) && string.IsNullOrWhiteSpace(Day) && string.IsNullOrWhiteSpace(Score);
}

/// <summary>A line of a batch, read.</summary>
/// <param name="Name">Who of the crew.</param>
/// <param name="Day">The day, UTC.</param>
/// <param name="Right">How many answers were right.</param>
internal sealed record CrewLine(string Name, DateTime Day, int Right);

/// <summary>Reads the results that a Master or an SSO writes down for the crew.</summary>
public static partial class CrewBatch
{
    /// <summary>Most lines at once: more than any crew has.</summary>
    public const int MaxLines = 200;

    private static readonly string[] Days = ["yyyy-MM-dd", "d MMM yyyy", "d MMMM yyyy", "d.M.yyyy"];

    /// <summary>The rows of a pasted text, a line each: name, date and score, parted by semicolons or by tabs as a spreadsheet copies them. Empty lines count, so that numbers fit what is seen.</summary>
    public static IReadOnlyList<CrewRow> Lines(string? text) => string.IsNullOrWhiteSpace(text) ? [] :
        [.. text.ReplaceLineEndings("\n").TrimEnd().Split('\n').Select(line => line.Split(line.Contains(';', StringComparison.Ordinal) ? ';' : '\t'))
            .Select(parts => new CrewRow(parts[0], parts.ElementAtOrDefault(1), parts.Length > 2 ? string.Join(' ', parts[2..]) : null))];

    /// <summary>Reads a line. Refused: the first thing that is wrong with it.</summary>
    internal static Result<CrewLine> Read(CrewRow row, int questions, DateTime from, DateTime today)
    {
        if (row.Day is null)
            return new Error("crew.line", "Part name, date and score by semicolons: Name; 2026-11-24; 8.");
        var name = CertificateName.Read(row.Name);
        if (!name.Ok)
            return name.Error;
        if (!DateTime.TryParseExact(row.Day.Trim(), Days, CultureInfo.GetCultureInfo("en-GB"), DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var day))
            return new Error("crew.date", $"“{Cut(row.Day)}” is no date. Write it as 2026-11-24.");
        if (day > today.AddDays(1))
            return new Error("crew.date", "This date is still to come.");
        if (day < from)
            return new Error("crew.date", $"The course came out on {from.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}. This date is before it.");
        var score = ScoreText().Match(row.Score ?? "");
        if (!score.Success)
            return new Error("crew.score", $"“{Cut(row.Score)}” is no score. Write how many answers were right, 0 to {questions}.");
        if (score.Groups[2].Success && int.Parse(score.Groups[2].ValueSpan, CultureInfo.InvariantCulture) != questions)
            return new Error("crew.score", $"This course has {questions} questions.");
        var right = int.Parse(score.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        return right > questions ? new Error("crew.score", $"This course has {questions} questions, so the score is 0 to {questions}.") : new CrewLine(name.Value, day, right);
    }

    private static string Cut(string? text) => (text ?? "").Trim() is var plain && plain.Length > 30 ? plain[..30] + "…" : plain;

    [GeneratedRegex(@"^\s*([0-9]{1,3})\s*(?:(?:/|of)\s*([0-9]{1,3}))?\s*$")]
    private static partial Regex ScoreText();
}
