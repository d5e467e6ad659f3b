using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Newsroom.Reach;
using CsoAlliance.Core.Newsroom.Reports;
using CsoAlliance.Core.Notices;
using CsoAlliance.Core.Shared;

namespace CsoAlliance.Core.Newsroom;

/// <summary>What is new about a report.</summary>
internal enum ReportNews
{
    New,
    Changed,
    Closed,
    Reopened,
    Expired,
}

/// <summary>Tells members of a First Response Report, in the transaction that brings it out, changes or closes it.</summary>
public sealed class AlertNotices(NoticeBoard board)
{
    /// <summary>Tells every approved member who may read it and whose subscription it fits; one that is critical reaches all who may read it.</summary>
    /// <param name="db">The context of the act, saved, its transaction open.</param>
    /// <param name="report">The report as it now is.</param>
    /// <param name="version">Its version.</param>
    /// <param name="news">What is new about it.</param>
    /// <param name="ct">Ends the act.</param>
    internal Task TellAsync(AllianceDbContext db, FirstResponseReport report, ReportVersion version, ReportNews news, CancellationToken ct) =>
        TellAsync(db, report, version.Text, news, news == ReportNews.Expired ? Once(report.Slug!, version.Number) + "/expired" : Once(report.Slug!, version.Number), ct);

    /// <summary>The same for what an installation started with, whose state the file's fingerprint names.</summary>
    internal Task TellAsync(AllianceDbContext db, FirstResponseReport report, ReportText text, ReportNews news, string once, CancellationToken ct)
    {
        var what = news switch
        {
            ReportNews.New => "First Response Report",
            ReportNews.Closed => "First Response Report, now closed",
            ReportNews.Reopened => "First Response Report, open again",
            ReportNews.Expired => "First Response Report, expired",
            ReportNews.Changed => "First Response Report, changed",
        };
        var readers = AlertFilters.Fitting(db, db.ReadersOf(report.Label), text).Select(member => member.Id);
        return board.TellAllAsync(db, readers, new(NoticeTopic.Alert, report.Label, $"{what}: {text.Title}", "/alerts/" + report.Slug, once), ct);
    }

    /// <summary>Names a version in notices, so that nobody is told it twice, and so that whoever was told can be found.</summary>
    internal static string Once(string slug, int version) => $"alert/{slug}/{version}";
}
