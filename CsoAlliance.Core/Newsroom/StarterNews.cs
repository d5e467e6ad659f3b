using CsoAlliance.Core.Data;
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
        var alerts = new List<(NewsItem Item, bool New, string Version)>();
        var stored = await db.Set<NewsItem>().ToDictionaryAsync(item => item.Slug, ct);
        foreach (var file in StarterFile.In("Newsroom/StarterContent", ".md"))
        {
            var text = Read(file);
            var isNew = !stored.TryGetValue(text.Slug, out var item);
            if (item is null)
                db.Add(item = new NewsItem(text));
            // What was over before is history, and nobody is woken for it.
            if (text.Kind == NewsKind.FirstResponse && item.Starter != file.Fingerprint && !(item.Closed && text.Closed))
                alerts.Add((item, isNew, file.Fingerprint));
            item.Renew(text, file.Fingerprint);
        }
        await db.SaveChangesAsync(ct);
        foreach (var (item, isNew, version) in alerts)
            await notices.TellAsync(db, item, isNew, version, ct);
        await transaction.CommitAsync(ct);
    }

    private static NewsText Read(StarterFile file)
    {
        var (head, body) = FrontMatter.Read<Head>(file);
        return new()
        {
            Slug = head.Slug, Title = head.Title, Summary = head.Summary, Icon = head.Icon, Tags = [.. head.Tags.Where(tag => tag != ClosedTag)], Closed = head.Tags.Contains(ClosedTag),
            Kind = EnumText.Parse<NewsKind>(head.Kind) ?? throw new FormatException($"{file.Name}: {head.Kind} is no kind."),
            Label = TlpText.Parse(head.Tlp) ?? throw new FormatException($"{file.Name}: {head.Tlp} is no TLP label."),
            PublishedAt = FrontMatter.Day(head.Published), Body = body, SourceTitle = head.Source?.Title, SourceUrl = head.Source?.Url,
        };
    }

    private sealed class Head
    {
        public string Title { get; set; } = "";
        public string Slug { get; set; } = "";
        public string Published { get; set; } = "";
        public string Icon { get; set; } = "";
        public string Kind { get; set; } = "";
        public List<string> Tags { get; set; } = [];
        public string Summary { get; set; } = "";
        public string Tlp { get; set; } = "";
        public Origin? Source { get; set; }
    }

    private sealed class Origin
    {
        public string Title { get; set; } = "";
        public string Url { get; set; } = "";
    }
}
