using System.Globalization;
using System.Text;
using CsoAlliance.Core.Library;
using CsoAlliance.Core.Library.Editing;
using CsoAlliance.Core.Library.Films.Uploads;
using CsoAlliance.Core.Shared;

namespace CsoAlliance.Core.Events.Filing;

/// <summary>Makes an item of the library of what an event left.</summary>
internal static class RecordWording
{
    /// <summary>Words that stand behind the event's title.</summary>
    public const string Suffix = ": what was said and shown";

    // A paragraph of a transcript holds about this much.
    private static readonly TimeSpan Paragraph = TimeSpan.FromMinutes(1);

    // Headings, the link to the event and that to its slides.
    private const int Frame = 1_000;

    /// <summary>What is still wrong with what was typed.</summary>
    /// <param name="record">What was typed.</param>
    /// <param name="recording">The recording that comes with it; null for none. Once it is made ready, its captions have to fit it.</param>
    public static IEnumerable<Error> Errors(EventRecord record, FilmUpload? recording)
    {
        if (LibraryTerms.Categories.All(category => category.Code != record.Category))
            yield return new("record.category", "Choose the subject under which it is filed.", nameof(RecordForm.Category));
        if (record.Audiences == Audiences.None)
            yield return new("record.audiences", "Say whom it is for.", nameof(RecordForm.Audiences));
        if (!FilmLanguages.All.Contains(record.Language))
            yield return new("record.language", "Choose the language in which it was said.", nameof(RecordForm.Language));
        if (record.Notes.Length == 0)
            yield return new("record.notes", "Write what was said and decided: a few sentences will do, for who opens no slides and plays no recording.", nameof(RecordForm.Notes));
        else if (DraftLimits.Unrendered(record.Notes) is { } unrendered)
            yield return unrendered with { Field = nameof(RecordForm.Notes) };
        if (TranscriptError(record, recording) is { } transcript)
            yield return transcript with { Field = nameof(RecordForm.Transcript) };
    }

    /// <summary>The item's text.</summary>
    /// <param name="item">The event.</param>
    /// <param name="record">What it left.</param>
    /// <param name="slug">The item's address.</param>
    /// <param name="slides">Its slides; null for none.</param>
    /// <param name="hasRecording">Whether there is a recording: then its transcript is made of the captions.</param>
    /// <param name="now">UTC.</param>
    public static ArticleText Text(Event item, EventRecord record, string slug, LibraryFile? slides, bool hasRecording, DateTime now) => new()
    {
        Slug = slug, Title = Title(item.Title), Summary = Summary(item), Kind = hasRecording ? ArticleKind.Film : ArticleKind.Article,
        Category = record.Category, Audiences = record.Audiences, Language = record.Language, Tags = ["event"], Label = item.Label, Author = item.Organiser.Length > 0 ? item.Organiser : record.FiledBy,
        PublishedAt = now.Date, ReviewedAt = now.Date, ReviewBy = now.Date.AddMonths(12), Related = ListText.Read(item.Related),
        Body = Body(item, record, slides, hasRecording),
    };

    private static string Title(string title) => title.Length + Suffix.Length <= Article.TitleLength ? title + Suffix : title;

    private static string Summary(Event item)
    {
        var line = $"{EventTerms.Name(item.Kind)} of {item.StartsAt.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}, {item.Place}. {item.Summary}";
        return line.Length <= Article.SummaryLength ? line : line[..(Article.SummaryLength - 1)] + "…";
    }

    private static string Body(Event item, EventRecord record, LibraryFile? slides, bool hasRecording)
    {
        var body = new StringBuilder(record.Notes).Append(CultureInfo.InvariantCulture, $"\n\n## The event\n\n[{item.Title.Replace('[', '(').Replace(']', ')')}](/events/{item.Slug})");
        if (slides is not null)
            body.Append(CultureInfo.InvariantCulture, $"\n\n## Slides\n\n[Slides, PDF, {FileSize.Written(slides.Bytes)}]({slides.Path})");
        // With a recording the transcript is made of its captions when it comes out.
        if (!hasRecording && record.Transcript.Length > 0)
            body.Append(CultureInfo.InvariantCulture, $"\n\n## {FilmTranscripts.Heading}\n\n{Words(record.Transcript)}");
        return body.ToString();
    }

    private static Error? TranscriptError(EventRecord record, FilmUpload? recording)
    {
        if (recording is not null && record.Transcript.Length == 0)
            return new("record.transcript", "A recording needs its transcript with times, as WebVTT: who can’t hear it reads it as captions.");
        if ((recording is not null || IsVtt(record.Transcript)) && WebVtt.Read(record.Transcript) is { Ok: false } wrong)
            return wrong.Error with { Message = wrong.Error.Message.Replace(" Nothing was taken; your file is as it was.", "", StringComparison.Ordinal) };
        if (recording is not null)
            return CaptionsError(record, recording);
        return (IsVtt(record.Transcript) ? null : DraftLimits.Unrendered(record.Transcript)) ?? DraftLimits.Length(record.Notes.Length + Words(record.Transcript).Length + Frame);
    }

    private static Error? CaptionsError(EventRecord record, FilmUpload recording)
    {
        var cues = WebVtt.Read(record.Transcript).Value;
        var (signs, end) = (cues.Sum(cue => cue.Text.Length), cues.Max(cue => cue.To.TotalSeconds));
        return signs > FilmCaptions.MaxSigns ? FilmErrors.TooMany(signs)
            : recording.IsReady && end > recording.Seconds + DraftFilm.Grace && FilmLanguages.All.Contains(record.Language) ? FilmErrors.Late(LibraryTerms.LanguageName(record.Language), end, recording.Seconds)
            : null;
    }

    // Captions without a recording are read as paragraphs, each with the minute in which it begins.
    private static string Words(string transcript)
    {
        if (!IsVtt(transcript))
            return transcript;
        var said = new StringBuilder();
        var until = TimeSpan.MinValue;
        foreach (var cue in WebVtt.Read(transcript).Value)
        {
            if (cue.From >= until)
            {
                said.Append(CultureInfo.InvariantCulture, $"\n\n**{(int)cue.From.TotalMinutes}:{cue.From.Seconds:00}** ");
                until = cue.From + Paragraph;
            }
            else
                said.Append(' ');
            said.Append(FilmTranscripts.Bare(cue.Text));
        }
        return said.ToString().Trim();
    }

    private static bool IsVtt(string text) => text.StartsWith("WEBVTT", StringComparison.Ordinal);
}
