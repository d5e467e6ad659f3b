using System.Globalization;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Events.Posting;

/// <summary>Addresses of events and of series.</summary>
internal static class EventSlugs
{
    // Room for a day and a number behind it.
    private const int Stem = 62;

    // Pages and files beside the events.
    private static readonly string[] Reserved = ["calendar", "feed", "new", "import"];

    /// <summary>An address that no other event has: the title, with the day and a number where it is taken.</summary>
    public static async Task<string> FreeAsync(AllianceDbContext db, EventText text, long? own, CancellationToken ct)
    {
        var stem = Slug.From(text.Title);
        stem = stem.Length > Stem ? stem[..Stem].TrimEnd('-') : stem.Length == 0 ? "event" : stem;
        var dated = $"{stem}-{text.Starts.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";
        var taken = (await db.Set<Event>().Where(item => item.Slug.StartsWith(stem) && item.Id != own).Select(item => item.Slug).ToListAsync(ct)).Concat(Reserved)
            .Concat(db.ChangeTracker.Entries<Event>().Where(entry => entry.State == EntityState.Added).Select(entry => entry.Entity.Slug)).ToHashSet();
        return new[] { stem, dated }.Concat(Enumerable.Range(2, taken.Count + 1).Select(number => $"{dated}-{number}")).First(slug => !taken.Contains(slug));
    }

    /// <summary>The series of that title, which is made where there is none; null for an empty title.</summary>
    public static async Task<long?> SeriesAsync(AllianceDbContext db, string? title, CancellationToken ct)
    {
        var named = title?.Trim() ?? "";
        var slug = Slug.From(named);
        if (slug.Length == 0)
            return null;
        // Two who name the same new series at once both mean the one that is there afterwards.
        await db.Database.ExecuteSqlAsync($"INSERT INTO event_series (\"Slug\", \"Title\") VALUES ({slug}, {named}) ON CONFLICT DO NOTHING", ct);
        return await db.Set<EventSeries>().Where(series => series.Slug == slug).Select(series => series.Id).SingleAsync(ct);
    }
}

/// <summary>Reasons that everybody is told.</summary>
internal static class EventReasons
{
    /// <summary>What is wrong with a reason; null where nothing is.</summary>
    public static Error? Refusal(string? reason, string field, string missing) => reason?.Trim().Length switch
    {
        null or 0 => new("event.reason", missing, field),
        > Event.ReasonLength => new("event.reason-long", $"Say why in at most {Event.ReasonLength} signs.", field),
        _ => null,
    };
}
