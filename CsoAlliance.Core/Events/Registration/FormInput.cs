using System.Globalization;
using CsoAlliance.Core.Shared;

namespace CsoAlliance.Core.Events.Registration;

/// <summary>What an organiser types into the form about a form. Times are UTC, as a browser's field for date and time gives them.</summary>
public sealed class FormInput
{
    private const string MinuteFormat = "yyyy-MM-dd'T'HH:mm";
    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>Places; empty where they are not limited.</summary>
    public string? Places { get; set; }

    /// <summary>From when one can register.</summary>
    public string? Opens { get; set; }

    /// <summary>Until when.</summary>
    public string? Closes { get; set; }

    /// <summary>Until when answers can be changed.</summary>
    public string? ChangeUntil { get; set; }

    /// <summary>Whether organisers decide on each.</summary>
    public bool Approval { get; set; }

    /// <summary>Whether guests register by mail.</summary>
    public bool Guests { get; set; }

    /// <summary>How many one may bring along.</summary>
    public string? Companions { get; set; }

    /// <summary>What one agrees to.</summary>
    public string? Terms { get; set; }

    /// <summary>Hours for which an offer waits.</summary>
    public string? OfferHours { get; set; }

    /// <summary>The day on which registrations are deleted.</summary>
    public string? KeepUntil { get; set; }

    /// <summary>Who is reminded a week before, a day before, an hour before, and afterwards, in this order: names of <see cref="ReminderAudience"/>.</summary>
    public string?[]? Remind { get; set; }

    /// <summary>The version that was opened; empty for a new form.</summary>
    public string? Version { get; set; }

    /// <summary>What stands in the form of an event; the usual values where it has none yet.</summary>
    public static FormInput Of(Event item, RegistrationForm? form, IReadOnlyCollection<EventReminder> reminders, DateTime now)
    {
        var terms = form is null ? FormTerms.Usual(item, now) : new(form.OpensAt, form.ClosesAt, form.ChangeUntil, form.Approval, form.Guests, form.Companions, form.Terms, form.OfferHours, form.KeepUntil);
        return new()
        {
            Places = item.Capacity?.ToString(CultureInfo.InvariantCulture),
            Opens = Minute(terms.OpensAt), Closes = Minute(terms.ClosesAt), ChangeUntil = Minute(terms.ChangeUntil),
            Approval = terms.Approval, Guests = terms.Guests, Companions = terms.Companions.ToString(CultureInfo.InvariantCulture), Terms = terms.Terms,
            OfferHours = terms.OfferHours.ToString(CultureInfo.InvariantCulture), KeepUntil = terms.KeepUntil.ToString(DayFormat, CultureInfo.InvariantCulture),
            Remind = [.. Enum.GetValues<ReminderMoment>().Select(moment => (reminders.FirstOrDefault(reminder => reminder.Moment == moment)?.Audience ?? (form is null ? ReminderAudience.Placed : ReminderAudience.Nobody)).Camel())],
            Version = VersionOf(form),
        };
    }

    internal static string VersionOf(RegistrationForm? form) => form?.UpdatedAt.Ticks.ToString(CultureInfo.InvariantCulture) ?? "";

