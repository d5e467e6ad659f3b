using CsoAlliance.Core.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CsoAlliance.Core.Library.Editing;

/// <summary>An article or a film that a member suggests.</summary>
public sealed class Proposal
{
    /// <summary>Longest address of a film.</summary>
    public const int LinkLength = 500;

    /// <summary>Longest word to the editors, and longest answer.</summary>
    public const int NoteLength = 4000;

    private Proposal() { }

    internal Proposal(ProposalForm form, Viewer member, string fingerprint, DateTime now)
    {
        (Uid, Fingerprint, At) = (Guid.CreateVersion7(), fingerprint, now);
        (Title, Text, Link, Note) = (form.Title!.Trim(), form.Text?.Trim() ?? "", form.Link?.Trim() ?? "", form.Note?.Trim() ?? "");
        (MemberId, MemberRole) = (member.MemberId!.Value, member.DisplayRole);
    }

    /// <summary>Row number.</summary>
    public long Id { get; private set; }

    /// <summary>Names it.</summary>
    public Guid Uid { get; private set; }

    /// <summary>What it would be called.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The text of an article, in Markdown; empty for a film.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Where a film can be seen; empty for an article.</summary>
    public string Link { get; private set; } = "";

    /// <summary>A word to the editors.</summary>
    public string Note { get; private set; } = "";

    /// <summary>Who suggests it.</summary>
    public Guid MemberId { get; private set; }

    /// <summary>That member's role as others see it.</summary>
    public string MemberRole { get; private set; } = "";

    /// <summary>Tells a repeated post from another proposal; unique.</summary>
    public string Fingerprint { get; private set; } = "";

    /// <summary>When it came, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>What was decided.</summary>
    public AnswerState State { get; private set; }

    /// <summary>The answer to the member; empty while there is none.</summary>
    public string Answer { get; private set; } = "";

    /// <summary>The draft that was made of it; null where none was.</summary>
    public Guid? Draft { get; private set; }

    internal void Take(Guid draft, string answer) => (State, Draft, Answer) = (AnswerState.Taken, draft, answer);

    internal void Decline(string answer) => (State, Answer) = (AnswerState.Declined, answer);
}

internal sealed class ProposalMapping : IEntityTypeConfiguration<Proposal>
{
    public void Configure(EntityTypeBuilder<Proposal> builder)
    {
        builder.ToTable("library_proposals");
        builder.Property(proposal => proposal.Title).HasMaxLength(Article.TitleLength);
        builder.Property(proposal => proposal.Link).HasMaxLength(Proposal.LinkLength);
        builder.Property(proposal => proposal.Note).HasMaxLength(Proposal.NoteLength);
        builder.Property(proposal => proposal.Answer).HasMaxLength(Proposal.NoteLength);
        builder.Property(proposal => proposal.MemberRole).HasMaxLength(Member.DisplayRoleLength);
        builder.Property(proposal => proposal.Fingerprint).HasMaxLength(64);
        builder.HasIndex(proposal => proposal.Uid).IsUnique();
        builder.HasIndex(proposal => proposal.Fingerprint).IsUnique();
        builder.HasIndex(proposal => proposal.MemberId);
        builder.HasIndex(proposal => proposal.State);
    }
}
