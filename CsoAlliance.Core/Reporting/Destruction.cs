using System.Security.Cryptography;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Reporting.Rows;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Reporting;

/// <summary>Destroys a report: first the wrapped keys, then what they open.</summary>
internal static class Destruction
{
    public static async Task DestroyAsync(VaultDbContext db, AllianceOptions alliance, Guid report, CancellationToken ct)
    {
        // Noted first, so that a restored backup can be told what must not come back.
        await File.AppendAllLinesAsync(Path.Combine(alliance.Folder("keys"), "destroyed.log"), [Convert.ToHexString(SHA256.HashData(report.ToByteArray(bigEndian: true)))], ct);
        await db.Set<VaultKey>().Where(key => key.Report == report).ExecuteDeleteAsync(ct);
        await db.Set<VaultPart>().Where(part => part.Report == report).ExecuteDeleteAsync(ct);
        await db.Set<VaultReport>().Where(row => row.Id == report).ExecuteUpdateAsync(set => set.SetProperty(row => row.State, ReportState.Withdrawn), ct);
        if (db.Database.IsSqlite())
            // What was deleted stays readable in the log until it is truncated.
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", ct);
    }
}
