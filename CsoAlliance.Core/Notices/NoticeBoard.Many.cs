using System.Data.Common;
using CsoAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CsoAlliance.Core.Notices;

/// <content>Telling everybody whom a query names, in one statement.</content>
public sealed partial class NoticeBoard
{
    // One Uid for all of them does: a letter's link is looked up among its reader's own notices.
    private static readonly string[] Given = [nameof(Notice.Uid), nameof(Notice.Topic), nameof(Notice.Label), nameof(Notice.Title), nameof(Notice.Path), nameof(Notice.At), nameof(Notice.Once)];

    /// <summary>
    /// Tells everybody whom the query names, within the context's transaction and at once: the rows never pass through this process, so
    /// five thousand members cost the act about what one costs. Who was told of this version is left out. Letters that are wanted at once are
    /// written by <see cref="PromptLetters"/> afterwards. Gives how many were told.
    /// </summary>
    /// <param name="db">The context of the act; a transaction is open on it.</param>
    /// <param name="members">Accounts; the query leaves out whoever may not read what it is about. Naming one twice does no harm.</param>
    /// <param name="draft">What they are told; <see cref="NoticeDraft.Once"/> names thing and version.</param>
    /// <param name="ct">Ends the act.</param>
    internal async Task<int> TellAllAsync(AllianceDbContext db, IQueryable<Guid> members, NoticeDraft draft, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(draft.Once);
        var (topic, usual) = (draft.Topic.Code, draft.Topic.Usual);
        var told = members.Distinct()
            .GroupJoin(db.Set<NoticeWish>().Where(wish => wish.Topic == topic), member => member, wish => wish.MemberId, (member, wishes) => new { member, wishes })
            .SelectMany(row => row.wishes.DefaultIfEmpty(), (row, wish) => new { Member = row.member, Shown = (bool?)wish!.Shown ?? true, Mail = (MailRhythm?)wish.Mail ?? usual })
            .Where(row => row.Shown || row.Mail != MailRhythm.None);
        var notice = new Notice(Guid.Empty, draft, usual, shown: true, clock.GetUtcNow().UtcDateTime);
        await using var command = told.CreateDbCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        Fill(db, command, notice);
        return await command.ExecuteNonQueryAsync(ct);
    }

    // The names of columns and parameters are this code's own, and the query is one that EF wrote.
#pragma warning disable CA2100
    private static void Fill(AllianceDbContext db, DbCommand command, Notice notice)
    {
        var entity = db.Model.FindEntityType(typeof(Notice))!;
        foreach (var name in Given)
        {
            var property = entity.FindProperty(name)!;
            command.Parameters.Add(property.GetRelationalTypeMapping().CreateParameter(command, "told_" + name, property.PropertyInfo!.GetValue(notice), property.IsNullable));
        }
        command.CommandText = $"""
            WITH told ("MemberId", "Shown", "Mail") AS ({command.CommandText})
            INSERT INTO notices ("MemberId", "Shown", "Mail", {string.Join(", ", Given.Select(name => $"\"{name}\""))})
            SELECT told."MemberId", told."Shown", told."Mail", {string.Join(", ", Given.Select(name => "@told_" + name))} FROM told WHERE 1 = 1
            ON CONFLICT DO NOTHING
            """;
    }
#pragma warning restore CA2100
}
