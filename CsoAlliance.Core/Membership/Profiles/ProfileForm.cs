using CsoAlliance.Core.Incidents;
using CsoAlliance.Core.Membership.Companies;
using CsoAlliance.Core.Shared;
using FluentValidation;

namespace CsoAlliance.Core.Membership.Profiles;

/// <summary>A member's own entry, as it is typed. Audiences are names of <see cref="FieldAudience"/> in camelCase; what can't be read counts as nobody.</summary>
public sealed class ProfileForm
{
    /// <inheritdoc cref="MemberProfile.Name" />
    public string? Name { get; set; }

    /// <summary>Who sees <see cref="Name"/>.</summary>
    public string? NameFor { get; set; }

    /// <summary>Codes of <see cref="SpokenLanguages"/>.</summary>
    public List<string>? Languages { get; set; }

    /// <summary>Who sees <see cref="Languages"/>.</summary>
    public string? LanguagesFor { get; set; }

    /// <summary>Slugs of sea areas.</summary>
    public List<string>? Areas { get; set; }

    /// <summary>Who sees <see cref="Areas"/>.</summary>
    public string? AreasFor { get; set; }

    /// <summary>Names of <see cref="Membership.ShipTypes"/>, in camelCase.</summary>
    public List<string>? ShipTypes { get; set; }

    /// <summary>Who sees <see cref="ShipTypes"/>.</summary>
    public string? ShipTypesFor { get; set; }

    /// <inheritdoc cref="MemberProfile.Phone" />
    public string? Phone { get; set; }

    /// <summary>Who sees <see cref="Phone"/>.</summary>
    public string? PhoneFor { get; set; }

    /// <inheritdoc cref="MemberProfile.Bio" />
    public string? Bio { get; set; }

    /// <summary>Who sees <see cref="Bio"/>.</summary>
    public string? BioFor { get; set; }

    /// <summary>Name of a <see cref="Companies.Mentoring"/>, in camelCase.</summary>
    public string? Mentoring { get; set; }

    /// <summary>Who sees <see cref="Mentoring"/>.</summary>
    public string? MentoringFor { get; set; }

    /// <inheritdoc cref="MemberProfile.Hidden" />
    public bool Hidden { get; set; }

    internal static ProfileForm Of(MemberProfile profile) => new()
    {
        Name = profile.Name, NameFor = profile.NameFor.Camel(), Languages = [.. ListText.Read(profile.Languages)], LanguagesFor = profile.LanguagesFor.Camel(),
        Areas = [.. ListText.Read(profile.Areas)], AreasFor = profile.AreasFor.Camel(), ShipTypes = profile.ShipTypes.AsNames(), ShipTypesFor = profile.ShipTypesFor.Camel(),
        Phone = profile.Phone, PhoneFor = profile.PhoneFor.Camel(), Bio = profile.Bio, BioFor = profile.BioFor.Camel(),
        Mentoring = profile.Mentoring.Camel(), MentoringFor = profile.MentoringFor.Camel(), Hidden = profile.Hidden,
    };
}

internal sealed class ProfileFormValidator : AbstractValidator<ProfileForm>
{
    public ProfileFormValidator()
    {
        RuleFor(form => form.Name).MaximumLength(Application.NameLength).WithMessage($"A name has {Application.NameLength} signs at most.");
        RuleFor(form => form.Phone).Must(Diallable).WithMessage("Write the number as one dials it from abroad: + and digits, such as +30 210 000 0000. Leave it out if you like.");
        RuleFor(form => form.Bio).MaximumLength(MemberProfile.BioLength).WithMessage($"Keep it to {MemberProfile.BioLength} signs.");
        RuleFor(form => form.Languages).Must(codes => (codes ?? []).TrueForAll(code => SpokenLanguages.Find(code) is not null)).WithMessage("Choose languages of the list.");
        RuleFor(form => form.Areas).Must(slugs => (slugs ?? []).TrueForAll(slug => SeaAreas.Find(slug)?.Slug == slug)).WithMessage("Choose areas of the list.");
    }

    private static bool Diallable(string? text) =>
        string.IsNullOrWhiteSpace(text) || (text.Trim() is { Length: <= MemberProfile.PhoneLength } number && number[0] == '+' && number.Count(char.IsAsciiDigit) is >= 7 and <= 15 && number[1..].All(sign => char.IsAsciiDigit(sign) || sign is ' ' or '-' or '(' or ')'));
}
