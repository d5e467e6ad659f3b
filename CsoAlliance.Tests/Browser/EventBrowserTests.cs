using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CsoAlliance.Tests.Browser;

/// <summary>Events in a browser: posted by an organiser, found by a member without a load, and no violation of WCAG 2.2 AA on the way.</summary>
[Collection(BrowserCollection.Name)]
public sealed class EventBrowserTests(BrowserRoom room)
{
    [SkippableFact]
    public async Task An_organiser_posts_from_a_template_and_every_page_on_the_way_has_no_violation()
    {
        var organiser = await room.RegularAsync("organiser");
        await organiser.GoToAsync("/desk/events/new?template=conference");
        var findings = await organiser.FindingsAsync("/desk/events/new");
        await organiser.FillAsync("title", "Conference of two days at the quay, with a long title that has to break on a phone");
        await organiser.FillAsync("summary", "Two tracks, one evening, and a visit to a ship at anchor.");
        await organiser.FillAsync("date", "2027-03-27");
        await organiser.FillAsync("enddate", "2027-03-28");
        await organiser.Page.SelectOptionAsync("#zone", "Europe/Athens");
        await organiser.FillAsync("place", "Piraeus, Greece");
        await organiser.Find("summary", "Venue").ClickAsync();
        await organiser.FillAsync("address", "Passenger terminal, gate E9");
        await organiser.FillAsync("position", "37.94, 23.64");
        await organiser.FillAsync("directions", "Metro to the last station, then along the water with the ships on your left.");
        await organiser.Find("summary", "Joining online").ClickAsync();
        await organiser.FillAsync("dialin", "+30 210 000 0000, code 2027");
        await organiser.FillAsync("audioonly", "The sound of both rooms, at about 50 kbit/s.");
        await organiser.FillAsync("s1-speaker", "Head of fleet security");
        await organiser.FillAsync("s2-speaker", "Incident responder, classification society");
        await organiser.Page.SelectOptionAsync("#area", "eastern-mediterranean");
        await organiser.FillAsync("capacity", "none");
        await organiser.PressAsync("Publish");
        await organiser.SeesAsync("#capacity-error", "Give the places as a number");
        await Expect(organiser.Page.Locator("#address")).ToHaveValueAsync("Passenger terminal, gate E9");
        findings.AddRange(await organiser.FindingsAsync("/desk/events/new, refused"));
        await organiser.TakeAsync("event-new", night: true);
        await organiser.FillAsync("capacity", "200");
        await organiser.PressAsync("Publish");
        await organiser.ArrivesAsync("/events/conference-of-two-days");
        await organiser.SeesAsync(".agenda", "Physical");
        findings.AddRange(await organiser.FindingsAsync("a posted event"));
        await organiser.TakeAsync("event-posted", night: true);
        var slug = organiser.Page.Url.Split('/')[^1];
        foreach (var (path, picture) in new[] { ("/desk/events?list=upcoming", "desk-events"), ($"/desk/events/{slug}", "event-edit"), ("/desk/events/import", "event-import"), ("/events/calendar", "event-calendar"), ("/events?view=month&month=2027-03", "events-month") })
        {
            await organiser.GoToAsync(path);
            findings.AddRange(await organiser.FindingsAsync(path));
            await organiser.TakeAsync(picture);
        }
        await organiser.GoToAsync($"/desk/events/{slug}");
        await organiser.FillAsync("why", "The test is over.");
        await organiser.PressAsync("Call it off");
        await organiser.SeesAsync(".note.err", "The test is over.");
        findings.AddRange(await organiser.FindingsAsync("an event called off"));
        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }

    [SkippableFact]
    public async Task A_member_filters_without_a_load_and_the_address_keeps_it_and_a_visitor_does_so_by_the_form()
    {
        var member = await room.RegularAsync("member");
        await member.GoToAsync("/events");
        await Expect(member.Find(".filters button.btn")).ToHaveCountAsync(0);
        await member.Page.EvaluateAsync("window.same = true");
        await member.Find("aside label", "Charged").ClickAsync();
        await Expect(member.Find("a.chip", "Charged")).ToBeVisibleAsync();
        await member.ArrivesAsync("/events\\?cost=charged$");
        Assert.True(await member.Page.EvaluateAsync<bool>("window.same"));
        var shown = await member.Find(".ev h3").AllInnerTextsAsync();
        await member.Page.ReloadAsync();
        Assert.Equal(shown, await member.Find(".ev h3").AllInnerTextsAsync());
        var visitor = await room.RegularAsync(Person.Visitor);
        await visitor.GoToAsync("/events");
        await visitor.Find("aside label", "Charged").ClickAsync();
        await visitor.PressAsync("Show these");
        await visitor.ArrivesAsync("/events\\?cost=charged$");
        Assert.Equal(shown, await visitor.Find(".ev h3").AllInnerTextsAsync());
        Assert.Empty(visitor.Sockets);
        Assert.Empty(visitor.Complaints.Concat(member.Complaints));
    }
}
