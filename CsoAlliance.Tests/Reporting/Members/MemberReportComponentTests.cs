using System.Buffers.Text;
using System.Security.Claims;
using Bunit;
using Bunit.TestDoubles;
using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Membership.Fleets;
using CsoAlliance.Core.Reporting.Drafts;
using CsoAlliance.Core.Reporting.Intake;
using CsoAlliance.Core.Reporting.Members;
using CsoAlliance.Core.Reporting.Rows;
using CsoAlliance.Tests.Membership;
using CsoAlliance.Web.Hosting;
using CsoAlliance.Web.Reporting.Intake;
using CsoAlliance.Web.Reporting.Members;
using CsoAlliance.Web.Shell;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using MudBlazor.Services;

namespace CsoAlliance.Tests.Reporting.Members;

/// <summary>The member's report over real services, without a browser.</summary>
public sealed class MemberReportComponentTests : IAsyncLifetime
{
    private readonly string device = Base64Url.EncodeToString(ReportDrafts.NewDevice());
    private readonly BunitContext context = new();
    private DeskHouse house = null!;
    private Viewer member = null!;

    public async Task InitializeAsync()
    {
        // A loaded machine answers late.
        BunitContext.DefaultWaitTimeout = TimeSpan.FromSeconds(30);
        house = await DeskHouse.BuildAsync();
        var first = await house.House.AccountAsync("admin", Roles.Member, Roles.Administrator);
        var second = await house.House.AccountAsync("admin2", Roles.Member, Roles.Administrator);
        member = await house.House.AdmitAsync(first, second, MembershipHouse.Form());
        Assert.True((await house.House.Get<FleetDesk>().AddAsync(member, "a-company", FleetTests.Ship())).Ok);
        var clock = house.House.Clock;
        var pace = new IntakePace(new AddressKey(clock), Options.Create(new IntakeOptions()), clock);
        context.JSInterop.Mode = JSRuntimeMode.Loose;
        context.Services.AddMudServices();
        context.Services.AddSingleton(new AssetPaths(new DefaultEndpointDataSource())).AddSingleton(house.House.Get<FleetDesk>())
            .AddSingleton(new MemberDoor(house.House.Get<MemberReports>(), house.House.Get<ReportDrafts>(), house.Intake, pace, NullLogger<MemberDoor>.Instance));
        context.AddAuthorization().SetAuthorized("member").SetClaims(new Claim(ClaimTypes.NameIdentifier, member.MemberId!.Value.ToString()), new Claim("cso:approved", "1"), new Claim("cso:role", member.DisplayRole));
    }

    public async Task DisposeAsync()
    {
        await context.DisposeAsync();
        await house.DisposeAsync();
    }

