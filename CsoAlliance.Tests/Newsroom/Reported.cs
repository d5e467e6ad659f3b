using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Incidents;
using CsoAlliance.Core.Newsroom.Reports;
using CsoAlliance.Core.Shared;
using CsoAlliance.Tests.Membership;
using CsoAlliance.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CsoAlliance.Tests.Newsroom;

/// <summary>A text that nothing is wrong with, and the ways by which it comes out.</summary>
internal static class Reported
{
    public static ReportText Good { get; } = new()
    {
        Title = "Skiff approaches, Arabian Sea east of 63° E", Summary = "Two in 18 hours.", Label = Tlp.Green, Severity = Severity.Serious, Situation = "Two approaches by pairs of fast skiffs, both broken off.",
        Known = [new("Two grey skiffs closed to 0.6 miles", Grade.Confirmed, "B1", "Ship and reporting centre: CSOA-2026-0418"), new("Two skiffs followed a tanker", Grade.OneSource, "C3", "Ship only")], NotKnown = ["Whether anybody is armed"],
        Areas = ["arabian-sea"], Navareas = ["IX"], Water = "63,10,68,17", Ships = ["bulk", "tanker"], Advice = [new("Slow or low: bulk, tanker", "Go round the area if the voyage allows.", "Under 15 knots")], Sources = [new("Reporting centre, daily notice", "https://example.org/notice")],
        NextDue = new(2026, 11, 25, 6, 0, 0, DateTimeKind.Utc),
    };

    /// <summary>Puts a report there as if an installation began with it.</summary>
    public static async Task PlantAsync(IServiceProvider services, string slug, ReportText text)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<AllianceDbContext>>().CreateDbContextAsync();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        var report = new FirstResponseReport(slug, $"FRR-2000-{await db.Set<FirstResponseReport>().CountAsync() + 1:000}", "planted");
        db.Add(report);
        report.Renew(text, "planted", now);
        await db.SaveChangesAsync();
        db.Add(new ReportVersion(report.Id, 1, text, null, "newsroom", now));
        await ReportEntries.PutAsync(db, report, now, default);
        await db.SaveChangesAsync();
    }

    /// <summary>An account of staff that holds a second factor.</summary>
    public static async Task<NewsWriter> WriterAsync(this House house, string name, params string[] roles)
    {
        var viewer = await house.AccountAsync(name, [Roles.Member, .. roles]);
        await using var db = house.Alliance();
        (await db.Set<Member>().SingleAsync(member => member.Id == viewer.MemberId)).TwoFactorEnabled = true;
        await db.SaveChangesAsync();
        return new(viewer, $"{name}@ships.example");
    }

    /// <summary>Writes a report and gives its name and stamp.</summary>
    public static async Task<(Guid Uid, int Stamp)> WrittenAsync(this House house, NewsWriter writer, ReportText text)
    {
        var desk = house.Get<ReportDesk>();
        var uid = (await desk.StartAsync(writer)).Value;
        var saved = await desk.SaveAsync(writer, uid, 1, text);
        Assert.Empty(saved.Errors);
        return (uid, saved.Value);
    }

    /// <summary>Brings a report out, by two people; gives its name and address.</summary>
    public static async Task<(Guid Uid, string Slug)> PublishedAsync(this House house, NewsWriter writer, NewsWriter reader, ReportText text)
    {
        var (uid, stamp) = await house.WrittenAsync(writer, text);
        Assert.Empty((await house.Get<ReportRelease>().SubmitAsync(writer, uid, stamp)).Errors);
        Assert.Empty((await house.Get<ReportRelease>().ConfirmAsync(reader, uid)).Errors);
        await using var db = house.Alliance();
        return (uid, (await db.Set<FirstResponseReport>().SingleAsync(report => report.Uid == uid)).Slug!);
    }

    /// <summary>Brings out another version.</summary>
    public static async Task RenewedAsync(this House house, Guid uid, NewsWriter writer, NewsWriter reader, ReportText text)
    {
        var stamp = (await house.Get<ReportDesk>().OpenAsync(writer, uid)).Value.Report.Stamp;
        var saved = await house.Get<ReportDesk>().SaveAsync(writer, uid, stamp, text);
        Assert.Empty(saved.Errors);
        Assert.Empty((await house.Get<ReportRelease>().SubmitAsync(writer, uid, saved.Value)).Errors);
        Assert.Empty((await house.Get<ReportRelease>().ConfirmAsync(reader, uid)).Errors);
    }
}
