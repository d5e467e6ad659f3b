using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Library;
using CsoAlliance.Core.Library.Editing;
using CsoAlliance.Core.Library.Films.Uploads;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CsoAlliance.Core.Events.Filing;

/// <summary>What organisers type of a record.</summary>
public interface IRecordTexts
{
    /// <summary>Code of the subject under which it is filed.</summary>
    string Category { get; }

    /// <summary>Whom it is for.</summary>
    Audiences Audiences { get; }

    /// <summary>Two-letter code of the language in which it was said.</summary>
    string Language { get; }

    /// <summary>What was said and decided, in Markdown, as it was typed.</summary>
    string Notes { get; }

    /// <summary>What was said word by word: WebVTT with a recording, else text.</summary>
    string Transcript { get; }
}

/// <summary>What was said and shown at an event, on its way into the library. One an event; its files hang on the draft.</summary>
public sealed class EventRecord : IRecordTexts
{
    /// <summary>Longest refusal that is kept of a file.</summary>
    public const int RefusalLength = FilmUpload.RefusalLength;

    private EventRecord() { }

    internal EventRecord(long eventId, long draftId) => (EventId, DraftId) = (eventId, draftId);

    /// <summary>The event.</summary>
    public long EventId { get; private set; }

    /// <summary>The library's draft that it becomes.</summary>
    public long DraftId { get; private set; }

    /// <inheritdoc />
    public string Category { get; private set; } = "";

    /// <inheritdoc />
    public Audiences Audiences { get; private set; }

    /// <inheritdoc />
    public string Language { get; private set; } = "";

    /// <inheritdoc />
    public string Notes { get; private set; } = "";

    /// <inheritdoc />
    public string Transcript { get; private set; } = "";

    /// <summary>Name of the slides among the library's files; empty for none.</summary>
    public string Slides { get; private set; } = "";

    /// <summary>How often its texts were kept; names the version to whoever writes on.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>Who kept them last, by role.</summary>
    public string KeptBy { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime KeptAt { get; private set; }

    /// <summary>Why the slides that came last were not taken; empty where they were.</summary>
    public string SlidesRefusal { get; private set; } = "";

    /// <summary>Why the recording that came last was not taken; empty where it was.</summary>
    public string RecordingRefusal { get; private set; } = "";

    /// <summary>Who filed it, by role; empty while nobody has.</summary>
    public string FiledBy { get; private set; } = "";

    /// <summary>When, UTC; null while nobody has.</summary>
    public DateTime? FiledAt { get; private set; }

    internal void Take(RecordForm form, string by, DateTime now)
    {
        (KeptBy, KeptAt) = (by, now);
        (Category, Language) = (Cut(form.Category, Article.CategoryLength), Cut(form.Language, 8));
        Audiences = LibraryTerms.Together(form.Audiences ?? []);
        (Notes, Transcript) = (RecordForm.Lines(form.Notes), RecordForm.Lines(form.Transcript));
    }

    internal void Continue(long draftId) => (DraftId, FiledAt, FiledBy, Slides) = (draftId, null, "", "");

    internal void Show(string slides) => (Slides, SlidesRefusal) = (slides, "");

    internal void RefuseSlides(string refusal) => SlidesRefusal = refusal;

    internal void RefuseRecording(string refusal) => RecordingRefusal = refusal;

    internal void File(string by, DateTime now) => (FiledBy, FiledAt) = (by, now);

    private static string Cut(string? text, int length) => text is null ? "" : text.Length > length ? text[..length] : text;
}

/// <summary>What an organiser types of it.</summary>
public sealed class RecordForm
{
    /// <summary>Most signs that are kept of each text, so that what is too long for the library is not lost either.</summary>
    public const int MostSigns = 400_000;

    /// <inheritdoc cref="EventRecord.Category" />
    public string? Category { get; set; }

    /// <summary>Names of <see cref="Library.Audiences"/>.</summary>
    public IReadOnlyList<string>? Audiences { get; set; }

    /// <inheritdoc cref="EventRecord.Language" />
    public string? Language { get; set; }

    /// <inheritdoc cref="EventRecord.Notes" />
    public string? Notes { get; set; }

    /// <inheritdoc cref="EventRecord.Transcript" />
    public string? Transcript { get; set; }

    /// <summary>The <see cref="EventRecord.Version"/> that was opened; 0 where there was none.</summary>
    public int Version { get; set; }

    internal static string Lines(string? text) => (text ?? "").ReplaceLineEndings("\n").Trim();
}

internal sealed class EventRecordMapping : IEntityTypeConfiguration<EventRecord>
{
    public void Configure(EntityTypeBuilder<EventRecord> builder)
    {
        builder.ToTable("event_records");
        builder.HasKey(record => record.EventId);
        builder.Property(record => record.EventId).ValueGeneratedNever();
        builder.Property(record => record.Category).HasMaxLength(Article.CategoryLength);
        builder.Property(record => record.Language).HasMaxLength(8);
        builder.Property(record => record.Slides).HasMaxLength(LibraryFile.NameLength);
        builder.Property(record => record.SlidesRefusal).HasMaxLength(EventRecord.RefusalLength);
        builder.Property(record => record.RecordingRefusal).HasMaxLength(EventRecord.RefusalLength);
        builder.Property(record => record.KeptBy).HasMaxLength(Member.DisplayRoleLength);
        builder.Property(record => record.FiledBy).HasMaxLength(Member.DisplayRoleLength);
        builder.HasOne<Event>().WithMany().HasForeignKey(record => record.EventId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Draft>().WithMany().HasForeignKey(record => record.DraftId).OnDelete(DeleteBehavior.Restrict);
    }
}
