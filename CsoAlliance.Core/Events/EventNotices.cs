using System.Globalization;
using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Notices;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Events;

/// <summary>Tells those who watch an area of its events, and those concerned of what becomes of them, in the transaction of the act.</summary>
public sealed class EventNotices(NoticeBoard board, Watches watches, Outbox outbox, IEnumerable<IEventAudience> audiences)
{
    /// <summary>Tells approved members who watch the event's area. Title and place are cleared for all, whatever label the programme has.</summary>
    internal async Task TellAsync(AllianceDbContext db, Event item, DateTime now, CancellationToken ct)
    {
        if (item.Draft || item.Area.Length == 0 || item.CancelledAt is not null || item.EndsAt <= now)
            return;
        await board.TellAllAsync(db, Approved(db, watches.OfArea(db, item.Area)), new(NoticeTopic.Event, Tlp.Clear, $"{EventTerms.AreaName(item.Area)}, {Day(item.StartsAt)}: {item.Title}", Path(item), $"event/{item.Slug}/announced"), ct);
    }

    /// <summary>Tells everybody concerned that the event takes place at another time or place, and why.</summary>
    internal Task MovedAsync(AllianceDbContext db, Event item, DateTime now, CancellationToken ct) =>
        ConcernedAsync(db, item, now, $"Moved to {Day(item.StartsAt)}, {item.StartsAt.ToString("HH:mm", CultureInfo.InvariantCulture)} UTC, {item.Place}: {item.Title}", $"moved/{item.Version}", ct);

    /// <summary>Tells everybody concerned that the event is called off, and why.</summary>
    internal Task CancelledAsync(AllianceDbContext db, Event item, DateTime now, CancellationToken ct) =>
        ConcernedAsync(db, item, now, $"Cancelled, {Day(item.StartsAt)}: {item.Title}", "cancelled", ct);

    private async Task ConcernedAsync(AllianceDbContext db, Event item, DateTime now, string what, string once, CancellationToken ct)
    {
        if (item.EndsAt <= now)
            return;
        // A line of the centre is cut at its length: the page tells the whole reason.
        var line = $"{what}. {item.Reason}";
        var watching = item.Area.Length == 0 ? [] : new[] { watches.OfArea(db, item.Area) };
        var members = audiences.Select(audience => audience.Members(db, item)).Concat(watching)
            .Append(db.Set<EventOrganiser>().Where(named => named.EventId == item.Id).Select(named => named.MemberId)).Aggregate((some, others) => some.Concat(others));
        await board.TellAllAsync(db, Approved(db, members), new(NoticeTopic.Event, Tlp.Clear, line, Path(item), $"event/{item.Slug}/{once}"), ct);
        foreach (var audience in audiences)
            foreach (var address in await audience.GuestsAsync(db, item, ct))
                outbox.Add(db, new(address, what, $"{what}.\n\nThe reason: {item.Reason}", Path(item)));
    }

    private static IQueryable<Guid> Approved(AllianceDbContext db, IQueryable<Guid> among) =>
        db.ReadersOf(Tlp.Clear).Where(member => among.Contains(member.Id)).Select(member => member.Id);

    private static string Day(DateTime at) => at.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    private static string Path(Event item) => "/events/" + item.Slug;
}
