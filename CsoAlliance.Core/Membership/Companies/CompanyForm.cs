using CsoAlliance.Core.Incidents;
using CsoAlliance.Core.Shared;
using FluentValidation;

namespace CsoAlliance.Core.Membership.Companies;

/// <summary>What a company says of itself, as it is typed. What the fields mean is said at <see cref="Company"/>.</summary>
public sealed class CompanyForm
{
    /// <inheritdoc cref="Company.Flag" />
    public string? Flag { get; set; }

    /// <summary>How many ships, 0 to <see cref="Application.MaxShips"/>; optional.</summary>
    public string? Ships { get; set; }

    /// <summary>Names of <see cref="Membership.ShipTypes"/>, in camelCase; optional.</summary>
    public List<string>? ShipTypes { get; set; }

    /// <inheritdoc cref="Company.Site" />
    public string? Site { get; set; }

    /// <summary>Name of a <see cref="Companies.Mentoring"/>, in camelCase; empty for none.</summary>
    public string? Mentoring { get; set; }

    /// <inheritdoc cref="Company.MentoringArea" />
    public string? MentoringArea { get; set; }

    /// <summary>Names of <see cref="Membership.ShipTypes"/>, in camelCase; optional.</summary>
    public List<string>? MentoringShips { get; set; }

    /// <summary>The form as a company fills it.</summary>
    public static CompanyForm Of(Company company) => new()
    {
        Flag = company.Flag, Ships = company.Ships?.ToString(System.Globalization.CultureInfo.InvariantCulture), ShipTypes = company.ShipTypes.AsNames(), Site = company.Site,
        Mentoring = company.Mentoring.Camel(), MentoringArea = company.MentoringArea, MentoringShips = company.MentoringShips.AsNames(),
    };
}

internal sealed class CompanyFormValidator : AbstractValidator<CompanyForm>
{
    public CompanyFormValidator()
    {
        RuleFor(form => form.Flag).MaximumLength(Company.FlagLength).WithMessage($"Keep the flag to {Company.FlagLength} signs.");
        RuleFor(form => form.Ships).Must(ships => string.IsNullOrWhiteSpace(ships) || JoinFormValidator.Count(ships) is >= 0 and <= Application.MaxShips).WithMessage($"Give a number from 0 to {Application.MaxShips}, or leave it out.");
        RuleFor(form => form.Site).Must(site => string.IsNullOrWhiteSpace(site) || (site.Trim().Length <= Company.SiteLength && Uri.TryCreate(site.Trim(), UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps))
            .WithMessage("A site’s address begins with https://. Leave it out if there is none.");
        RuleFor(form => form.Mentoring).Must(text => string.IsNullOrEmpty(text) || EnumText.Parse<Mentoring>(text) is not null).WithMessage("Choose one of the three.");
        RuleFor(form => form.MentoringArea).Must(area => string.IsNullOrEmpty(area) || SeaAreas.Find(area)?.Slug == area).WithMessage("Choose an area of the list.");
    }
}

/// <summary>Ship types as forms send them.</summary>
internal static class ShipTypeNames
{
    public static ShipTypes AsShipTypes(this List<string>? names) =>
        (names ?? []).Select(EnumText.Parse<ShipTypes>).Aggregate(ShipTypes.None, (all, one) => all | (one ?? ShipTypes.None));

    public static List<string> AsNames(this ShipTypes types) => [.. types.Each().Select(type => type.Camel())];
}
