using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Community;
using CsoAlliance.Core.Community.Discussions;
using CsoAlliance.Core.Community.Groups;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Notices;
using CsoAlliance.Tests.TestKit;

namespace CsoAlliance.Tests.Community;

public sealed class ModerationTests
{
    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_first_post_waits_unseen_and_unheard_until_a_moderator_lets_it_through(DatabaseProvider provider)
    {
        await using var crew = await Crew.GatherAsync(provider);
        var number = await crew.StartAsync(crew.Member);
        var post = await crew.ReplyAsync(crew.Newcomer, number, $"Tallies, @{await crew.HandleAsync(crew.Cso)}");
        Assert.Equal(1, (await crew.OpenAsync(crew.Member, number))!.Total);
        Assert.Empty((await crew.OpenAsync(crew.Member, number))!.Waiting);
        Assert.Equal(0, (await crew.House.Get<PostSearch>().FindAsync(crew.Member, "tallies")).Total);
        Assert.False((await crew.House.Get<PostActs>().OpenAsync(crew.Member, Crew.Slug, number, post)).Ok);
        Assert.Equal(PostState.Waiting, Assert.Single((await crew.OpenAsync(crew.Newcomer, number))!.Waiting).State);
        Assert.Empty(await crew.NoticesAsync(crew.Cso));
        Assert.Equal(NoticeTopic.Moderation.Code, Assert.Single(await crew.NoticesAsync(crew.Moderator)).Topic);
        Assert.Equal(CommunityErrors.ModeratorsOnly, (await crew.Moderation.QueueAsync(crew.Member, Crew.Slug)).Error);
        Assert.Equal(CommunityErrors.ModeratorsOnly, (await crew.Moderation.ApproveAsync(crew.Cso, Crew.Slug, post)).Error);
        Assert.Equal(post, Assert.Single((await crew.Moderation.QueueAsync(crew.Moderator, Crew.Slug)).Value).Post.Uid);
        await crew.ReplyAsync(crew.Member, number, "Meanwhile");
        Assert.True((await crew.Moderation.ApproveAsync(crew.Moderator, Crew.Slug, post)).Ok);
        Assert.Equal(post, (await crew.OpenAsync(crew.Member, number))!.Posts[^1].Uid);
        Assert.Equal(NoticeTopic.Mention.Code, Assert.Single(await crew.NoticesAsync(crew.Cso)).Topic);
        Assert.Equal(["New reply in “Gangway watch”", "Your post in “Gangway watch” is now shown"], (await crew.NoticesAsync(crew.Newcomer)).Select(notice => notice.Title));
        await crew.ReplyAsync(crew.Newcomer, number, "The next one appears at once");
        Assert.Equal(4, (await crew.OpenAsync(crew.Member, number))!.Total);
        Assert.Empty((await crew.Moderation.QueueAsync(crew.Moderator, Crew.Slug)).Value);
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_first_discussion_waits_with_its_post_and_takes_no_replies(DatabaseProvider provider)
    {
        await using var crew = await Crew.GatherAsync(provider);
        var number = await crew.StartAsync(crew.Newcomer, "New here");
        var list = crew.House.Get<DiscussionList>();
        Assert.Null(await crew.OpenAsync(crew.Member, number));
        Assert.Equal((0, 0), ((await list.ListAsync(crew.Member, Crew.Slug)).Value.Items.Count, (await list.ListAsync(crew.Member, Crew.Slug)).Value.Total));
        Assert.True((await list.ListAsync(crew.Newcomer, Crew.Slug)).Value.Items.Single().Waiting);
        Assert.Equal(CommunityErrors.StillWaiting, (await crew.Writer.ReplyAsync(crew.Moderator, Crew.Slug, number, new() { Text = "Hello" })).Error);
        var post = (await crew.OpenAsync(crew.Moderator, number))!.Waiting.Single().Uid;
        Assert.True((await crew.Moderation.ApproveAsync(crew.Moderator, Crew.Slug, post)).Ok);
        Assert.Equal(1, (await crew.OpenAsync(crew.Member, number))!.Total);
        Assert.Equal(1, (await list.ListAsync(crew.Member, Crew.Slug)).Value.Total);
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Of_two_moderators_who_decide_at_once_one_is_told_that_it_is_decided(DatabaseProvider provider)
    {
        await using var crew = await Crew.GatherAsync(provider);
        await crew.House.Get<GroupDesk>().AppointAsync(crew.Moderator, Crew.Slug, crew.Cso.MemberId!.Value, GroupRole.Moderator);
        var number = await crew.StartAsync(crew.Member);
        var post = await crew.ReplyAsync(crew.Newcomer, number);
        var decided = await Task.WhenAll(new[] { crew.Moderator, crew.Cso, crew.Moderator, crew.Cso }.Select(moderator => Task.Run(() => crew.Moderation.ApproveAsync(moderator, Crew.Slug, post))));
        Assert.Single(decided, outcome => outcome.Ok);
        Assert.All(decided.Where(outcome => !outcome.Ok), outcome => Assert.Equal(CommunityErrors.Decided, outcome.Error));
        Assert.Equal(2, (await crew.OpenAsync(crew.Member, number))!.Total);
        Assert.Equal("post.approved", Assert.Single(await crew.House.Get<AuditTrail>().OfAsync($"{Crew.Slug}/{number}/{post}")).Act);
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_reported_post_is_removed_with_a_reason_that_stays_where_it_stood(DatabaseProvider provider)
    {
        await using var crew = await Crew.GatherAsync(provider);
        var number = await crew.StartAsync(crew.Member);
        var (acts, post) = (crew.House.Get<PostActs>(), await crew.ReplyAsync(crew.Cso, number, "Buy my locks"));
        Assert.Equal(CommunityErrors.NoReason, (await acts.ReportAsync(crew.Member, Crew.Slug, number, post, " ")).Error);
        Assert.False((await acts.ReportAsync(crew.Cso, Crew.Slug, number, post, "My own")).Ok);
        Assert.True((await acts.ReportAsync(crew.Member, Crew.Slug, number, post, "It sells something.")).Ok);
        Assert.True((await acts.ReportAsync(crew.Member, Crew.Slug, number, post, "It still does.")).Ok);
        Assert.Equal(["It sells something."], Assert.Single((await crew.Moderation.QueueAsync(crew.Moderator, Crew.Slug)).Value).Reasons);
        Assert.Equal(CommunityErrors.NoReason, (await crew.Moderation.RemoveAsync(crew.Moderator, Crew.Slug, post, null)).Error);
        Assert.True((await crew.Moderation.RemoveAsync(crew.Moderator, Crew.Slug, post, "Advertisement")).Ok);
        Assert.Equal(CommunityErrors.Decided, (await crew.Moderation.RemoveAsync(crew.Moderator, Crew.Slug, post, "Again")).Error);
        Assert.Equal(CommunityErrors.Decided, (await crew.Moderation.KeepAsync(crew.Moderator, Crew.Slug, post)).Error);
        Assert.True((await crew.OpenAsync(crew.Member, number))!.Posts[1] is { State: PostState.Removed, Text: "", Reason: "Advertisement" });
        Assert.Equal("Buy my locks", (await crew.OpenAsync(crew.Moderator, number))!.Posts[1].Text);
        Assert.Equal(0, (await crew.House.Get<PostSearch>().FindAsync(crew.Member, "locks")).Total);
        Assert.Contains(await crew.NoticesAsync(crew.Cso), notice => notice.Title == "A moderator removed your post in “Gangway watch”: Advertisement");
        Assert.Empty((await crew.Moderation.QueueAsync(crew.Moderator, Crew.Slug)).Value);
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task With_the_post_that_began_it_a_discussions_title_goes(DatabaseProvider provider)
    {
        await using var crew = await Crew.GatherAsync(provider);
        var number = await crew.StartAsync(crew.Member, title: "The mate of the Example is a smuggler");
        await crew.ReplyAsync(crew.Cso, number);
        Assert.True((await crew.Moderation.RemoveAsync(crew.Moderator, Crew.Slug, (await crew.OpenAsync(crew.Cso, number))!.Posts[0].Uid, "Names somebody")).Ok);
        Assert.Equal(("Removed by a moderator", 2), ((await crew.OpenAsync(crew.Cso, number))!.Title, (await crew.OpenAsync(crew.Cso, number))!.Posts.Count));
        Assert.Equal("Removed by a moderator", (await crew.House.Get<DiscussionList>().ListAsync(crew.Cso, Crew.Slug)).Value.Items.Single().Title);
        Assert.Equal(0, (await crew.House.Get<PostSearch>().FindAsync(crew.Cso, "smuggler")).Total);
    }
}
