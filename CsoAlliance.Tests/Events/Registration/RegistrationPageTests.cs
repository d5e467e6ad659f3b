using System.Net;
using System.Net.Http.Json;
using AngleSharp.Html.Dom;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Events;
using CsoAlliance.Core.Events.Registration;
using CsoAlliance.Core.Notices;
using CsoAlliance.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CsoAlliance.Tests.Events.Registration;

/// <summary>Registering and the organisers' desk, as people without script go there.</summary>
public sealed class RegistrationPageTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task From_the_form_to_the_door()
    {
        var slug = await PostEventAsync("registered");
        var (organiser, member, guest, other) = (await SignedInAsync("organiser"), await SignedInAsync("member"), site.Visitor(), await SignedInAsync("cso"));
        await (await SignedInAsync("editor")).GetAsync($"/desk/events/{slug}/form");
        var form = $"/desk/events/{slug}/form";
        var refused = await PostAsync(organiser, form, "form:has(#places)", HttpStatusCode.OK, ("Form.Places", "none"), ("Form.Terms", "Keep <what> you hear."), ("Form.KeepUntil", ""));
        Assert.Equal(["#places", "#keepuntil"], refused!.QuerySelectorAll(".note.err a").Select(link => link.GetAttribute("href")!.Split("form")[^1]).Order().Reverse());
        Assert.Equal("Keep <what> you hear.", refused.QuerySelector("#terms")!.TextContent);
        await PostAsync(organiser, form, "form:has(#places)", HttpStatusCode.Redirect, ("Form.Places", "1"), ("Form.Guests", "true"));
        await PostAsync(organiser, form, "#editor", HttpStatusCode.Redirect, ("Question.Text", "Which ship <types>?"), ("Question.Kind", "text"));

        // Two acts: open, press.
        Assert.Equal("Take a place", (await member.PageAsync($"/events/{slug}")).QuerySelector("aside .btn.p")!.TextContent.Trim());
        await PostAsync(member, $"/events/{slug}/register", "form:has(#name)", HttpStatusCode.Redirect);
        Assert.Contains("You have a place", (await member.PageAsync($"/events/{slug}/register")).QuerySelector(".note.ok")!.TextContent);
        Assert.Contains("Full", (await site.Visitor().PageAsync($"/events/{slug}")).QuerySelector("aside.sticky")!.TextContent);
        Assert.Contains("You have a place", (await member.PageAsync("/home")).QuerySelector("[aria-labelledby=myevents]")!.TextContent);

        var wrong = await PostAsync(guest, $"/events/{slug}/register", "form:has(#name)", HttpStatusCode.OK, ("Form.Name", "Port <officer>"), ("Form.Email", "nobody"));
        Assert.Equal("Port <officer>", ((IHtmlInputElement)wrong!.QuerySelector("#name")!).Value);
        Assert.NotNull(wrong.QuerySelector("#email-error"));
        await PostAsync(guest, $"/events/{slug}/register", "form:has(#name)", HttpStatusCode.Redirect, ("Form.Name", "Port officer"), ("Form.Email", "port@port.example"));
        var link = (await LetterAsync("port@port.example")).Path!;
        await PostAsync(site.Visitor(), link, "form:has(button.p):not(:has(#name))", HttpStatusCode.Redirect);
        Assert.Contains("1st of 1 on the waiting list", (await guest.PageAsync(link)).QuerySelector(".note.info")!.TextContent);
        Assert.Contains("it is full", (await other.PageAsync($"/events/{slug}/register")).QuerySelector(".note.warn")!.TextContent, StringComparison.OrdinalIgnoreCase);
        await PostAsync(member, $"/events/{slug}/register", "form:has(.danger)", HttpStatusCode.Redirect);
        Assert.Contains("You were first on the list", (await LetterAsync("port@port.example")).Text);

        var people = await organiser.PageAsync($"/desk/events/{slug}/people");
        Assert.Contains("Offered a place", people.QuerySelector(".ppl")!.TextContent);
        foreach (var path in new[] { "people", "people/list.csv", "people/badges.pdf", "check-in", "feedback", "form" })
        {
            Assert.Equal(HttpStatusCode.OK, (await organiser.GetAsync($"/desk/events/{slug}/{path}")).StatusCode);
            Assert.NotEqual(HttpStatusCode.OK, (await member.GetAsync($"/desk/events/{slug}/{path}")).StatusCode);
        }
        await PostAsync(organiser, $"/desk/events/{slug}/people", "#write form", HttpStatusCode.OK, ("Message.Text", "Bring boots."));
        await PostAsync(organiser, $"/desk/events/{slug}/people", "#write form", HttpStatusCode.Redirect, ("States", "offered"), ("Message.Subject", "Boots"), ("Message.Text", "Bring boots."));
        Assert.Contains("Bring boots.", (await LetterAsync("port@port.example")).Text);
    }

    [Fact]
    public async Task The_door_takes_codes_walk_ins_and_a_phones_list()
    {
        var slug = await PostEventAsync("door");
        var (organiser, member) = (await SignedInAsync("organiser"), await SignedInAsync("member"));
        await PostAsync(organiser, $"/desk/events/{slug}/form", "form:has(#places)", HttpStatusCode.Redirect, ("Form.Places", "5"));
        await PostAsync(member, $"/events/{slug}/register", "form:has(#name)", HttpStatusCode.Redirect, ("Form.Name", "Bulk officer"));
        var code = (await member.PageAsync($"/events/{slug}/register")).QuerySelector(".codeline")!.TextContent;
        var door = $"/desk/events/{slug}/check-in";
        Assert.Contains("No registration", (await organiser.PageAsync($"{door}?code=AAAAA-AAAAA")).QuerySelector(".note.err")!.TextContent);
        Assert.Contains("Bulk officer", (await organiser.PageAsync($"{door}?code={code}")).QuerySelector("form.card h2")!.TextContent);
        Assert.Contains("No registration", (await PostAsync(organiser, door, "form:has(#code)", HttpStatusCode.OK, ("Arrival.Code", "wrong")))!.QuerySelector(".note.err")!.TextContent);
        await PostAsync(organiser, door, "form:has(#name)", HttpStatusCode.Redirect, ("Walk.Name", "Pilot"));
        var page = await organiser.PageAsync(door);
        var token = page.QuerySelector("[data-token]")!.GetAttribute("data-token")!;
        var lines = new { lines = new object[] { new { code, at = "2026-11-30T09:00:00Z" }, new { uid = Guid.NewGuid(), name = "Agent", at = "2026-11-30T09:01:00Z" }, new { code = "0000000000", at = "2026-11-30T09:02:00Z" } } };
        for (var twice = 0; twice < 2; twice++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"/desk/events/{slug}/arrivals") { Content = JsonContent.Create(lines) };
            request.Headers.Add("RequestVerificationToken", token);
            Assert.Equal("{\"unknown\":[\"0000000000\"]}", await (await organiser.SendAsync(request)).Content.ReadAsStringAsync());
        }
        Assert.Equal(HttpStatusCode.BadRequest, (await organiser.PostAsJsonAsync($"/desk/events/{slug}/arrivals", lines)).StatusCode);
        Assert.Equal("3", (await organiser.PageAsync(door)).QuerySelector("[data-came]")!.TextContent);
    }

    private async Task<string> PostEventAsync(string slug)
    {
        await using var db = await site.Services.GetRequiredService<IDbContextFactory<AllianceDbContext>>().CreateDbContextAsync();
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var starts = LocalDateTime.FromDateTime(now.Date.AddDays(20).AddHours(9));
        db.Add(new Event(new() { Slug = slug, Title = $"Workshop {slug}", Summary = "We walk one.", Kind = EventKind.Workshop, Starts = starts, Ends = starts.PlusHours(6), Zone = "Etc/UTC", Place = "Piraeus", Organiser = "Fleet security" }, now));
        await db.SaveChangesAsync();
        return slug;
    }

    private async Task<Letter> LetterAsync(string to)
    {
        await using var db = await site.Services.GetRequiredService<IDbContextFactory<AllianceDbContext>>().CreateDbContextAsync();
        return await db.Set<Letter>().Where(letter => letter.To == to).OrderByDescending(letter => letter.Id).FirstAsync();
    }

    private async Task<HttpClient> SignedInAsync(string account)
    {
        var client = site.Visitor();
        await client.SignInAsync(account);
        return client;
    }

    private static async Task<IHtmlDocument?> PostAsync(HttpClient client, string path, string form, HttpStatusCode expected, params (string Name, string Value)[] filled)
    {
        var answer = await client.PostAsync(path, new FormUrlEncodedContent((await client.PageAsync(path)).Fields(form, filled)));
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(expected == answer.StatusCode, $"{path}: {(int)answer.StatusCode} {(answer.StatusCode == HttpStatusCode.OK ? Html.Parse(text).QuerySelector(".note.err")?.TextContent : text)}");
        return expected == HttpStatusCode.OK ? Html.Parse(text) : null;
    }
}
