using System.Security.Cryptography;
using System.Text;
using CsoAlliance.Core.Shared;
using FluentValidation;

namespace CsoAlliance.Core.Membership;

/// <summary>What somebody writes who asks to join, as it is typed. What the fields mean is said at <see cref="Application"/>.</summary>
public sealed class JoinForm
{
    /// <summary>Made anew each time the form is shown, so that sending one form twice is told from two applications.</summary>
    public string? Once { get; set; }

    /// <inheritdoc cref="Application.Name" />
    public string? Name { get; set; }

    /// <inheritdoc cref="Application.Email" />
    public string? Email { get; set; }

    /// <summary>Name of a <see cref="WantedRole"/>, in camelCase.</summary>
    public string? Role { get; set; }

    /// <inheritdoc cref="Application.Company" />
    public string? Company { get; set; }

    /// <summary>IMO company number, optional.</summary>
    public string? CompanyNumber { get; set; }

    /// <summary>The number that was shown with a warning and is sent all the same; null before the warning.</summary>
    public string? CompanyNumberKept { get; set; }

    /// <summary>How many ships, 0 to <see cref="Application.MaxShips"/>; optional.</summary>
    public string? Ships { get; set; }

    /// <summary>Names of <see cref="Membership.ShipTypes"/>, in camelCase; optional.</summary>
    public List<string>? ShipTypes { get; set; }

    /// <inheritdoc cref="Application.Proof" />
    public string? Proof { get; set; }

    /// <summary>What the person hopes for, optional.</summary>
    public string? Seeks { get; set; }

    /// <summary>Address of a member, optional.</summary>
    public string? Sponsor { get; set; }

    /// <summary>Whether the person promises to keep to the label on what is read.</summary>
    public bool Keeps { get; set; }

    /// <summary>The secret of the draft that the form was opened from; null where there is none. No part of what was written.</summary>
    public string? Draft { get; set; }

    /// <summary>
    /// The secret of the application's status page, 43 signs. It comes of the form's random token and content, so that a repeated
    /// post leads to the same page; only its hash is stored.
    /// </summary>
    public string StatusToken() => LinkToken.From("status", Parts);

    private string Parts
    {
        get
        {
            string?[] parts = [Once, Name, Email, Role, Company, CompanyNumber, Ships, string.Join(',', ShipTypes ?? []), Proof, Seeks, Sponsor];
            return string.Join('\u001f', parts.Select(part => part?.Trim() ?? ""));
        }
    }

    /// <summary>SHA-256 over the form's token and what was written. The same form with another text is another application.</summary>
    internal string Fingerprint() => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Parts)));
}

internal sealed class JoinFormValidator : AbstractValidator<JoinForm>
{
    public JoinFormValidator()
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleFor(form => form.Name).NotEmpty().WithMessage("Give your name, so that the desk knows whom to ask for.")
            .MaximumLength(Application.NameLength).WithMessage($"A name has {Application.NameLength} signs at most.");
        RuleFor(form => form.Email).NotEmpty().WithMessage("Give your work email. The answer goes there.")
            .Must(email => MailText.Read(email) is not null).WithMessage(MailText.Sentence);
        RuleFor(form => form.Role).Must(role => EnumText.Parse<WantedRole>(role) is not null).WithMessage("Choose the role that you hold.");
        RuleFor(form => form.Company).NotEmpty().WithMessage("Give the name of your company or authority.")
            .MaximumLength(Application.NameLength).WithMessage($"A company’s name has {Application.NameLength} signs at most.");
        RuleFor(form => form.CompanyNumber).Must(number => string.IsNullOrWhiteSpace(number) || ImoNumber.Digits(number) is { Length: 7 })
            .WithMessage("An IMO company number has seven digits. Leave it out if you don’t have it.")
            .Must((form, number) => string.IsNullOrWhiteSpace(number) || ImoCompanyNumber.IsValid(number) || ImoNumber.Digits(form.CompanyNumberKept) == ImoNumber.Digits(number))
            .WithErrorCode(Applications.DoubtfulNumber).WithMessage("The last digit doesn’t fit the first six. Check the number against your Document of Compliance. If it stands there like this, send the form once more: it will be taken.");
        RuleFor(form => form.Ships).Must(ships => string.IsNullOrWhiteSpace(ships) || Count(ships) is >= 0 and <= Application.MaxShips).WithMessage($"Give a number from 0 to {Application.MaxShips}, or leave it out.");
        RuleFor(form => form.Proof).NotEmpty().WithMessage("Say how we can check your role: who appointed you, and whom we may ask.")
            .MaximumLength(Application.TextLength).WithMessage("Keep it to 2,000 signs.");
        RuleFor(form => form.Seeks).MaximumLength(Application.TextLength).WithMessage("Keep it to 2,000 signs.");
        RuleFor(form => form.Sponsor).Must(sponsor => string.IsNullOrWhiteSpace(sponsor) || MailText.Read(sponsor) is not null).WithMessage(MailText.Sentence + " Leave it out if you don’t have it.");
        RuleFor(form => form.Keeps).Equal(true).WithMessage("Without this promise nobody can share anything with you.");
    }

    /// <summary>A number as somebody types it, with spaces or a comma between the thousands; null where it is none.</summary>
    internal static int? Count(string? text) =>
        int.TryParse(text?.Replace(" ", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var count) ? count : null;
}
