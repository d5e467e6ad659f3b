using System.Security.Cryptography;
using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Reporting.Intake;
using CsoAlliance.Core.Reporting.Rows;
using CsoAlliance.Core.Reporting.Vault;
using CsoAlliance.Core.Shared;

namespace CsoAlliance.Core.Reporting.Desk;

/// <summary>An analyst at the desk.</summary>
/// <param name="Id">The account.</param>
/// <param name="Account">Its address, for the audit trail.</param>
public sealed record Analyst(Guid Id, string Account);

/// <summary>
/// The desk of this process: locked until an analyst's passphrase opens the desk's secret, and locked again by the last page
/// that leaves, by 30 idle minutes, by any analyst's word, or by a stop.
/// </summary>
public sealed class ReportDesk : IDisposable
{
    /// <summary>One answer for every reason why a passphrase does not open the desk.</summary>
    public static readonly Error Refused = new("desk.refused", "This passphrase does not open the desk. It is seven words, with spaces between them.", "passphrase");

    /// <summary>The desk locks itself after this long without an act.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);

    /// <summary>Between unlocking and the page's circuit, and between two pages, the desk may stand open without a page for this long.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(2);

    private readonly DeskOpening opening;
    private readonly DeskCertificates certificates;
    private readonly AuditTrail trail;
    private readonly TimeProvider clock;
    private readonly SemaphoreSlim oneAtATime = new(1, 1);
    private readonly Lock gate = new();
    private readonly HashSet<Guid> mayAttach = [];
    private readonly HashSet<object> handles = [];
    private readonly ITimer watch;
    private DeskSecret? secret;
    private DeskCertificate? certificate;
    private DateTimeOffset lastAct;

    internal ReportDesk(DeskOpening opening, DeskCertificates certificates, AuditTrail trail, TimeProvider clock)
    {
        (this.opening, this.certificates, this.trail, this.clock) = (opening, certificates, trail, clock);
        watch = clock.CreateTimer(_ => LockIfIdle(), null, TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(30));
    }

    /// <summary>Raised when the desk locks, so that open pages drop what they hold.</summary>
    public event Action? Locked;

    /// <summary>Whether the desk's secret is in memory.</summary>
    public bool IsOpen
    {
        get
        {
            lock (gate)
                return secret is not null;
        }
    }

    /// <summary>The desk key's fingerprint, to be compared by voice; null before <c>desk init</c>.</summary>
    public async Task<string?> FingerprintAsync(CancellationToken ct = default) => (await certificates.CurrentAsync(ct))?.Fingerprint;

    /// <summary>Opens the desk with an analyst's passphrase. One passphrase is stretched at a time, since each takes 256 MiB.</summary>
    /// <param name="analyst">Who asks; the caller has checked the role.</param>
    /// <param name="passphrase">ASCII bytes as typed; zeroed here.</param>
    /// <param name="ct">Cancels the wait.</param>
    public async Task<Result> UnlockAsync(Analyst analyst, byte[] passphrase, CancellationToken ct = default)
    {
        await oneAtATime.WaitAsync(ct);
        try
        {
            var (opened, followed) = await opening.OpenAsync(analyst.Id, passphrase, ct);
            lock (gate)
            {
                if (secret is null)
                    (secret, certificate) = (opened, followed);
                else
                    opened.Dispose();
                mayAttach.Add(analyst.Id);
                lastAct = clock.GetUtcNow();
            }
        }
        catch (VaultRefusedException)
        {
            await trail.NoteAsync(analyst.Account, "desk.refused", "desk", ct: ct);
            return Refused;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(passphrase);
            oneAtATime.Release();
        }
        await trail.NoteAsync(analyst.Account, "desk.unlocked", "desk", ct: ct);
        return Result.Done;
    }

    /// <summary>Whether this analyst has unlocked the desk since it was last locked.</summary>
    public bool MayAttach(Guid analyst)
    {
        lock (gate)
            return secret is not null && mayAttach.Contains(analyst);
    }

    /// <summary>Locks at once, whoever has it open.</summary>
    public async Task LockAsync(Analyst analyst, CancellationToken ct = default)
    {
        LockAll();
        await trail.NoteAsync(analyst.Account, "desk.locked", "desk", ct: ct);
    }

    /// <summary>Zeroes the keys and tells every open page.</summary>
    public void LockAll()
    {
        lock (gate)
        {
            if (secret is null)
                return;
            secret.Dispose();
            (secret, certificate) = (null, null);
            mayAttach.Clear();
            handles.Clear();
        }
        Locked?.Invoke();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        watch.Dispose();
        LockAll();
        oneAtATime.Dispose();
    }

    internal bool Attach(object handle, Guid analyst)
    {
        lock (gate)
        {
            if (secret is null || !mayAttach.Contains(analyst))
                return false;
            lastAct = clock.GetUtcNow();
            return handles.Add(handle);
        }
    }

    internal void Detach(object handle)
    {
        lock (gate)
        {
            // The last page leaves: the grace begins now.
            if (handles.Remove(handle) && handles.Count == 0)
                lastAct = clock.GetUtcNow();
        }
    }

    /// <summary>Uses the open secret for one act. Null where the desk is locked.</summary>
    internal byte[]? ReportKey(Guid report, IReadOnlyList<VaultKey> slots)
    {
        lock (gate)
        {
            if (secret is null || certificate is null)
                return null;
            lastAct = clock.GetUtcNow();
            var slot = slots.Single(key => key.Kind == (byte)Kind.DeskSlot && key.Generation == certificate.Generation);
            return Slot.Unwrap(secret.Seal, Sealing.DeskContext(report, slot.Generation), slot.Slot);
        }
    }

    private void LockIfIdle()
    {
        bool over;
        lock (gate)
            over = secret is not null && clock.GetUtcNow() - lastAct >= (handles.Count == 0 ? Grace : Idle);
        if (over)
            LockAll();
    }
}
