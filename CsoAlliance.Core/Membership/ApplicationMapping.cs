using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Membership.Companies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CsoAlliance.Core.Membership;

internal sealed class ApplicationMapping : IEntityTypeConfiguration<Application>
{
    public void Configure(EntityTypeBuilder<Application> builder)
    {
        builder.ToTable("applications");
        builder.Property(application => application.Fingerprint).HasMaxLength(64);
        builder.Property(application => application.Name).HasMaxLength(Application.NameLength);
        builder.Property(application => application.Company).HasMaxLength(Application.NameLength);
        builder.Property(application => application.Email).HasMaxLength(Application.EmailLength);
        builder.Property(application => application.Sponsor).HasMaxLength(Application.EmailLength);
        builder.Property(application => application.CompanyNumber).HasMaxLength(20);
        builder.Property(application => application.Proof).HasMaxLength(Application.TextLength);
        builder.Property(application => application.Seeks).HasMaxLength(Application.TextLength);
        builder.Property(application => application.SponsorWord).HasMaxLength(Application.SponsorWordLength);
        builder.Property(application => application.State).IsConcurrencyToken();
        builder.Ignore(application => application.IsOpen);
        builder.HasOne<Member>().WithMany().HasForeignKey(application => application.SponsorId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<Member>().WithMany().HasForeignKey(application => application.MemberId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<Invitation>().WithMany().HasForeignKey(application => application.InvitationId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<Company>().WithMany().HasForeignKey(application => application.CompanyId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(application => application.InvitationId).IsUnique();
        builder.HasIndex(application => new { application.State, application.ReceivedAt });
        builder.HasIndex(application => application.Fingerprint).IsUnique();
        builder.HasIndex(application => application.Uid).IsUnique();
        builder.HasIndex(application => application.ReceivedAt);
    }
}
