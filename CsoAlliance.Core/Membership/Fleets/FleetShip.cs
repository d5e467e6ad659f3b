using CsoAlliance.Core.Membership.Companies;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CsoAlliance.Core.Membership.Fleets;

/// <summary>A ship of a company's fleet list, from which its members fill in a report. Seen by nobody outside the company.</summary>
public sealed class FleetShip
{
    /// <summary>Longest <see cref="Name"/>.</summary>
    public const int NameLength = 80;

    /// <summary>Longest <see cref="Contact"/>.</summary>
    public const int ContactLength = 120;

    private FleetShip() { }

    internal FleetShip(long company) => (Uid, CompanyId) = (Guid.CreateVersion7(), company);

    /// <summary>Row number.</summary>
    public long Id { get; private set; }

    /// <summary>Names it in addresses.</summary>
    public Guid Uid { get; private set; }

    /// <summary>Row of the company.</summary>
    public long CompanyId { get; private set; }

    /// <summary>Its name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>IMO number, seven digits; a company lists a number once.</summary>
    public string Imo { get; private set; } = "";

    /// <summary>One type of ship.</summary>
    public ShipTypes Kind { get; private set; }

    /// <summary>Flag, in words; empty where not said.</summary>
    public string Flag { get; private set; } = "";

    /// <summary>How the ship is reached: its mail or phone; empty where not said.</summary>
    public string Contact { get; private set; } = "";

    internal void Change(FleetForm form) =>
        (Name, Imo, Kind, Flag, Contact) = (form.Name!.Trim(), ImoNumber.Digits(form.Imo)!, EnumText.Parse<ShipTypes>(form.Kind)!.Value, form.Flag?.Trim() ?? "", form.Contact?.Trim() ?? "");
}

internal sealed class FleetShipMapping : IEntityTypeConfiguration<FleetShip>
{
    public void Configure(EntityTypeBuilder<FleetShip> builder)
    {
        builder.ToTable("fleet_ships");
        builder.Property(ship => ship.Name).HasMaxLength(FleetShip.NameLength);
        builder.Property(ship => ship.Imo).HasMaxLength(7);
        builder.Property(ship => ship.Flag).HasMaxLength(Company.FlagLength);
        builder.Property(ship => ship.Contact).HasMaxLength(FleetShip.ContactLength);
        builder.HasIndex(ship => ship.Uid).IsUnique();
        builder.HasIndex(ship => new { ship.CompanyId, ship.Imo }).IsUnique();
        builder.HasOne<Company>().WithMany().HasForeignKey(ship => ship.CompanyId).OnDelete(DeleteBehavior.Cascade);
    }
}
