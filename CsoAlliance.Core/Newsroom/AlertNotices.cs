using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Notices;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Newsroom;

/// <summary>Tells members of a First Response Report, in the transaction that brings it out, changes or closes it.</summary>
public sealed class AlertNotices(NoticeBoard board)
{
    /// <summary>Tells every approved member who may read it.</summary>
    /// <param name="db">The context of the act, saved, its transaction open.</param>
    /// <param name="item">The report as it now is.</param>
    /// <param name="isNew">Whether it was not there before.</param>
    /// <param name="version">Names this state of its text.</param>
    /// <param name="ct">Ends the act.</param>
    internal Task TellAsync(AllianceDbContext db, NewsItem item, bool isNew, string version, CancellationToken ct)
    {
        var what = isNew ? "First Response Report" : item.Closed ? "First Response Report, now closed" : "First Response Report, changed";
        return board.TellAllAsync(db, db.ReadersOf(item.Label).Select(member => member.Id), new(NoticeTopic.Alert, item.Label, $"{what}: {Short(item.Title)}", "/alerts/" + item.Slug, $"alert/{item.Slug}/{version}"), ct);
    }

    private static string Short(string title) => title.StartsWith(Kind, StringComparison.OrdinalIgnoreCase) ? title[Kind.Length..] : title;

    private const string Kind = "First Response Report: ";
}
