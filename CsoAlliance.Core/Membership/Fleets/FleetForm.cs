using CsoAlliance.Core.Membership.Companies;
using CsoAlliance.Core.Shared;
using FluentValidation;

namespace CsoAlliance.Core.Membership.Fleets;

/// <summary>A ship of the fleet list, as it is typed. What the fields mean is said at <see cref="FleetShip"/>.</summary>
public sealed class FleetForm
{
    /// <inheritdoc cref="FleetShip.Name" />
    public string? Name { get; set; }

    /// <inheritdoc cref="FleetShip.Imo" />
    public string? Imo { get; set; }

    /// <summary>Name of one of the <see cref="ShipTypes"/>, in camelCase.</summary>
    public string? Kind { get; set; }

    /// <inheritdoc cref="FleetShip.Flag" />
    public string? Flag { get; set; }

    /// <inheritdoc cref="FleetShip.Contact" />
    public string? Contact { get; set; }

    /// <summary>The form as a ship fills it.</summary>
    public static FleetForm Of(FleetShip ship) => new() { Name = ship.Name, Imo = ship.Imo, Kind = ship.Kind.Camel(), Flag = ship.Flag, Contact = ship.Contact };
}

internal sealed class FleetFormValidator : AbstractValidator<FleetForm>
{
    public FleetFormValidator()
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleFor(form => form.Name).NotEmpty().WithMessage("Give the ship’s name.")
            .MaximumLength(FleetShip.NameLength).WithMessage($"A ship’s name has {FleetShip.NameLength} signs at most.");
        // In a report a wrong number may itself be evidence; in a list of one's own ships it is a slip.
        RuleFor(form => form.Imo).Must(number => ImoNumber.Digits(number) is { Length: 7 }).WithMessage("An IMO number has seven digits, as on the stern.")
            .Must(ImoNumber.IsValid).WithMessage("The last digit doesn’t fit the first six. Check the number against the ship’s papers.");
        RuleFor(form => form.Kind).Must(kind => EnumText.Parse<ShipTypes>(kind) is { } type && type != ShipTypes.None).WithMessage("Choose the type of ship.");
        RuleFor(form => form.Flag).MaximumLength(Company.FlagLength).WithMessage($"Keep the flag to {Company.FlagLength} signs.");
        RuleFor(form => form.Contact).MaximumLength(FleetShip.ContactLength).WithMessage($"Keep the contact to {FleetShip.ContactLength} signs.");
    }
}
