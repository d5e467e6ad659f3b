using System.Globalization;
using System.Text;
using CsoAlliance.Core.Incidents;
using CsoAlliance.Core.Shared;

namespace CsoAlliance.Core.Newsroom.Reports;

/// <summary>
/// A First Response Report as text for the ship's mail: capitals of ASCII, lines of at most 37 signs, which every satellite
/// terminal and printer aboard can take, and at most 1,600 signs in all, since some pay by the sign.
/// </summary>
public static class ShipText
{
    /// <summary>Longest line.</summary>
    public const int LineLength = 37;

    /// <summary>Most signs of the whole, line ends counted.</summary>
    public const int Length = 1600;

    private const string Cut = "MORE STANDS IN THE REPORT ASHORE.";

    /// <summary>
    /// Writes it. Head, area, what to do and the next update always stand in it; of the rest as much as there is room for: first what
    /// is known, then what is not, then the situation.
    /// </summary>
    public static string From(ReportLine line, VersionView version, int of)
    {
        var text = version.Text;
        List<string> head = [.. Wrap($"CSO Alliance {line.Number} v{version.Number} of {of}"), .. Wrap($"{text.Label.Written()} {Moment(version.At)}{(text.Closed ? " closed" : "")}"), .. Wrap(text.Title), .. Wrap("Area " + Area(text))];
        List<string> advice = [.. text.Advice.SelectMany(one => Wrap($"Do, {one.Ships}: {one.Advice}"))];
        List<string> end = [.. Wrap(text.Closed ? "Closed. Nothing more is expected." : $"Report sightings at once.{(text.NextDue is { } due ? $" Next by {Moment(due)}." : "")} Ack to CSO.")];
        var cut = false;
        for (; advice.Count > 0 && Signs(head) + Signs(advice) + Signs(end) > Length - Cut.Length - 1; cut = true)
            advice.RemoveAt(advice.Count - 1);
        List<string> tail = [.. advice, .. end];
        var optional = new List<List<string>>();
        optional.AddRange(text.Known.Select(known => Wrap($"{known.Grade.Words()} {known.Admiralty}: {known.Text}").ToList()));
        optional.AddRange(text.NotKnown.Select(unknown => Wrap($"Not known: {unknown}").ToList()));
        optional.AddRange(Markup.Plain(text.Situation).Split('\n').Select(paragraph => Wrap(paragraph).ToList()));
        optional.AddRange(Markup.Plain(text.More).Split('\n').Select(paragraph => Wrap(paragraph).ToList()));
        var middle = new List<string>();
        var left = Length - Signs(head) - Signs(tail) - Cut.Length - 1;
        foreach (var part in optional.Where(part => part.Count > 0))
            if (Signs(part) <= left)
            {
                middle.AddRange(part);
                left -= Signs(part);
            }
            else
                cut = true;
        return string.Concat(head.Concat(middle).Concat(cut ? [Cut] : []).Concat(tail).Select(written => written + "\n"));
    }

    private static string Area(ReportText text)
    {
        var named = ReportTerms.Where(text);
        return text.Box() is { } box ? $"{Corner(box)} {named}".Trim() : named;
    }

    private static string Corner(Box box) => box.South == box.North && box.West == box.East
        ? $"{Degrees(box.South, "N", "S", "00")} {Degrees(box.West, "E", "W", "000")}"
        : $"{Degrees(box.South, "N", "S", "00")}-{Degrees(box.North, "N", "S", "00")} {Degrees(box.West, "E", "W", "000")}-{Degrees(box.East, "E", "W", "000")}";

    private static string Degrees(double value, string plus, string minus, string format) => Math.Abs(value).ToString(format + ".##", CultureInfo.InvariantCulture) + (value < 0 ? minus : plus);

    private static string Moment(DateTime at) => at.ToString(at.TimeOfDay == TimeSpan.Zero ? "dd MMM yyyy" : "dd MMM yyyy HHmm 'UTC'", CultureInfo.InvariantCulture);

    private static int Signs(IEnumerable<string> lines) => lines.Sum(line => line.Length + 1);

    private static IEnumerable<string> Wrap(string text)
    {
        var line = new StringBuilder();
        foreach (var word in Ascii(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => word.Chunk(LineLength)).Select(chunk => new string(chunk)))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > LineLength)
            {
                yield return line.ToString();
                line.Clear();
            }
            line.Append(line.Length > 0 ? " " : "").Append(word);
        }
        if (line.Length > 0)
            yield return line.ToString();
    }

    private static string Ascii(string text)
    {
        var plain = text.Replace('’', '\'').Replace('‘', '\'').Replace('“', '"').Replace('”', '"').Replace('·', '-').Replace('–', '-').Normalize(NormalizationForm.FormD).ToUpperInvariant();
        return string.Concat(plain.Where(sign => sign is >= ' ' and <= '~' or '\n').Select(sign => sign == '\n' ? ' ' : sign));
    }
}
