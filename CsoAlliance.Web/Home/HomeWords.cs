using System.Globalization;
using CsoAlliance.Core.Home;

namespace CsoAlliance.Web.Home;

/// <summary>What a member's home says in words.</summary>
internal static class HomeWords
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    private static readonly string[] Small = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>By the clock of the member's zone; by UTC where the zone is not known.</summary>
    public static string Greeting(DateTime now, string zone)
    {
        var local = TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) ? TimeZoneInfo.ConvertTimeFromUtc(now, found) : now;
        return local.Hour switch { < 12 => "Good morning", < 18 => "Good afternoon", _ => "Good evening" };
    }

    /// <summary>Your last visit was yesterday at 16:20 UTC. Nine things have changed since, three of them in your areas.</summary>
    public static string Since(MemberHome home) => home.LastVisit is not { } last
        ? $"This is your first visit. {Begin(home.News.Count)} {(home.News.Count == 1 ? "thing" : "things")} came or changed in the last two weeks."
        : $"Your last visit was {Moment(last, home.Now)}. {Count(home.News, home.Since > last ? "since you marked all read" : "since")}";

    /// <summary>today at 06:10 UTC; yesterday at 16:20 UTC; on 12 Nov at 16:20 UTC; on 12 Nov 2025 at 16:20 UTC.</summary>
    public static string Moment(DateTime at, DateTime now) => (now.Date - at.Date).Days switch
    {
        0 => at.ToString("'today at' HH:mm 'UTC'", British),
        1 => at.ToString("'yesterday at' HH:mm 'UTC'", British),
        _ => at.ToString(at.Year == now.Year ? "'on' d MMM 'at' HH:mm 'UTC'" : "'on' d MMM yyyy 'at' HH:mm 'UTC'", British),
    };

    /// <summary>06:10 today; 23 Nov, 21:15; 23 Nov 2025, 21:15; the day alone where the hour is not known. UTC, as the bar above says.</summary>
    public static string Short(DateTime at, DateTime now) =>
        at.TimeOfDay == TimeSpan.Zero ? at.Date == now.Date ? "Today" : at.ToString(at.Year == now.Year ? "d MMM" : "d MMM yyyy", British)
        : at.ToString(at.Date == now.Date ? "HH:mm 'today'" : at.Year == now.Year ? "d MMM, HH:mm" : "d MMM yyyy, HH:mm", British);

    /// <summary>A number in words up to twelve.</summary>
    public static string Number(int count) => count < Small.Length ? Small[count] : count.ToString("N0", British);

    /// <summary>The same at the beginning of a sentence.</summary>
    public static string Begin(int count) => Number(count) is var word ? char.ToUpperInvariant(word[0]) + word[1..] : "";

    private static string Count(HomeNews news, string since) => news.Count switch
    {
        0 => $"Nothing has changed {since}.",
        1 => $"One thing has changed {since}{(news.InAreas == 1 ? ", in an area that you watch" : "")}.",
        _ => $"{Begin(news.Count)} things have changed {since}{(news.InAreas > 0 ? $", {Number(news.InAreas)} of them in areas that you watch" : "")}.",
    };
}
