using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Html.Dom;
using CsoAlliance.Tests.TestKit;
using Ical.Net;

namespace CsoAlliance.Tests.Events.Posting;

/// <summary>The organisers' desk, the public pages and the calendars, as browsers without script and calendar programs ask for them.</summary>
public sealed class EventDeskPageTests(EventDeskPageTests.DeskSite site) : IClassFixture<EventDeskPageTests.DeskSite>
{
    public sealed class DeskSite : Site
    {
        protected override IEnumerable<(string Key, string Value)> Settings => [("Limits:PostsPerMinute", "1000")];
    }

    private static readonly (string, string)[] Whole =
    [
        ("Form.Summary", "Bring one assessment that nobody reads."), ("Form.Date", "2027-01-11"), ("Form.Starts", "10:00"), ("Form.Ends", "17:00"), ("Form.Zone", "Europe/Athens"), ("Form.Place", "Piraeus, Greece"),
        ("Form.Address", "Quay 7"), ("Form.Position", "37.94, 23.64"), ("Form.JoinUrl", "https://join.example/quay"), ("Form.DialIn", "+30 210 0000000, code 12"), ("Form.Organiser", "Head of fleet security"), ("Form.Cost", "Free"),
    ];

    [Fact]
    public async Task An_event_is_posted_from_a_template_moved_and_called_off_and_each_page_says_so()
    {
        var (desk, visitor, member) = (await SignedInAsync("organiser"), site.Visitor(), await SignedInAsync("member"));
        var page = await desk.PageAsync("/desk/events/new?template=workshop");
        Assert.Equal("09:20", page.QuerySelector("#s1-time")!.GetAttribute("value"));
        var wrong = await SendAsync(desk, page, "/desk/events/new", HttpStatusCode.OK, [("Form.Title", "A <b>workshop</b> on quays"), ("Form.Date", "2027-03-28"), ("Form.Starts", "03:30"), ("Form.Ends", "17:00"), ("Form.Zone", "Europe/Athens"), ("Act", "draft")]);
        Assert.Contains("so 03:30 doesn’t come", wrong!.GetElementById("starts-error")!.TextContent);
        Assert.Equal("A <b>workshop</b> on quays", wrong.QuerySelector("#title")!.GetAttribute("value"));
        Assert.NotNull(wrong.QuerySelector(".note.err a[href='/desk/events/new#starts']"));
        var rows = await SendAsync(desk, wrong, "/desk/events/new", HttpStatusCode.OK, [("Act", "rows")]);
        Assert.True(rows!.QuerySelectorAll(".sess").Length > wrong.QuerySelectorAll(".sess").Length);
        Assert.Empty(rows.QuerySelectorAll(".note.err"));

        await SendAsync(desk, wrong, "/desk/events/new", HttpStatusCode.Redirect, [.. Whole, ("Act", "draft")]);
        const string Slug = "a-b-workshop-b-on-quays";
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/events/" + Slug)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/events/{Slug}.ics")).StatusCode);
        foreach (var listed in new[] { "/events", "/events?view=month&month=2027-01", "/events.ics", "/api/v1/events", "/sitemap.xml", "/" })
            Assert.DoesNotContain("quays", await visitor.GetStringAsync(listed), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await member.GetAsync("/desk/events/" + Slug)).StatusCode);

        var draft = await desk.PageAsync("/desk/events/" + Slug);
        Assert.Contains("08:00 to 15:00 UTC", draft.QuerySelector("aside .meta")!.TextContent);
        await SendAsync(desk, draft, "/desk/events/" + Slug, HttpStatusCode.Redirect, [("Act", "publish")]);
        var open = await visitor.PageAsync($"/events/{Slug}?zone=Australia/Sydney&ship=-3.5");
        var clocks = open.QuerySelector(".clocks")!.TextContent;
        Assert.Contains("10:00 to 17:00 in Athens (UTC+02:00)", clocks);
        Assert.Contains("11 Jan, 19:00 to 12 Jan, 02:00 (UTC+11:00), Sydney", clocks);
        Assert.Contains("04:30 to 11:30 (UTC-03:30)", clocks);
        // The device keeps them, for this event and the next, until both are emptied; nobody else's page shows them.
        Assert.Contains("(UTC-03:30)", (await visitor.PageAsync("/events/" + Slug)).QuerySelector(".clocks")!.TextContent);
        Assert.DoesNotContain("(UTC-03:30)", (await site.Visitor().PageAsync("/events/" + Slug)).QuerySelector(".clocks")!.TextContent);
        var unread = await visitor.PageAsync($"/events/{Slug}?zone=Nowhere/Land&ship=99");
        Assert.Equal(2, unread.QuerySelectorAll(".errtext").Length);
        Assert.Equal("99", unread.QuerySelector("#ship")!.GetAttribute("value"));
        Assert.Contains("Sydney", (await visitor.PageAsync("/events/" + Slug)).QuerySelector(".clocks")!.TextContent);
        await visitor.PageAsync($"/events/{Slug}?zone=&ship=");
        Assert.DoesNotContain("Sydney", (await visitor.PageAsync("/events/" + Slug)).QuerySelector(".clocks")!.TextContent);
        Assert.DoesNotContain("join.example", open.Source.Text);
        Assert.Contains("\"@type\":\"Event\"", open.QuerySelector("script[type='application/ld+json']")!.TextContent);
        Assert.NotNull(open.QuerySelector("meta[property='og:title']"));
        var read = await member.PageAsync("/events/" + Slug);
        Assert.Contains("join.example", read.QuerySelector("main")!.InnerHtml);
        Assert.Contains("+30 210 0000000", read.QuerySelector("main")!.TextContent);
        Assert.NotNull(read.QuerySelector("svg.map"));
        Assert.Contains("quays", (await visitor.PageAsync("/events?view=month&month=2027-01")).QuerySelector(".sheet")!.TextContent);

        var published = await desk.PageAsync("/desk/events/" + Slug);
        var refused = await SendAsync(desk, published, "/desk/events/" + Slug, HttpStatusCode.OK, [("Form.Date", "2027-01-12"), ("Act", "save")]);
        Assert.NotNull(refused!.GetElementById("reason-error"));
        await SendAsync(desk, refused, "/desk/events/" + Slug, HttpStatusCode.Redirect, [("Form.Reason", "The room is taken."), ("Act", "save")]);
        Assert.Contains("The room is taken.", (await visitor.PageAsync("/events/" + Slug)).QuerySelector(".note.mag")!.TextContent);
        var late = await SendAsync(desk, published, "/desk/events/" + Slug, HttpStatusCode.OK, [("Form.Cost", "EUR 5"), ("Act", "save")]);
        Assert.Contains("2027-01-12", late!.QuerySelector("table ins")!.TextContent);
        Assert.Equal("EUR 5", late.QuerySelector("#cost")!.GetAttribute("value"));

        await SendAsync(desk, await desk.PageAsync("/desk/events/" + Slug), "/desk/events/" + Slug, HttpStatusCode.Redirect, [("Why", "Too few came.")], "form:has([name=Why])");
        Assert.Contains("Too few came.", (await visitor.PageAsync("/events/" + Slug)).QuerySelector(".note.err")!.TextContent);
        var file = Calendar.Load(await visitor.GetStringAsync($"/events/{Slug}.ics"))!;
        Assert.Equal(("CANCEL", "CANCELLED", 2), (file.Method, file.Events[0]!.Status, file.Events[0]!.Sequence));
        Assert.Contains("STATUS:CANCELLED", await visitor.GetStringAsync("/events.ics?kind=workshop&held=site&cost=free"));
        Assert.DoesNotContain("quays", await visitor.GetStringAsync("/events.ics?cost=charged"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_private_calendar_holds_ways_to_join_and_ends_with_its_address()
    {
        var (member, program) = (await SignedInAsync("cso"), site.Visitor());
        Assert.Null((await program.PageAsync("/events/calendar")).QuerySelector("main form"));
        var made = await SendAsync(member, await member.PageAsync("/events/calendar"), "/events/calendar", HttpStatusCode.OK, [], "main form[action='/events/calendar']");
        var address = made!.QuerySelector("a[href*='/events/feed/']")!.GetAttribute("href")!;
        var answer = await program.GetAsync(address);
        Assert.Equal("text/calendar", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("no-store, private", string.Join(", ", answer.Headers.GetValues("Cache-Control").SelectMany(value => value.Split(", ")).Order()));
        Assert.True(Calendar.Load(await answer.Content.ReadAsStringAsync())!.Events.Count >= 11);
        // The narrower one holds what its owner has a place at. A starter event takes registrations from the first day.
        Assert.Empty(Calendar.Load(await program.GetStringAsync(address + "?only=mine"))!.Events);
        const string Register = "/events/open-briefing-gnss-interference-what-to-log/register";
        await SendAsync(member, await member.PageAsync(Register), Register, HttpStatusCode.Redirect, [("Form.Name", "CSO, tankers")], "main form:has(#name)");
        Assert.StartsWith("Open briefing", Assert.Single(Calendar.Load(await program.GetStringAsync(address + "?only=mine"))!.Events)!.Summary, StringComparison.Ordinal);
        await SendAsync(member, made, "/events/calendar/revoke", HttpStatusCode.Redirect, [], "form[action='/events/calendar/revoke']");
        Assert.Equal(HttpStatusCode.NotFound, (await program.GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await program.GetAsync("/events/feed/guessed.ics")).StatusCode);
    }

    [Fact]
    public async Task A_calendar_file_is_sent_and_what_is_wrong_with_it_is_said()
    {
        var desk = await SignedInAsync("admin");
        var page = await desk.PageAsync("/desk/events/import");
        var endless = await FileAsync(desk, page, "BEGIN:VEVENT\nUID:1\nSUMMARY:Watch call\nDTSTART:20270322T090000Z\nRRULE:FREQ=DAILY\nEND:VEVENT\n");
        Assert.Contains("repeats without end", Html.Parse(await endless.Content.ReadAsStringAsync()).GetElementById("file-error")!.TextContent);
        var good = await FileAsync(desk, page, "BEGIN:VEVENT\nUID:1\nSUMMARY:Watch call\nDTSTART:20270322T090000Z\nRRULE:FREQ=DAILY;COUNT=3\nEND:VEVENT\n");
        Assert.EndsWith("/desk/events?done=imported&imported=3", good.Headers.Location!.ToString());
        Assert.Equal(3, (await desk.PageAsync("/desk/events")).QuerySelectorAll("tbody tr").Count(row => row.TextContent.Contains("Watch call")));
    }

    private static Task<HttpResponseMessage> FileAsync(HttpClient client, IHtmlDocument page, string entries)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in page.Fields("main form").Where(field => field.Key != "File"))
            form.Add(new StringContent(value), name);
        var file = new ByteArrayContent(Encoding.UTF8.GetBytes($"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Test//EN\n{entries}END:VCALENDAR\n"));
        file.Headers.ContentType = new MediaTypeHeaderValue("text/calendar");
        form.Add(file, "File", "events.ics");
        return client.PostAsync("/desk/events/import", form);
    }

    private async Task<HttpClient> SignedInAsync(string account)
    {
        var client = site.Visitor();
        await client.SignInAsync(account);
        return client;
    }

    private static async Task<IHtmlDocument?> SendAsync(HttpClient client, IHtmlDocument page, string path, HttpStatusCode expected, (string Name, string Value)[] filled, string form = "main form:has([name='Form.Title'])")
    {
        var answer = await client.PostAsync(path, new FormUrlEncodedContent(page.Fields(form, filled)));
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(expected == answer.StatusCode, $"{path} answered {(int)answer.StatusCode}: {string.Join("; ", Html.Parse(text).QuerySelectorAll(".note.err li").Select(error => error.TextContent))}");
        return expected == HttpStatusCode.OK ? Html.Parse(text) : null;
    }
}
