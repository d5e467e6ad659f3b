using CsoAlliance.Core.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CsoAlliance.Core.Library.Editing;

/// <summary>Whether somebody was answered. Stored as numbers, so members keep their values.</summary>
public enum AnswerState
{
    /// <summary>Nobody has answered.</summary>
    Open = 0,

    /// <summary>Taken up.</summary>
    Taken = 1,

    /// <summary>Answered with a reason and not taken up.</summary>
    Declined = 2,
}

/// <summary>What a reader says is wrong in an item.</summary>
public sealed class Correction
{
    /// <summary>Longest text and answer.</summary>
    public const int TextLength = 4000;

    /// <summary>Longest mail address (RFC 5321).</summary>
    public const int AddressLength = 254;

    private Correction() { }

    internal Correction(long articleId, string text, string address, Viewer reader, string fingerprint, DateTime now)
    {
        (Uid, ArticleId, Text, Address, Fingerprint, At) = (Guid.CreateVersion7(), articleId, text, address, fingerprint, now);
        (MemberId, MemberRole) = (reader.MemberId, reader.DisplayRole);
    }

    /// <summary>Row number.</summary>
    public long Id { get; private set; }

    /// <summary>Names it in the audit trail.</summary>
    public Guid Uid { get; private set; }

    /// <summary>The item.</summary>
    public long ArticleId { get; private set; }

    /// <summary>What is said to be wrong.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Where a visitor may be answered; empty where none was left. Personal data: seen by the desk alone.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The account of a member who wrote it; null for a visitor.</summary>
    public Guid? MemberId { get; private set; }

    /// <summary>That member's role as others see it.</summary>
    public string MemberRole { get; private set; } = "";

    /// <summary>Tells a repeated post from another correction; unique.</summary>
    public string Fingerprint { get; private set; } = "";

    /// <summary>When it came, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>Whether it was answered.</summary>
    public AnswerState State { get; private set; }

    /// <summary>The answer; empty while there is none.</summary>
    public string Answer { get; private set; } = "";

    /// <summary>Account of who answered.</summary>
    public string? AnsweredBy { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTime? AnsweredAt { get; private set; }

    internal void Reply(AnswerState state, string answer, string by, DateTime now) => (State, Answer, AnsweredBy, AnsweredAt) = (state, answer, by, now);
}

internal sealed class CorrectionMapping : IEntityTypeConfiguration<Correction>
{
    public void Configure(EntityTypeBuilder<Correction> builder)
    {
        builder.ToTable("library_corrections");
        builder.Property(correction => correction.Text).HasMaxLength(Correction.TextLength);
        builder.Property(correction => correction.Answer).HasMaxLength(Correction.TextLength);
        builder.Property(correction => correction.Address).HasMaxLength(Correction.AddressLength);
        builder.Property(correction => correction.MemberRole).HasMaxLength(Member.DisplayRoleLength);
        builder.Property(correction => correction.Fingerprint).HasMaxLength(64);
        builder.Property(correction => correction.AnsweredBy).HasMaxLength(AuditEntry.TextLength);
        builder.HasOne<Article>().WithMany().HasForeignKey(correction => correction.ArticleId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(correction => correction.Uid).IsUnique();
        builder.HasIndex(correction => correction.Fingerprint).IsUnique();
        builder.HasIndex(correction => correction.MemberId);
        builder.HasIndex(correction => correction.State);
    }
}
