using CsoAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Incidents;

/// <summary>Register numbers, counted by year. Both act in the caller's transaction and hold the year's row until it ends.</summary>
internal static class IncidentNumbers
{
    /// <summary>The year's next number.</summary>
    public static async Task<int> NextAsync(AllianceDbContext db, int year, CancellationToken ct) =>
        (await db.Database.SqlQuery<int>($"""
            INSERT INTO incident_numbers ("Year", "Last") VALUES ({year}, 1)
            ON CONFLICT ("Year") DO UPDATE SET "Last" = incident_numbers."Last" + 1
            RETURNING "Last" AS "Value"
            """).ToListAsync(ct))[0];

    /// <summary>Notes that a number was given elsewhere, as imports bring their own, so that it is not given again.</summary>
    public static Task TakenAsync(AllianceDbContext db, int year, int number, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync($"""
            INSERT INTO incident_numbers ("Year", "Last") VALUES ({year}, {number})
            ON CONFLICT ("Year") DO UPDATE SET "Last" = CASE WHEN incident_numbers."Last" < {number} THEN {number} ELSE incident_numbers."Last" END
            """, ct);
}
