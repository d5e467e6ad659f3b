using CsoAlliance.Core.Events.Registration;

namespace CsoAlliance.Web.Events.Registration;

/// <summary>Words for registrations.</summary>
internal static class RegistrationTerms
{
    public static string Name(this RegistrationState state) => state switch
    {
        RegistrationState.Unconfirmed => "Not confirmed",
        RegistrationState.Asked => "To decide",
        RegistrationState.Waiting => "Waiting list",
        RegistrationState.Offered => "Offered a place",
        RegistrationState.Placed => "Has a place",
        RegistrationState.NotComing => "Can’t come",
        RegistrationState.GaveBack => "Gave it back",
        RegistrationState.Declined => "Declined",
        RegistrationState.Lapsed => "Let the offer end",
    };

    public static string Chip(this RegistrationState state) => state switch
    {
        RegistrationState.Placed => "ok",
        RegistrationState.Offered or RegistrationState.Asked => "warn",
        RegistrationState.Declined => "err",
        _ => "",
    };

    public static string Name(this QuestionKind kind) => kind switch
    {
        QuestionKind.Text => "A text",
        QuestionKind.Choice => "One of several",
        QuestionKind.Several => "Any of several",
        QuestionKind.File => "A file: PDF or picture",
        QuestionKind.Dietary => "Food: what they don’t eat",
        QuestionKind.Access => "Access: what they need",
    };

    public static string Name(this ReminderMoment moment) => moment switch
    {
        ReminderMoment.Week => "Seven days before",
        ReminderMoment.Day => "A day before",
        ReminderMoment.Hour => "An hour before",
        ReminderMoment.After => "Afterwards, for feedback",
    };

    public static string Ordinal(int number) => number + ((number % 100) is >= 11 and <= 13 ? "th" : (number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" });

    public static string Places(int count) => count == 1 ? "1 place" : $"{count} places";
}
