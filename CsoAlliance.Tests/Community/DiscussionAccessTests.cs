using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Community;
using CsoAlliance.Core.Community.Discussions;
using CsoAlliance.Core.Community.Groups;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Shared;
using CsoAlliance.Tests.TestKit;

namespace CsoAlliance.Tests.Community;

public sealed class DiscussionAccessTests
{
    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Only_those_inside_read_list_search_and_hear_whatever_the_label(DatabaseProvider provider)
    {
        await using var crew = await Crew.GatherAsync(provider);
        foreach (var label in new[] { Tlp.Clear, Tlp.Green, Tlp.Amber })
        {
            var number = await crew.StartAsync(crew.Member, $"Gangway{label} talk", label);
            var page = (await crew.OpenAsync(crew.Newcomer, number))!;
            Assert.Equal(4, page.Readers);
            foreach (var nobody in new[] { crew.Outsider, Viewer.Visitor, crew.Member with { Approved = false }, crew.Outsider with { Roles = [Roles.Member, Roles.Analyst, Roles.Administrator] } })
            {
                Assert.Null(await crew.OpenAsync(nobody, number));
                Assert.False((await crew.House.Get<DiscussionList>().ListAsync(nobody, Crew.Slug)).Ok);
                Assert.Equal(0, (await crew.House.Get<PostSearch>().FindAsync(nobody, $"Gangway{label}")).Total);
                Assert.Empty(await crew.Reader.SinceAsync(nobody, page.Id, 0));
                Assert.False((await crew.Writer.ReplyAsync(nobody, Crew.Slug, number, new() { Text = "In" })).Ok);
                Assert.False((await crew.House.Get<PostActs>().OpenAsync(nobody, Crew.Slug, number, page.Posts[0].Uid)).Ok);
            }
            Assert.Equal(1, (await crew.House.Get<PostSearch>().FindAsync(crew.Newcomer, $"Gangway{label}")).Total);
            Assert.Single(await crew.Reader.SinceAsync(crew.Newcomer, page.Id, 0));
        }
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Whoever_was_removed_reads_nothing_more_at_once(DatabaseProvider provider)
    {
        await using var crew = await Crew.GatherAsync(provider);
        var number = await crew.StartAsync(crew.Member);
        var id = (await crew.OpenAsync(crew.Cso, number))!.Id;
        Assert.True((await crew.House.Get<GroupDesk>().RemoveAsync(crew.Moderator, Crew.Slug, crew.Cso.MemberId!.Value, "No longer at sea.")).Ok);
        await crew.ReplyAsync(crew.Member, number, "After that.");
        Assert.Null(await crew.OpenAsync(crew.Cso, number));
        Assert.Empty(await crew.Reader.SinceAsync(crew.Cso, id, 0));
        Assert.Equal(0, (await crew.House.Get<PostSearch>().FindAsync(crew.Cso, "shift")).Total);
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Amber_strict_is_for_the_groups_security_officers_and_others_cannot_tell_that_it_is_there(DatabaseProvider provider)
    {
        await using var crew = await Crew.GatherAsync(provider);
        var open = await crew.StartAsync(crew.Member);
        var strict = await crew.StartAsync(crew.Cso, "Only among us", Tlp.AmberStrict, title: "Strictly");
        Assert.Null(await crew.OpenAsync(crew.Member, strict));
        Assert.Equal(2, (await crew.OpenAsync(crew.Moderator, strict))!.Readers);
        await crew.ReplyAsync(crew.Cso, open, "The seal numbers", Tlp.AmberStrict);
        var (member, officer) = ((await crew.OpenAsync(crew.Member, open))!, (await crew.OpenAsync(crew.Moderator, open))!);
        Assert.Equal((1, 1), (member.Total, member.Posts.Count));
        Assert.Equal((2, 2), (officer.Total, officer.Posts.Count));
        Assert.Equal(0, (await crew.House.Get<PostSearch>().FindAsync(crew.Member, "seal")).Total);
        Assert.Equal(1, (await crew.House.Get<PostSearch>().FindAsync(crew.Moderator, "seal")).Total);
        var list = crew.House.Get<DiscussionList>();
        var mine = (await list.ListAsync(crew.Member, Crew.Slug)).Value;
        Assert.Equal((1, 1, false), (mine.Total, mine.Items.Single().Posts, mine.Items.Single().IsNew));
        var theirs = (await list.ListAsync(crew.Cso, Crew.Slug)).Value;
        Assert.Equal((2, 2), (theirs.Total, theirs.Items.Single(item => item.Number == open).Posts));
        Assert.Equal(CommunityErrors.AboveOwn, (await crew.Writer.ReplyAsync(crew.Member, Crew.Slug, open, new() { Text = "Me too", Label = Tlp.AmberStrict })).Error);
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_label_only_becomes_stricter_and_red_is_refused_in_words(DatabaseProvider provider)
    {
        await using var crew = await Crew.GatherAsync(provider);
        var number = await crew.StartAsync(crew.Member, label: Tlp.Amber);
        Assert.Equal(CommunityErrors.Wider, (await crew.Writer.ReplyAsync(crew.Member, Crew.Slug, number, new() { Text = "Wider", Label = Tlp.Green })).Error);
        Assert.Equal(CommunityErrors.Red, (await crew.Writer.ReplyAsync(crew.Cso, Crew.Slug, number, new() { Text = "Red", Label = Tlp.Red })).Error);
        Assert.Equal(CommunityErrors.Red, (await crew.Writer.StartAsync(crew.Cso, Crew.Slug, new() { Title = "Red", Label = Tlp.Red, Post = new() { Text = "Red" } })).Error);
        var post = await crew.ReplyAsync(crew.Member, number);
        Assert.Equal(CommunityErrors.Wider, (await crew.House.Get<PostActs>().EditAsync(crew.Member, Crew.Slug, number, post, "Wider", Tlp.Green)).Error);
        Assert.Equal(CommunityErrors.Wider, (await crew.Moderation.RestrictAsync(crew.Moderator, Crew.Slug, number, Tlp.Green)).Error);
        Assert.Equal(CommunityErrors.ModeratorsOnly, (await crew.Moderation.RestrictAsync(crew.Cso, Crew.Slug, number, Tlp.AmberStrict)).Error);
        Assert.True((await crew.Moderation.RestrictAsync(crew.Moderator, Crew.Slug, number, Tlp.AmberStrict)).Ok);
        Assert.Null(await crew.OpenAsync(crew.Member, number));
        Assert.Equal(0, (await crew.House.Get<PostSearch>().FindAsync(crew.Member, "watchmen")).Total);
        var strict = (await crew.OpenAsync(crew.Cso, number))!;
        Assert.Equal((2, Tlp.AmberStrict), (strict.Total, strict.Posts[1].Label));
        Assert.Equal((0, 1), ((await crew.House.Get<DiscussionList>().ListAsync(crew.Member, Crew.Slug)).Value.Total, (await crew.House.Get<DiscussionList>().ListAsync(crew.Cso, Crew.Slug)).Value.Total));
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Who_wrote_without_attribution_is_told_to_moderators_alone(DatabaseProvider provider)
    {
        await using var crew = await Crew.GatherAsync(provider);
        var number = await crew.StartAsync(crew.Cso, "We paid the ransom", unattributed: true, title: "A payment");
        var handle = await crew.HandleAsync(crew.Cso);
        await crew.House.Get<Watching>().SetAsync(crew.Member, Crew.Slug, number, WatchLevel.Watching);
        await crew.ReplyAsync(crew.Cso, number, $"And again, @{await crew.HandleAsync(crew.Newcomer)}", unattributed: true);
        foreach (var post in (await crew.OpenAsync(crew.Member, number))!.Posts)
            Assert.Equal((PostShown.SomeMember, "", (Guid?)null, true), (post.Author, post.Handle, post.AuthorId, post.Unattributed));
        var found = (await crew.House.Get<PostSearch>().FindAsync(crew.Member, "ransom")).Items.Single();
        Assert.Equal(PostShown.SomeMember, found.Post.Author);
        Assert.Equal(0, (await crew.House.Get<PostSearch>().FindAsync(crew.Member, handle)).Total);
        Assert.Equal(PostShown.SomeMember, (await crew.House.Get<DiscussionList>().ListAsync(crew.Member, Crew.Slug)).Value.Items.Single().Starter);
        Assert.Equal(PostShown.SomeMember, (await crew.Reader.SinceAsync(crew.Member, (await crew.OpenAsync(crew.Member, number))!.Id, 1)).Single().Author);
        var notices = (await crew.NoticesAsync(crew.Member)).Concat(await crew.NoticesAsync(crew.Newcomer)).ToList();
        Assert.Equal(2, notices.Count);
        Assert.All(notices, notice => Assert.False(notice.Title.Contains(handle) || notice.Title.Contains(crew.Cso.DisplayRole)));
        Assert.Equal((crew.Cso.DisplayRole, handle), ((await crew.OpenAsync(crew.Moderator, number))!.Posts[0].Author, (await crew.OpenAsync(crew.Moderator, number))!.Posts[0].Handle));
        Assert.True((await crew.OpenAsync(crew.Cso, number))!.Posts[0] is { Mine: true, Author: "CSO, bulk carriers" });
    }
}
