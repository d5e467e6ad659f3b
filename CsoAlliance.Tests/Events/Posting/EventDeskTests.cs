using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Events;
using CsoAlliance.Core.Events.Posting;
using CsoAlliance.Core.Home;
using CsoAlliance.Core.Notices;
using CsoAlliance.Core.Shared;
using CsoAlliance.Tests.Membership;
using CsoAlliance.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using static CsoAlliance.Tests.Events.Posting.EventDeskHouse;

namespace CsoAlliance.Tests.Events.Posting;

/// <summary>From a draft to a cancelled event, and who may do what on the way.</summary>
public sealed class EventDeskTests
{
    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_draft_is_on_no_surface_until_it_is_published_and_then_those_who_watch_are_told(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        var (organiser, watcher) = (await OrganiserAsync(house), await house.AccountAsync("watcher", Roles.Member));
        await house.Get<Watches>().ChooseAsync(watcher.MemberId!.Value, ["black-sea"], null);
        var slug = await StartAsync(house, organiser);
        foreach (var viewer in new[] { Viewer.Visitor, watcher, organiser })
        {
            Assert.Equal(0, (await house.Get<EventProgramme>().ListAsync(viewer, new())).Page.Total);
            Assert.Empty((await house.Get<EventProgramme>().ListAsync(viewer, new())).Facets.Kinds);
            Assert.Empty(await house.Get<EventProgramme>().CalendarAsync(viewer));
            Assert.Empty(await house.Get<EventProgramme>().NextAsync(viewer, 5));
            Assert.Empty(await house.Get<EventProgramme>().DetailsAsync(viewer));
            Assert.False((await house.Get<EventProgramme>().FindAsync(viewer, slug)).Ok);
        }
        Assert.Equal((0, 0), await house.Get<EventProgramme>().CountAsync());
        Assert.Empty((await house.Get<HomeReader>().OfAsync(watcher)).Events);
        Assert.Empty(await house.NoticesAsync(watcher));
        foreach (var stranger in new[] { watcher, Viewer.Visitor })
            Assert.Equal(Error.NotFound, (await house.Get<EventPublishing>().PublishAsync(stranger, slug)).Error);

        Assert.True((await house.Get<EventPublishing>().PublishAsync(organiser, slug)).Ok);
        Assert.Equal("event.published", (await house.Get<EventPublishing>().PublishAsync(organiser, slug)).Error.Code);
        var entry = (await house.Get<EventProgramme>().FindAsync(watcher, slug)).Value;
        Assert.Equal(("09:00", "Opening", "Deck", "Head of fleet security"), (entry.Details!.Sessions[0].At, entry.Details.Sessions[0].Title, entry.Details.Sessions[0].Track, entry.Details.Sessions[0].Speaker));
        Assert.Null((await house.Get<EventProgramme>().FindAsync(Viewer.Visitor, slug)).Value.Details);
        Assert.Contains("A workshop", Assert.Single(await house.NoticesAsync(watcher)).Title);
        await using var db = house.Alliance();
        Assert.Equal(["event.started", "event.published"], await db.Set<AuditEntry>().Where(act => act.Subject == slug).OrderBy(act => act.Id).Select(act => act.Act).ToListAsync());
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_past_event_is_posted_again_without_its_days_and_leaves_the_first_as_it_was(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        var organiser = await OrganiserAsync(house);
        var slug = await StartAsync(house, organiser);
        await house.Get<EventPublishing>().PublishAsync(organiser, slug);
        house.Clock.Advance(TimeSpan.FromDays(100));
        Assert.Equal(Error.NotFound, (await house.Get<EventDrafts>().CopyAsync(await house.AccountAsync("member", Roles.Member), slug)).Error);

        var copy = (await house.Get<EventDrafts>().CopyAsync(organiser, slug)).Value;
        Assert.Equal(("A workshop", "Europe/Athens", "Opening", ""), (copy.Title, copy.Zone, copy.Sessions![0].Title, copy.Date));
        copy.Date = "2027-11-15";
        var again = (await house.Get<EventDesk>().StartAsync(organiser, copy)).Value;
        Assert.NotEqual(slug, again);
        Assert.True((await house.Get<EventPublishing>().PublishAsync(organiser, again)).Ok);
        await using var db = house.Alliance();
        Assert.Equal([new DateTime(2027, 1, 11, 7, 0, 0, DateTimeKind.Utc), new DateTime(2027, 11, 15, 7, 0, 0, DateTimeKind.Utc)], await db.Set<Event>().OrderBy(item => item.StartsAt).Select(item => item.StartsAt).ToListAsync());
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_move_and_a_cancellation_need_a_reason_and_are_told_with_it(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        var (organiser, watcher) = (await OrganiserAsync(house), await house.AccountAsync("watcher", Roles.Member));
        await house.Get<Watches>().ChooseAsync(watcher.MemberId!.Value, ["black-sea"], null);
        var slug = await StartAsync(house, organiser);
        await house.Get<EventPublishing>().PublishAsync(organiser, slug);

        var form = await FormAsync(house, organiser, slug);
        form.Date = "2027-01-12";
        Assert.Equal("Reason", (await house.Get<EventDesk>().SaveAsync(organiser, slug, form, [])).Error.Field);
        form.Reason = "The room is taken.";
        Assert.True((await house.Get<EventDesk>().SaveAsync(organiser, slug, form, [])).Ok);
        var moved = (await house.Get<EventProgramme>().FindAsync(Viewer.Visitor, slug)).Value;
        Assert.Equal((true, "The room is taken.", 1, 11, 12), (moved.Item.Moved, moved.Item.Reason, moved.Item.Sequence, moved.MovedFrom!.Value.Day, moved.Item.StartsAt.Day));

        // A better summary moves nothing, and needs no reason.
        form = await FormAsync(house, organiser, slug);
        (form.Summary, form.Reason) = ("A better summary.", "");
        Assert.True((await house.Get<EventDesk>().SaveAsync(organiser, slug, form, [])).Ok);

        Assert.Equal("Reason", (await house.Get<EventPublishing>().CancelAsync(organiser, slug, "  ")).Error.Field);
        Assert.True((await house.Get<EventPublishing>().CancelAsync(organiser, slug, "Too few came.")).Ok);
        Assert.Equal(Event.AlreadyCancelled, (await house.Get<EventPublishing>().CancelAsync(organiser, slug, "Again.")).Error);
        Assert.Equal("event.over", (await house.Get<EventDesk>().SaveAsync(organiser, slug, await FormAsync(house, organiser, slug), [])).Error.Code);
        var told = (await house.NoticesAsync(watcher)).Select(notice => notice.Title).ToList();
        Assert.Equal(3, told.Count);
        Assert.Contains(told, line => line.StartsWith("Moved to 12 Jan 2027", StringComparison.Ordinal) && line.Contains("The room is taken."));
        Assert.Contains(told, line => line.StartsWith("Cancelled", StringComparison.Ordinal) && line.Contains("Too few came."));
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Of_two_who_save_at_once_the_second_sees_each_difference_and_loses_nothing(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        var (organiser, other) = (await OrganiserAsync(house), await OrganiserAsync(house, "second"));
        var slug = await StartAsync(house, organiser);
        var (first, second) = (await FormAsync(house, organiser, slug), await FormAsync(house, other, slug));
        (first.Summary, first.Capacity) = ("Theirs.", "30");
        (second.Summary, second.Cost) = ("Mine.", "EUR 5");
        Assert.Null((await house.Get<EventDesk>().SaveAsync(organiser, slug, first, [])).Value.Conflict);

        var conflict = (await house.Get<EventDesk>().SaveAsync(other, slug, second, [])).Value.Conflict!;
        Assert.Equal([("Summary", true, "Theirs.", "Mine."), ("Capacity", false, "30", "24")], conflict.Differences.Select(one => (one.Field, one.Clash, one.Theirs, one.Yours)));
        Assert.Equal(("Mine.", "30", "EUR 5"), (conflict.Merged.Summary, conflict.Merged.Capacity, conflict.Merged.Cost));
        Assert.Equal("Theirs.", (await FormAsync(house, other, slug)).Summary);
        // Saved again it stands; or theirs is taken where that is better.
        Assert.Null((await house.Get<EventDesk>().SaveAsync(other, slug, conflict.Merged, ["Summary"])).Value.Conflict);
        var kept = await FormAsync(house, other, slug);
        Assert.Equal(("Theirs.", "30", "EUR 5"), (kept.Summary, kept.Capacity, kept.Cost));
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Ten_saves_at_the_same_moment_keep_one_and_show_the_others_the_difference(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        var organiser = await OrganiserAsync(house);
        var slug = await StartAsync(house, organiser);
        var forms = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => FormAsync(house, organiser, slug)));
        var outcomes = await Task.WhenAll(forms.Select((form, number) => Task.Run(() =>
        {
            form.Summary = $"Summary {number}.";
            return house.Get<EventDesk>().SaveAsync(organiser, slug, form, []);
        })));
        Assert.Single(outcomes, outcome => outcome.Value.Conflict is null);
        Assert.All(outcomes.Where(outcome => outcome.Value.Conflict is not null), outcome => Assert.StartsWith("Summary ", Assert.Single(outcome.Value.Conflict!.Differences).Yours));
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_co_organiser_changes_this_event_and_no_other_until_let_go(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        var (organiser, helper) = (await OrganiserAsync(house), await house.AccountAsync("helper", Roles.Member));
        var (slug, other) = (await StartAsync(house, organiser), await StartAsync(house, organiser));
        Assert.Equal("a-workshop-2027-01-11", other);
        Assert.Null(await house.Get<EventDrafts>().ListAsync(helper));
        await using var db = house.Alliance();
        var address = (await db.Set<Member>().SingleAsync(member => member.Id == helper.MemberId)).Email;
        Assert.Equal("Email", (await house.Get<EventCrew>().AddAsync(organiser, slug, "nobody@ships.example")).Error.Field);
        Assert.True((await house.Get<EventCrew>().AddAsync(organiser, slug, address)).Ok);
        Assert.Equal("event.named", (await house.Get<EventCrew>().AddAsync(organiser, slug, address)).Error.Code);
        Assert.Equal([slug], (await house.Get<EventDrafts>().ListAsync(helper))!.Drafts.Select(row => row.Slug));
        var form = await FormAsync(house, helper, slug);
        form.Summary = "By the helper.";
        Assert.True((await house.Get<EventDesk>().SaveAsync(helper, slug, form, [])).Ok);
        Assert.False((await house.Get<EventDrafts>().OpenAsync(helper, other)).Ok);
        Assert.Equal(Error.NotFound, (await house.Get<EventDesk>().StartAsync(helper, Form())).Error);
        Assert.True((await house.Get<EventCrew>().RemoveAsync(organiser, slug, helper.MemberId!.Value)).Ok);
        Assert.False((await house.Get<EventDrafts>().OpenAsync(helper, slug)).Ok);
        Assert.True((await house.Get<EventPublishing>().DropAsync(organiser, other)).Ok);
        Assert.False((await house.Get<EventDrafts>().OpenAsync(organiser, other)).Ok);
    }
}
