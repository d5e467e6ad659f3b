using CsoAlliance.Core.Data;
using CsoAlliance.Core.Notices;
using CsoAlliance.Core.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CsoAlliance.Core.Accounts;

/// <summary>A wish for another mail address, until both addresses have agreed.</summary>
internal sealed class EmailChange
{
    private EmailChange() { }

    public EmailChange(Guid member, string email, string oldCode, string newCode, DateTime now) =>
        (MemberId, Email, OldCode, NewCode, At) = (member, email, oldCode, newCode, now);

    public Guid MemberId { get; private set; }

    public string Email { get; private set; } = "";

    // Hashes of what stands in the two letters; empty once it was used.
    public string OldCode { get; private set; } = "";

    public string NewCode { get; private set; } = "";

    public DateTime At { get; private set; }

    public void AgreeOld() => OldCode = "";

    public void AgreeNew() => NewCode = "";
}

internal sealed class EmailChangeMapping : IEntityTypeConfiguration<EmailChange>
{
    public void Configure(EntityTypeBuilder<EmailChange> builder)
    {
        builder.ToTable("email_changes");
        builder.HasKey(change => change.MemberId);
        builder.Property(change => change.Email).HasMaxLength(Letter.ToLength);
        builder.Property(change => change.OldCode).HasMaxLength(64);
        builder.Property(change => change.NewCode).HasMaxLength(64);
    }
}

/// <summary>Where a change of address stands.</summary>
public enum EmailChangeState
{
    /// <summary>The other address has still to agree.</summary>
    HalfDone = 0,

    /// <summary>Both agreed: the account has the new address.</summary>
    Done = 1,
}

/// <summary>Changes the address of an account. A thief who sits at an open page can't: the old address has to agree too.</summary>
public sealed class EmailChanges(UserManager<Member> members, IDbContextFactory<AllianceDbContext> contexts, Outbox outbox, NoticeBoard board, TimeProvider clock)
{
    /// <summary>How long both letters work.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromDays(2);

    private static readonly Error Spent = new("account.link", "This link has been used, is older than two days, or belongs to an address that was asked for before. Ask for the change again.");

    /// <summary>Writes to both addresses. Refused: what is no address, or the one that the account has. Whether another account has it is told to nobody.</summary>
    public async Task<Result> AskAsync(Member member, string? email, CancellationToken ct = default)
    {
        if (MailText.Read(email) is not { } wanted)
            return new Error("account.email", MailText.Sentence, "email");
        if (string.Equals(wanted, member.Email, StringComparison.OrdinalIgnoreCase))
            return new Error("account.email", "The account has this address already.", "email");
        var (oldCode, newCode) = (LinkToken.New(), LinkToken.New());
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Set<EmailChange>().Where(change => change.MemberId == member.Id).ExecuteDeleteAsync(ct);
        db.Add(new EmailChange(member.Id, wanted, LinkToken.Hash(oldCode), LinkToken.Hash(newCode), clock.GetUtcNow().UtcDateTime));
        outbox.Add(db, new(member.Email!, "CSO Alliance: your address is to change", $"Your account is to have another mail address: {wanted}. If you want that, agree by this link within two days. If you did not ask for it, leave it, and change your password: somebody is signed in as you.", $"/account/email/agree?m={member.Id}&code={oldCode}"));
        outbox.Add(db, new(wanted, "CSO Alliance: confirm this address", "Somebody wants to use this address for an account at CSO Alliance. If that is you, confirm by this link within two days; your old address has to agree too. Otherwise leave it.", $"/account/email/agree?m={member.Id}&code={newCode}"));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Result.Done;
    }

    /// <summary>Takes one of the two agreements; the second one changes the address. Refused: a spent link, or an address that an account has by now.</summary>
    public async Task<Result<EmailChangeState>> AgreeAsync(Guid id, string? code, CancellationToken ct = default)
    {
        var (hash, now) = (LinkToken.Hash(code ?? ""), clock.GetUtcNow().UtcDateTime);
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (code is null || await db.Set<EmailChange>().SingleOrDefaultAsync(change => change.MemberId == id && (change.OldCode == hash || change.NewCode == hash), ct) is not { } change || change.At < now - Lasts)
            return Spent;
        if (change.OldCode == hash)
            change.AgreeOld();
        else
            change.AgreeNew();
        if (change is not { OldCode: "", NewCode: "" })
        {
            await db.SaveChangesAsync(ct);
            return EmailChangeState.HalfDone;
        }
        if (await members.FindByIdAsync(id.ToString()) is not { } member)
            return Spent;
        var old = member.Email!;
        (member.Email, member.UserName, member.EmailConfirmed) = (change.Email, change.Email, true);
        if (!(await members.UpdateAsync(member)).Succeeded)
            return new Error("account.email", "This address can’t be used. Ask for another one.");
        await members.UpdateSecurityStampAsync(member);
        db.Remove(change);
        outbox.Add(db, new(old, "CSO Alliance: your address was changed", $"Your account now has the address {change.Email}. If you did not agree to that, write to the desk at once."));
        await board.TellAsync(db, [id], new(NoticeTopic.Account, Tlp.Clear, "The mail address of your account was changed", "/account/manage"), ct);
        db.Add(new AuditEntry(now, id.ToString(), "account.email", id.ToString()));
        await db.SaveChangesAsync(ct);
        return EmailChangeState.Done;
    }
}
