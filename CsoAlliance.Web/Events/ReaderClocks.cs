using System.Globalization;
using CsoAlliance.Core.Events.Posting;

namespace CsoAlliance.Web.Events;

/// <summary>The clocks by which somebody wants the times of events: a zone ashore, a ship's hours, or both. Kept on the device, once they were asked for.</summary>
/// <param name="Zone">A zone of the database; null for none.</param>
/// <param name="Ship">Hours ahead of UTC, <see cref="EventTimes.LeastShip"/> to <see cref="EventTimes.MostShip"/>; null for none.</param>
internal sealed record ReaderClocks(string? Zone, double? Ship)
{
    /// <summary>Name of the cookie that holds them.</summary>
    public const string Cookie = "cso-clocks";

    private const char Between = '|';

    private static readonly ReaderClocks None = new(null, null);

    /// <summary>What was typed; what is neither a zone nor hours is left out.</summary>
    public static ReaderClocks Read(string? zone, string? ship) => new(EventClock.IsZone(zone) ? zone : null, EventTimes.Ship(ship));

    /// <summary>What the device has kept; nothing where it has kept nothing.</summary>
    public static ReaderClocks Of(HttpContext context) => context.Request.Cookies[Cookie]?.Split(Between) is [var zone, var ship] ? Read(zone, ship) : None;

    /// <summary>Has the device keep them for a year, or forget them where there are none.</summary>
    public void Keep(HttpContext context)
    {
        if (this == None)
            context.Response.Cookies.Delete(Cookie, new() { Path = "/events" });
        else
            context.Response.Cookies.Append(Cookie, ToString(), new() { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, HttpOnly = true, IsEssential = true, Path = "/events" });
    }

    /// <summary>As the cookie holds them.</summary>
    public override string ToString() => $"{Zone}{Between}{Ship?.ToString(CultureInfo.InvariantCulture)}";
}
