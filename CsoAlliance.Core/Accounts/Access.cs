using CsoAlliance.Core.Shared;

namespace CsoAlliance.Core.Accounts;

/// <summary>
/// The one visibility rule (TLP 2.0), for page, API, feed, search, facet, total, map and export alike.
/// CLEAR: anyone. GREEN: approved members. AMBER and AMBER+STRICT: the item's audience, for an incident the approved
/// members with role Cso. RED: the named people. Analysts read every label, since they wrote the wording.
/// </summary>
public static class Access
{
    /// <summary>Whether the viewer may read the item.</summary>
    public static bool MayRead(Viewer viewer, ILabelled item) => item.Label <= viewer.Ceiling;

    /// <summary>Keeps of a query what the viewer may read, inside the database, so that totals and facets count no more.</summary>
    public static IQueryable<T> ReadableBy<T>(this IQueryable<T> items, Viewer viewer) where T : class, ILabelled
    {
        var ceiling = viewer.Ceiling;
        return items.Where(item => item.Label <= ceiling);
    }
}
