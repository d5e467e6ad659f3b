using FluentValidation;

namespace CsoAlliance.Core.Incidents;

/// <summary>What may enter the register.</summary>
public sealed class PublishIncidentValidator : AbstractValidator<PublishIncident>
{
    /// <summary>Makes the rules.</summary>
    public PublishIncidentValidator(TimeProvider clock)
    {
        RuleFor(input => input.PublicationId).NotEmpty();
        RuleFor(input => input.Title).NotEmpty().WithMessage("Give the incident a title.").MaximumLength(Incident.TitleLength).WithMessage($"A title has at most {Incident.TitleLength} signs.");
        RuleFor(input => input.Wording).NotEmpty().WithMessage("Write what happened.").MaximumLength(Incident.WordingLength).WithMessage($"The wording has at most {Incident.WordingLength:N0} signs.");
        RuleFor(input => input.Types).NotEmpty().WithMessage("Choose at least one type.").Must(types => types.Count <= Incident.MaxTypes).WithMessage($"Choose at most {Incident.MaxTypes} types.");
        RuleForEach(input => input.Types).Must((input, code) => IncidentTypes.Find(code, input.Kind)?.Code == code).WithMessage((input, code) => $"\"{code}\" is not a type of {input.Kind.ToString().ToLowerInvariant()} incident.");
        RuleForEach(input => input.Systems).Must(code => AffectedSystems.Find(code)?.Code == code).WithMessage((_, code) => $"\"{code}\" is not a system on the list.");
        RuleFor(input => input.Area).Must(slug => SeaAreas.Find(slug)?.Slug == slug).WithMessage(input => $"\"{input.Area}\" is not a sea area on the list.");
        RuleFor(input => input.OccurredAt).Must(at => at <= clock.GetUtcNow().UtcDateTime.AddHours(1)).WithMessage("That time has not come yet. Check the date.");
        RuleFor(input => input.PlaceName).MaximumLength(Incident.PlaceNameLength).WithMessage($"A place has at most {Incident.PlaceNameLength} signs.");
        RuleFor(input => input.VesselType).MaximumLength(Incident.VesselTypeLength).WithMessage($"A kind of ship has at most {Incident.VesselTypeLength} signs.");
        RuleFor(input => input.Country).Must(code => code.Length == 0 || (code.Length == Incident.CountryLength && code.All(char.IsAsciiLetter))).WithMessage("A country is two letters, such as SG.");
        RuleFor(input => input.Position).Must(at => at is not { } position || (Math.Abs(position.Latitude) <= 90 && Math.Abs(position.Longitude) <= 180)).WithMessage("That position is not on the earth.");
        RuleFor(input => input.PrecisionMetres).InclusiveBetween(1, 2_000_000).WithMessage("The radius is 1 to 2,000,000 metres.");
        RuleFor(input => input.Reason).NotEmpty().WithMessage("Give the reason for the grade.").MaximumLength(Incident.ReasonLength).WithMessage($"A reason has at most {Incident.ReasonLength} signs.");
        RuleFor(input => input.By.Role).NotEmpty().MaximumLength(IncidentChange.ByLength);
        RuleFor(input => input.Sources).NotEmpty().WithMessage("Name at least one source.");
        RuleForEach(input => input.Sources).SetValidator(new SourceValidator());
        RuleFor(input => input.Grade).Must((input, grade) => Grading.Bears(input.Sources, grade)).WithMessage(Register.TooHigh.Message);
    }

    internal sealed class SourceValidator : AbstractValidator<SourceInput>
    {
        public SourceValidator()
        {
            RuleFor(source => source.Title).NotEmpty().WithMessage("Name the source.").MaximumLength(IncidentSource.TitleLength);
            RuleFor(source => source.Publisher).MaximumLength(IncidentSource.PublisherLength);
            // A link of another scheme would run script or open a file on the reader's device.
            RuleFor(source => source.Url).MaximumLength(IncidentSource.UrlLength)
                .Must(url => url is null || (Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")).WithMessage("A link starts with http:// or https://.");
        }
    }
}
