namespace CsoAlliance.Web.Shell;

/// <summary>
/// How this installation's desk can be reached, as configured. Nothing has a default: a number that nobody answers is worse than none.
/// </summary>
public sealed class DeskContact
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Desk";

    /// <summary>In international form, spaces allowed; null where the desk takes no calls.</summary>
    public string? Phone { get; init; }

    /// <summary>A mail address; null where the desk reads no mail.</summary>
    public string? Email { get; init; }

    /// <summary>When somebody is on watch, in words and in UTC: "Monday to Friday, 07:00 to 17:00 UTC".</summary>
    public string? WatchHours { get; init; }

    /// <summary>How soon the desk answers, in words, where it makes a promise of it: "within two working days"; null where it makes none.</summary>
    public string? AnswerTime { get; init; }

    /// <summary>Whether there is a phone or an address to show.</summary>
    public bool IsReachable => Phone is not null || Email is not null;

    /// <summary>A phone number as a <c>tel:</c> link takes it: digits and the leading plus.</summary>
    public static string Dialled(string phone) => string.Concat(phone.Where(sign => char.IsAsciiDigit(sign) || sign == '+'));
}
