using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Events;
using CsoAlliance.Core.Incidents;
using CsoAlliance.Core.Library.Editing;
using CsoAlliance.Core.Membership.Profiles;
using CsoAlliance.Core.Newsroom;
using CsoAlliance.Core.Notices;
using CsoAlliance.Core.Shared;
using CsoAlliance.Tests.Incidents;
using CsoAlliance.Tests.Library;
using CsoAlliance.Tests.Library.Editing;
using CsoAlliance.Tests.Membership;
using CsoAlliance.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CsoAlliance.Tests.Notices;

/// <summary>What is published, and who is told of it.</summary>
public sealed class WatchTests
{
    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task What_is_no_code_is_refused_and_a_choice_replaces_the_directorys_areas(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        var (member, watches) = (await house.AccountAsync("cso", Roles.Member), house.Get<Watches>());
        var me = member.MemberId!.Value;
        foreach (var wrong in new[] { "Black Sea", "", "black;sea", "a%", new string('a', 41) })
            Assert.Equal("watches.code", (await watches.ChooseAsync(me, [wrong], null)).Error.Code);
        Assert.Equal((0, true, false), await Of());
        Assert.True((await house.Get<ProfileDesk>().KeepAsync(member, new() { Areas = ["arabian-sea"] })).Ok);
        Assert.Equal(["arabian-sea"], (await watches.OfAsync(me)).Areas);
        Assert.True((await watches.ChooseAsync(me, ["black-sea", "gulf-of-aden"], ["crew"])).Ok);
        Assert.Equal((2, false, true), await Of());
        Assert.True((await watches.ChooseAsync(me, [], [])).Ok);
        Assert.Equal((0, false, true), await Of());
        Assert.True((await watches.ChooseAsync(me, null, null)).Ok);
        Assert.Equal((1, true, false), await Of());

        async Task<(int, bool, bool)> Of() => await watches.OfAsync(me) is var watched ? (watched.Areas.Count, watched.Categories is null, watched.AreasChosen) : default;
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task An_incident_is_told_to_those_who_watch_its_area_and_may_read_it(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        var (cso, member, elsewhere, entry) = (await house.AccountAsync("cso", Roles.Member, Roles.Cso), await house.AccountAsync("dpa", Roles.Member), await house.AccountAsync("far", Roles.Member, Roles.Cso), await house.AccountAsync("entry", Roles.Member, Roles.Cso));
        var (watches, register) = (house.Get<Watches>(), house.Get<Register>());
        foreach (var person in new[] { cso, member })
            await watches.ChooseAsync(person.MemberId!.Value, ["arabian-sea"], null);
        await watches.ChooseAsync(elsewhere.MemberId!.Value, ["black-sea"], null);
        Assert.True((await house.Get<ProfileDesk>().KeepAsync(entry, new() { Areas = ["arabian-sea", "black-sea"] })).Ok);

        var amber = Some.Incident(Tlp.Amber);
        var reference = await house.PublishedAsync(amber);
        await house.PublishedAsync(amber);
        foreach (var person in new[] { cso, entry })
        {
            var notice = Assert.Single(await house.NoticesAsync(person));
            Assert.Equal(("Arabian Sea: Two skiffs approached a bulk carrier", Tlp.Amber, "/incidents/" + reference), (notice.Title, notice.Label, notice.Path));
        }
        foreach (var person in new[] { member, elsewhere })
            Assert.Empty(await house.NoticesAsync(person));

        // Named on it, a member may read it whatever the label.
        await house.PublishedAsync(Some.Incident(Tlp.Red) with { Readers = [member.MemberId!.Value, elsewhere.MemberId!.Value] });
        Assert.Single(await house.NoticesAsync(member));
        Assert.Empty(await house.NoticesAsync(elsewhere));

        Assert.False((await register.RegradeAsync(reference, Grade.Confirmed, new('B', 2), Some.Analyst, "No more sources.")).Ok);
        Assert.True((await register.RegradeAsync(reference, Grade.OneSource, new('B', 3), Some.Analyst, "Judged anew.")).Ok);
        Assert.Single(await house.NoticesAsync(cso));
        Assert.True((await register.RegradeAsync(reference, Grade.Corroborated, new('B', 2), Some.Analyst, "A second ship.", [new("A second ship", Held: true)])).Ok);
        Assert.Equal("One source before, now corroborated: Two skiffs approached a bulk carrier", (await house.NoticesAsync(cso))[^1].Title);
        Assert.Single(await house.NoticesAsync(member));
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Whoever_decides_is_not_told_of_their_own_act_and_a_refused_act_tells_nobody(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        var (analyst, member) = (await house.AccountAsync("analyst", Roles.Member), await house.AccountAsync("dpa", Roles.Member));
        foreach (var person in new[] { analyst, member })
            await house.Get<Watches>().ChooseAsync(person.MemberId!.Value, ["arabian-sea"], null);
        Assert.False((await house.Get<Register>().PublishAsync(Some.Incident() with { Readers = [Guid.NewGuid()] })).Ok);
        Assert.Empty(await house.NoticesAsync(member));
        await house.PublishedAsync(Some.Incident() with { By = new("analyst@ships.example", "Analyst") });
        Assert.Empty(await house.NoticesAsync(analyst));
        Assert.Single(await house.NoticesAsync(member));
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_first_response_report_is_told_when_it_comes_and_when_it_changes_and_old_ones_wake_nobody(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider, starterContent: true);
        var member = await house.AccountAsync("dpa", Roles.Member);
        var news = house.Services.CreateScope().ServiceProvider.GetServices<IStarterContent>().Single(content => content.GetType().Name == "StarterNews");
        await using (var db = house.Alliance())
            await db.Set<NewsItem>().Where(item => item.Kind == NewsKind.FirstResponse).ExecuteUpdateAsync(set => set.SetProperty(item => item.Starter, "an older file"));
        await news.FillAsync(default);
        Assert.Empty(await house.NoticesAsync(member));
        await using (var db = house.Alliance())
            await db.Set<NewsItem>().Where(item => item.Kind == NewsKind.FirstResponse).ExecuteUpdateAsync(set => set.SetProperty(item => item.Starter, "an older file").SetProperty(item => item.Closed, false));
        await news.FillAsync(default);
        await news.FillAsync(default);
        Assert.StartsWith("First Response Report, now closed: ", Assert.Single(await house.NoticesAsync(member)).Title, StringComparison.Ordinal);
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_new_event_is_told_to_those_who_watch_its_area(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider, starterContent: true);
        var (member, elsewhere) = (await house.AccountAsync("dpa", Roles.Member), await house.AccountAsync("far", Roles.Member));
        await house.Get<Watches>().ChooseAsync(member.MemberId!.Value, ["gulf-of-guinea"], null);
        await house.Get<Watches>().ChooseAsync(elsewhere.MemberId!.Value, ["black-sea"], null);
        await using (var db = house.Alliance())
            await db.Set<Event>().Where(item => item.Slug == "regional-meeting-gulf-of-guinea-accra").ExecuteDeleteAsync();
        await house.Services.CreateScope().ServiceProvider.GetServices<IStarterContent>().Single(content => content.GetType().Name == "StarterEvents").FillAsync(default);
        var notice = Assert.Single(await house.NoticesAsync(member));
        Assert.Equal(("events.new", "/events/regional-meeting-gulf-of-guinea-accra"), (notice.Topic, notice.Path));
        Assert.Empty(await house.NoticesAsync(elsewhere));
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task An_article_is_told_when_it_is_new_or_much_changed(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        var (member, without) = (await house.AccountAsync("dpa", Roles.Member), await house.AccountAsync("no-crew", Roles.Member));
        await house.Get<Watches>().ChooseAsync(without.MemberId!.Value, null, ["ports"]);
        var body = string.Join(' ', Enumerable.Range(0, 60).Select(i => "word" + i));
        Assert.True((await house.Get<DraftReview>().AgreeAsync(DeskFolk.Second, await house.SentAsync(DeskFolk.Good("fresh", body)))).Ok);
        Assert.Equal("New in the library: About fresh", Assert.Single(await house.NoticesAsync(member)).Title);
        await house.PublishChangeAsync("fresh", body.Replace("word7 ", "word seven ", StringComparison.Ordinal), "A slip mended");
        Assert.Single(await house.NoticesAsync(member));
        await house.PublishChangeAsync("fresh", body + "\n\n## Step 4\n\nLeave the stick where it is.", "New step 4, what to do with a USB device");
        Assert.Equal("About fresh: New step 4, what to do with a USB device", (await house.NoticesAsync(member))[^1].Title);
        Assert.Equal(2, (await house.NoticesAsync(member)).Count);
        Assert.Empty(await house.NoticesAsync(without));
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Editors_hear_once_a_week_how_much_waits_to_be_read_again(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        var (editor, asleep) = (await house.AccountAsync("editor", Roles.Member, Roles.Editor), await house.AccountAsync("asleep", Roles.Member, Roles.Editor));
        await using (var db = house.Alliance())
            await db.Set<Member>().Where(member => member.Id == editor.MemberId).ExecuteUpdateAsync(set => set.SetProperty(member => member.TwoFactorEnabled, true));
        ReviewReminders Reminders() => new(house.Get<IDbContextFactory<AllianceDbContext>>(), house.Get<NoticeBoard>(), house.Clock);
        await Reminders().RunAsync(default);
        Assert.Empty(await house.NoticesAsync(editor));
        await house.StoreAsync(Texts.Article("old") with { ReviewBy = new(2026, 12, 1, 0, 0, 0, DateTimeKind.Utc) }, Texts.Article("young"));
        await Reminders().RunAsync(default);
        await Reminders().RunAsync(default);
        Assert.StartsWith("One item of the library to be read again by 24 December 2026", Assert.Single(await house.NoticesAsync(editor)).Title, StringComparison.Ordinal);
        Assert.Empty(await house.NoticesAsync(asleep));
        house.Clock.Advance(TimeSpan.FromDays(7));
        await Reminders().RunAsync(default);
        Assert.Equal(2, (await house.NoticesAsync(editor)).Count);
    }
}
