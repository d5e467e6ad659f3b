using System.Security.Cryptography;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Reporting.Rows;
using CsoAlliance.Core.Reporting.Vault;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;
using Box = CsoAlliance.Core.Reporting.Vault.Box;

namespace CsoAlliance.Core.Reporting.Drafts;

/// <summary>
/// Keeps what members are still writing, sealed: one draft a member, opened only with the secret of the device on which it was begun
/// and the server's key of the day on which it was last kept. Neither half alone opens it.
/// </summary>
public sealed class ReportDrafts
{
    /// <summary>Days for which a draft is kept after the last change.</summary>
    public const int Days = DraftKeys.Days;

    /// <summary>Bytes of a device's secret.</summary>
    public const int DeviceSize = VaultKeys.Size;

    /// <summary>Another device holds the key.</summary>
    public static readonly Error OtherDevice = new("draft.device", "This draft was begun on another device, and only that device can open it. What you write here is not kept until you throw that draft away.");

    /// <summary>Two pages wrote at the same moment.</summary>
    public static readonly Error Raced = new("draft.raced", "Another page of yours wrote a draft at the same moment. What you typed is still here.");

    private readonly IDbContextFactory<VaultDbContext> vaults;
    private readonly DraftKeys keys;

    internal ReportDrafts(IDbContextFactory<VaultDbContext> vaults, DraftKeys keys) => (this.vaults, this.keys) = (vaults, keys);

    /// <summary>A fresh secret for a device.</summary>
    public static byte[] NewDevice() => VaultKeys.New();

    /// <summary>Looks for the owner's draft and opens it with the device's secret.</summary>
    public async Task<DraftFound> FindAsync(Guid owner, ReadOnlyMemory<byte> device, CancellationToken ct = default)
    {
        await using var db = await vaults.CreateDbContextAsync(ct);
        if (await OfAsync(db, owner, ct) is not { } row)
            return DraftFound.None;
        return Open(row, device.Span) is { } draft ? new(draft, null, row.State == DraftState.Sending) : new(null, row.Day, false);
    }

    /// <summary>Keeps the draft as it stands. Refused: another device's draft lies there, another page was faster.</summary>
    public Task<Result> KeepAsync(Guid owner, ReadOnlyMemory<byte> device, ReportDraft draft, CancellationToken ct = default) => StoreAsync(owner, device, draft, DraftState.Open, ct);

    /// <summary>Keeps it and notes that sending begins, so that a cut link leaves neither a lost report nor a second one.</summary>
    public Task<Result> BeginSendingAsync(Guid owner, ReadOnlyMemory<byte> device, ReportDraft draft, CancellationToken ct = default) => StoreAsync(owner, device, draft, DraftState.Sending, ct);

    /// <summary>Throws the owner's draft away, whichever device began it.</summary>
    public async Task DropAsync(Guid owner, CancellationToken ct = default)
    {
        await using var db = await vaults.CreateDbContextAsync(ct);
        if (await db.Set<VaultDraft>().Where(draft => draft.Owner == owner).ExecuteDeleteAsync(ct) > 0 && db.Database.IsSqlite())
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", ct);
    }

    /// <summary>Deletes the drafts whose time is over, and the keys of their days.</summary>
    public async Task SweepAsync(CancellationToken ct = default)
    {
        keys.Tidy();
        var oldest = keys.Oldest;
        await using var db = await vaults.CreateDbContextAsync(ct);
        await db.Set<VaultDraft>().Where(draft => draft.Day < oldest).ExecuteDeleteAsync(ct);
    }

    private async Task<Result> StoreAsync(Guid owner, ReadOnlyMemory<byte> device, ReportDraft draft, DraftState state, CancellationToken ct)
    {
        await using var db = await vaults.CreateDbContextAsync(ct);
        var row = await OfAsync(db, owner, ct);
        if (row is not null && Open(row, device.Span) is null)
            return OtherDevice;
        if (row is null)
            db.Add(row = new VaultDraft { Id = Guid.NewGuid(), Owner = owner });
        (row.Day, row.State) = (keys.Today, state);
        row.Box = Seal(row, device.Span, draft);
        try
        {
            await db.SaveChangesAsync(ct);
            return Result.Done;
        }
        catch (DbUpdateException) when (!ct.IsCancellationRequested)
        {
            return Raced;
        }
    }

    private async Task<VaultDraft?> OfAsync(VaultDbContext db, Guid owner, CancellationToken ct)
    {
        var oldest = keys.Oldest;
        await db.Set<VaultDraft>().Where(draft => draft.Owner == owner && draft.Day < oldest).ExecuteDeleteAsync(ct);
        return await db.Set<VaultDraft>().SingleOrDefaultAsync(draft => draft.Owner == owner, ct);
    }

    private byte[] Seal(VaultDraft row, ReadOnlySpan<byte> device, ReportDraft draft)
    {
        var key = keys.Of(device, row.Id, row.Owner, row.Day)!;
        var plain = Padding.Pad(SealedJson.Write(draft));
        try
        {
            return Box.Seal(key, DraftKeys.Place(Kind.Draft, row.Id, row.Owner, row.Day), plain);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
            CryptographicOperations.ZeroMemory(plain);
        }
    }

    private ReportDraft? Open(VaultDraft row, ReadOnlySpan<byte> device)
    {
        if (device.Length != DeviceSize || keys.Of(device, row.Id, row.Owner, row.Day) is not { } key)
            return null;
        try
        {
            return SealedJson.Read<ReportDraft>(Padding.Unpad(Box.Open(key, DraftKeys.Place(Kind.Draft, row.Id, row.Owner, row.Day), row.Box)));
        }
        catch (VaultRefusedException)
        {
            return null;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }
}
