using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Events;
using CsoAlliance.Core.Events.Registration;
using CsoAlliance.Core.Shared;
using CsoAlliance.Tests.Browser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using static Microsoft.Playwright.Assertions;

namespace CsoAlliance.Tests.Events.Registration;

/// <summary>The door goes on when the link is cut, questions hide behind choices, and no page has a violation of WCAG 2.2 AA.</summary>
[Collection(BrowserCollection.Name)]
public sealed class RegistrationBrowserTests(BrowserRoom room)
{
    private const string Slug = "gangway-day";

    [SkippableFact]
    public async Task The_door_goes_on_without_a_link()
    {
        var organiser = await room.RegularAsync("organiser");
        var codes = await PostAsync();
        var findings = new List<string>();
        foreach (var (name, path) in new[] { ("event-form", "form"), ("event-people", "people"), ("event-feedback-results", "feedback") })
        {
            await organiser.GoToAsync($"/desk/events/{Slug}/{path}");
            findings.AddRange(await organiser.FindingsAsync(path));
            await organiser.TakeAsync(name, night: true);
        }
        await organiser.GoToAsync($"/desk/events/{Slug}/check-in");
        await Expect(organiser.Find("[data-module][data-ready], [data-ready]")).ToHaveCountAsync(1);
        findings.AddRange(await organiser.FindingsAsync("check-in"));
        await organiser.TakeAsync("event-check-in", night: true);
        await organiser.Context.SetOfflineAsync(true);
        await organiser.FillAsync("code", codes[0].ToLowerInvariant());
        await organiser.Page.Keyboard.PressAsync("Enter");
        await organiser.SeesAsync("[data-said]", "is here");
        await organiser.Find($"[data-code='{codes[1]}'] button").ClickAsync();
        await organiser.FillAsync("name", "Harbour pilot");
        await organiser.PressAsync("Note and let in");
        await organiser.SeesAsync("[data-state]", "3 wait on this phone");
        Assert.Equal(0, await ArrivedAsync());
        await organiser.Context.SetOfflineAsync(false);
        await organiser.Page.EvaluateAsync("dispatchEvent(new Event('online'))");
        await organiser.SeesAsync("[data-state]", "Everything is with the server");
        Assert.Equal(3, await ArrivedAsync());
        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }

    [SkippableFact]
    public async Task Questions_hide_behind_choices_and_the_place_is_shown()
    {
        await PostAsync();
        var member = await room.RegularAsync("cso");
        var findings = new List<string>();
        await member.GoToAsync($"/events/{Slug}");
        await member.TakeAsync("event-with-places", night: true);
        await member.GoToAsync($"/events/{Slug}/register");
        await Expect(member.Page.GetByText("What don’t you eat?")).ToBeHiddenAsync();
        await member.Page.GetByLabel("Yes, dinner").CheckAsync();
        await Expect(member.Page.GetByText("What don’t you eat?")).ToBeVisibleAsync();
        findings.AddRange(await member.FindingsAsync("register"));
        await member.TakeAsync("event-register", night: true);
        await member.PressAsync("Take my place");
        await member.SeesAsync("#agreed-error", "Agree to the terms");
        await Expect(member.Page.GetByLabel("Yes, dinner")).ToBeCheckedAsync();
        await member.Page.GetByLabel("I agree to the terms.").CheckAsync();
        await member.PressAsync("Take my place");
        await member.SeesAsync(".note.ok", "You have a place");
        findings.AddRange(await member.FindingsAsync("own place"));
        await member.TakeAsync("event-own-place", night: true);
        await member.GoToAsync("/home");
        await member.SeesAsync("[aria-labelledby=myevents]", "You have a place");
        findings.AddRange(await member.FindingsAsync("home"));
        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }

    private AllianceDbContext Alliance() => room.Site.Services.GetRequiredService<IDbContextFactory<AllianceDbContext>>().CreateDbContext();

    private async Task<int> ArrivedAsync()
    {
        await using var db = Alliance();
        return await db.Set<EventRegistration>().CountAsync(row => row.ArrivedAt != null);
    }

    // One event for both, with people in several states; gives the codes of two who have a place.
    private async Task<IReadOnlyList<string>> PostAsync()
    {
        await using var db = Alliance();
        if (!await db.Set<Event>().AnyAsync(item => item.Slug == Slug))
        {
            var now = TimeProvider.System.GetUtcNow().UtcDateTime;
            var starts = LocalDateTime.FromDateTime(now.Date.AddDays(12).AddHours(9));
            db.Add(new Event(new() { Slug = Slug, Title = "Workshop: walking a gangway with a stranger’s eyes", Summary = "Bring one plan that nobody reads. We walk the gangway together and write it anew, page by page.", Kind = EventKind.Workshop, Starts = starts, Ends = starts.PlusHours(6), Zone = "Europe/Athens", Place = "Piraeus, Greece", Organiser = "Fleet security", Body = "## What we do\n\nWe walk." }, now));
            await db.SaveChangesAsync();
            var forms = room.Site.Services.GetRequiredService<FormDesk>();
            var organiser = new Viewer(await db.Set<Member>().Where(member => member.Email == "organiser@demo.example").Select(member => member.Id).SingleAsync(), true, [Roles.Organiser]);
            var input = (await forms.OpenAsync(organiser, Slug)).Value.Input;
            (input.Places, input.Guests, input.Companions, input.Terms) = ("12", true, "2", "What is said in the room stays in the room.");
            Assert.Empty((await forms.SaveAsync(organiser, Slug, input)).Errors);
            Assert.Empty((await forms.AskAsync(organiser, Slug, QuestionStage.Registration, null, new() { Kind = "choice", Text = "Do you stay for dinner?", Choices = "Yes, dinner\nNo" })).Errors);
            var dinner = (await forms.OpenAsync(organiser, Slug)).Value.Questions[0].Id;
            Assert.Empty((await forms.AskAsync(organiser, Slug, QuestionStage.Registration, null, new() { Kind = "dietary", Text = "What don’t you eat?", ShownIf = $"{dinner}:Yes, dinner" })).Errors);
            Assert.Empty((await forms.AskAsync(organiser, Slug, QuestionStage.Feedback, null, new() { Kind = "choice", Text = "Was it worth the day?", Choices = "Yes\nIn part\nNo" })).Errors);
            var desk = room.Site.Services.GetRequiredService<RegistrationDesk>();
            foreach (var (account, name, company) in new[] { ("member", "Officer of the watch", "Meltemi Bulk"), ("liaison", "Liaison officer", "Coast guard"), ("editor", "", "") })
            {
                var id = await db.Set<Member>().Where(member => member.Email == account + "@demo.example").Select(member => member.Id).SingleAsync();
                Assert.Empty((await desk.SendAsync(new(id, true, [Roles.Member]), Slug, null, new() { Name = name, Company = company, Companions = account == "liaison" ? "1" : "0", Agreed = true, Answers = new Dictionary<long, IReadOnlyList<string>> { [dinner] = ["No"] } })).Errors);
            }
            Assert.Empty((await desk.SendAsync(Viewer.Visitor, Slug, null, new() { Name = "Port facility officer", Email = "pfso@port.example", Company = "Port of Piraeus", Agreed = true })).Errors);
        }
        return await db.Set<EventRegistration>().Where(row => row.State == RegistrationState.Placed).OrderBy(row => row.Id).Select(row => row.Code).Take(2).ToListAsync();
    }
}