    [Fact]
    public void What_is_missing_is_named_by_section_and_what_was_typed_stays()
    {
        var page = Render();
        Press(page, "Continue");
        page.WaitForElement("#narrative").Change("Two skiffs came close.");
        Press(page, "Continue");
        page.WaitForAssertion(() => Assert.Equal("What happened", page.Find("[data-summary] p.small").TextContent));
        Assert.Contains("Choose what comes nearest", page.WaitForElement("#type-error").TextContent, StringComparison.Ordinal);
        Assert.Equal("Two skiffs came close.", page.WaitForElement("#narrative").GetAttribute("value"));
        page.WaitForElement("input[value=suspicious-approach]").Change("suspicious-approach");
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-summary]")));
        Press(page, "Continue");
        page.WaitForElement("#date").Change("30 February 2026");
        Press(page, "Continue");
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll("[data-summary] li").Count));
        Assert.Equal("30 February 2026", page.WaitForElement("#date").GetAttribute("value"));
    }

    [Fact]
    public async Task A_filled_report_is_sent_once_and_its_receipt_shown_and_no_draft_is_left()
    {
        var page = Render();
        Fill(page);
        Assert.Contains("Lagos, Nigeria", page.WaitForElement(".rv").TextContent, StringComparison.Ordinal);
        Assert.Contains("Gulf of Guinea", page.WaitForElement(".rv").TextContent, StringComparison.Ordinal);
        Assert.Contains("Test Star, IMO 0123010", page.WaitForElement(".rv").TextContent, StringComparison.Ordinal);
        Press(page, "Send the report");
        page.WaitForAssertion(() => Assert.Equal(6, page.FindAll("ol.code li").Count));
        Assert.Empty(page.FindAll("textarea"));
        Assert.Equal(DraftFound.None, await house.House.Get<ReportDrafts>().FindAsync(member.MemberId!.Value, DraftDevice.Read(device)));
        await using var vault = house.House.Vault();
        Assert.Equal("gulf-of-guinea", (await vault.Set<VaultReport>().SingleAsync()).Area);
    }

    [Fact]
    public void A_draft_comes_back_on_its_device_and_another_device_is_told_whose_it_is()
    {
        var page = Render();
        Press(page, "Continue");
        page.WaitForElement("#narrative").Change("Two skiffs came close.");
        page.WaitForAssertion(() => Assert.Equal("22 of 4,000 characters", page.Find("#narrative-count").TextContent));
        page.WaitForAssertion(() => Assert.Equal("Draft kept", page.Find("[data-draft]").TextContent));
        var later = Render();
        Assert.Contains("Your draft is back", later.Markup, StringComparison.Ordinal);
        Assert.Equal("Two skiffs came close.", later.WaitForElement("#narrative").GetAttribute("value"));
        var elsewhere = Render(Base64Url.EncodeToString(ReportDrafts.NewDevice()));
        Assert.Contains("begun on another device", elsewhere.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("Two skiffs", elsewhere.Markup, StringComparison.Ordinal);
        Press(elsewhere, "Throw it away");
        elsewhere.WaitForAssertion(() => Assert.DoesNotContain("another device", elsewhere.Markup, StringComparison.Ordinal));
        Assert.Contains("begun on another device", Render().Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_ship_of_the_fleet_list_fills_in_its_fields_and_leaves_a_contact_that_was_typed()
    {
        var page = Render();
        Fill(page, upTo: 3);
        page.WaitForElement("#fleet").Change("0123010");
        page.WaitForAssertion(() => Assert.Equal(("Test Star", "0123010", "bridge@ship.example"), (Value(page, "vesselName"), Value(page, "imo"), Value(page, "contact"))));
        page.WaitForElement("#contact").Change("call me");
        page.WaitForElement("#fleet").Change("0123010");
        page.WaitForAssertion(() => Assert.Equal("call me", Value(page, "contact")));
        Assert.Contains("A company", Value(page, "name"), StringComparison.Ordinal);
    }

    [Fact]
    public void Going_forward_by_the_steps_leads_over_what_is_not_filled_in()
    {
        var page = Render();
        page.FindAll("[role=tab]")[4].Click();
        page.WaitForAssertion(() => Assert.Equal("What happened?", page.Find("h2.sh").TextContent));
        Assert.Equal(["What happened", "Where and when"], page.FindAll("[data-summary] p.small").Select(section => section.TextContent));
        page.FindAll("[role=tab]")[0].Click();
        page.WaitForAssertion(() => Assert.Equal("How should we know you?", page.Find("h2.sh").TextContent));
    }

    private IRenderedComponent<MemberReport> Render(string? on = null)
    {
        var page = context.Render<MemberReport>(parameters => parameters.Add(report => report.Device, on ?? device));
        page.WaitForElement("h2.sh");
        return page;
    }

    private static void Fill(IRenderedComponent<MemberReport> page, int upTo = 4)
    {
        Press(page, "Continue");
        page.WaitForElement("input[value=suspicious-approach]").Change("suspicious-approach");
        page.WaitForElement("#narrative").Change("Two skiffs came close.");
        Press(page, "Continue");
        page.WaitForElement("#place");
        page.InvokeAsync(() => page.FindComponent<MudBlazor.MudAutocomplete<string>>().Instance.ValueChanged.InvokeAsync("Lagos, Nigeria"));
        Press(page, "Continue");
        if (upTo < 4)
            return;
        page.WaitForElement("#fleet").Change("0123010");
        Press(page, "Continue");
    }

    private static string? Value(IRenderedComponent<MemberReport> page, string id) => page.WaitForElement("#" + id).GetAttribute("value");

    // A click is carried out when the page is free for it: what follows waits for what it shows.
    private static void Press(IRenderedComponent<MemberReport> page, string name) => page.FindAll("button").Single(button => button.TextContent.Trim() == name).Click();
}
