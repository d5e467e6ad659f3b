using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Membership.Vetting;

/// <summary>Which applications a list shows.</summary>
public enum ApplicationList
{
    /// <summary>Those that wait for a decision.</summary>
    New,

    /// <summary>Those that wait for the applicant.</summary>
    Asked,

    /// <summary>Those decided or withdrawn in the last 90 days.</summary>
    Decided,
}

/// <summary>An application in the list.</summary>
/// <param name="Uid">Names it.</param>
/// <param name="ReceivedAt">When it came, UTC.</param>
/// <param name="Role">The role asked for.</param>
/// <param name="ShipTypes">Types of ship.</param>
/// <param name="Company">The company as written.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Approvals">Votes to let the person in.</param>
/// <param name="Refusals">Votes not to.</param>
/// <param name="Answered">Whether the applicant wrote last.</param>
public sealed record ApplicationRow(Guid Uid, DateTime ReceivedAt, WantedRole Role, ShipTypes ShipTypes, string Company, ApplicationState State, int Approvals, int Refusals, bool Answered)
{
    /// <summary>Whether those who decided so far disagree.</summary>
    public bool Disputed => State is ApplicationState.New or ApplicationState.Asked && Approvals > 0 && Refusals > 0;
}

/// <summary>A vote as the file shows it.</summary>
/// <param name="Verdict">What.</param>
/// <param name="Voter">The voter's display role.</param>
/// <param name="VoterId">The voter.</param>
/// <param name="Reason">Why.</param>
/// <param name="At">When, UTC.</param>
public sealed record ShownVote(Verdict Verdict, string Voter, Guid VoterId, string Reason, DateTime At);

/// <summary>All that those who decide see of an application.</summary>
/// <param name="Application">What was written.</param>
/// <param name="Checks">What was checked by itself.</param>
/// <param name="Messages">The talk, oldest first.</param>
/// <param name="Votes">What was decided, oldest first.</param>
public sealed record ApplicationFile(Application Application, IReadOnlyList<ApplicationCheck> Checks, IReadOnlyList<ApplicationMessage> Messages, IReadOnlyList<ShownVote> Votes)
{
    /// <summary>Whether those who decided disagree, so that it stays open.</summary>
    public bool Disputed => Application.IsOpen && Votes.Select(vote => vote.Verdict).Distinct().Count() > 1;
}

/// <summary>Lists applications and opens their files, for administrators.</summary>
public sealed class ApplicationFiles(IDbContextFactory<AllianceDbContext> contexts, TimeProvider clock)
{
    /// <summary>Days for which decided ones are listed.</summary>
    public const int DecidedDays = 90;

    /// <summary>Most rows of a list; the oldest that wait come first.</summary>
    public const int Most = 200;

    /// <summary>The applications of a queue, the oldest first (decided: the newest); empty for others than administrators.</summary>
    public async Task<IReadOnlyList<ApplicationRow>> ListAsync(Viewer viewer, ApplicationList queue, CancellationToken ct = default)
    {
        if (!viewer.Is(Roles.Administrator))
            return [];
        await using var db = await contexts.CreateDbContextAsync(ct);
        var chosen = Of(db, queue);
        var ordered = queue == ApplicationList.Decided ? chosen.OrderByDescending(application => application.DecidedAt) : chosen.OrderBy(application => application.ReceivedAt);
        var votes = db.Set<ApplicationVote>();
        return await ordered.ThenBy(application => application.Id).Take(Most).Select(application => new ApplicationRow(application.Uid, application.ReceivedAt, application.Role, application.ShipTypes, application.Company, application.State,
            votes.Count(vote => vote.ApplicationId == application.Id && vote.Verdict == Verdict.Approve), votes.Count(vote => vote.ApplicationId == application.Id && vote.Verdict == Verdict.Refuse),
            db.Set<ApplicationMessage>().Where(message => message.ApplicationId == application.Id).OrderByDescending(message => message.Id).Select(message => (bool?)!message.FromDesk).FirstOrDefault() == true)).ToListAsync(ct);
    }

    /// <summary>How many each queue holds; zeros for others than administrators.</summary>
    public async Task<IReadOnlyDictionary<ApplicationList, int>> CountAsync(Viewer viewer, CancellationToken ct = default)
    {
        var counts = new Dictionary<ApplicationList, int>();
        await using var db = await contexts.CreateDbContextAsync(ct);
        foreach (var queue in Enum.GetValues<ApplicationList>())
            counts[queue] = viewer.Is(Roles.Administrator) ? await Of(db, queue).CountAsync(ct) : 0;
        return counts;
    }

    /// <summary>An application's file; null where there is none, or for others than administrators.</summary>
    public async Task<ApplicationFile?> FindAsync(Viewer viewer, Guid uid, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!viewer.Is(Roles.Administrator) || await db.Set<Application>().AsNoTracking().SingleOrDefaultAsync(one => one.Uid == uid, ct) is not { } application)
            return null;
        var messages = await db.Set<ApplicationMessage>().AsNoTracking().Where(message => message.ApplicationId == application.Id).OrderBy(message => message.Id).ToListAsync(ct);
        var votes = await db.Set<ApplicationVote>().Where(vote => vote.ApplicationId == application.Id).OrderBy(vote => vote.N)
            .Join(db.Set<Member>(), vote => vote.VoterId, member => member.Id, (vote, member) => new ShownVote(vote.Verdict, member.DisplayRole, vote.VoterId, vote.Reason, vote.At)).ToListAsync(ct);
        // A withdrawn application has nothing left to check.
        var checks = application.State == ApplicationState.Withdrawn ? [] : await db.CheckAsync(application, ct);
        return new(application, checks, messages, [.. votes.OrderBy(vote => vote.At)]);
    }

    private IQueryable<Application> Of(AllianceDbContext db, ApplicationList queue)
    {
        var since = clock.GetUtcNow().UtcDateTime.AddDays(-DecidedDays);
        return queue switch
        {
            ApplicationList.New => db.Set<Application>().Where(application => application.State == ApplicationState.New),
            ApplicationList.Asked => db.Set<Application>().Where(application => application.State == ApplicationState.Asked),
            ApplicationList.Decided => db.Set<Application>().Where(application => application.DecidedAt >= since),
        };
    }
}
