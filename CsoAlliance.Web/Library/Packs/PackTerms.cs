using System.Globalization;
using CsoAlliance.Core.Library.Films;
using CsoAlliance.Core.Library.Packs;

namespace CsoAlliance.Web.Library.Packs;

/// <summary>How sizes and addresses of packs are written.</summary>
internal static class PackTerms
{
    /// <summary>Where a version is downloaded.</summary>
    public static string Path(this PackOffer offer) => $"/library/packs/{offer.Name.Code}/{offer.Version}";

    /// <summary>Where the changes since a version are downloaded.</summary>
    public static string SincePath(this PackInHand held) => $"/library/packs/{held.Name.Code}/since/{held.Version}";

    /// <summary>How long it takes on a ship's link: 45 s, 6 min, 1 h 20 min.</summary>
    public static string Time(long bytes)
    {
        var time = TimeSpan.FromSeconds(Math.Ceiling(bytes * 8d / FilmFile.ShipLink));
        return time.TotalSeconds < 90 ? $"{time.TotalSeconds:0} s" : time.TotalMinutes < 60 ? $"{Math.Ceiling(time.TotalMinutes):0} min" : $"{(int)time.TotalHours} h {time.Minutes} min";
    }
}
