using CsoAlliance.Core.Community;
using CsoAlliance.Core.Community.Discussions;
using CsoAlliance.Core.Community.Groups;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Notices;
using CsoAlliance.Core.Shared;
using CsoAlliance.Tests.TestKit;

namespace CsoAlliance.Tests.Community;

public sealed class DiscussionTests
{
    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_text_that_is_missing_or_too_long_or_mentions_everybody_is_refused_in_words(DatabaseProvider provider)
    {
        await using var crew = await Crew.GatherAsync(provider);
        var number = await crew.StartAsync(crew.Member);
        foreach (var (text, error) in new[] { (" ", CommunityErrors.NoText), (new string('x', 300 * 1024), CommunityErrors.LongText), ("Look here, @all", CommunityErrors.MentionAll), ("@Everyone!", CommunityErrors.MentionAll) })
            Assert.Equal(error, (await crew.Writer.ReplyAsync(crew.Member, Crew.Slug, number, new() { Text = text })).Error);
        Assert.True((await crew.Writer.ReplyAsync(crew.Member, Crew.Slug, number, new() { Text = new string('x', Post.TextLength) })).Ok);
        Assert.True((await crew.Writer.ReplyAsync(crew.Member, Crew.Slug, number, new() { Text = "Write to desk@all.example, at/@here" })).Ok);
        Assert.Equal(["title", "text"], (await crew.Writer.StartAsync(crew.Member, Crew.Slug, new())).Errors.Select(fault => fault.Field));
        Assert.Equal("link", (await crew.Writer.StartAsync(crew.Member, Crew.Slug, new() { Title = "Linked", Link = "CSOA-1999-0001", Post = new() { Text = "To nothing" } })).Error.Field);
    }

