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
        builder.HasIndex(application => application.Fingerprint).IsUnique();
        builder.HasIndex(application => application.Uid).IsUnique();
        builder.HasIndex(application => application.ReceivedAt);
    }
}
