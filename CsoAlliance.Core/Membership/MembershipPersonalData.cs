using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Membership.Companies;
using CsoAlliance.Core.Membership.Fleets;
using CsoAlliance.Core.Membership.Profiles;
using CsoAlliance.Core.Membership.Vetting;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Membership;

/// <summary>The application, the standing and the directory's entry of a person. Votes on others stay: they belong to those files.</summary>
internal sealed class MembershipPersonalData : IPersonalData
{
    public string Name => "membership";

    public async Task<object> OfAsync(AllianceDbContext db, Guid member, CancellationToken ct) => new
    {
        applications = await db.Set<Application>().AsNoTracking().Where(application => application.MemberId == member)
            .Select(application => new { application.ReceivedAt, application.Name, application.Email, application.Role, application.Company, application.CompanyNumber, application.Ships, application.ShipTypes, application.Proof, application.Seeks, application.Sponsor, application.State, application.DecidedAt }).ToListAsync(ct),
        messages = await db.Set<ApplicationMessage>().AsNoTracking().Where(message => db.Set<Application>().Any(application => application.Id == message.ApplicationId && application.MemberId == member)).Select(message => new { message.At, message.FromDesk, message.Text }).ToListAsync(ct),
        standing = await db.Set<Standing>().AsNoTracking().Where(standing => standing.MemberId == member).Select(standing => new { Company = standing.Company!.Name, standing.Role, standing.VerifyBy, standing.SuspendedAt, standing.Reason }).SingleOrDefaultAsync(ct),
        entry = await db.Set<MemberProfile>().AsNoTracking().SingleOrDefaultAsync(profile => profile.MemberId == member, ct),
        chosen = await db.Set<ChosenPerson>().Where(chosen => chosen.OwnerId == member).Join(db.Set<Member>(), chosen => chosen.PersonId, person => person.Id, (_, person) => person.DisplayRole).ToListAsync(ct),
        fleetContacts = await (await OwnContactsAsync(db, member, ct)).Select(ship => new { ship.Name, ship.Contact }).ToListAsync(ct),
        invitations = await db.Set<Invitation>().AsNoTracking().Where(invitation => invitation.InvitedBy == member).Select(invitation => new { invitation.Email, invitation.SentAt, invitation.UsedAt }).ToListAsync(ct),
    };

    public async Task ForgetAsync(AllianceDbContext db, Guid member, CancellationToken ct)
    {
        await (await OwnContactsAsync(db, member, ct)).ExecuteUpdateAsync(set => set.SetProperty(ship => ship.Contact, ""), ct);
        await db.Set<Application>().Where(application => application.MemberId == member).ExecuteDeleteAsync(ct);
        await db.Set<Standing>().Where(standing => standing.MemberId == member).ExecuteDeleteAsync(ct);
        await db.Set<MemberProfile>().Where(profile => profile.MemberId == member).ExecuteDeleteAsync(ct);
        await db.Set<ChosenPerson>().Where(chosen => chosen.OwnerId == member || chosen.PersonId == member).ExecuteDeleteAsync(ct);
        await db.Set<Invitation>().Where(invitation => invitation.InvitedBy == member && invitation.UsedAt == null).ExecuteDeleteAsync(ct);
        await db.Set<Company>().Where(company => company.ResponsibleId == member).ExecuteUpdateAsync(set => set.SetProperty(company => company.ResponsibleId, (Guid?)null), ct);
    }

    // A ship's contact is the company's, unless it is the person's own mail or phone.
    private static async Task<IQueryable<FleetShip>> OwnContactsAsync(AllianceDbContext db, Guid member, CancellationToken ct)
    {
        var mail = await db.Set<Member>().Where(one => one.Id == member).Select(one => one.Email).SingleOrDefaultAsync(ct) ?? "";
        var phone = await db.Set<MemberProfile>().Where(profile => profile.MemberId == member).Select(profile => profile.Phone).SingleOrDefaultAsync(ct) ?? "";
        return db.Set<FleetShip>().Where(ship => (mail != "" && ship.Contact.Contains(mail)) || (phone != "" && ship.Contact.Contains(phone)));
    }
}
