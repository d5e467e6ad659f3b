using System.Text;
using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Reporting.Intake;
using CsoAlliance.Core.Reporting.Rows;
using CsoAlliance.Core.Reporting.Vault;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Reporting.Desk;

/// <summary>An analyst's passphrase, told once.</summary>
/// <param name="Who">The account's address, or "Recovery (paper)".</param>
/// <param name="Passphrase">Seven words.</param>
public sealed record ToldPassphrase(string Who, string Passphrase);

/// <summary>Makes the desk's key: <c>desk init</c>.</summary>
public sealed class DeskKeys
{
    /// <summary>The desk has its key already; a second one would leave the sealed reports unreadable.</summary>
    public static readonly Error Exists = new("desk.exists", "The desk has its key already.");

    /// <summary>A passphrase that is too short to guard the desk.</summary>
    public static readonly Error Short = new("desk.passphrase", "A desk passphrase has at least four words.");

    /// <summary>The roster entry of the paper recovery key: nobody's account.</summary>
    private static readonly Guid Recovery = new("00000000-0000-4000-8000-000000000001");

    private readonly DeskCertificates certificates;
    private readonly IDbContextFactory<VaultDbContext> vaults;
    private readonly AuditTrail trail;

    internal DeskKeys(DeskCertificates certificates, IDbContextFactory<VaultDbContext> vaults, AuditTrail trail) =>
        (this.certificates, this.vaults, this.trail) = (certificates, vaults, trail);

    /// <summary>
    /// Makes the first desk key with a recovery passphrase and one for each analyst. Nothing printed here is stored: what is lost
    /// is lost.
    /// </summary>
    /// <param name="analysts">Accounts that may unlock, with a passphrase of their own choice where one is given (Development).</param>
    /// <param name="cost">What stretching a passphrase costs; <see cref="PassphraseCost.Standard"/> outside tests.</param>
    /// <param name="ct">Cancels before anything is written.</param>
    public async Task<Result<IReadOnlyList<ToldPassphrase>>> InitAsync(IEnumerable<(Guid Id, string Account, string? Passphrase)> analysts, PassphraseCost cost, CancellationToken ct = default)
    {
        if (await certificates.CurrentAsync(ct) is not null)
            return Exists;
        using var secret = DeskSecret.Create();
        var certificate = DeskCertificate.Issue(secret);
        var people = analysts.Prepend((Id: Recovery, Account: "Recovery (paper)", Passphrase: null)).ToList();
        if (people.Exists(person => person.Passphrase is { } given && given.Split(' ', '-').Length < 4))
            return Short;
        await using var db = await vaults.CreateDbContextAsync(ct);
        var told = new List<ToldPassphrase>();
        var roster = new List<RosterEntry>();
        foreach (var (id, account, given) in people)
        {
            var passphrase = given ?? PassphraseWords.Make();
            using var pair = KeyPair.Create();
            roster.Add(new(id, pair.Point.ToArray()));
            db.Add(new VaultAnalyst { Id = id, Record = Passphrase.Seal(Encoding.ASCII.GetBytes(passphrase), new(Kind.AnalystKey, Part: id), pair.ExportScalar(), cost) });
            db.Add(new VaultGrant { Analyst = id, Generation = 1, Slot = Slot.Wrap(pair.Point, new(Kind.Grant, Part: id, Generation: 1), secret.Export()) });
            told.Add(new(account, passphrase));
        }
        db.Add(new VaultDesk { Generation = 1, Certificate = certificate.Bytes.ToArray() });
        db.Add(new VaultRoster { Generation = 1, Serial = 1, Signed = Roster.Sign(secret, 1, 1, roster) });
        await db.SaveChangesAsync(ct);
        certificates.Pin(certificate);
        await trail.NoteAsync("command line", "desk.init", "desk", certificate.Fingerprint, ct);
        return told;
    }
}