    [Theory]
    [InlineData("Ask @cso-bulk-3 and @DPA-tankers-12.", "cso-bulk-3 dpa-tankers-12")]
    [InlineData("Mail a@b-1.example, see /@x and @a@b", "")]
    [InlineData("(@master-1) **@master-2** @master-1", "master-1 master-2")]
    public void Handles_are_read_and_addresses_are_not(string text, string handles) => Assert.Equal(handles, string.Join(' ', Mentions.Of(text)));

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Who_is_told_follows_the_watch_levels_and_the_mentions(DatabaseProvider provider)
    {
        await using var crew = await Crew.GatherAsync(provider);
        var groups = crew.House.Get<GroupDesk>();
        await groups.WatchAsync(crew.Moderator, Crew.Slug, WatchLevel.Watching);
        var number = await crew.StartAsync(crew.Member);
        Assert.Equal((NoticeTopic.Thread.Code, "New discussion in Port Crime: “Gangway watch”"), Assert.Single(await crew.NoticesAsync(crew.Moderator)));
        Assert.Empty(await crew.NoticesAsync(crew.Cso));
        await crew.ReplyAsync(crew.Cso, number, $"Ask @{await crew.HandleAsync(crew.Newcomer)}");
        Assert.Equal(NoticeTopic.Reply.Code, (await crew.NoticesAsync(crew.Moderator))[1].Topic);
        Assert.Equal((NoticeTopic.Reply.Code, "New reply in “Gangway watch”"), Assert.Single(await crew.NoticesAsync(crew.Member)));
        Assert.Equal((NoticeTopic.Mention.Code, "You are mentioned in “Gangway watch”"), Assert.Single(await crew.NoticesAsync(crew.Newcomer)));
        await crew.House.Get<Watching>().SetAsync(crew.Moderator, Crew.Slug, number, WatchLevel.Muted);
        await crew.House.Get<Watching>().SetAsync(crew.Newcomer, Crew.Slug, number, WatchLevel.Muted);
        await crew.ReplyAsync(crew.Cso, number, $"And @{await crew.HandleAsync(crew.Moderator)} and @{await crew.HandleAsync(crew.Newcomer)}");
        Assert.Equal((2, 2, 1, 0), ((await crew.NoticesAsync(crew.Moderator)).Count, (await crew.NoticesAsync(crew.Member)).Count, (await crew.NoticesAsync(crew.Newcomer)).Count, (await crew.NoticesAsync(crew.Cso)).Count));
        await crew.ReplyAsync(crew.Cso, number, $"Strictly, @{await crew.HandleAsync(crew.Member)}", Tlp.AmberStrict);
        Assert.Equal(2, (await crew.NoticesAsync(crew.Member)).Count);
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Paging_misses_none_either_way_and_what_is_new_is_marked_until_it_is_read(DatabaseProvider provider)
    {
        await using var crew = await Crew.GatherAsync(provider);
        var number = await crew.StartAsync(crew.Member, "Post 1");
        for (var i = 2; i <= 113; i++)
            await crew.ReplyAsync(crew.Member, number, $"Post {i}");
        Assert.True((await crew.House.Get<DiscussionList>().ListAsync(crew.Cso, Crew.Slug)).Value.Items.Single().IsNew);
        var wanted = Enumerable.Range(1, 113).Select(i => $"Post {i}").ToList();
        var (seen, after) = (new List<string>(), (int?)0);
        while (after is not null)
        {
            var page = (await crew.Reader.OpenAsync(crew.Cso, Crew.Slug, number, after)).Value;
            Assert.InRange(page.Posts.Count, 1, DiscussionReader.OnPage);
            seen.AddRange(page.Posts.Select(post => post.Text));
            after = page.After;
        }
        Assert.Equal(wanted, seen);
        Assert.False((await crew.House.Get<DiscussionList>().ListAsync(crew.Cso, Crew.Slug)).Value.Items.Single().IsNew);
        seen.Clear();
        var before = (int?)114;
        while (before is not null)
        {
            var page = (await crew.Reader.OpenAsync(crew.Cso, Crew.Slug, number, before: before)).Value;
            seen.InsertRange(0, page.Posts.Select(post => post.Text));
            before = page.Before;
        }
        Assert.Equal(wanted, seen);
        await crew.ReplyAsync(crew.Member, number, "Post 114");
        var news = (await crew.Reader.OpenAsync(crew.Cso, Crew.Slug, number)).Value;
        Assert.Equal((113, "Post 114", 114), (news.Read, news.Posts[^1].Text, news.Total));
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task The_list_pages_by_last_activity_and_misses_none(DatabaseProvider provider)
    {
        await using var crew = await Crew.GatherAsync(provider);
        for (var i = 1; i <= 7; i++)
            await crew.StartAsync(crew.Member, title: $"Matter {i}");
        crew.House.Clock.Advance(TimeSpan.FromMinutes(1));
        await crew.ReplyAsync(crew.Cso, 3);
        var (seen, cursor) = (new List<int>(), (string?)null);
        do
        {
            var page = (await crew.House.Get<DiscussionList>().ListAsync(crew.Member, Crew.Slug, cursor, 3)).Value;
            Assert.Equal(7, page.Total);
            seen.AddRange(page.Items.Select(item => item.Number));
            cursor = page.Next;
        }
        while (cursor is not null);
        Assert.Equal([3, 7, 6, 5, 4, 2, 1], seen);
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_form_sent_twice_at_once_is_one_post_and_posts_at_once_get_places_of_their_own(DatabaseProvider provider)
    {
        await using var crew = await Crew.GatherAsync(provider);
        var number = await crew.StartAsync(crew.Member);
        var once = Guid.CreateVersion7();
        var placed = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => crew.Writer.ReplyAsync(crew.Member, Crew.Slug, number, new() { Text = "Once", Once = once }))));
        Assert.All(placed, outcome => Assert.Equal(once, outcome.Value.Post));
        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => crew.ReplyAsync(i % 2 == 0 ? crew.Member : crew.Cso, number, $"At once {i}"))));
        var page = (await crew.OpenAsync(crew.Newcomer, number))!;
        Assert.Equal(8, page.Total);
        Assert.Equal(Enumerable.Range(1, 8), page.Posts.Select(post => post.Number!.Value));
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task What_a_post_said_before_is_kept_for_its_author_and_moderators_and_the_starter_takes_an_answer(DatabaseProvider provider)
    {
        await using var crew = await Crew.GatherAsync(provider);
        var (number, acts) = (await crew.StartAsync(crew.Member), crew.House.Get<PostActs>());
        var post = await crew.ReplyAsync(crew.Cso, number, "First wording");
        Assert.True((await acts.EditAsync(crew.Cso, Crew.Slug, number, post, "Second wording", null)).Ok);
        Assert.False((await acts.EditAsync(crew.Member, Crew.Slug, number, post, "Not mine", null)).Ok);
        Assert.Equal("First wording", Assert.Single((await acts.OpenAsync(crew.Cso, Crew.Slug, number, post)).Value.History).Text);
        Assert.Single((await acts.OpenAsync(crew.Moderator, Crew.Slug, number, post)).Value.History);
        Assert.Empty((await acts.OpenAsync(crew.Member, Crew.Slug, number, post)).Value.History);
        Assert.Equal(0, (await crew.House.Get<PostSearch>().FindAsync(crew.Member, "First wording")).Total);
        Assert.Equal("post.accept", (await acts.AcceptAsync(crew.Cso, Crew.Slug, number, post, true)).Error.Code);
        Assert.True((await acts.AcceptAsync(crew.Member, Crew.Slug, number, post, true)).Ok);
        Assert.True((await crew.OpenAsync(crew.Newcomer, number))!.Posts[1] is { Accepted: true, EditedAt: not null, Text: "Second wording" });
        Assert.True((await crew.House.Get<DiscussionList>().ListAsync(crew.Member, Crew.Slug)).Value.Items.Single().Answered);
    }
}
