using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Membership.Vetting;
using CsoAlliance.Core.Notices;
using CsoAlliance.Core.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Membership.Companies;

/// <summary>What an invited person is shown.</summary>
/// <param name="Company">The company that invites.</param>
/// <param name="Email">Where the invitation was sent, which the application keeps to.</param>
/// <param name="ExpiresAt">Until when it can be used, UTC.</param>
public sealed record InvitationView(string Company, string Email, DateTime ExpiresAt);

/// <summary>The short form of an invited person, as it is typed.</summary>
public sealed class InvitedForm
{
    /// <inheritdoc cref="JoinForm.Once" />
    public string? Once { get; set; }

    /// <inheritdoc cref="Application.Name" />
    public string? Name { get; set; }

    /// <inheritdoc cref="JoinForm.Role" />
    public string? Role { get; set; }

    /// <inheritdoc cref="JoinForm.Keeps" />
    public bool Keeps { get; set; }
}

/// <summary>Companies invite their people. An invitation opens the form and nothing more: two administrators decide on these applications as on all.</summary>
public sealed class InvitationDesk(IDbContextFactory<AllianceDbContext> contexts, Applications applications, IValidator<JoinForm> validator, Outbox outbox, TimeProvider clock)
{
    /// <summary>Invitations of a company that may wait at a time.</summary>
    public const int MostWaiting = 20;

    internal static readonly Error Used = new("invitation.used", "This invitation was used already. The mail about your application has the link to its page.");

    private static readonly Error Unknown = new("invitation.unknown", "This link opens no invitation. Perhaps it was cut by the mail, or taken back. Ask the company that invited you.");

    /// <summary>Invites an address. Refused: the viewer is not the responsible CSO, no address, invited already, too many waiting.</summary>
    public async Task<Result> InviteAsync(Viewer viewer, string slug, string? email, CancellationToken ct = default)
    {
        if (MailText.Read(email) is not { } address)
            return new Error("invitation.email", MailText.Sentence, "email");
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!viewer.Approved || await db.Set<Company>().SingleOrDefaultAsync(one => one.Slug == slug && one.ResponsibleId == viewer.MemberId, ct) is not { } company)
            return Error.NotFound;
        var now = clock.GetUtcNow().UtcDateTime;
        var waiting = await db.Set<Invitation>().Where(one => one.CompanyId == company.Id && one.UsedAt == null && one.ExpiresAt > now).Select(one => one.Email).ToListAsync(ct);
        if (waiting.Contains(address, StringComparer.OrdinalIgnoreCase))
            return new Error("invitation.twice", "This address has an invitation that still holds. Take it back first to send another.", "email");
        if (waiting.Count >= MostWaiting)
            return new Error("invitation.many", $"{MostWaiting} invitations are waiting. Wait until some are used, or take some back.", "email");
        var token = LinkToken.New();
        var invitation = new Invitation(company.Id, address, token, viewer.MemberId!.Value, now);
        db.Add(invitation);
        outbox.Add(db, new(address, "CSO Alliance: your company invites you", $"{company.Name} invites you to CSO Alliance, where those who answer for the security of ships share what they know.\n\nThe link leads to a short form. Two people then decide on your membership. It can be used once, until {invitation.ExpiresAt:d MMMM yyyy, HH:mm} UTC.\n\nYou know nothing of this? Then do nothing: without the form nothing happens.", "/join/invited/" + token));
        db.Add(new AuditEntry(now, await db.ActorAsync(viewer.MemberId.Value, ct), "invitation.sent", invitation.Uid.ToString(), slug));
        return await db.SaveAsync(Deciders.Raced, ct);
    }

    /// <summary>Takes an invitation back that was not used. Refused: the viewer is not the responsible CSO, no such invitation.</summary>
    public async Task<Result> TakeBackAsync(Viewer viewer, string slug, Guid uid, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!viewer.Approved || await db.Set<Invitation>().SingleOrDefaultAsync(one => one.Uid == uid && one.UsedAt == null && db.Set<Company>().Any(company => company.Id == one.CompanyId && company.Slug == slug && company.ResponsibleId == viewer.MemberId), ct) is not { } invitation)
            return Error.NotFound;
        db.Remove(invitation);
        db.Add(new AuditEntry(clock.GetUtcNow().UtcDateTime, await db.ActorAsync(viewer.MemberId!.Value, ct), "invitation.takenBack", uid.ToString(), slug));
        return await db.SaveAsync(Deciders.Raced, ct);
    }

    /// <summary>What a link opens; with the form's own token also where that form used it up. Refused in words: nothing, used, expired.</summary>
    public async Task<Result<InvitationView>> FindAsync(string? token, string? once = null, CancellationToken ct = default)
    {
        var found = await OfAsync(token, ct, once);
        return found.Ok ? new InvitationView(found.Value.Company.Name, found.Value.Invitation.Email, found.Value.Invitation.ExpiresAt) : found.Error;
    }

    /// <summary>Makes the application; gives its status token. The same form sent twice gives one. Refused: what the form lacks, a link that is used, expired or none.</summary>
    public async Task<Result<string>> AcceptAsync(string? token, InvitedForm form, CancellationToken ct = default)
    {
        var found = await OfAsync(token, ct, form.Once);
        if (!found.Ok)
            return found.Error;
        var (invitation, company) = found.Value;
        var full = Full(form, invitation, company);
        var check = await validator.ValidateAsync(full, ct);
        if (!check.IsValid)
            return Result<string>.Refused([.. check.Errors.Select(error => new Error("application.invalid", error.ErrorMessage, error.PropertyName))]);
        var stored = await applications.StoreAsync(full, invitation, ct);
        return stored.Ok ? full.StatusToken() : stored.Error;
    }

    private static JoinForm Full(InvitedForm form, Invitation invitation, Company company) => new()
    {
        Once = form.Once, Name = form.Name, Email = invitation.Email, Role = form.Role, Company = company.Name, CompanyNumber = company.Number, CompanyNumberKept = company.Number,
        Proof = $"Invited by {company.Name}.", Keeps = form.Keeps,
    };

    private async Task<Result<(Invitation Invitation, Company Company)>> OfAsync(string? token, CancellationToken ct, string? once = null)
    {
        if (token is not { Length: > 20 and < 100 })
            return Unknown;
        var hash = LinkToken.Hash(token);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = await db.Set<Invitation>().AsNoTracking().Where(one => one.Hash == hash).Join(db.Set<Company>(), one => one.CompanyId, company => company.Id, (invitation, company) => new { invitation, company }).SingleOrDefaultAsync(ct);
        if (found is null)
            return Unknown;
        // A form sent twice comes back with its own token; StoreAsync then finds the application that it made.
        if (found.invitation.UsedAt is not null && once is null)
            return Used;
        return found.invitation.ExpiresAt <= clock.GetUtcNow().UtcDateTime
            ? new Error("invitation.expired", $"This invitation ended on {found.invitation.ExpiresAt:d MMMM yyyy}. Ask {found.company.Name} for another one.")
            : (found.invitation, found.company);
    }
}
