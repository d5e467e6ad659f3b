using CsoAlliance.Core.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CsoAlliance.Core.Library.Editing;

/// <summary>
/// A file that belongs to an item of the library: a picture, or the slides of an event. It carries no label of its own: whoever may read its item may
/// have it, and until the item is out only the desk may.
/// </summary>
public sealed class LibraryFile
{
    /// <summary>Longest name.</summary>
    public const int NameLength = 120;

    private LibraryFile() { }

    internal LibraryFile(string name, long draftId, long? articleId, string by, int bytes, int width, int height, DateTime at) =>
        (Name, DraftId, ArticleId, By, Bytes, Width, Height, At) = (name, draftId, articleId, by, bytes, width, height, at);

    /// <summary>Row number.</summary>
    public long Id { get; private set; }

    /// <summary>Its name under <c>/library/files/</c>; unique. It ends in 12 random signs, so that it can't be guessed before it is out.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The draft for which it was uploaded.</summary>
    public long DraftId { get; private set; }

    /// <summary>The item that it belongs to; null until that is out.</summary>
    public long? ArticleId { get; private set; }

    /// <summary>Account of who uploaded it.</summary>
    public string By { get; private set; } = "";

    /// <summary>Size in bytes.</summary>
    public int Bytes { get; private set; }

    /// <summary>Pixels; 0 for what is no picture.</summary>
    public int Width { get; private set; }

    /// <summary>Pixels; 0 for what is no picture.</summary>
    public int Height { get; private set; }

    /// <summary>When it was uploaded, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>Its address on this site.</summary>
    public string Path => Shared.Markup.Pictures + Name;
}

internal sealed class LibraryFileMapping : IEntityTypeConfiguration<LibraryFile>
{
    public void Configure(EntityTypeBuilder<LibraryFile> builder)
    {
        builder.ToTable("library_files");
        builder.Property(file => file.Name).HasMaxLength(LibraryFile.NameLength);
        builder.Property(file => file.By).HasMaxLength(AuditEntry.TextLength);
        builder.Ignore(file => file.Path);
        builder.HasOne<Draft>().WithMany().HasForeignKey(file => file.DraftId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Article>().WithMany().HasForeignKey(file => file.ArticleId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(file => file.Name).IsUnique();
    }
}
