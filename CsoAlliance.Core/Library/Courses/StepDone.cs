using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CsoAlliance.Core.Library.Courses;

/// <summary>A step that a member has marked as done. It counts in every course that has the step.</summary>
public sealed class StepDone
{
    private StepDone() { }

    /// <summary>Who.</summary>
    public Guid MemberId { get; private set; }

    /// <summary>Slug of the library item.</summary>
    public string Step { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime DoneAt { get; private set; }
}

internal sealed class StepDoneMapping : IEntityTypeConfiguration<StepDone>
{
    public void Configure(EntityTypeBuilder<StepDone> builder)
    {
        builder.ToTable("course_steps_done").HasKey(done => new { done.MemberId, done.Step });
        builder.Property(done => done.Step).HasMaxLength(Slug.MaxLength);
        builder.HasOne<Member>().WithMany().HasForeignKey(done => done.MemberId).OnDelete(DeleteBehavior.Cascade);
    }
}
