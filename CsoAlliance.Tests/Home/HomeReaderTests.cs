using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Community.Discussions;
using CsoAlliance.Core.Community.Groups;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Home;
using CsoAlliance.Core.Incidents;
using CsoAlliance.Core.Library.Editing;
using CsoAlliance.Core.Newsroom;
using CsoAlliance.Core.Notices;
using CsoAlliance.Core.Shared;
using CsoAlliance.Tests.Community;
using CsoAlliance.Tests.Incidents;
using CsoAlliance.Tests.Library.Editing;
using CsoAlliance.Tests.TestKit;

namespace CsoAlliance.Tests.Home;

/// <summary>What is new to somebody, and to nobody else.</summary>
public sealed class HomeReaderTests
{
    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Incidents_come_with_what_they_were_before_and_only_to_those_who_may_read_them(DatabaseProvider provider)
    {
        await using var crew = await Crew.GatherAsync(provider);
        var house = crew.House;
        var old = await house.PublishedAsync(Some.Incident());
        await house.PublishedAsync(Some.Incident() with { Title = "An old one that stays as it is" });
        await BeHereAsync(crew, crew.Member, crew.Cso);
        house.Clock.Advance(TimeSpan.FromHours(1));
        await house.PublishedAsync(Some.Incident(Tlp.Amber) with { Title = "For officers", Area = "black-sea" });
        house.Clock.Advance(TimeSpan.FromHours(1));
        Assert.True((await house.Get<Register>().RegradeAsync(old, Grade.Corroborated, new('B', 2), Some.Analyst, "A second ship.", [new("A second ship", Held: true)])).Ok);
        await house.Get<Watches>().ChooseAsync(crew.Cso.MemberId!.Value, ["black-sea", "gulf-of-aden"], null);

        var officer = await house.Get<HomeReader>().OfAsync(crew.Cso);
        Assert.Equal(["Two skiffs approached a bulk carrier", "For officers"], officer.News.Items.Select(change => change.Title));
        Assert.Equal((2, 1), (officer.News.Count, officer.News.InAreas));
        var (regraded, fresh) = ((IncidentNews)officer.News.Items[0], (IncidentNews)officer.News.Items[1]);
        Assert.Equal((false, Grade.OneSource, Grade.Corroborated, false), (regraded.IsNew, regraded.Before!.Value, regraded.Grade, regraded.Watched));
        Assert.Equal((true, null, true, "/incidents/CSOA-2026-0003"), (fresh.IsNew, fresh.Before, fresh.Watched, fresh.Path));
        Assert.Equal([("Black Sea", 1), ("Gulf of Aden", 0)], officer.Watching.Select(area => (area.Area.Name, area.New)));
        Assert.Equal(2, (await house.Get<RailReader>().CountAsync(crew.Cso)).Incidents);

        var member = await house.Get<HomeReader>().OfAsync(crew.Member);
        Assert.Equal(["Two skiffs approached a bulk carrier"], member.News.Items.Select(change => change.Title));
        Assert.Equal((1, 0), (member.News.Count, member.News.InAreas));
        Assert.Empty(member.Watching);
        Assert.Equal(1, (await house.Get<RailReader>().CountAsync(crew.Member)).Incidents);
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Discussions_come_with_the_posts_that_were_not_read_and_never_from_outside_or_muted(DatabaseProvider provider)
    {
        await using var crew = await Crew.GatherAsync(provider);
        var house = crew.House;
        var number = await crew.StartAsync(crew.Moderator);
        await BeHereAsync(crew, crew.Member, crew.Cso, crew.Outsider, crew.Moderator);
        house.Clock.Advance(TimeSpan.FromHours(1));
        await crew.ReplyAsync(crew.Cso, number);
        await crew.ReplyAsync(crew.Cso, number, "And a lamp.");
        var strict = await crew.StartAsync(crew.Moderator, label: Tlp.AmberStrict, title: "For officers");

        var mine = Assert.IsType<DiscussionNews>(Assert.Single((await NewsAsync(crew.Member)).Items));
        Assert.Equal(("Gangway watch", 2, false, "Port Crime", $"/groups/{Crew.Slug}/{number}"), (mine.Title, mine.Posts, mine.IsNew, mine.Group, mine.Path));
        Assert.Empty((await NewsAsync(crew.Outsider)).Items);
        Assert.Equal(0, (await house.Get<RailReader>().CountAsync(crew.Outsider)).Discussions);
        // The officer wrote the replies, so only the new discussion is news.
        var officers = Assert.IsType<DiscussionNews>(Assert.Single((await NewsAsync(crew.Cso)).Items));
        Assert.Equal(("For officers", true, $"/groups/{Crew.Slug}/{strict}"), (officers.Title, officers.IsNew, officers.Path));

        house.Clock.Advance(TimeSpan.FromHours(1));
        await crew.ReplyAsync(crew.Moderator, number, "Officers only.", Tlp.AmberStrict);
        Assert.Equal(2, Assert.IsType<DiscussionNews>(Assert.Single((await NewsAsync(crew.Member)).Items)).Posts);
        Assert.Equal(2, (await NewsAsync(crew.Cso)).Count);
        Assert.Equal(2, (await house.Get<RailReader>().CountAsync(crew.Cso)).Discussions);

        Assert.True((await crew.Reader.OpenAsync(crew.Member, Crew.Slug, number)).Ok);
        Assert.Empty((await NewsAsync(crew.Member)).Items);
        Assert.True((await house.Get<Watching>().SetAsync(crew.Cso, Crew.Slug, number, WatchLevel.Muted)).Ok);
        Assert.Equal(1, (await NewsAsync(crew.Cso)).Count);

        async Task<HomeNews> NewsAsync(Viewer viewer) => (await house.Get<HomeReader>().OfAsync(viewer)).News;
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_post_that_waited_for_a_moderator_is_news_from_when_it_is_shown(DatabaseProvider provider)
    {
        await using var crew = await Crew.GatherAsync(provider);
        var number = await crew.StartAsync(crew.Moderator);
        var post = await crew.ReplyAsync(crew.Newcomer, number, "My first post.");
        crew.House.Clock.Advance(TimeSpan.FromHours(1));
        await BeHereAsync(crew, crew.Member);
        Assert.Empty((await crew.House.Get<HomeReader>().OfAsync(crew.Member)).News.Items);
        crew.House.Clock.Advance(TimeSpan.FromHours(1));
        Assert.True((await crew.Moderation.ApproveAsync(crew.Moderator, Crew.Slug, post)).Ok);
        Assert.Equal(1, Assert.IsType<DiscussionNews>(Assert.Single((await crew.House.Get<HomeReader>().OfAsync(crew.Member)).News.Items)).Posts);
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Articles_come_once_with_their_latest_note_and_only_where_the_text_may_be_read(DatabaseProvider provider)
    {
        await using var crew = await Crew.GatherAsync(provider);
        var house = crew.House;
        await PublishAsync(house, DeskFolk.Good("open-one"));
        await BeHereAsync(crew, crew.Member, crew.Cso);
        house.Clock.Advance(TimeSpan.FromHours(1));
        await house.PublishChangeAsync("open-one", "Another text altogether.", "First note");
        await house.PublishChangeAsync("open-one", "And another one.", "Second note");
        await PublishAsync(house, DeskFolk.Good("locked-one") with { Label = Tlp.Amber });
        var mine = Assert.IsType<ArticleNews>(Assert.Single((await house.Get<HomeReader>().OfAsync(crew.Member)).News.Items));
        Assert.Equal(("About open-one", "Second note", false), (mine.Title, mine.Note, mine.IsNew));
        Assert.Equal(["About locked-one", "About open-one"], (await house.Get<HomeReader>().OfAsync(crew.Cso)).News.Items.Select(change => change.Title).Order(StringComparer.Ordinal));
        Assert.Equal((1, 2), ((await house.Get<RailReader>().CountAsync(crew.Member)).Articles, (await house.Get<RailReader>().CountAsync(crew.Cso)).Articles));
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_running_report_is_shown_to_those_who_may_read_it(DatabaseProvider provider)
    {
        await using var crew = await Crew.GatherAsync(provider);
        await using (var db = crew.House.Alliance())
        {
            db.AddRange(Report("amber", Tlp.Amber, closed: false), Report("over", Tlp.Clear, closed: true));
            await db.SaveChangesAsync();
        }
        Assert.Equal("amber", Assert.Single((await crew.House.Get<HomeReader>().OfAsync(crew.Cso)).Alerts).Slug);
        Assert.Empty((await crew.House.Get<HomeReader>().OfAsync(crew.Member)).Alerts);
        Assert.Equal((1, 0), ((await crew.House.Get<RailReader>().CountAsync(crew.Cso)).Alerts, (await crew.House.Get<RailReader>().CountAsync(crew.Member)).Alerts));
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Somebody_who_is_not_approved_reads_what_every_visitor_may(DatabaseProvider provider)
    {
        await using var crew = await Crew.GatherAsync(provider);
        await crew.StartAsync(crew.Moderator);
        await crew.House.PublishedAsync(Some.Incident());
        await crew.House.PublishedAsync(Some.Incident(Tlp.Green));
        var waiting = crew.Outsider with { Approved = false };
        var home = await crew.House.Get<HomeReader>().OfAsync(waiting);
        Assert.Equal(1, home.News.Count);
        Assert.IsType<IncidentNews>(home.News.Items[0]);
        Assert.Null(home.Due);
        Assert.Equal(new RailCounts(0, 1, 0, 0, 0), await crew.House.Get<RailReader>().CountAsync(waiting));
    }

    [Fact]
    public async Task Home_and_rail_ask_the_database_few_questions()
    {
        Questions.Listen();
        await using var crew = await Crew.GatherAsync();
        await crew.StartAsync(crew.Moderator);
        await crew.House.PublishedAsync(Some.Incident());
        await BeHereAsync(crew, crew.Cso);
        Assert.Equal(9, await Questions.CountAsync(() => crew.House.Get<HomeReader>().OfAsync(crew.Cso)));
        Assert.Equal(2, await Questions.CountAsync(() => crew.House.Get<RailReader>().CountAsync(crew.Cso)));
        Assert.Equal(1, await Questions.CountAsync(() => crew.House.Get<NoticeBoard>().WaitingAsync(crew.Cso, NoticeTopic.Personal, 5)));
        // Being here costs a look, and within five minutes no write.
        Assert.Equal(1, await Questions.CountAsync(() => crew.House.Get<Visits>().SeenAsync(crew.Cso.MemberId!.Value)));
    }

    private static NewsItem Report(string slug, Tlp label, bool closed) =>
        new(new() { Slug = slug, Title = "Skiffs", Summary = "Two in a day.", Body = "Known.", Kind = NewsKind.FirstResponse, Label = label, Closed = closed, PublishedAt = new(2026, 11, 24, 0, 0, 0, DateTimeKind.Utc) });

    private static async Task PublishAsync(House house, Core.Library.ArticleText text) =>
        Assert.Empty((await house.Get<DraftReview>().AgreeAsync(DeskFolk.Second, await house.SentAsync(text))).Errors);

    // A visit that ended, and one that begins now.
    private static async Task BeHereAsync(Crew crew, params Viewer[] people)
    {
        foreach (var person in people)
            await crew.House.Get<Visits>().SeenAsync(person.MemberId!.Value);
        crew.House.Clock.Advance(TimeSpan.FromMinutes(40));
        foreach (var person in people)
            await crew.House.Get<Visits>().SeenAsync(person.MemberId!.Value);
    }
}
