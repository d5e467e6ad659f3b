using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CsoAlliance.Core.Newsroom.Desk;

/// <summary>A text of the desk as somebody saved it, kept so that no saving loses another's words.</summary>
public sealed class DeskCopy
{
    private DeskCopy() { }

    internal DeskCopy(Guid of, int stamp, string text, string by, DateTime at) => (Of, Stamp, Text, By, At) = (of, stamp, text, by, at);

    /// <summary>Row number.</summary>
    public long Id { get; private set; }

    /// <summary>The report or news item at the desk.</summary>
    public Guid Of { get; private set; }

    /// <summary>The count of changes that it was saved as.</summary>
    public int Stamp { get; private set; }

    /// <summary>All of it, as lines.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Account of who saved it.</summary>
    public string By { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>The newest copies of one thing, newest first.</summary>
    internal static Task<List<DeskCopy>> OfAsync(AllianceDbContext db, Guid of, CancellationToken ct) =>
        db.Set<DeskCopy>().AsNoTracking().Where(copy => copy.Of == of).OrderByDescending(copy => copy.Id).Take(Shown).ToListAsync(ct);

    private const int Shown = 30;
}

internal sealed class DeskCopyMapping : IEntityTypeConfiguration<DeskCopy>
{
    public void Configure(EntityTypeBuilder<DeskCopy> builder)
    {
        builder.ToTable("newsroom_copies");
        builder.Property(copy => copy.By).HasMaxLength(AuditEntry.TextLength);
        builder.HasIndex(copy => new { copy.Of, copy.Id });
    }
}
