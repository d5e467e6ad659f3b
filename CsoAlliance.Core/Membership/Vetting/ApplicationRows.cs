using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CsoAlliance.Core.Membership.Vetting;

/// <summary>A line of the talk between the desk and an applicant.</summary>
public sealed class ApplicationMessage
{
    /// <summary>Longest <see cref="Text"/>.</summary>
    public const int TextLength = 2000;

    private ApplicationMessage() { }

    internal ApplicationMessage(long application, bool fromDesk, string text, DateTime now) => (ApplicationId, FromDesk, Text, At) = (application, fromDesk, text, now);

    /// <summary>Row number.</summary>
    public long Id { get; private set; }

    /// <summary>Row of the application.</summary>
    public long ApplicationId { get; private set; }

    /// <summary>Whether the desk wrote it, and not the applicant.</summary>
    public bool FromDesk { get; private set; }

    /// <summary>What was written.</summary>
    public string Text { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }
}

/// <summary>What one administrator decided on an application.</summary>
public sealed class ApplicationVote
{
    /// <summary>Longest <see cref="Reason"/>.</summary>
    public const int ReasonLength = 800;

    private ApplicationVote() { }

    internal ApplicationVote(long application, int n, Guid voter, Verdict verdict, string reason, DateTime now) =>
        (ApplicationId, N, VoterId, Verdict, Reason, At) = (application, n, voter, verdict, reason, now);

    /// <summary>Row number.</summary>
    public long Id { get; private set; }

    /// <summary>Row of the application.</summary>
    public long ApplicationId { get; private set; }

    /// <summary>Its place among the votes on that application, from 1; unique there, so that of two at once one is refused.</summary>
    public int N { get; private set; }

    /// <summary>Who; once on each application.</summary>
    public Guid VoterId { get; private set; }

    /// <summary>What.</summary>
    public Verdict Verdict { get; private set; }

    /// <summary>Why. Of a refusal's last vote the applicant gets it.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }
}

/// <summary>A link to an application's status page, known by its hash only. Each letter carries one of its own, since none is kept that could be sent again.</summary>
public sealed class StatusLink
{
    private StatusLink() { }

    internal StatusLink(Application application, string token) => (Hash, Application) = (LinkToken.Hash(token), application);

    /// <summary>SHA-256 of the token, in hexadecimal.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>Row of the application.</summary>
    public long ApplicationId { get; private set; }

    /// <summary>The application; not loaded by itself.</summary>
    public Application Application { get; private set; } = null!;
}

internal sealed class ApplicationRowsMapping : IEntityTypeConfiguration<ApplicationMessage>, IEntityTypeConfiguration<ApplicationVote>, IEntityTypeConfiguration<StatusLink>
{
    public void Configure(EntityTypeBuilder<ApplicationMessage> builder)
    {
        builder.ToTable("application_messages");
        builder.Property(message => message.Text).HasMaxLength(ApplicationMessage.TextLength);
        builder.HasOne<Application>().WithMany().HasForeignKey(message => message.ApplicationId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<ApplicationVote> builder)
    {
        builder.ToTable("application_votes");
        builder.Property(vote => vote.Reason).HasMaxLength(ApplicationVote.ReasonLength);
        builder.HasOne<Application>().WithMany().HasForeignKey(vote => vote.ApplicationId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Member>().WithMany().HasForeignKey(vote => vote.VoterId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(vote => new { vote.ApplicationId, vote.N }).IsUnique();
        builder.HasIndex(vote => new { vote.ApplicationId, vote.VoterId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<StatusLink> builder)
    {
        builder.ToTable("application_links");
        builder.HasKey(link => link.Hash);
        builder.Property(link => link.Hash).HasMaxLength(LinkToken.HashLength);
        builder.HasOne(link => link.Application).WithMany().HasForeignKey(link => link.ApplicationId).OnDelete(DeleteBehavior.Cascade);
    }
}
