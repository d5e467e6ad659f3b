using System.Net;
using AngleSharp.Dom;
using CsoAlliance.Core.Incidents;
using CsoAlliance.Web.Reporting.Intake;

namespace CsoAlliance.Tests.Reporting.Pages;

public sealed class ReportPageTests(IntakeSite site) : IClassFixture<IntakeSite>
{
    public static TheoryData<string> Pages { get; } = new("/report", "/report/lite", "/report/follow-up");

    [Theory, MemberData(nameof(Pages))]
    public async Task A_page_is_well_formed_with_one_heading_and_no_id_twice(string path)
    {
        var answer = await site.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Single(answer.Page.QuerySelectorAll("h1"));
        Assert.Empty(answer.Page.QuerySelectorAll("[id]").GroupBy(element => element.Id).Where(group => group.Count() > 1).Select(group => group.Key));
        foreach (var field in answer.Page.QuerySelectorAll("main input:not([type=hidden]), main select, main textarea"))
            Assert.True(field.Closest("label") is not null || answer.Page.QuerySelector($"label[for='{field.Id}']") is not null, $"{field.OuterHtml} has no label.");
        foreach (var described in answer.Page.QuerySelectorAll("[aria-describedby]").SelectMany(field => field.GetAttribute("aria-describedby")!.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            Assert.NotNull(answer.Page.GetElementById(described));
        Assert.Empty(answer.Page.QuerySelectorAll("[style], script:not([src])"));
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task An_answer_is_kept_by_nobody_and_never_compressed(string path)
    {
        var client = site.Visitor();
        client.DefaultRequestHeaders.Add("Accept-Encoding", "br, gzip");
        foreach (var raw in new[] { await client.GetAsync(path), await client.PostAsync(path, new FormUrlEncodedContent([])) })
        {
            Assert.Equal("no-store", raw.Headers.CacheControl?.ToString());
            Assert.Empty(raw.Content.Headers.ContentEncoding);
            Assert.False(raw.Headers.Contains("Age"));
        }
    }

    [Fact]
    public async Task The_form_has_five_steps_and_no_circuit()
    {
        var answer = await site.GetAsync("/report");
        Assert.Equal(5, answer.Page.QuerySelectorAll("form[data-report] > section.step").Length);
        Assert.DoesNotContain("blazor.web", answer.Text, StringComparison.Ordinal);
        Assert.Equal(["theme", "report", "site"], answer.Page.QuerySelectorAll("script").Select(script => script.GetAttribute("src")!.Split('/')[^1].Split('.')[0]));
        Assert.Empty(answer.Page.QuerySelectorAll("input[type=file]"));
        var known = FormReading.Names.ToHashSet();
        Assert.All(answer.Page.QuerySelectorAll("form[data-report] [name]"), field => Assert.Contains(field.GetAttribute("name")!, known));
    }

    [Fact]
    public async Task Every_choice_of_the_forms_is_a_type_of_its_kind()
    {
        Assert.All(Choices.Cyber, choice => Assert.NotNull(IncidentTypes.Find(choice.Value.Split('/')[^1], IncidentKind.Cyber)));
        Assert.All(Choices.Physical, choice => Assert.NotNull(IncidentTypes.Find(choice.Value.Split('/')[^1], IncidentKind.Physical)));
        var lite = await site.GetAsync("/report/lite");
        Assert.Equal(Choices.Cyber.Concat(Choices.Physical).Select(choice => choice.Value), lite.Page.QuerySelectorAll("#type optgroup option").Select(option => option.GetAttribute("value")!));
    }

    [Fact]
    public async Task In_ship_mode_the_form_carries_no_script()
    {
        var client = site.Visitor();
        client.DefaultRequestHeaders.Add("Save-Data", "on");
        Assert.Empty((await Answer.ReadAsync(await client.GetAsync("/report"))).Page.QuerySelectorAll("script"));
    }

    [Fact]
    public async Task Each_page_has_a_fresh_token()
    {
        var tokens = new List<string>();
        for (var i = 0; i < 3; i++)
            tokens.Add((await site.GetAsync("/report/lite")).Page.QuerySelector("input[name=once]")!.GetAttribute("value")!);
        Assert.Equal(3, tokens.Distinct().Count());
        Assert.All(tokens, token => Assert.Equal(22, token.Length));
    }

    [Theory]
    [InlineData("ransomware", "network cable out", true)]
    [InlineData("gnss-jamming", "radar, bearings and depth", true)]
    [InlineData("bec-invoice-fraud", "called back", true)]
    [InlineData("uav-drone", "Touch nothing", false)]
    [InlineData("illegal-boarding", "Count everybody", false)]
    [InlineData("stowaway", "Search the rest", false)]
    [InlineData("physical/other", "write down times", false)]
    public async Task The_receipt_page_says_what_to_do_meanwhile(string type, string advice, bool firstAid)
    {
        var answer = await site.PostAsync("/report", Filled.Report(("type", type)));
        var note = answer.Page.QuerySelector("aside .note")!;
        Assert.Contains(advice, note.TextContent, StringComparison.Ordinal);
        Assert.Equal(firstAid, note.QuerySelector("a[href='/help-now']") is not null);
    }

    [Fact]
    public async Task The_receipt_stands_in_six_groups_is_read_out_sign_by_sign_and_nowhere_else()
    {
        var answer = await site.PostAsync("/report", Filled.Report());
        var groups = answer.Page.QuerySelectorAll("ol.code li").Select(group => group.TextContent).ToArray();
        Assert.Equal(6, groups.Length);
        Assert.Equal(string.Join(", ", groups.Select(group => string.Join(' ', group.ToCharArray()))), answer.Page.QuerySelector("p.sr")!.TextContent);
        Assert.Matches("R-[0-9A-Z]{4}-[0-9A-Z]{4}", answer.Page.QuerySelector(".rcpt bdi")!.TextContent);
        Assert.DoesNotContain(answer.Receipt, answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(answer.Raw.Headers, header => header.Value.Any(value => value.Contains(groups[0], StringComparison.Ordinal)));
        Assert.Equal("post", answer.Page.QuerySelector("form[action='/report/follow-up']")!.GetAttribute("method"));
    }

    [Theory]
    [InlineData("9074729", false)]
    [InlineData("", false)]
    [InlineData("9074728", true)]
    [InlineData("90747", true)]
    public async Task A_doubtful_IMO_number_warns_and_is_taken(string imo, bool warns)
    {
        var answer = await site.PostAsync("/report", Filled.Report(("imo", imo)));
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(warns, answer.Page.QuerySelector("main .note.warn")?.TextContent.Contains("Check the IMO number", StringComparison.Ordinal) == true);
    }
}
