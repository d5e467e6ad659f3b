using CsoAlliance.Core.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CsoAlliance.Core.Community.Messages;

internal sealed class ConversationMapping : IEntityTypeConfiguration<Conversation>, IEntityTypeConfiguration<ConversationMember>, IEntityTypeConfiguration<Message>
{
    public void Configure(EntityTypeBuilder<Conversation> builder)
    {
        builder.ToTable("conversations");
        builder.Property(conversation => conversation.Subject).HasMaxLength(Conversation.SubjectLength);
        builder.HasIndex(conversation => conversation.Uid).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ConversationMember> builder)
    {
        builder.ToTable("conversation_members");
        builder.HasKey(seat => new { seat.ConversationId, seat.MemberId });
        builder.HasOne<Conversation>().WithMany().HasForeignKey(seat => seat.ConversationId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Member>().WithMany().HasForeignKey(seat => seat.MemberId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(seat => seat.MemberId);
    }

    // A message stays with those who got it when its author's account goes.
    public void Configure(EntityTypeBuilder<Message> builder)
    {
        builder.ToTable("messages");
        builder.Property(message => message.Text).HasMaxLength(Message.TextLength);
        builder.HasOne<Conversation>().WithMany().HasForeignKey(message => message.ConversationId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(message => message.Uid).IsUnique();
        builder.HasIndex(message => new { message.ConversationId, message.Id });
    }
}

internal sealed class MessageChoiceMapping : IEntityTypeConfiguration<MessageChoice>, IEntityTypeConfiguration<MemberBlock>, IEntityTypeConfiguration<MessageReport>
{
    public void Configure(EntityTypeBuilder<MessageChoice> builder)
    {
        builder.ToTable("message_choices");
        builder.HasKey(choice => choice.MemberId);
        builder.HasOne<Member>().WithMany().HasForeignKey(choice => choice.MemberId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<MemberBlock> builder)
    {
        builder.ToTable("member_blocks");
        builder.HasKey(block => new { block.MemberId, block.BlockedId });
        builder.HasOne<Member>().WithMany().HasForeignKey(block => block.MemberId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Member>().WithMany().HasForeignKey(block => block.BlockedId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<MessageReport> builder)
    {
        builder.ToTable("message_reports");
        builder.Property(report => report.Reason).HasMaxLength(MessageReport.ReasonLength);
        builder.HasOne<Message>().WithMany().HasForeignKey(report => report.MessageId).OnDelete(DeleteBehavior.Cascade);
    }
}
