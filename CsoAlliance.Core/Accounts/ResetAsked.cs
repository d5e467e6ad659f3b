using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CsoAlliance.Core.Accounts;

/// <summary>
/// Somebody asked for a new password for an address. It is noted for every address alike, and looked into afterwards: so the answer
/// takes as long for an address that has an account as for one that has none.
/// </summary>
internal sealed class ResetAsked
{
    private ResetAsked() { }

    public ResetAsked(string email, DateTime now) => (Email, At) = (email, now);

    public long Id { get; private set; }

    public string Email { get; private set; } = "";

    public DateTime At { get; private set; }
}

internal sealed class ResetAskedMapping : IEntityTypeConfiguration<ResetAsked>
{
    public void Configure(EntityTypeBuilder<ResetAsked> builder)
    {
        builder.ToTable("resets_asked");
        builder.Property(asked => asked.Email).HasMaxLength(Notices.Letter.ToLength);
    }
}
