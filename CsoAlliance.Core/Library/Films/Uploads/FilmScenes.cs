using CsoAlliance.Core.Library.Editing;

namespace CsoAlliance.Core.Library.Films.Uploads;

/// <summary>What is said and seen from one second of a film to another.</summary>
/// <param name="From">Second.</param>
/// <param name="To">Second.</param>
/// <param name="Say">Words of the caption.</param>
/// <param name="See">The picture in words; empty where nobody wrote it.</param>
internal sealed record Said(double From, double To, string Say, string See);

/// <summary>Makes scenes of captions, and lines of every language for them.</summary>
internal static class FilmScenes
{
    // A pause so long parts two scenes, in seconds; nothing shorter than the other is a scene of its own.
    private const double Pause = 1.5;
    private const double Shortest = 2;

    // About so many scenes are read at most; a scene of a short film is about a caption.
    private const int Most = 60;
    private const double Caption = 6;

    /// <summary>
    /// Scenes that cover a film of so many seconds: a new one begins with the caption after a pause, or where the last one grew long.
    /// No two begin in the same second, since addresses name seconds.
    /// </summary>
    public static IReadOnlyList<FilmScene> Of(IReadOnlyList<Said> said, double seconds)
    {
        var longest = Math.Max(Caption, seconds / Most);
        var starts = new List<double> { 0 };
        foreach (var (before, next) in said.Zip(said.Skip(1)))
            if (next.From - starts[^1] >= Shortest && next.From < seconds - 1 && (next.From - before.To >= Pause || next.From - starts[^1] >= longest))
                starts.Add(next.From);
        return [.. starts.Select((start, index) => new FilmScene(start, index + 1 < starts.Count ? starts[index + 1] : seconds))];
    }

    /// <summary>Scenes as they were, for a film of another length.</summary>
    public static IReadOnlyList<FilmScene> Fitted(IReadOnlyList<FilmScene> scenes, double seconds)
    {
        var kept = scenes.Where(scene => scene.Start < seconds).ToList();
        return kept.Count == 0 ? [new(0, seconds)] : [.. kept.SkipLast(1), kept[^1] with { End = seconds }];
    }

    /// <summary>A line for each scene: what is said in the middle of it belongs to it.</summary>
    public static IReadOnlyList<FilmLine> Lines(IReadOnlyList<FilmScene> scenes, IReadOnlyList<Said> said)
    {
        var of = said.ToLookup(one => Math.Max(0, scenes.TakeWhile(scene => scene.Start <= (one.From + one.To) / 2).Count() - 1));
        return [.. scenes.Select((_, index) => new FilmLine(Joined(of[index].Select(one => one.Say)), Joined(of[index].Select(one => one.See))))];
    }

    /// <summary>Captions as what is said.</summary>
    public static IReadOnlyList<Said> Of(IEnumerable<VttCue> cues) => [.. cues.Select(cue => new Said(cue.From.TotalSeconds, cue.To.TotalSeconds, cue.Text.Replace('\n', ' '), ""))];

    /// <summary>Lines of scenes as what is said.</summary>
    public static IReadOnlyList<Said> Of(IReadOnlyList<FilmScene> scenes, IReadOnlyList<FilmLine> lines) =>
        [.. scenes.Zip(lines, (scene, line) => new Said(scene.Start, scene.End, line.Say, line.See))];

    private static string Joined(IEnumerable<string> parts) => string.Join(' ', parts.Where(part => part.Length > 0));
}
