using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Community.Groups;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CsoAlliance.Core.Community.Discussions;

internal sealed class DiscussionMapping : IEntityTypeConfiguration<Discussion>, IEntityTypeConfiguration<DiscussionMark>
{
    public void Configure(EntityTypeBuilder<Discussion> builder)
    {
        builder.ToTable("discussions");
        builder.Property(discussion => discussion.Title).HasMaxLength(Discussion.TitleLength);
        builder.Property(discussion => discussion.Tags).HasMaxLength(Discussion.TagsLength);
        builder.Property(discussion => discussion.LinkKey).HasMaxLength(Shared.Slug.MaxLength);
        builder.HasOne<Group>().WithMany().HasForeignKey(discussion => discussion.GroupId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(discussion => new { discussion.GroupId, discussion.Number }).IsUnique();
        builder.HasIndex(discussion => new { discussion.GroupId, discussion.LastAt, discussion.Id });
    }

    public void Configure(EntityTypeBuilder<DiscussionMark> builder)
    {
        builder.ToTable("discussion_marks");
        builder.HasKey(mark => new { mark.DiscussionId, mark.MemberId });
        builder.HasOne<Discussion>().WithMany().HasForeignKey(mark => mark.DiscussionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Member>().WithMany().HasForeignKey(mark => mark.MemberId).OnDelete(DeleteBehavior.Cascade);
    }
}

// Posts stay when an account goes: what others answered would mean nothing without them. So no key leads to the account.
internal sealed class PostMapping : IEntityTypeConfiguration<Post>, IEntityTypeConfiguration<PostEdit>, IEntityTypeConfiguration<PostReport>, IEntityTypeConfiguration<PostFile>
{
    public void Configure(EntityTypeBuilder<Post> builder)
    {
        builder.ToTable("posts");
        builder.Property(post => post.Title).HasMaxLength(Discussion.TitleLength);
        builder.Property(post => post.Text).HasMaxLength(Post.TextLength);
        builder.Property(post => post.Reason).HasMaxLength(Post.ReasonLength);
        builder.HasOne<Discussion>().WithMany().HasForeignKey(post => post.DiscussionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(post => post.Uid).IsUnique();
        builder.HasIndex(post => new { post.DiscussionId, post.Number }).IsUnique();
        builder.HasIndex(post => new { post.GroupId, post.State });
    }

    public void Configure(EntityTypeBuilder<PostEdit> builder)
    {
        builder.ToTable("post_edits");
        builder.Property(edit => edit.Text).HasMaxLength(Post.TextLength);
        builder.HasOne<Post>().WithMany().HasForeignKey(edit => edit.PostId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<PostReport> builder)
    {
        builder.ToTable("post_reports");
        builder.Property(report => report.Reason).HasMaxLength(Post.ReasonLength);
        builder.HasOne<Post>().WithMany().HasForeignKey(report => report.PostId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<PostFile> builder)
    {
        builder.ToTable("post_files");
        builder.Property(file => file.Name).HasMaxLength(PostFile.NameLength);
        builder.Property(file => file.ContentType).HasMaxLength(40);
        builder.HasOne<Post>().WithMany().HasForeignKey(file => file.PostId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(file => file.Uid).IsUnique();
    }
}
