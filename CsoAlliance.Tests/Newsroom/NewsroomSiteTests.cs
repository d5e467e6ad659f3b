using System.Net;
using AngleSharp.Dom;
using CsoAlliance.Core.Newsroom.Reports;
using CsoAlliance.Core.Shared;
using CsoAlliance.Tests.TestKit;

namespace CsoAlliance.Tests.Newsroom;

/// <summary>The newsroom's desk and its reports over HTTP, as a browser without script has them.</summary>
public sealed class NewsroomSiteTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task A_report_goes_from_the_desk_past_two_people_to_an_open_page_and_to_the_ships()
    {
        var (analyst, second, cso, member) = (site.Visitor(), site.Visitor(), site.Visitor(), site.Visitor());
        foreach (var (client, account) in new[] { (analyst, "analyst"), (second, "analyst2"), (cso, "cso"), (member, "member") })
            await client.SignInAsync(account);
        using var line = await cso.GetAsync("/alerts/live", HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("text/event-stream", line.Content.Headers.ContentType?.MediaType);
        using var live = new StreamReader(await line.Content.ReadAsStreamAsync());
        Assert.Equal(HttpStatusCode.Redirect, (await site.Visitor().GetAsync("/alerts/live")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await member.GetAsync("/desk/newsroom")).StatusCode);

        var desk = await PostAsync(analyst, await analyst.PageAsync("/desk/newsroom"), "form:has(button.m)", "/desk/newsroom");
        // What is wrong is told where it is, and what was typed stays.
        var refused = await SubmitAsync(analyst, desk, "submit", ("Form.Title", "Skiffs east of 63"), ("Form.South", "94 N"), ("Form.North", "10 N"), ("Form.West", "63 E"), ("Form.East", "64 E"));
        Assert.Contains("94 is more than 90 degrees", refused.Page!.QuerySelector("#south-error")!.TextContent);
        Assert.Equal("Skiffs east of 63", refused.Page.QuerySelector("#title")!.GetAttribute("value"));
        refused = await SubmitAsync(analyst, desk, "submit", ("Form.Title", "Skiffs east of 63"));
        Assert.Contains(refused.Page!.QuerySelectorAll(".note.err li"), item => item.TextContent.Contains("Describe the situation", StringComparison.Ordinal));
        var sent = await SubmitAsync(analyst, desk, "submit", [.. Filled]);
        Assert.EndsWith("?done=submitted", sent.To, StringComparison.Ordinal);
        var confirmed = await StepAsync(second, desk, "confirm");
        Assert.EndsWith("?done=published", confirmed, StringComparison.Ordinal);

        var path = "/alerts/skiffs-east-of-63";
        Assert.Contains("\"path\":\"" + path + "\"", await NextAsync(live), StringComparison.Ordinal);
        var page = await cso.PageAsync(path);
        Assert.Equal("Skiffs east of 63", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Confirmed", page.QuerySelector(".kn")!.TextContent);
        Assert.NotNull(page.QuerySelector("svg.map.area rect.cell"));
        Assert.Equal(HttpStatusCode.NotFound, (await member.GetAsync(path)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().GetAsync(path)).StatusCode);
        using var passed = await cso.PostAsync(path + "/passed", new FormUrlEncodedContent([new("ships", "fourteen")]));
        Assert.Contains("1 to 2,000", (await cso.PageAsync(passed.Headers.Location!.ToString())).QuerySelector(".errtext")!.TextContent);
        using var recorded = await cso.PostAsync(path + "/passed", new FormUrlEncodedContent([new("ships", "14")]));
        Assert.Contains("14", (await cso.PageAsync(recorded.Headers.Location!.ToString())).QuerySelector("table")!.TextContent);
        Assert.Contains("14 ships so far", (await cso.PageAsync(path)).QuerySelector(".ack")!.TextContent);

        // Two save at once: the second is shown the difference, and what was typed is still there.
        var (mine, theirs) = (await analyst.PageAsync(desk), await second.PageAsync(desk));
        Assert.EndsWith("?done=saved", (await SendAsync(analyst, mine, desk, "save", ("Form.Situation", "What the first wrote."))).To, StringComparison.Ordinal);
        var conflict = await SendAsync(second, theirs, desk, "save", ("Form.Situation", "What the second wrote."));
        Assert.Contains("What the second wrote.", conflict.Page!.QuerySelector("#situation")!.TextContent);
        var difference = conflict.Page.QuerySelector(".df")!.TextContent;
        Assert.Contains("first", difference, StringComparison.Ordinal);
        Assert.EndsWith("?done=saved", (await SendAsync(second, conflict.Page, desk, "save")).To, StringComparison.Ordinal);
        Assert.Contains("What the first wrote.", (await second.PageAsync(desk)).QuerySelector(".copies")!.TextContent);

        // In an emergency one publishes, and the page says so.
        var alone = await SubmitAsync(analyst, desk, "urgent", ("Form.Changed", "A ship was boarded."), ("Form.Reason", "A ship was boarded."));
        Assert.EndsWith("?done=urgent", alone.To, StringComparison.Ordinal);
        Assert.Contains("Published by one person, second reading due by", (await cso.PageAsync(path)).QuerySelector(".frr-h")!.TextContent);
        Assert.EndsWith("?done=confirmed", await StepAsync(second, desk, "later"), StringComparison.Ordinal);
        Assert.DoesNotContain("second reading due", (await cso.PageAsync(path)).QuerySelector(".frr-h")!.TextContent);
        Assert.NotEmpty((await cso.PageAsync(path + "/versions")).QuerySelectorAll(".df ins"));
        Assert.Equal("Skiffs east of 63", (await cso.PageAsync(path + "?v=1")).QuerySelector("h1")!.TextContent);
        Assert.Equal(HttpStatusCode.NotFound, (await cso.GetAsync(path + "?v=9")).StatusCode);
        // A name that is no step, and a step that has passed, change nothing.
        Assert.Null(await StepAsync(second, desk, "confirm"));
    }

    [Fact]
    public async Task News_is_written_changed_by_one_editor_and_found_by_year_and_tag()
    {
        var (editor, other) = (site.Visitor(), site.Visitor());
        await editor.SignInAsync("editor");
        await other.SignInAsync("editor2");
        var desk = await PostAsync(editor, await editor.PageAsync("/desk/newsroom"), "form:has(button.p)", "/desk/newsroom");
        var refused = await SubmitAsync(editor, desk, "publish", ("Form.Title", "A workshop in Piraeus"), ("Form.Day", "2025-13-40"));
        Assert.Contains("is no day", refused.Page!.QuerySelector("#publishedat-error")!.TextContent);
        (string, string)[] filled = [("Form.Title", "A workshop in Piraeus"), ("Form.Summary", "Forty came."), ("Form.Day", "2025-03-04"), ("Form.Icon", "people"), ("Form.Tags", "workshop, piraeus-2025"), ("Form.Label", "CLEAR"), ("Form.Body", "## What was said\n\nSpoofing is heard first.")];
        refused = await SubmitAsync(editor, desk, "publish", [.. filled[..4], ("Form.Tags", "Work Shop"), .. filled[5..]]);
        Assert.Contains("is no tag", refused.Page!.QuerySelector("#tags-error")!.TextContent);
        Assert.EndsWith("?done=published", (await SubmitAsync(editor, desk, "publish", filled)).To, StringComparison.Ordinal);
        var visitor = site.Visitor();
        Assert.Equal("A workshop in Piraeus", (await visitor.PageAsync("/news/a-workshop-in-piraeus")).QuerySelector("h1")!.TextContent);
        foreach (var address in new[] { "/news?year=2025", "/news?tag=piraeus-2025", "/news?kind=news&year=2025&tag=workshop" })
            Assert.Equal(["/news/a-workshop-in-piraeus"], (await visitor.PageAsync(address)).QuerySelectorAll(".nr h3 a").Select(link => link.GetAttribute("href")));
        Assert.Empty((await visitor.PageAsync("/news?year=2025&tag=nothing")).QuerySelectorAll(".nr"));
        // A change stays at its address.
        var list = await other.PageAsync("/desk/newsroom");
        var again = await PostAsync(other, list, "li:has(a[href='/news/a-workshop-in-piraeus']) form", "/desk/newsroom");
        Assert.EndsWith("?done=published", (await SubmitAsync(other, again, "publish", ("Form.Title", "A workshop in Piraeus, and what came of it"))).To, StringComparison.Ordinal);
        Assert.Equal("A workshop in Piraeus, and what came of it", (await visitor.PageAsync("/news/a-workshop-in-piraeus")).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_member_narrows_which_reports_come_and_a_box_that_cant_be_is_told_at_its_field()
    {
        var member = site.Visitor();
        await member.SignInAsync("liaison");
        var page = await member.PageAsync("/notices/settings");
        Assert.NotNull(page.QuerySelector("#push form[data-key]"));
        using var wrong = await member.PostAsync("/notices/settings", new FormUrlEncodedContent(page.Fields("form:has(#zone)", ("Form.South", "20 N"), ("Form.North", "10 N"), ("Form.West", "50"), ("Form.East", "60 E"))));
        var told = Html.Parse(await wrong.Content.ReadAsStringAsync());
        Assert.Contains("Change them over", told.QuerySelector("#south-error")!.TextContent);
        Assert.Equal("60 E", told.QuerySelector("#east")!.GetAttribute("value"));
        using var kept = await member.PostAsync("/notices/settings", new FormUrlEncodedContent(page.Fields("form:has(#zone)", ("Form.South", "10 N"), ("Form.North", "20 N"), ("Form.West", "170 E"), ("Form.East", "170 30 W"), ("Form.AlertLeast", "serious"))));
        Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);
        page = await member.PageAsync("/notices/settings");
        Assert.Equal("170.5 W", page.QuerySelector("#east")!.GetAttribute("value"));
        Assert.Equal("serious", page.QuerySelector("#alertleast option[selected]")!.GetAttribute("value"));
        Assert.NotNull(page.QuerySelector("#alerts svg.map"));
    }

    private static IEnumerable<(string, string)> Filled =>
    [
        ("Form.Title", "Skiffs east of 63"), ("Form.Summary", "Two in 18 hours."), ("Form.Situation", "Two approaches."), ("Form.KnownText", "Two skiffs closed to half a mile"), ("Form.KnownGrade", "confirmed"), ("Form.KnownCode", "B1"), ("Form.KnownSource", "CSOA-2026-0418"),
        ("Form.NotKnown", "Whether anybody is armed\nWhere they are"), ("Form.AdviceShips", "All ships"), ("Form.AdviceText", "Keep away."), ("Form.AdviceNote", ""), ("Form.Label", "AMBER"), ("Form.Severity", "serious"), ("Form.Areas", "arabian-sea"),
        ("Form.South", "10 N"), ("Form.North", "17 N"), ("Form.West", "63 E"), ("Form.East", "68 E"), ("Form.NextDue", TimeProvider.System.GetUtcNow().AddDays(1).ToString("yyyy-MM-dd'T'06:00", System.Globalization.CultureInfo.InvariantCulture)),
    ];

    private static async Task<(string? To, IDocument? Page)> SubmitAsync(HttpClient client, string path, string act, params (string, string)[] filled) => await SendAsync(client, await client.PageAsync(path), path, act, filled);

    private static async Task<(string? To, IDocument? Page)> SendAsync(HttpClient client, IDocument page, string path, string act, params (string, string)[] filled)
    {
        using var answer = await client.PostAsync(path, new FormUrlEncodedContent(page.Fields("form.newsdesk", [.. filled, ("Form.Act", act)])));
        return answer.StatusCode == HttpStatusCode.Redirect ? (answer.Headers.Location!.ToString(), null) : (null, Html.Parse(await answer.Content.ReadAsStringAsync()));
    }

    private static async Task<string?> StepAsync(HttpClient client, string path, string act)
    {
        var page = await client.PageAsync(path);
        if (page.QuerySelector("form:has(button[name=act])") is null)
            return null;
        using var answer = await client.PostAsync(path, new FormUrlEncodedContent(page.Fields("form:has(button[name=act])", ("act", act))));
        return answer.Headers.Location?.ToString();
    }

    private static async Task<string> PostAsync(HttpClient client, IDocument page, string form, string path)
    {
        using var answer = await client.PostAsync(path, new FormUrlEncodedContent(page.Fields(form)));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return new Uri(new Uri("http://localhost"), answer.Headers.Location!.ToString()).AbsolutePath;
    }

    private static async Task<string> NextAsync(StreamReader live)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (await live.ReadLineAsync(patience.Token) is { } line)
            if (line.StartsWith("data:", StringComparison.Ordinal))
                return line;
        return "";
    }
}
