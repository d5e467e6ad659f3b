using CsoAlliance.Core.Data;
using CsoAlliance.Core.Newsroom.Reports;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Newsroom;

/// <summary>The news that an installation starts with: the alliance's own past, and what this site began with.</summary>
internal sealed class StarterNews(IDbContextFactory<AllianceDbContext> contexts, AlertNotices notices) : IStarterContent
{
    private const string ClosedTag = "closed";

    public int Order => 40;

    public async Task FillAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var stored = await db.Set<NewsItem>().ToDictionaryAsync(item => item.Slug, ct);
        foreach (var file in StarterFile.In("Newsroom/StarterContent", ".md"))
        {
            var (text, report) = Read(file);
            var isNew = !stored.TryGetValue(text.Slug, out var item);
            if (item is null)
                db.Add(item = new NewsItem(text));
            // What was over before is history, and nobody is woken for it.
            var told = report is not null && item.Starter != file.Fingerprint && !(item.Closed && text.Closed);
            item.Renew(text, file.Fingerprint);
            await db.SaveChangesAsync(ct);
            if (report is null)
                continue;
            var kept = await StarterReports.PutAsync(db, item, report.Value.Number, report.Value.Text, file.Fingerprint, ct);
            if (told)
                await notices.TellAsync(db, kept, report.Value.Text, isNew ? ReportNews.New : item.Closed ? ReportNews.Closed : ReportNews.Changed, AlertNotices.Once(item.Slug, kept.Version) + "/" + file.Fingerprint, ct);
        }
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    private static (NewsText Text, (string Number, ReportText Text)? Report) Read(StarterFile file)
    {
        var (head, body) = FrontMatter.Read<StarterHead>(file);
        var text = new NewsText
        {
            Slug = head.Slug, Title = head.Title, Summary = head.Summary, Icon = head.Icon, Tags = [.. head.Tags.Where(tag => tag != ClosedTag)], Closed = head.Tags.Contains(ClosedTag),
            Kind = EnumText.Parse<NewsKind>(head.Kind) ?? throw new FormatException($"{file.Name}: {head.Kind} is no kind."),
            Label = TlpText.Parse(head.Tlp) ?? throw new FormatException($"{file.Name}: {head.Tlp} is no TLP label."),
            PublishedAt = FrontMatter.Day(head.Published), Body = body, SourceTitle = head.Source?.Title, SourceUrl = head.Source?.Url,
        };
        return (text, text.Kind == NewsKind.FirstResponse ? StarterReports.Read(file, head, text) : null);
    }
}