    /// <summary>Reads it against the event. Refused field by field: what is no time, closes before it opens, keeps for ever or not until the end.</summary>
    internal Result<FormTerms> Read(Event item)
    {
        var errors = new List<Error>();
        var (opens, closes, change) = (Moment(Opens, nameof(Opens), errors), Moment(Closes, nameof(Closes), errors), Moment(ChangeUntil, nameof(ChangeUntil), errors));
        var keep = DateTime.TryParseExact(KeepUntil, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var day) ? day : (DateTime?)null;
        var (companions, hours) = (RegistrationDesk.Number(Companions), RegistrationDesk.Number(OfferHours));
        if (closes <= opens)
            Add(nameof(Closes), "Registration closes after it opens.");
        if (closes > item.EndsAt)
            Add(nameof(Closes), "Registration closes before the event is over.");
        if (change > item.StartsAt)
            Add(nameof(ChangeUntil), "Answers can be changed until the event begins, and not after.");
        if (keep is null)
            Add(nameof(KeepUntil), "State the day on which the registrations are deleted.");
        else if (keep < item.EndsAt.Date || keep > item.EndsAt.AddYears(2))
            Add(nameof(KeepUntil), "Choose a day after the event, within two years.");
        if (companions is < 0 or > RegistrationForm.MostCompanions)
            Add(nameof(Companions), $"0 to {RegistrationForm.MostCompanions} people can be brought along.");
        if (hours is < 1 or > 168)
            Add(nameof(OfferHours), "An offer waits for 1 to 168 hours.");
        if (Terms?.Length > RegistrationForm.TermsLength)
            Add(nameof(Terms), $"Keep the terms to {RegistrationForm.TermsLength:N0} signs.");
        if (Guests && item.Label != Tlp.Clear)
            Add(nameof(Guests), $"The programme is {item.Label.Written()}, so the event is for members: guests can’t register.");
        return errors.Count > 0 ? Result<FormTerms>.Refused(errors) : new FormTerms(opens!.Value, closes!.Value, change!.Value, Approval, Guests, companions, Terms?.Trim() ?? "", hours, keep!.Value);

        void Add(string field, string sentence) => errors.Add(new("registration.form", sentence, field));
    }

    internal static string Minute(DateTime utc) => utc.ToString(MinuteFormat, CultureInfo.InvariantCulture);

    private static DateTime? Moment(string? text, string field, List<Error> errors)
    {
        if (DateTime.TryParseExact(text, [MinuteFormat, "yyyy-MM-dd'T'HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment))
            return moment;
        errors.Add(new("registration.form", "Give a day and a time, such as 2026-12-01 09:00.", field));
        return null;
    }
}

/// <summary>What an organiser types of a question.</summary>
public sealed class QuestionInput
{
    /// <summary>Name of the kind.</summary>
    public string? Kind { get; set; }

    /// <summary>What is asked.</summary>
    public string? Text { get; set; }

    /// <summary>What can be chosen, a line each.</summary>
    public string? Choices { get; set; }

    /// <summary>Whether it must be answered.</summary>
    public bool Required { get; set; }

    /// <summary>The earlier choice that it hangs on, and what has to be chosen there, as <c>12:Yes</c>; empty for always.</summary>
    public string? ShownIf { get; set; }

    /// <summary>What stands in a question.</summary>
    public static QuestionInput Of(FormQuestion question) => new()
    {
        Kind = question.Kind.Camel(), Text = question.Text, Choices = string.Join('\n', question.Choices), Required = question.Required,
        ShownIf = question.ShownIfId is { } id ? $"{id.ToString(CultureInfo.InvariantCulture)}:{question.ShownIfValue}" : "",
    };

    internal Result<QuestionText> Read(IReadOnlyCollection<FormQuestion> earlier)
    {
        var errors = new List<Error>();
        var text = Text?.Trim() ?? "";
        var kind = EnumText.Parse<QuestionKind>(Kind);
        string[] choices = kind is QuestionKind.Choice or QuestionKind.Several ? [.. (Choices ?? "").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).Distinct()] : [];
        if (text.Length is 0 or > FormQuestion.TextLength)
            errors.Add(new("registration.question", $"Write the question, in at most {FormQuestion.TextLength} signs.", nameof(Text)));
        if (kind is null)
            errors.Add(new("registration.question", "Choose what sort of answer it takes.", nameof(Kind)));
        if (kind is QuestionKind.Choice or QuestionKind.Several && (choices.Length is < 2 or > FormQuestion.MostChoices || choices.Any(choice => choice.Length > FormQuestion.TextLength)))
            errors.Add(new("registration.question", $"Give 2 to {FormQuestion.MostChoices} choices, a line each.", nameof(Choices)));
        var hangs = (ShownIf ?? "").Split(':', 2);
        var on = hangs.Length == 2 && long.TryParse(hangs[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? earlier.FirstOrDefault(question => question.Id == id && question.Choices.Contains(hangs[1])) : null;
        if (hangs.Length == 2 && on is null)
            errors.Add(new("registration.question", "It can hang on a choice of an earlier question only.", nameof(ShownIf)));
        return errors.Count > 0 ? Result<QuestionText>.Refused(errors) : new QuestionText(kind!.Value, text, choices, Required, on?.Id, on is null ? "" : hangs[1]);
    }
}
