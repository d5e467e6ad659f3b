using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Shared;

namespace CsoAlliance.Core.Incidents;

/// <summary>The register's queries in parts. Every reading of it starts with <see cref="ReadableBy"/>.</summary>
internal static class IncidentQueries
{
    /// <summary>What stands and what the viewer may read: up to their ceiling, and whatever an approved member is named on.</summary>
    public static IQueryable<Incident> ReadableBy(this IQueryable<Incident> incidents, Viewer viewer) =>
        incidents.LabelledFor(viewer).Where(incident => incident.Withdrawn == null);

    /// <summary>The same, withdrawn ones included: their page says that they were withdrawn.</summary>
    public static IQueryable<Incident> LabelledFor(this IQueryable<Incident> incidents, Viewer viewer)
    {
        var ceiling = viewer.Ceiling;
        // Equality lets one index give the order as well; a range would sort.
        if (ceiling == Tlp.Clear)
            return incidents.Where(incident => incident.Label == Tlp.Clear);
        if (ceiling == Tlp.Red)
            return incidents;
        var member = viewer.MemberId;
        return incidents.Where(incident => incident.Label <= ceiling || incident.Readers.Any(reader => reader.MemberId == member));
    }

    /// <summary>What the filters leave; words are left to the search.</summary>
    public static IQueryable<Incident> Narrowed(this IQueryable<Incident> incidents, RegisterQuery query, IQueryable<IncidentTypeMark> marks)
    {
        if (query.Kind is { } kind)
            incidents = incidents.Where(incident => incident.Kind == kind);
        if (query.Area is { } area)
            incidents = incidents.Where(incident => incident.Area == area);
        if (query.Grade is { } grade)
            incidents = grade == Grade.Discounted
                ? incidents.Where(incident => incident.Grade == Grade.Discounted)
                : incidents.Where(incident => incident.Grade >= grade && incident.Grade != Grade.Discounted);
        if (query.Severity is { } severity)
            incidents = incidents.Where(incident => incident.Severity >= severity);
        if (query.Label is { } label)
            incidents = incidents.Where(incident => incident.Label == label);
        if (query.From is { } from)
            incidents = incidents.Where(incident => incident.OccurredAt >= from);
        if (query.Until is { } until)
            incidents = incidents.Where(incident => incident.OccurredAt < until);
        return incidents.OfTypes(query.Types, marks).Within(query.Box);
    }

    /// <summary>What follows the last row shown, newest first.</summary>
    public static IQueryable<Incident> After(this IQueryable<Incident> incidents, (DateTime OccurredAt, long Id)? last)
    {
        if (last is not { } key)
            return incidents;
        var (at, id) = key;
        // The bound on the time alone is what an index can seek to.
        return incidents.Where(incident => incident.OccurredAt <= at && (incident.OccurredAt < at || incident.Id < id));
    }

    /// <summary>Newest first.</summary>
    public static IQueryable<Incident> NewestFirst(this IQueryable<Incident> incidents) =>
        incidents.OrderByDescending(incident => incident.OccurredAt).ThenByDescending(incident => incident.Id);

    // As one set of ids, and not asked once an incident: the index of types gives it at a stroke.
    private static IQueryable<Incident> OfTypes(this IQueryable<Incident> incidents, IReadOnlyList<string> types, IQueryable<IncidentTypeMark> marks) =>
        types.Count == 0 ? incidents : incidents.Where(incident => marks.Where(mark => types.Contains(mark.Code)).Select(mark => mark.IncidentId).Contains(incident.Id));

    private static IQueryable<Incident> Within(this IQueryable<Incident> incidents, Box? asked)
    {
        if (asked is not { } box)
            return incidents;
        var (west, south, east, north) = box;
        incidents = incidents.Where(incident => incident.Latitude >= south && incident.Latitude <= north);
        return west <= east
            ? incidents.Where(incident => incident.Longitude >= west && incident.Longitude <= east)
            : incidents.Where(incident => incident.Longitude >= west || incident.Longitude <= east);
    }
}
