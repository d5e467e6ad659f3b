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
    public async Task What_is_missing_is_named_by_section_and_what_was_typed_stays()
    {
        var page = Render();
        await PressAsync(page, "Continue");
        await TypeAsync(page, "#narrative", "Two skiffs came close.");
        await PressAsync(page, "Continue");
        page.WaitForAssertion(() => Assert.Equal("What happened", page.Find("[data-summary] p.small").TextContent));
        Assert.Contains("Choose what comes nearest", page.WaitForElement("#type-error").TextContent, StringComparison.Ordinal);
        Assert.Equal("Two skiffs came close.", page.WaitForElement("#narrative").GetAttribute("value"));
        await TypeAsync(page, "input[value=suspicious-approach]", "suspicious-approach");
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-summary]")));
        await PressAsync(page, "Continue");
        await TypeAsync(page, "#date", "30 February 2026");
        await PressAsync(page, "Continue");
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll("[data-summary] li").Count));
        Assert.Equal("30 February 2026", page.WaitForElement("#date").GetAttribute("value"));
    }

    [Fact]
    public async Task A_filled_report_is_sent_once_and_its_receipt_shown_and_no_draft_is_left()
    {
        var page = Render();
        await FillAsync(page);
        Assert.Contains("Lagos, Nigeria", page.WaitForElement(".rv").TextContent, StringComparison.Ordinal);
        Assert.Contains("Gulf of Guinea", page.WaitForElement(".rv").TextContent, StringComparison.Ordinal);
        Assert.Contains("Test Star, IMO 0123010", page.WaitForElement(".rv").TextContent, StringComparison.Ordinal);
        await PressAsync(page, "Send the report");
        page.WaitForAssertion(() => Assert.Equal(6, page.FindAll("ol.code li").Count));
        Assert.Empty(page.FindAll("textarea"));
        Assert.Equal(DraftFound.None, await house.House.Get<ReportDrafts>().FindAsync(member.MemberId!.Value, DraftDevice.Read(device)));
        await using var vault = house.House.Vault();
        Assert.Equal("gulf-of-guinea", (await vault.Set<VaultReport>().SingleAsync()).Area);
    }

    [Fact]
    public async Task A_draft_comes_back_on_its_device_and_another_device_is_told_whose_it_is()
    {
        var page = Render();
        await PressAsync(page, "Continue");
        await TypeAsync(page, "#narrative", "Two skiffs came close.");
        page.WaitForAssertion(() => Assert.Equal("22 of 4,000 characters", page.Find("#narrative-count").TextContent));
        page.WaitForAssertion(() => Assert.Equal("Draft kept", page.Find("[data-draft]").TextContent));
        await context.DisposeComponentsAsync();
        var later = Render();
        Assert.Contains("Your draft is back", later.Markup, StringComparison.Ordinal);
        Assert.Equal("Two skiffs came close.", later.WaitForElement("#narrative").GetAttribute("value"));
        await context.DisposeComponentsAsync();
        var elsewhere = Render(Base64Url.EncodeToString(ReportDrafts.NewDevice()));
        Assert.Contains("begun on another device", elsewhere.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("Two skiffs", elsewhere.Markup, StringComparison.Ordinal);
        await PressAsync(elsewhere, "Throw it away");
        elsewhere.WaitForAssertion(() => Assert.DoesNotContain("another device", elsewhere.Markup, StringComparison.Ordinal));
        await context.DisposeComponentsAsync();
        // What was written there is now the draft, and this device is the other one.
        Assert.Contains("begun on another device", Render().Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ship_of_the_fleet_list_fills_in_its_fields_and_leaves_a_contact_that_was_typed()
    {
        var page = Render();
        await FillAsync(page, upTo: 3);
        await TypeAsync(page, "#fleet", "0123010");
        page.WaitForAssertion(() => Assert.Equal(("Test Star", "0123010", "bridge@ship.example"), (Value(page, "vesselName"), Value(page, "imo"), Value(page, "contact"))));
        await TypeAsync(page, "#contact", "call me");
        await TypeAsync(page, "#fleet", "0123010");
        page.WaitForAssertion(() => Assert.Equal("call me", Value(page, "contact")));
        Assert.Contains("A company", Value(page, "name"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Going_forward_by_the_steps_leads_over_what_is_not_filled_in()
    {
        var page = Render();
        await OpenStepAsync(page, 4);
        page.WaitForAssertion(() => Assert.Equal("What happened?", page.Find("h2.sh").TextContent));
        Assert.Equal(["What happened", "Where and when"], page.FindAll("[data-summary] p.small").Select(section => section.TextContent));
        await OpenStepAsync(page, 0);
        page.WaitForAssertion(() => Assert.Equal("How should we know you?", page.Find("h2.sh").TextContent));
    }

    private IRenderedComponent<MemberReport> Render(string? on = null)
    {
        var page = context.Render<MemberReport>(parameters => parameters.Add(report => report.Device, on ?? device));
        page.WaitForElement("h2.sh");
        return page;
    }

    private static async Task FillAsync(IRenderedComponent<MemberReport> page, int upTo = 4)
    {
        await PressAsync(page, "Continue");
        await TypeAsync(page, "input[value=suspicious-approach]", "suspicious-approach");
        await TypeAsync(page, "#narrative", "Two skiffs came close.");
        await PressAsync(page, "Continue");
        page.WaitForElement("#place");
        await page.InvokeAsync(() => page.FindComponent<MudBlazor.MudAutocomplete<string>>().Instance.ValueChanged.InvokeAsync("Lagos, Nigeria"));
        await PressAsync(page, "Continue");
        if (upTo < 4)
            return;
        await TypeAsync(page, "#fleet", "0123010");
        await PressAsync(page, "Continue");
    }

    private static string? Value(IRenderedComponent<MemberReport> page, string id) => page.WaitForElement("#" + id).GetAttribute("value");

    private static Task PressAsync(IRenderedComponent<MemberReport> page, string name) =>
        ActAsync(page, () => page.FindAll("button").Single(button => button.TextContent.Trim() == name).ClickAsync());

    private static Task OpenStepAsync(IRenderedComponent<MemberReport> page, int index) => ActAsync(page, () => page.FindAll("[role=tab]")[index].ClickAsync());

    private static Task TypeAsync(IRenderedComponent<MemberReport> page, string selector, string text)
    {
        page.WaitForElement(selector);
        return ActAsync(page, () => page.Find(selector).ChangeAsync(text));
    }

    // Found and acted on in one turn of the page's dispatcher: a page that is drawn again in between takes the found element's handler away.
    private static Task ActAsync(IRenderedComponent<MemberReport> page, Func<Task> act) => page.InvokeAsync(act);
}
