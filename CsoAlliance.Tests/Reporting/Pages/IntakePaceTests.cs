using System.Net;
using CsoAlliance.Web.Reporting.Intake;
using Microsoft.Extensions.Time.Testing;

namespace CsoAlliance.Tests.Reporting.Pages;

public sealed class IntakePaceTests
{
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 24, 2, 35, 0, TimeSpan.Zero));

    [Fact]
    public void An_address_is_slowed_past_ten_and_never_refused()
    {
        var count = new MinuteCount(clock, ceiling: 600, free: 10);
        var waits = Enumerable.Range(0, 60).Select(_ => count.Next("fleet")).ToList();
        Assert.All(waits.Take(10), wait => Assert.Equal(TimeSpan.Zero, wait));
        Assert.Equal([TimeSpan.FromMilliseconds(250), TimeSpan.FromMilliseconds(500)], waits.Skip(10).Take(2).Cast<TimeSpan>());
        Assert.All(waits.Skip(30), wait => Assert.Equal(TimeSpan.FromSeconds(5), wait));
        Assert.Equal(TimeSpan.Zero, count.Next("another"));
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(TimeSpan.Zero, count.Next("fleet"));
    }

    [Fact]
    public void Past_the_ceiling_nobody_is_taken_until_the_next_minute()
    {
        var count = new MinuteCount(clock, ceiling: 3, free: 10);
        Assert.Equal([true, true, true, false, false], new[] { "a", "b", "c", "d", "a" }.Select(key => count.Next(key) is not null));
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.NotNull(count.Next("d"));
    }

    [Theory]
    [InlineData("/report")]
    [InlineData("/report/lite")]
    public async Task A_report_past_the_ceiling_keeps_its_text(string page)
    {
        using var site = new BusySite();
        var once = Core.Reporting.Intake.ReportIntake.Token();
        for (var i = 0; i < 2; i++)
            Assert.Equal(HttpStatusCode.OK, (await site.PostAsync(page, Filled.Report())).Status);
        var refused = await site.PostAsync(page, Filled.Report(("narrative", "Keep this."), ("once", once)));
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.Equal("60", refused.Raw.Headers.RetryAfter!.ToString());
        Assert.Equal(("Keep this.", "Arabian Sea"), (refused.Value("narrative"), refused.Value("place")));
        Assert.Contains("Yours is not sent yet", refused.Page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await site.JsonAsync("/api/v1/reports", "{}")).Status);
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, (await site.PostAsync(page, Filled.Report(("once", once)))).Status);
    }

    [Fact]
    public async Task Receipts_tried_past_their_ceiling_are_refused_and_stay_typed()
    {
        using var site = new BusySite();
        for (var i = 0; i < 2; i++)
            await site.PostAsync("/report/follow-up", ("receipt", "nonsense"));
        var refused = await site.PostAsync("/report/follow-up", ("receipt", "nonsense"), ("text", "kept too"));
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.Equal(("nonsense", "kept too"), (refused.Value("receipt"), refused.Value("kept")));
        Assert.Equal(HttpStatusCode.TooManyRequests, (await site.JsonAsync("/api/v1/reports/lookup", "{}")).Status);
    }

    private sealed class BusySite : IntakeSite
    {
        protected override IEnumerable<(string Key, string Value)> Settings => [("Intake:CeilingPerMinute", "2"), ("Intake:LookupsPerMinute", "2")];
    }
}
