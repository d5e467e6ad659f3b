using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Library.Editing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CsoAlliance.Core.Library.Films.Uploads;

/// <summary>A draft's captions in one language: new ones, or that those of the film before it are taken out.</summary>
public sealed class DraftCaptions
{
    /// <summary>Longest code of a language.</summary>
    public const int LanguageLength = 8;

    private DraftCaptions() { }

    internal DraftCaptions(long draftId, string language) => (DraftId, Language) = (draftId, language);

    /// <summary>Row number.</summary>
    public long Id { get; private set; }

    /// <summary>The draft.</summary>
    public long DraftId { get; private set; }

    /// <summary>One of <see cref="FilmLanguages.All"/>.</summary>
    public string Language { get; private set; } = "";

    /// <summary>The captions as WebVTT, times and words alone; empty where they are taken out.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Name of their file in the draft's folder; empty where they are taken out.</summary>
    public string File { get; private set; } = "";

    /// <summary>Account of who put them here last.</summary>
    public string By { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>Whether the language is taken out of the film.</summary>
    public bool TakenOut => Text.Length == 0;

    internal void Write(string text, string file, string by, DateTime at) => (Text, File, By, At) = (text, file, by, at);
}

/// <summary>The languages in which films are captioned.</summary>
public static class FilmLanguages
{
    /// <summary>Codes of the ten languages, English first.</summary>
    public static IReadOnlyList<string> All { get; } = ["en", "fil", "es", "fr", "ru", "zh", "hi", "id", "el", "ar"];
}

internal sealed class DraftCaptionsMapping : IEntityTypeConfiguration<DraftCaptions>
{
    public void Configure(EntityTypeBuilder<DraftCaptions> builder)
    {
        builder.ToTable("library_draft_captions");
        builder.Property(captions => captions.Language).HasMaxLength(DraftCaptions.LanguageLength);
        builder.Property(captions => captions.File).HasMaxLength(Film.PathLength);
        builder.Property(captions => captions.By).HasMaxLength(AuditEntry.TextLength);
        builder.HasOne<Draft>().WithMany().HasForeignKey(captions => captions.DraftId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(captions => new { captions.DraftId, captions.Language }).IsUnique();
    }
}
