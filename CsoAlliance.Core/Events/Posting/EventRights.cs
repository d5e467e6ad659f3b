using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Events.Posting;

/// <summary>Who may change which event: organisers and administrators every one, a member those where named beside them.</summary>
internal static class EventRights
{
    /// <summary>Nobody may change it now.</summary>
    public static readonly Error Over = new("event.over", "This event is cancelled, and nothing of it can be changed. Copy it to post it anew.");

    /// <summary>Whether the viewer posts events and changes every one.</summary>
    public static bool Posts(Viewer viewer) => viewer.Is(Roles.Organiser) || viewer.Is(Roles.Administrator);

    /// <summary>The events that the viewer may change, drafts among them.</summary>
    public static IQueryable<Event> ChangedBy(this IQueryable<Event> events, AllianceDbContext db, Viewer viewer)
    {
        if (Posts(viewer))
            return events;
        var (approved, member) = (viewer.Approved, viewer.MemberId);
        return events.Where(item => approved && (item.OrganiserId == member || db.Set<EventOrganiser>().Any(named => named.EventId == item.Id && named.MemberId == member)) && member != null);
    }

    /// <summary>One of them, to be changed; null where there is none.</summary>
    public static Task<Event?> ChangingAsync(this AllianceDbContext db, Viewer viewer, string slug, CancellationToken ct) =>
        db.Set<Event>().ChangedBy(db, viewer).SingleOrDefaultAsync(item => item.Slug == slug, ct);
}
