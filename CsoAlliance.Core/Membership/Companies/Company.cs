using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CsoAlliance.Core.Membership.Companies;

/// <summary>Whether somebody offers to mentor, or looks for a mentor. Stored, so members keep their values.</summary>
public enum Mentoring
{
    /// <summary>Neither.</summary>
    None = 0,

    /// <summary>Offers it.</summary>
    Offers = 1,

    /// <summary>Asks for it.</summary>
    Asks = 2,
}

/// <summary>A company or authority whose people are members. Members see all of it; visitors nothing.</summary>
public sealed class Company
{
    /// <summary>Longest <see cref="Flag"/>.</summary>
    public const int FlagLength = 60;

    /// <summary>Longest <see cref="Site"/>.</summary>
    public const int SiteLength = 200;

    private Company() { }

    internal Company(string name, string slug, string number, int? ships, ShipTypes types, Guid responsible) =>
        (Name, Slug, Number, Ships, ShipTypes, ResponsibleId) = (name, slug, number.Length == 0 ? null : number, ships, types, responsible);

    /// <summary>Row number.</summary>
    public long Id { get; private set; }

    /// <summary>Names it in addresses; unique.</summary>
    public string Slug { get; private set; } = "";

    /// <summary>Its name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>IMO company number, seven digits; unique. Null where it has none.</summary>
    public string? Number { get; private set; }

    /// <summary>Flag of most of its ships, in words; empty where not said.</summary>
    public string Flag { get; private set; } = "";

    /// <summary>How many ships; null where not said.</summary>
    public int? Ships { get; private set; }

    /// <summary>Types of them.</summary>
    public ShipTypes ShipTypes { get; private set; }

    /// <summary>Its own site, an https address; empty where not said.</summary>
    public string Site { get; private set; } = "";

    /// <summary>The one member who answers for it here and invites others; null where that member left.</summary>
    public Guid? ResponsibleId { get; private set; }

    /// <summary>Whether it offers or asks for mentoring.</summary>
    public Mentoring Mentoring { get; private set; }

    /// <summary>Slug of the sea area that the mentoring is about; empty for any.</summary>
    public string MentoringArea { get; private set; } = "";

    /// <summary>Types of ship that the mentoring is about; none for any.</summary>
    public ShipTypes MentoringShips { get; private set; }

    internal void Change(CompanyForm form)
    {
        (Flag, Site) = (form.Flag?.Trim() ?? "", form.Site?.Trim() ?? "");
        (Ships, ShipTypes) = (JoinFormValidator.Count(form.Ships), form.ShipTypes.AsShipTypes());
        (Mentoring, MentoringArea, MentoringShips) = (EnumText.Parse<Mentoring>(form.Mentoring) ?? Mentoring.None, form.MentoringArea ?? "", form.MentoringShips.AsShipTypes());
    }

    internal void HandOver(Guid? member) => ResponsibleId = member;
}

/// <summary>A letter of a company to somebody who may ask to join as one of its people. Only the token's hash is stored.</summary>
public sealed class Invitation
{
    /// <summary>Days for which it can be used.</summary>
    public const int Days = 7;

    private Invitation() { }

    internal Invitation(long company, string email, string token, Guid by, DateTime now) =>
        (Uid, CompanyId, Email, Hash, InvitedBy, SentAt, ExpiresAt) = (Guid.CreateVersion7(), company, email, LinkToken.Hash(token), by, now, now.AddDays(Days));

    /// <summary>Row number.</summary>
    public long Id { get; private set; }

    /// <summary>Names it to its company.</summary>
    public Guid Uid { get; private set; }

    /// <summary>Row of the company.</summary>
    public long CompanyId { get; private set; }

    /// <summary>Where it was sent.</summary>
    public string Email { get; private set; } = "";

    /// <summary>SHA-256 of the token, in hexadecimal.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>The member who invited.</summary>
    public Guid InvitedBy { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTime SentAt { get; private set; }

    /// <summary>Until when it can be used, UTC.</summary>
    public DateTime ExpiresAt { get; private set; }

    /// <summary>When it was used, UTC; null before.</summary>
    public DateTime? UsedAt { get; private set; }

    internal void Use(DateTime now) => UsedAt = now;
}

internal sealed class CompanyMapping : IEntityTypeConfiguration<Company>, IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Company> builder)
    {
        builder.ToTable("companies");
        builder.Property(company => company.Slug).HasMaxLength(Slug.MaxLength);
        builder.Property(company => company.Name).HasMaxLength(Application.NameLength);
        builder.Property(company => company.Number).HasMaxLength(7);
        builder.Property(company => company.Flag).HasMaxLength(Company.FlagLength);
        builder.Property(company => company.Site).HasMaxLength(Company.SiteLength);
        builder.Property(company => company.MentoringArea).HasMaxLength(Incidents.SeaAreas.SlugLength);
        builder.HasIndex(company => company.Slug).IsUnique();
        builder.HasIndex(company => company.Number).IsUnique();
        builder.HasOne<Member>().WithMany().HasForeignKey(company => company.ResponsibleId).OnDelete(DeleteBehavior.SetNull);
    }

    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.ToTable("invitations");
        builder.Property(invitation => invitation.Email).HasMaxLength(Application.EmailLength);
        builder.Property(invitation => invitation.Hash).HasMaxLength(LinkToken.HashLength);
        builder.HasIndex(invitation => invitation.Hash).IsUnique();
        builder.HasIndex(invitation => invitation.Uid).IsUnique();
        builder.HasIndex(invitation => new { invitation.CompanyId, invitation.ExpiresAt });
        builder.HasOne<Company>().WithMany().HasForeignKey(invitation => invitation.CompanyId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Member>().WithMany().HasForeignKey(invitation => invitation.InvitedBy).OnDelete(DeleteBehavior.Cascade);
    }
}
