using System.Globalization;

namespace CsoAlliance.Web.Shell;

/// <summary>How dates and times are written: day before month, 24 hours, and UTC said.</summary>
public static class Dates
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>24 November 2026.</summary>
    public static string Day(DateTime date) => date.ToString("d MMMM yyyy", British);

    /// <summary>24 Nov 2026.</summary>
    public static string Short(DateTime date) => date.ToString("d MMM yyyy", British);

    /// <summary>November 2026.</summary>
    public static string Month(DateTime date) => date.ToString("MMMM yyyy", British);

    /// <summary>24 Nov 2026, 01:50 UTC.</summary>
    public static string Minute(DateTime utc) => utc.ToString("d MMM yyyy, HH:mm", British) + " UTC";

    /// <summary>For the datetime attribute and the API: 2026-11-24T01:50:00Z.</summary>
    public static string Iso(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
