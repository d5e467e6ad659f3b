using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Notices;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Events;

/// <summary>Tells those who watch an area of its events, in the transaction that announces them.</summary>
public sealed class EventNotices(NoticeBoard board, Watches watches)
{
    /// <summary>Tells approved members who watch the event's area. Title and place are cleared for all, whatever label the programme has.</summary>
    internal async Task TellAsync(AllianceDbContext db, Event item, DateTime now, CancellationToken ct)
    {
        if (item.Area.Length == 0 || item.CancelledAt is not null || item.EndsAt <= now)
            return;
        var watching = watches.OfArea(db, item.Area);
        var members = db.ReadersOf(Shared.Tlp.Clear).Where(member => watching.Contains(member.Id)).Select(member => member.Id);
        await board.TellAllAsync(db, members, new(NoticeTopic.Event, Shared.Tlp.Clear, $"{EventTerms.AreaName(item.Area)}, {item.StartsAt.ToString("d MMM yyyy", System.Globalization.CultureInfo.InvariantCulture)}: {item.Title}", "/events/" + item.Slug, $"event/{item.Slug}/announced"), ct);
    }
}
