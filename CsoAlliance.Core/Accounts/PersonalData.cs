using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CsoAlliance.Core.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Accounts;

/// <summary>What a feature keeps about a person: given out on request, and let go when the account is deleted.</summary>
public interface IPersonalData
{
    /// <summary>Name of its file in the export, without ending.</summary>
    string Name { get; }

    /// <summary>All of it, in a form that can be written as JSON.</summary>
    Task<object> OfAsync(AllianceDbContext db, Guid member, CancellationToken ct);

    /// <summary>Deletes what belongs to the person alone; what belongs to others too stays, as by a former member.</summary>
    Task ForgetAsync(AllianceDbContext db, Guid member, CancellationToken ct);
}

/// <summary>Gives a person everything that is kept about them, and deletes accounts.</summary>
public sealed class PersonalDataDesk(UserManager<Member> members, IDbContextFactory<AllianceDbContext> contexts, IEnumerable<IPersonalData> parts, TimeProvider clock)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    /// <summary>Writes a ZIP with one JSON file for each feature.</summary>
    public async Task ExportAsync(Member member, Stream target, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var zip = await ZipArchive.CreateAsync(target, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, ct);
        await WriteAsync(zip, "account", new
        {
            member.Email, member.EmailConfirmed, member.DisplayRole, member.ApprovedAt, member.TwoFactorEnabled, roles = await members.GetRolesAsync(member),
            passkeys = (await members.GetPasskeysAsync(member)).Select(passkey => new { passkey.Name, passkey.CreatedAt }),
        }, ct);
        foreach (var part in parts.OrderBy(part => part.Name, StringComparer.Ordinal))
            await WriteAsync(zip, part.Name, await part.OfAsync(db, member.Id, ct), ct);
    }

    /// <summary>Deletes the account: nobody gets in with it again, and what is left of it says "Former member".</summary>
    public async Task ForgetAsync(Member member, CancellationToken ct = default)
    {
        foreach (var passkey in await members.GetPasskeysAsync(member))
            await members.RemovePasskeyAsync(member, passkey.CredentialId);
        foreach (var role in await members.GetRolesAsync(member))
            await members.RemoveFromRoleAsync(member, role);
        await members.SetTwoFactorEnabledAsync(member, false);
        await members.RemoveAuthenticationTokenAsync(member, AccountFactors.Store, AccountFactors.SecretName);
        await members.RemoveAuthenticationTokenAsync(member, AccountFactors.Store, "RecoveryCodes");
        if (await members.HasPasswordAsync(member))
            await members.RemovePasswordAsync(member);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        foreach (var part in parts)
            await part.ForgetAsync(db, member.Id, ct);
        db.Add(new AuditEntry(clock.GetUtcNow().UtcDateTime, member.Id.ToString(), "account.deleted", member.Id.ToString()));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        member.Forget();
        await members.UpdateAsync(member);
        await members.UpdateSecurityStampAsync(member);
    }

    private static async Task WriteAsync(ZipArchive zip, string name, object data, CancellationToken ct)
    {
        await using var stream = await zip.CreateEntry(name + ".json").OpenAsync(ct);
        await JsonSerializer.SerializeAsync(stream, data, Json, ct);
    }
}

/// <summary>Sign-ins, notices and wishes about them.</summary>
internal sealed class AccountPersonalData : IPersonalData
{
    public string Name => "sign-ins-and-notices";

    public async Task<object> OfAsync(AllianceDbContext db, Guid member, CancellationToken ct) => new
    {
        sessions = await db.Set<Session>().AsNoTracking().Where(session => session.MemberId == member).Select(session => new { session.Device, session.Way, session.BegunAt, session.SeenAt, session.EndedAt }).ToListAsync(ct),
        notices = await db.Set<Notices.Notice>().AsNoTracking().Where(notice => notice.MemberId == member).Select(notice => new { notice.Topic, notice.Title, notice.Path, notice.At, notice.ReadAt }).ToListAsync(ct),
        wishes = await db.Set<Notices.NoticeWish>().AsNoTracking().Where(wish => wish.MemberId == member).Select(wish => new { wish.Topic, wish.Shown, wish.Mail }).ToListAsync(ct),
        watches = await db.Set<Notices.Watch>().AsNoTracking().Where(watch => watch.MemberId == member).Select(watch => new { watch.Kind, watch.Codes }).ToListAsync(ct),
        pushes = await db.Set<Notices.Push.PushSubscription>().AsNoTracking().Where(subscription => subscription.MemberId == member).Select(subscription => new { subscription.Device, subscription.CreatedAt, subscription.SentAt }).ToListAsync(ct),
        quietHours = await db.Set<Notices.QuietHours>().AsNoTracking().Where(hours => hours.MemberId == member).Select(hours => new { hours.Zone, hours.From, hours.Until }).SingleOrDefaultAsync(ct),
        acts = await db.Set<AuditEntry>().AsNoTracking().Where(entry => entry.Actor == member.ToString()).Select(entry => new { entry.At, entry.Act, entry.Detail }).ToListAsync(ct),
    };

    public async Task ForgetAsync(AllianceDbContext db, Guid member, CancellationToken ct)
    {
        await db.Set<Session>().Where(session => session.MemberId == member).ExecuteDeleteAsync(ct);
        await db.Set<Notices.Notice>().Where(notice => notice.MemberId == member).ExecuteDeleteAsync(ct);
        await db.Set<Notices.NoticeWish>().Where(wish => wish.MemberId == member).ExecuteDeleteAsync(ct);
        await db.Set<Notices.QuietHours>().Where(hours => hours.MemberId == member).ExecuteDeleteAsync(ct);
        await db.Set<Notices.Watch>().Where(watch => watch.MemberId == member).ExecuteDeleteAsync(ct);
        await db.Set<Notices.Push.PushSubscription>().Where(subscription => subscription.MemberId == member).ExecuteDeleteAsync(ct);
        await db.Set<EmailChange>().Where(change => change.MemberId == member).ExecuteDeleteAsync(ct);
    }
}
