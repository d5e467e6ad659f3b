using CsoAlliance.Core.Notices;
using CsoAlliance.Web.Shell;

namespace CsoAlliance.Web.Notices;

/// <summary>Words and icons of notices.</summary>
internal static class NoticeTerms
{
    public static string Icon(this NoticeTopic topic) => topic.Code.Split('.')[0] switch
    {
        "account" => "shield",
        "membership" => "people",
        "community" => topic == NoticeTopic.Message ? "mail" : "chat",
        "newsroom" => "bolt",
        "register" => "map",
        "events" => "calendar",
        "library" => "book",
        _ => "bell",
    };

    public static string Name(this MailRhythm rhythm) => rhythm switch
    {
        MailRhythm.None => "No mail",
        MailRhythm.Now => "At once",
        MailRhythm.Daily => "Daily digest",
        MailRhythm.Weekly => "Weekly digest",
    };

    /// <summary>Today, yesterday, or the date.</summary>
    public static string Day(DateTime at, DateTime now) => (now.Date - at.Date).Days switch { 0 => "Today", 1 => "Yesterday", _ => Dates.Day(at) };
}
