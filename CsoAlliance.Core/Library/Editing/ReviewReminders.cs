using System.Globalization;
using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Notices;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Library.Editing;

/// <summary>Tells the editors once a week how many items have to be read again. One line a week: a line an item would be a hundred on some days.</summary>
public sealed class ReviewReminders(IDbContextFactory<AllianceDbContext> contexts, NoticeBoard board, TimeProvider clock) : IBeforePost
{
    /// <summary>Days ahead that a reminder looks.</summary>
    public const int Ahead = 30;

    private string told = "";

    /// <inheritdoc />
    public async Task RunAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var week = $"{ISOWeek.GetYear(now)}-W{ISOWeek.GetWeekOfYear(now):00}";
        if (week == told)
            return;
        var until = now.Date.AddDays(Ahead);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var due = await db.Set<Article>().CountAsync(article => article.RetiredAt == null && article.ReviewBy <= until, ct);
        if (due > 0)
            await board.TellAllAsync(db, db.Holders(Roles.Editor).Select(member => member.Id), new(NoticeTopic.Review, Tlp.Green,
                $"{(due == 1 ? "One item" : $"{due} items")} of the library to be read again by {until.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}", "/desk/library?tab=due", "review/" + week), ct);
        await transaction.CommitAsync(ct);
        told = week;
    }
}
