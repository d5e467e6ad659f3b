using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Incidents;
using CsoAlliance.Core.Reporting.Intake;
using CsoAlliance.Core.Reporting.Members;
using CsoAlliance.Core.Reporting.Rows;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Reporting;

/// <summary>A named report as the member who sent it sees it in a list. Nothing in it was sealed.</summary>
/// <param name="Number">The report's number, such as R-7KQ4-M2XD; it opens nothing.</param>
/// <param name="Label">The title of the published notice where the member may read it; else kind and sea area: "Physical incident, Gulf of Aden".</param>
/// <param name="Sent">The day on which it arrived.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Path">Where it leads: the notice, the receipt's page where an answer is needed, else the list itself.</param>
public sealed record MyReport(string Number, string Label, DateOnly Sent, ReportState State, string Path)
{
    /// <summary>Whether the desk has asked a question that is not answered yet.</summary>
    public bool AnswerNeeded => State == ReportState.Asked;

    /// <summary>Where it stands, in a few words.</summary>
    public string StateWords => State switch
    {
        ReportState.Received => "Received",
        ReportState.Read or ReportState.SecondReader or ReportState.Publishing => "Being read",
        ReportState.Asked => "The desk has a question for you",
        ReportState.Answered => "Your answer waits for an analyst",
        ReportState.Published => "Published",
        ReportState.Closed => "Closed",
        ReportState.Withdrawn => "Withdrawn",
    };
}

/// <summary>
/// A member's named reports. Confidential ones are in no list: nothing links them to anybody, and only their receipt leads back.
/// </summary>
public sealed class MyReports(IDbContextFactory<AllianceDbContext> alliances, IDbContextFactory<VaultDbContext> vaults, RegisterReader register)
{
    /// <summary>The page that lists them all.</summary>
    public const string ListPath = "/report/mine";

    private const string TalkPath = "/report/follow-up";

    /// <summary>The newest, by day of arrival; empty where there is none.</summary>
    /// <param name="memberId">The account.</param>
    /// <param name="count">How many at most, 1 or more.</param>
    /// <param name="ct">Ends the look-up.</param>
    public async Task<IReadOnlyList<MyReport>> LatestAsync(Guid memberId, int count, CancellationToken ct)
    {
        await using var alliance = await alliances.CreateDbContextAsync(ct);
        var named = await alliance.Set<NamedReport>().AsNoTracking().Where(link => link.MemberId == memberId).ToDictionaryAsync(link => link.ReportId, link => link.Notice, ct);
        if (named.Count == 0)
            return [];
        var ids = named.Keys.ToList();
        await using var vault = await vaults.CreateDbContextAsync(ct);
        var rows = await vault.Set<VaultReport>().AsNoTracking().Where(row => ids.Contains(row.Id)).OrderByDescending(row => row.Day).ThenBy(row => row.Id).Take(count).ToListAsync(ct);
        var viewer = await alliance.ViewerAsync(memberId, ct);
        var found = new List<MyReport>(rows.Count);
        foreach (var row in rows)
            found.Add(await ShownAsync(row, named[row.Id], viewer, ct));
        return found;
    }

    /// <summary>How many there are.</summary>
    public async Task<int> CountAsync(Guid memberId, CancellationToken ct)
    {
        await using var alliance = await alliances.CreateDbContextAsync(ct);
        return await alliance.Set<NamedReport>().CountAsync(link => link.MemberId == memberId, ct);
    }

    private async Task<MyReport> ShownAsync(VaultReport row, string? notice, Viewer viewer, CancellationToken ct)
    {
        // The desk may have made the label stricter than the reporter chose: then the member's own list names no title either.
        var published = row.State == ReportState.Published && notice is not null ? await register.FindAsync(notice, viewer, ct) : null;
        var (label, path) = published is { } shown
            ? (shown.Summary.Title, "/incidents/" + shown.Summary.Reference)
            : (Words(row), row.State == ReportState.Asked ? TalkPath : ListPath);
        return new(Sealing.Number(row.Id), label, row.Day, row.State, path);
    }

    private static string Words(VaultReport row)
    {
        var kind = row.Kind == IncidentKind.Cyber.Camel() ? "Cyber incident" : "Physical incident";
        return SeaAreas.Find(row.Area) is { Slug: not SeaAreas.Worldwide } area ? $"{kind}, {area.Name}" : kind;
    }
}
