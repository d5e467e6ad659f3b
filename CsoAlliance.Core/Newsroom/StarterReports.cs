using CsoAlliance.Core.Data;
using CsoAlliance.Core.Incidents;
using CsoAlliance.Core.Newsroom.Reports;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Newsroom;

/// <summary>The First Response Reports that an installation starts with: what the head of their file says in parts, with the text below it.</summary>
internal static class StarterReports
{
    /// <summary>Reads a report from its file. Throws <see cref="FormatException"/> where it says something that a report can't.</summary>
    public static (string Number, ReportText Text) Read(StarterFile file, StarterHead head, NewsText news)
    {
        var from = head.Report ?? throw new FormatException($"{file.Name} is a report without its parts.");
        // What stands before the first heading is the situation, and the rest are further parts.
        var cut = ("\n" + news.Body).IndexOf("\n## ", StringComparison.Ordinal);
        var text = new ReportText
        {
            Title = news.Title.StartsWith(NewsItem.ReportTitle, StringComparison.Ordinal) ? news.Title[NewsItem.ReportTitle.Length..] : news.Title, Summary = news.Summary, Label = news.Label, Closed = news.Closed,
            Kind = EnumText.Parse<IncidentKind>(from.Kind) ?? throw new FormatException($"{file.Name}: {from.Kind} is no kind of incident."),
            Severity = EnumText.Parse<Severity>(from.Severity) ?? throw new FormatException($"{file.Name}: {from.Severity} is no severity."),
            Situation = cut < 0 ? news.Body : news.Body[..Math.Max(0, cut - 1)].Trim(), More = cut < 0 ? "" : news.Body[cut..].Trim(),
            Known = [.. from.Known.Select(line => new KnownLine(line.Text, EnumText.Parse<Grade>(line.Grade) ?? throw new FormatException($"{file.Name}: {line.Grade} is no grade."), line.Admiralty, line.Source))],
            NotKnown = from.NotKnown, Areas = from.Areas, Navareas = from.Navareas, Water = from.Box.Length > 0 ? from.Box : null, Ships = from.Ships,
            Advice = [.. from.Advice.Select(line => new AdviceLine(line.Ships, line.Advice, line.Note))],
            Sources = head.Source is { } source ? [new(source.Title, source.Url)] : [],
        };
        return (from.Number, text);
    }

    /// <summary>Makes the report of an item, or brings it up to its file where that changed and nobody has written a version since.</summary>
    public static async Task<FirstResponseReport> PutAsync(AllianceDbContext db, NewsItem item, string number, ReportText text, string fingerprint, CancellationToken ct)
    {
        var report = await db.Set<FirstResponseReport>().SingleOrDefaultAsync(report => report.Slug == item.Slug, ct);
        if (report is { Starter: var known, Version: var version } && (known == fingerprint || version > 1))
            return report;
        if (report is null)
            db.Add(report = new(item.Slug, number, fingerprint));
        report.Renew(text, fingerprint, item.PublishedAt);
        await db.SaveChangesAsync(ct);
        if (await db.Set<ReportVersion>().SingleOrDefaultAsync(version => version.ReportId == report.Id && version.Number == 1, ct) is { } first)
            first.Renew(text, item.PublishedAt);
        else
            db.Add(new ReportVersion(report.Id, 1, text, null, "newsroom", item.PublishedAt));
        item.Stand(report);
        await db.SaveChangesAsync(ct);
        return report;
    }
}

/// <summary>The head of a file of the newsroom.</summary>
internal sealed class StarterHead
{
    public string Title { get; set; } = "";
    public string Slug { get; set; } = "";
    public string Published { get; set; } = "";
    public string Icon { get; set; } = "";
    public string Kind { get; set; } = "";
    public List<string> Tags { get; set; } = [];
    public string Summary { get; set; } = "";
    public string Tlp { get; set; } = "";
    public StarterSource? Source { get; set; }
    public StarterReport? Report { get; set; }
}

internal sealed class StarterSource
{
    public string Title { get; set; } = "";
    public string Url { get; set; } = "";
}

internal sealed class StarterReport
{
    public string Number { get; set; } = "";
    public string Kind { get; set; } = "";
    public string Severity { get; set; } = "";
    public List<string> Areas { get; set; } = [];
    public List<string> Navareas { get; set; } = [];
    public string Box { get; set; } = "";
    public List<string> Ships { get; set; } = [];
    public List<StarterKnown> Known { get; set; } = [];
    public List<string> NotKnown { get; set; } = [];
    public List<StarterAdvice> Advice { get; set; } = [];
}

internal sealed class StarterKnown
{
    public string Text { get; set; } = "";
    public string Grade { get; set; } = "";
    public string Admiralty { get; set; } = "";
    public string Source { get; set; } = "";
}

internal sealed class StarterAdvice
{
    public string Ships { get; set; } = "";
    public string Advice { get; set; } = "";
    public string Note { get; set; } = "";
}
