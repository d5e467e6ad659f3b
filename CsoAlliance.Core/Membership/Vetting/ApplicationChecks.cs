using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Membership.Companies;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Membership.Vetting;

/// <summary>How a check came out.</summary>
public enum CheckState
{
    /// <summary>Nothing to object.</summary>
    Passed,

    /// <summary>Somebody must look at it.</summary>
    Look,

    /// <summary>It speaks against the applicant.</summary>
    Failed,

    /// <summary>Nothing is known yet.</summary>
    Waiting,
}

/// <summary>One thing that was checked by itself. It helps those who decide and decides nothing.</summary>
/// <param name="State">How it came out.</param>
/// <param name="Title">What was checked.</param>
/// <param name="Finding">What was found, in a sentence.</param>
public sealed record ApplicationCheck(CheckState State, string Title, string Finding);

/// <summary>The checks of an application, made when its file is opened, so that they say what is so now.</summary>
internal static class ApplicationChecks
{
    public static async Task<IReadOnlyList<ApplicationCheck>> CheckAsync(this AllianceDbContext db, Application application, CancellationToken ct)
    {
        var company = await db.KnownAsync(application, ct);
        return [await MailAsync(db, application, company, ct), Number(application, company), Known(application, company), await EarlierAsync(db, application, ct), await SponsorAsync(db, application, ct)];
    }

    private static async Task<ApplicationCheck> MailAsync(AllianceDbContext db, Application application, Company? company, CancellationToken ct)
    {
        const string title = "Mail address";
        var domain = MailDomain.Of(application.Email);
        if (MailDomain.IsFree(domain))
            return new(CheckState.Look, title, $"{domain} gives addresses to anybody. It says nothing about the company.");
        if (company is null)
            return new(CheckState.Waiting, title, $"{domain}: no member of that company is here to compare with.");
        var colleagues = await (from standing in db.Set<Standing>() where standing.CompanyId == company.Id join member in db.Set<Member>() on standing.MemberId equals member.Id where member.ApprovedAt != null select member.Email).ToListAsync(ct);
        return colleagues.Count == 0 ? new(CheckState.Waiting, title, $"{domain}: no member of that company is here to compare with.")
            : colleagues.Exists(email => MailDomain.Of(email) == domain) ? new(CheckState.Passed, title, $"{domain} is the domain of members of the same company.")
            : new(CheckState.Look, title, $"{domain} is not the domain of the company’s other members.");
    }

    private static ApplicationCheck Number(Application application, Company? company)
    {
        const string title = "IMO company number";
        if (application.CompanyNumber.Length == 0)
            return new(CheckState.Waiting, title, "None was given.");
        if (!ImoCompanyNumber.IsValid(application.CompanyNumber))
            return new(CheckState.Failed, title, $"{application.CompanyNumber} fails its check digit, and was sent so on purpose.");
        return company?.Number == application.CompanyNumber && company.Slug != Slug.From(application.Company)
            ? new(CheckState.Look, title, $"{application.CompanyNumber} is right, and here it is the number of {company.Name}.")
            : new(CheckState.Passed, title, $"{application.CompanyNumber}: the check digit is right.");
    }

    private static ApplicationCheck Known(Application application, Company? company) => (company, application.InvitationId) switch
    {
        (null, _) => new(CheckState.Waiting, "Company", $"{application.Company} is not here yet. With a yes it is made, and the applicant answers for it."),
        (_, not null) => new(CheckState.Passed, "Company", $"{company.Name} invited the applicant."),
        (_, null) => new(CheckState.Look, "Company", $"{company.Name} is here. Its responsible CSO has not invited the applicant."),
    };

    private static async Task<ApplicationCheck> EarlierAsync(AllianceDbContext db, Application application, CancellationToken ct)
    {
        const string title = "Earlier applications";
        var (email, number) = (application.Email.ToUpperInvariant(), application.CompanyNumber);
#pragma warning disable CA1304, CA1311, CA1862 // The database changes the case here.
        var others = await db.Set<Application>().Where(other => other.Id != application.Id && (other.Email.ToUpper() == email || (number != "" && other.CompanyNumber == number)))
            .Select(other => new { Same = other.Email.ToUpper() == email, other.State }).ToListAsync(ct);
#pragma warning restore CA1304, CA1311, CA1862
        if (others.Count(other => other.State == ApplicationState.Refused) is > 0 and var refused)
            return new(CheckState.Failed, title, $"{Times(refused)} refused before, by the same address or company number.");
        if (await db.Set<Member>().AnyAsync(member => member.NormalizedEmail == email && member.ApprovedAt != null && member.Id != application.MemberId, ct))
            return new(CheckState.Look, title, "The address is a member’s already.");
        return others.Exists(other => other.Same) ? new(CheckState.Look, title, "The same address has applied more than once.")
            : others.Count > 0 ? new(CheckState.Look, title, "Somebody else has applied with the same company number.")
            : new(CheckState.Passed, title, "None with the same address or company number.");
    }

    private static async Task<ApplicationCheck> SponsorAsync(AllianceDbContext db, Application application, CancellationToken ct)
    {
        const string title = "Sponsor";
        if (application.SponsorId is not { } id)
            return application.Sponsor.Length == 0 ? new(CheckState.Waiting, title, "None was named. Ask the company.") : new(CheckState.Look, title, "The address that was named is no member’s, or the applicant’s own.");
        var role = await db.Set<Member>().Where(member => member.Id == id).Select(member => member.DisplayRole).SingleOrDefaultAsync(ct);
        var word = application.SponsorWord.Length == 0 ? "" : $": “{application.SponsorWord}”";
        return application.SponsorAnswer switch
        {
            SponsorAnswer.Yes => new(CheckState.Passed, title, $"{role} says yes{word}"),
            SponsorAnswer.No => new(CheckState.Failed, title, $"{role} says no{word}"),
            SponsorAnswer.Unknown => new(CheckState.Look, title, $"{role} doesn’t know the applicant well enough{word}"),
            SponsorAnswer.None => new(CheckState.Waiting, title, $"{role} was asked and has not answered."),
        };
    }

    private static string Times(int n) => n == 1 ? "Once" : $"{n} times";
}
