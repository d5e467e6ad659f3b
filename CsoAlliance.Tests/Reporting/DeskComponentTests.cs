using Bunit;
using CsoAlliance.Core.Incidents;
using CsoAlliance.Core.Reporting;
using CsoAlliance.Core.Reporting.Desk;
using CsoAlliance.Core.Reporting.Rows;
using CsoAlliance.Core.Shared;
using CsoAlliance.Web.Reporting.Desk;
using CsoAlliance.Web.Shell;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CsoAlliance.Tests.Reporting;

public sealed class DeskComponentTests : IAsyncDisposable
{
    private readonly BunitContext context = new();

    public DeskComponentTests() => context.Services.AddSingleton(new AssetPaths(new DefaultEndpointDataSource()));

    [Fact]
    public void The_queue_says_what_each_report_waits_for_and_tells_which_was_chosen()
    {
        QueueItem? chosen = null;
        var items = new[] { Item(ReportState.Received), Item(ReportState.Answered), Item(ReportState.Read) with { Doubt = true } };
        var queue = context.Render<QueueList>(parameters => parameters.Add(list => list.Items, items).Add(list => list.Current, items[1].Id).Add(list => list.OnChosen, item => chosen = item));
        Assert.Equal(["Unread", "Reporter answered", "Envelope in doubt"], queue.FindAll(".chip").Select(chip => chip.TextContent));
        Assert.Equal("true", queue.FindAll("li a")[1].GetAttribute("aria-current"));
        queue.FindAll("li a")[2].Click();
        Assert.Equal(items[2], chosen);
    }

    [Fact]
    public void The_grade_pane_offers_no_label_wider_than_the_reporters_and_finds_a_name_in_the_wording()
    {
        var body = Item(ReportState.Read).Body with { Label = Tlp.Amber, VesselName = "MV Canary Star" };
        var draft = new PublicationDraft { Label = Tlp.Amber };
        var pane = context.Render<GradePane>(parameters => parameters.Add(grade => grade.Body, body).Add(grade => grade.Draft, draft));
        Assert.Equal(["TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED"], pane.FindAll("#label option").Select(option => option.TextContent));
        pane.Find("#wording").Change("The Canary Star was approached.");
        Assert.Contains("Canary", pane.Find(".errtext").TextContent, StringComparison.Ordinal);
        pane.FindAll(".gr input")[2].Change(true);
        Assert.Equal(Grade.Confirmed, draft.Grade);
    }

    [Fact]
    public void Reports_that_may_agree_are_compared_and_absence_is_not_called_proof()
    {
        Assert.Contains("no proof", context.Render<AgreeingReports>(parameters => parameters.Add(list => list.Agreeing, [])).Markup, StringComparison.Ordinal);
        var match = new MayAgree("CSOA-2026-0001", "Two skiffs", new DateOnly(2026, 11, 23), "Arabian Sea", ["ladders", "skiffs"], InRegister: true);
        var found = context.Render<AgreeingReports>(parameters => parameters.Add(list => list.Agreeing, [match]));
        Assert.Equal("/incidents/CSOA-2026-0001", found.Find("a").GetAttribute("href"));
        Assert.Contains("ladders, skiffs", found.Markup, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => context.DisposeAsync();

    private static QueueItem Item(ReportState state) => new(Guid.NewGuid(), "R-7KQ4-M2XD", state, new ReportBody
    {
        Identity = Identity.Anonymous, Kind = IncidentKind.Physical, Type = "suspicious-approach", Narrative = "Two skiffs.", Place = "Arabian Sea", Area = "arabian-sea", Label = Tlp.Green,
        Received = new DateOnly(2026, 11, 24),
    }, Severity.Low, Doubt: false);
}
