using System.Security.Cryptography;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Reporting.Intake;
using CsoAlliance.Core.Reporting.Rows;
using CsoAlliance.Core.Reporting.Vault;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Reporting.Desk;

/// <summary>
/// The way from a passphrase to the desk's secret: record, analyst's key, grant, secret, each compared with what the pinned
/// certificate and the signed roster say. Any refusal is a <see cref="VaultRefusedException"/> without a reason.
/// </summary>
internal sealed class DeskOpening(IDbContextFactory<VaultDbContext> vaults, DeskCertificates certificates, PassphraseCost floor)
{
    /// <summary>Opens the desk's secret; the caller disposes of it.</summary>
    public async Task<(DeskSecret Secret, DeskCertificate Certificate)> OpenAsync(Guid analyst, byte[] passphrase, CancellationToken ct)
    {
        var followed = await certificates.CurrentAsync(ct) ?? throw new VaultRefusedException();
        await using var db = await vaults.CreateDbContextAsync(ct);
        var person = await db.Set<VaultAnalyst>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == analyst, ct) ?? throw new VaultRefusedException();
        var grant = await db.Set<VaultGrant>().AsNoTracking().SingleOrDefaultAsync(row => row.Analyst == analyst && row.Generation == followed.Generation, ct) ?? throw new VaultRefusedException();
        var roster = await db.Set<VaultRoster>().AsNoTracking().Where(row => row.Generation == followed.Generation).OrderByDescending(row => row.Serial).FirstOrDefaultAsync(ct) ?? throw new VaultRefusedException();
        var scalar = await Task.Run(() => Passphrase.Open(passphrase, new(Kind.AnalystKey, Part: analyst), person.Record, floor), ct);
        using var pair = KeyPair.FromScalar(scalar);
        CryptographicOperations.ZeroMemory(scalar);
        // The signed list must name this analyst with this very key: a row planted in the database opens nothing.
        var listed = Roster.Open(roster.Signed, followed, leastSerial: 1).People.SingleOrDefault(entry => entry.Analyst == analyst) ?? throw new VaultRefusedException();
        if (!pair.Point.SequenceEqual(listed.Point))
            throw new VaultRefusedException();
        var bytes = Slot.Unwrap(pair, new(Kind.Grant, Part: analyst, Generation: followed.Generation), grant.Slot);
        try
        {
            return (DeskSecret.Open(bytes, followed), followed);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bytes);
        }
    }
}
