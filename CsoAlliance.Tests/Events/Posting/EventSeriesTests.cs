using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Events;
using CsoAlliance.Core.Events.Calendars;
using CsoAlliance.Core.Events.Posting;
using CsoAlliance.Core.Shared;
using CsoAlliance.Tests.Membership;
using CsoAlliance.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CsoAlliance.Tests.Events.Posting;

/// <summary>Series, files that are read in, and private calendars.</summary>
public sealed class EventSeriesTests
{
    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_series_keeps_its_hour_through_summer_time_and_each_of_it_has_its_own_fate(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        var organiser = await EventDeskHouse.OrganiserAsync(house);
        var slug = await EventDeskHouse.StartAsync(house, organiser, form => form.Date = "2027-03-22");
        foreach (var (rule, count, field) in new[] { ("daily", "3", "Rule"), ("weekly", "53", "Count"), ("weekly", "1", "Count") })
            Assert.Equal(field, (await house.Get<EventRepeats>().RepeatAsync(organiser, slug, rule, count)).Error.Field);
        Assert.Equal(2, (await house.Get<EventRepeats>().RepeatAsync(organiser, slug, "weekly", "3")).Value);
        var opened = (await house.Get<EventDrafts>().OpenAsync(organiser, slug)).Value;
        Assert.Equal([new DateTime(2027, 3, 29, 6, 0, 0), new DateTime(2027, 4, 5, 6, 0, 0)], opened.Series.Select(other => other.StartsAt));
        Assert.Equal(7, opened.Event.StartsAt.Hour);
        Assert.Equal(3, (await house.Get<EventPublishing>().PublishSeriesAsync(organiser, slug)).Value);
        Assert.True((await house.Get<EventPublishing>().CancelAsync(organiser, opened.Series[0].Slug, "Easter.")).Ok);
        var entry = (await house.Get<EventProgramme>().FindAsync(Viewer.Visitor, slug)).Value;
        Assert.Equal(("A workshop", 2, 1), (entry.Series, entry.InSeries.Count, entry.InSeries.Count(other => other.Cancelled)));
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_series_that_falls_into_a_skipped_hour_is_refused_whole(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        var organiser = await EventDeskHouse.OrganiserAsync(house);
        var slug = await EventDeskHouse.StartAsync(house, organiser, form => (form.Date, form.Starts) = ("2027-03-21", "03:30"));
        var refused = await house.Get<EventRepeats>().RepeatAsync(organiser, slug, "weekly", "4");
        Assert.Contains("28 March 2027", refused.Error.Message);
        Assert.Empty((await house.Get<EventDrafts>().OpenAsync(organiser, slug)).Value.Series);
    }

    [Theory]
    [InlineData(RepeatRule.MonthlyByDate, "2027-01-31", 1, "2027-02-28")]
    [InlineData(RepeatRule.MonthlyByWeekday, "2027-01-12", 1, "2027-02-09")]
    [InlineData(RepeatRule.MonthlyByWeekday, "2027-01-29", 1, "2027-02-26")]
    [InlineData(RepeatRule.Fortnightly, "2027-01-12", 2, "2027-02-09")]
    public void A_rule_names_the_next_day(RepeatRule rule, string day, int turns, string then) =>
        Assert.Equal(then, EventClock.Day.Format(EventRepeats.After(EventClock.Day.Parse(day).Value, rule, turns)));

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_calendar_file_becomes_drafts_and_what_we_wrote_ourselves_comes_back_the_same(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        var organiser = await EventDeskHouse.OrganiserAsync(house);
        var at = new DateTime(2027, 3, 29, 7, 0, 0, DateTimeKind.Utc);
        var item = new EventItem(Guid.CreateVersion7(), "a", "From a file", "Its summary", EventKind.Workshop, at, at.AddHours(2), "Europe/Athens", "Piraeus", false, "", null, null, default, false, false, 0, at);
        Assert.Equal(1, (await house.Get<EventImport>().ImportAsync(organiser, EventCalendar.Write([item], "Test", "https://example.org"), "Etc/UTC")).Value);
        var draft = Assert.Single((await house.Get<EventDrafts>().ListAsync(organiser))!.Drafts);
        Assert.Equal(("From a file", at, at.AddHours(2), EventState.Draft), (draft.Title, draft.StartsAt, draft.EndsAt, draft.State));
        var weekly = File("BEGIN:VEVENT\nUID:1\nSUMMARY:Every week\nDTSTART;TZID=GTB Standard Time:20270322T090000\nDTEND;TZID=GTB Standard Time:20270322T100000\nRRULE:FREQ=WEEKLY;COUNT=3\nEXDATE;TZID=GTB Standard Time:20270329T090000\nEND:VEVENT");
        Assert.Equal(2, (await house.Get<EventImport>().ImportAsync(organiser, weekly, "Etc/UTC")).Value);
        Assert.Equal(1, (await house.Get<EventImport>().ImportAsync(organiser, File("BEGIN:VEVENT\nUID:2\nSUMMARY:Floating\nDTSTART:20270622T090000\nEND:VEVENT"), "Asia/Singapore")).Value);
        var drafts = (await house.Get<EventDrafts>().ListAsync(organiser))!.Drafts;
        Assert.Equal([new DateTime(2027, 3, 22, 7, 0, 0), new DateTime(2027, 4, 5, 6, 0, 0)], drafts.Where(one => one.Series == "Every week").Select(one => one.StartsAt).Order());
        Assert.Equal(new DateTime(2027, 6, 22, 1, 0, 0), drafts.Single(one => one.Title == "Floating").StartsAt);
        Assert.Equal(Error.NotFound, (await house.Get<EventImport>().ImportAsync(await house.AccountAsync("member", Roles.Member), weekly, "Etc/UTC")).Error);
    }

    [Fact]
    public void Too_many_events_and_one_without_end_are_refused_in_a_sentence()
    {
        var entry = "BEGIN:VEVENT\nUID:1\nSUMMARY:One\nDTSTART:20270322T090000Z\nEND:VEVENT\n";
        Assert.Equal("The file holds 10,000 events, and at most 200 can be taken at once. Export a shorter time.", EventImport.Read(File(string.Concat(Enumerable.Repeat(entry, 10_000))), "Etc/UTC").Error.Message);
        Assert.Equal("“One” repeats without end. Give it an end in the calendar that it comes from, and export it again.", EventImport.Read(File(entry.Replace("END:VEVENT", "RRULE:FREQ=DAILY\nEND:VEVENT", StringComparison.Ordinal)), "Etc/UTC").Error.Message);
        Assert.Equal("event.ics-many", EventImport.Read(File(entry.Replace("END:VEVENT", "RRULE:FREQ=DAILY;UNTIL=29991231T000000Z\nEND:VEVENT", StringComparison.Ordinal)), "Etc/UTC").Error.Code);
        foreach (var nothing in new[] { "", "<html>", "BEGIN:VCALENDAR\nEND:VCALENDAR", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:yesterday\nEND:VEVENT\nEND:VCALENDAR" })
            Assert.False(EventImport.Read(nothing, "Etc/UTC").Ok);
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_private_calendar_opens_by_its_secret_alone_until_it_is_taken_back(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        var (feeds, member) = (house.Get<CalendarFeeds>(), await house.AccountAsync("member", Roles.Member));
        Assert.False((await feeds.MakeAsync(Viewer.Visitor)).Ok);
        var first = (await feeds.MakeAsync(member)).Value;
        Assert.Equal(member.MemberId, (await feeds.OpenAsync(first))!.MemberId);
        await using (var db = house.Alliance())
            Assert.DoesNotContain(first, (await db.Set<CalendarFeed>().SingleAsync()).Hash);
        var second = (await feeds.MakeAsync(member)).Value;
        Assert.Null(await feeds.OpenAsync(first));
        Assert.NotNull(await feeds.OpenAsync(second));
        Assert.NotNull((await feeds.OfAsync(member))!.Value.AskedAt);
        // Whoever is taken out of the community reads nothing by an old address.
        await using (var db = house.Alliance())
        {
            (await db.Set<Member>().SingleAsync(one => one.Id == member.MemberId)).CloseGate();
            await db.SaveChangesAsync();
        }
        Assert.Null(await feeds.OpenAsync(second));
        await feeds.RevokeAsync(member);
        Assert.Null(await feeds.OfAsync(member));
    }

    private static string File(string entries) => $"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Test//EN\n{entries}\nEND:VCALENDAR\n";
}
