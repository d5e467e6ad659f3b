using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Notices;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Incidents;

/// <summary>Tells those who watch an area of its incidents, in the transaction that publishes or grades them anew.</summary>
public sealed class IncidentNotices(NoticeBoard board, Watches watches)
{
    /// <summary>Tells whoever watches the area and may read the incident, except whoever decided. The step of its history makes the notice one of its kind.</summary>
    /// <param name="db">The context of the act, saved, its transaction open.</param>
    /// <param name="incident">The incident as it now is.</param>
    /// <param name="before">The grade that it had; null for a new one.</param>
    /// <param name="by">Who decided.</param>
    /// <param name="ct">Ends the act.</param>
    internal Task TellAsync(AllianceDbContext db, Incident incident, Grade? before, Decider by, CancellationToken ct)
    {
        var (id, account, watching) = (incident.Id, by.Account, watches.OfArea(db, incident.Area));
        var named = db.Set<IncidentReader>().Where(reader => reader.IncidentId == id).Select(reader => reader.MemberId);
        var readers = db.ReadersOf(incident.Label).Select(member => member.Id);
        var members = db.Set<Member>().Where(member => member.ApprovedAt != null && member.Email != account && watching.Contains(member.Id) && (readers.Contains(member.Id) || named.Contains(member.Id))).Select(member => member.Id);
        return board.TellAllAsync(db, members, new(NoticeTopic.Incident, incident.Label, Title(incident, before), "/incidents/" + incident.Reference, $"incident/{incident.Reference}/{incident.Changes[^1].Id}"), ct);
    }

    private static string Title(Incident incident, Grade? before)
    {
        if (before is { } grade)
            return $"{grade.Words()} before, now {incident.Grade.Words().ToLowerInvariant()}: {incident.Title}";
        return SeaAreas.Find(incident.Area) is { } area && area.Slug != SeaAreas.Worldwide ? $"{area.Name}: {incident.Title}" : incident.Title;
    }
}
