using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using CsoAlliance.Core.Shared;

namespace CsoAlliance.Core.Library.Editing;

/// <summary>A caption.</summary>
/// <param name="From">When it appears.</param>
/// <param name="To">When it goes.</param>
/// <param name="Text">Its words, without markup; lines are parted by a line feed.</param>
public sealed record VttCue(TimeSpan From, TimeSpan To, string Text);

/// <summary>
/// Reads and writes captions (W3C, WebVTT). Of a file that somebody uploads only times and words are taken: voices, classes,
/// styles, regions, settings and notes are left out, so that nothing of it reaches a page but text.
/// </summary>
public static partial class WebVtt
{
    /// <summary>Longest file, in signs.</summary>
    public const int MaxLength = 500_000;

    /// <summary>The captions of a file. Refused with the line where it is wrong.</summary>
    public static Result<IReadOnlyList<VttCue>> Read(string file)
    {
        if (file.Length > MaxLength)
            return Wrong(1, $"the file has more than {MaxLength:N0} signs");
        var lines = file.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        if (!Signature().IsMatch(lines[0]))
            return Wrong(1, "a caption file begins with the word WEBVTT");
        var cues = new List<VttCue>();
        // The head goes up to the first empty line.
        var at = Array.FindIndex(lines, line => line.Trim().Length == 0);
        while (at >= 0 && at < lines.Length)
        {
            if (lines[at].Trim().Length == 0)
            {
                at++;
                continue;
            }
            var end = Array.FindIndex(lines, at, line => line.Trim().Length == 0);
            end = end < 0 ? lines.Length : end;
            if (!IsAside(lines[at]) && Cue(lines, at, end, cues) is { } refusal)
                return refusal;
            at = end;
        }
        return cues.Count == 0 ? Wrong(lines.Length, "there is no caption in the file") : cues;
    }

    /// <summary>Captions as a file.</summary>
    public static string Write(IEnumerable<VttCue> cues)
    {
        var file = new StringBuilder("WEBVTT\n");
        foreach (var cue in cues)
            file.Append('\n').Append(Time(cue.From)).Append(" --> ").Append(Time(cue.To)).Append('\n').Append(WebUtility.HtmlEncode(cue.Text)).Append('\n');
        return file.ToString();
    }

    private static Error? Cue(string[] lines, int at, int end, List<VttCue> cues)
    {
        // The first line may be the caption's name; what begins as a time is a time that went wrong.
        var timing = lines[at].Contains("-->", StringComparison.Ordinal) || Timelike().IsMatch(lines[at]) ? at : at + 1;
        if (timing >= end || Timing().Match(lines[timing]) is not { Success: true } times || Read(times, 1) is not { } from || Read(times, 5) is not { } to)
            return Wrong(Math.Min(timing, end - 1) + 1, "a time is written 00:01:02.500 --> 00:01:05.000");
        if (to <= from)
            return Wrong(timing + 1, "the caption ends before it begins");
        if (cues.Count > 0 && from < cues[^1].From)
            return Wrong(timing + 1, "the caption begins before the one above it");
        var text = string.Join('\n', lines[(timing + 1)..end].Select(Plain).Where(line => line.Length > 0));
        if (text.Length > 0)
            cues.Add(new(from, to, text));
        return null;
    }

    private static bool IsAside(string line) => Aside().IsMatch(line);

    private static string Plain(string line) => WebUtility.HtmlDecode(Tag().Replace(line, "")).Trim();

    private static TimeSpan? Read(Match times, int group)
    {
        var hours = times.Groups[group].Success ? int.Parse(times.Groups[group].Value, CultureInfo.InvariantCulture) : 0;
        var (minutes, seconds) = (int.Parse(times.Groups[group + 1].Value, CultureInfo.InvariantCulture), int.Parse(times.Groups[group + 2].Value, CultureInfo.InvariantCulture));
        return minutes > 59 || seconds > 59 || hours > 99 ? null : new TimeSpan(0, hours, minutes, seconds, int.Parse(times.Groups[group + 3].Value, CultureInfo.InvariantCulture));
    }

    private static string Time(TimeSpan time) => $"{(int)time.TotalHours:00}:{time.Minutes:00}:{time.Seconds:00}.{time.Milliseconds:000}";

    private static Error Wrong(int line, string what) => new("captions.wrong", $"Line {line}: {what}. Nothing was taken; your file is as it was.");

    [GeneratedRegex(@"^WEBVTT(?:[ \t].*)?$")]
    private static partial Regex Signature();

    [GeneratedRegex(@"^(?:NOTE|STYLE|REGION)(?:[ \t:]|$)")]
    private static partial Regex Aside();

    [GeneratedRegex(@"^\s*(?:(\d{2,3}):)?(\d{2}):(\d{2})\.(\d{3})\s+-->\s+(?:(\d{2,3}):)?(\d{2}):(\d{2})\.(\d{3})(?:\s.*)?$")]
    private static partial Regex Timing();

    [GeneratedRegex(@"^\s*\d{1,3}:\d{2}")]
    private static partial Regex Timelike();

    [GeneratedRegex("<[^>]*(?:>|$)")]
    private static partial Regex Tag();
}
