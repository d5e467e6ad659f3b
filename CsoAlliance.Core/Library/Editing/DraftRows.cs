using CsoAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Library.Editing;

internal static class DraftRows
{
    /// <summary>Saves; false where somebody else was faster.</summary>
    public static async Task<bool> KeepAsync(this AllianceDbContext db, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }
}
