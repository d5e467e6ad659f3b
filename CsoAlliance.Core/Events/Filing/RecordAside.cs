using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Library;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CsoAlliance.Core.Events.Filing;

/// <summary>What an organiser typed while somebody else kept the same record: laid aside for them alone, until they have looked at the difference and kept theirs.</summary>
public sealed class RecordAside : IRecordTexts
{
    private RecordAside() { }

    internal RecordAside(long eventId, Guid member) => (EventId, MemberId) = (eventId, member);

    /// <summary>The event.</summary>
    public long EventId { get; private set; }

    /// <summary>Who typed it.</summary>
    public Guid MemberId { get; private set; }

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

    internal void Take(IRecordTexts typed) =>
        (Category, Audiences, Language, Notes, Transcript) = (typed.Category, typed.Audiences, typed.Language, typed.Notes, typed.Transcript);
}

/// <summary>One field in which two organisers differ.</summary>
/// <param name="Label">The field, as the form calls it.</param>
/// <param name="Theirs">What is kept.</param>
/// <param name="Yours">What was laid aside.</param>
public sealed record RecordDifference(string Label, string Theirs, string Yours);

/// <summary>The fields in which two organisers differ.</summary>
public static class RecordDifferences
{
    /// <summary>Every field that differs, in the order of the form.</summary>
    public static IReadOnlyList<RecordDifference> Of(IRecordTexts kept, IRecordTexts aside) =>
        [.. new RecordDifference[]
        {
            new("Subject", Category(kept.Category), Category(aside.Category)), new("For", For(kept.Audiences), For(aside.Audiences)), new("It was said in", Language(kept.Language), Language(aside.Language)),
            new("Notes", kept.Notes, aside.Notes), new("Transcript", kept.Transcript, aside.Transcript),
        }.Where(difference => difference.Theirs != difference.Yours)];

    private static string Category(string code) => LibraryTerms.Categories.FirstOrDefault(category => category.Code == code).Name ?? code;

    private static string Language(string code) => code.Length == 0 ? "" : LibraryTerms.LanguageName(code);

    private static string For(Audiences audiences) => string.Join(", ", Enum.GetValues<Audiences>().Where(one => one != Audiences.None && audiences.HasFlag(one)).Select(one => one.Name()));
}

internal sealed class RecordAsideMapping : IEntityTypeConfiguration<RecordAside>
{
    public void Configure(EntityTypeBuilder<RecordAside> builder)
    {
        builder.ToTable("event_record_asides");
        builder.HasKey(aside => new { aside.EventId, aside.MemberId });
        builder.Property(aside => aside.Category).HasMaxLength(Article.CategoryLength);
        builder.Property(aside => aside.Language).HasMaxLength(8);
        builder.HasOne<EventRecord>().WithMany().HasForeignKey(aside => aside.EventId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Member>().WithMany().HasForeignKey(aside => aside.MemberId).OnDelete(DeleteBehavior.Cascade);
    }
}
