using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Membership.Companies;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CsoAlliance.Core.Membership.Profiles;

/// <summary>Who sees a field of somebody's entry; the person sees all of the own. Stored, so members keep their values.</summary>
public enum FieldAudience
{
    /// <summary>Nobody else.</summary>
    Nobody = 0,

    /// <summary>People whom the person chose, one by one.</summary>
    Chosen = 1,

    /// <summary>Members of the same company.</summary>
    Company = 2,

    /// <summary>Members who share a group with the person.</summary>
    Groups = 3,

    /// <summary>Every approved member.</summary>
    Members = 4,
}

/// <summary>What a member says of itself in the directory. Each field has an audience of its own, which is nobody until the person chooses another.</summary>
public sealed class MemberProfile
{
    /// <summary>Longest <see cref="Phone"/>.</summary>
    public const int PhoneLength = 40;

    /// <summary>Longest <see cref="Bio"/>.</summary>
    public const int BioLength = 600;

    /// <summary>Longest list of languages or areas as it is stored.</summary>
    public const int ListLength = 1000;

    private MemberProfile() { }

    internal MemberProfile(Guid member, string name, ShipTypes ships) => (MemberId, Name, ShipTypes) = (member, name, ships);

    /// <summary>Whose; the key.</summary>
    public Guid MemberId { get; private set; }

    /// <summary>The person's name; empty where none is given.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Who sees <see cref="Name"/>.</summary>
    public FieldAudience NameFor { get; private set; }

    /// <summary>Codes of languages, each between semicolons: <c>;en;el;</c>. Empty for none.</summary>
    public string Languages { get; private set; } = "";

    /// <summary>Who sees <see cref="Languages"/>.</summary>
    public FieldAudience LanguagesFor { get; private set; }

    /// <summary>Slugs of sea areas, each between semicolons. Empty for none.</summary>
    public string Areas { get; private set; } = "";

    /// <summary>Who sees <see cref="Areas"/>.</summary>
    public FieldAudience AreasFor { get; private set; }

    /// <summary>Types of ship that the person knows.</summary>
    public ShipTypes ShipTypes { get; private set; }

    /// <summary>Who sees <see cref="ShipTypes"/>.</summary>
    public FieldAudience ShipTypesFor { get; private set; }

    /// <summary>Phone number as one dials it; empty for none.</summary>
    public string Phone { get; private set; } = "";

    /// <summary>Who sees <see cref="Phone"/>.</summary>
    public FieldAudience PhoneFor { get; private set; }

    /// <summary>What the person knows about, in a few sentences; empty for none.</summary>
    public string Bio { get; private set; } = "";

    /// <summary>Who sees <see cref="Bio"/>.</summary>
    public FieldAudience BioFor { get; private set; }

    /// <summary>Whether the person offers or asks for mentoring.</summary>
    public Mentoring Mentoring { get; private set; }

    /// <summary>Who sees <see cref="Mentoring"/>.</summary>
    public FieldAudience MentoringFor { get; private set; }

    /// <summary>Whether the person stands in no list at all.</summary>
    public bool Hidden { get; private set; }

    internal void Change(ProfileForm form)
    {
        (Name, NameFor) = (form.Name?.Trim() ?? "", For(form.NameFor));
        (Languages, LanguagesFor) = (ListText.Write(form.Languages), For(form.LanguagesFor));
        (Areas, AreasFor) = (ListText.Write(form.Areas), For(form.AreasFor));
        (ShipTypes, ShipTypesFor) = (form.ShipTypes.AsShipTypes(), For(form.ShipTypesFor));
        (Phone, PhoneFor) = (form.Phone?.Trim() ?? "", For(form.PhoneFor));
        (Bio, BioFor) = (form.Bio?.Trim() ?? "", For(form.BioFor));
        (Mentoring, MentoringFor) = (EnumText.Parse<Mentoring>(form.Mentoring) ?? Mentoring.None, For(form.MentoringFor));
        Hidden = form.Hidden;
    }

    // What can't be read is nobody's to see.
    private static FieldAudience For(string? text) => EnumText.Parse<FieldAudience>(text) ?? FieldAudience.Nobody;
}

/// <summary>Somebody whom a member lets see the fields that are for chosen people.</summary>
public sealed class ChosenPerson
{
    private ChosenPerson() { }

    internal ChosenPerson(Guid owner, Guid person) => (OwnerId, PersonId) = (owner, person);

    /// <summary>Who chose.</summary>
    public Guid OwnerId { get; private set; }

    /// <summary>Who was chosen.</summary>
    public Guid PersonId { get; private set; }
}

internal sealed class ProfileMapping : IEntityTypeConfiguration<MemberProfile>, IEntityTypeConfiguration<ChosenPerson>
{
    public void Configure(EntityTypeBuilder<MemberProfile> builder)
    {
        builder.ToTable("profiles");
        builder.HasKey(profile => profile.MemberId);
        builder.Property(profile => profile.Name).HasMaxLength(Application.NameLength);
        builder.Property(profile => profile.Languages).HasMaxLength(MemberProfile.ListLength);
        builder.Property(profile => profile.Areas).HasMaxLength(MemberProfile.ListLength);
        builder.Property(profile => profile.Phone).HasMaxLength(MemberProfile.PhoneLength);
        builder.Property(profile => profile.Bio).HasMaxLength(MemberProfile.BioLength);
        builder.HasOne<Member>().WithOne().HasForeignKey<MemberProfile>(profile => profile.MemberId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<ChosenPerson> builder)
    {
        builder.ToTable("chosen_people");
        builder.HasKey(chosen => new { chosen.OwnerId, chosen.PersonId });
        builder.HasIndex(chosen => chosen.PersonId);
        builder.HasOne<Member>().WithMany().HasForeignKey(chosen => chosen.OwnerId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Member>().WithMany().HasForeignKey(chosen => chosen.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
