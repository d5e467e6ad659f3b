using CsoAlliance.Core.Data;
using CsoAlliance.Core.Reporting.Rows;
using CsoAlliance.Core.Reporting.Vault;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Reporting.Intake;

/// <summary>
/// The desk's public key, followed from a pin that lies outside the database: whoever can write to the vault can't plant a key
/// of their own to seal to.
/// </summary>
internal sealed class DeskCertificates(AllianceOptions alliance, IDbContextFactory<VaultDbContext> vaults)
{
    private DeskCertificate? followed;

    private string PinPath => Path.Combine(alliance.Folder("keys"), "desk.pin");

    /// <summary>The certificate to seal to; null before <c>desk init</c>.</summary>
    /// <exception cref="VaultRefusedException">The database does not hold what the pin names.</exception>
    public async Task<DeskCertificate?> CurrentAsync(CancellationToken ct)
    {
        if (followed is not null)
            return followed;
        if (!File.Exists(PinPath))
            return null;
        await using var db = await vaults.CreateDbContextAsync(ct);
        var chain = await db.Set<VaultDesk>().AsNoTracking().OrderBy(desk => desk.Generation).Select(desk => desk.Certificate).ToListAsync(ct);
        return followed = DeskCertificate.Follow(await File.ReadAllBytesAsync(PinPath, ct), chain);
    }

    /// <summary>Pins a desk's first certificate.</summary>
    public void Pin(DeskCertificate certificate)
    {
        DayKeys.Write(PinPath, certificate.Pin);
        followed = null;
    }
}
