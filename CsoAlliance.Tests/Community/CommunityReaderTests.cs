using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Community.Discussions;
using CsoAlliance.Core.Community.Groups;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Shared;
using CsoAlliance.Tests.TestKit;

namespace CsoAlliance.Tests.Community;

/// <summary>What a program reads of the community, page by page.</summary>
public sealed class CommunityReaderTests
{
    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Groups_page_by_name_and_hidden_ones_are_in_no_total(DatabaseProvider provider)
    {
        await using var crew = await Crew.GatherAsync(provider);
        var (desk, reader) = (crew.House.Get<GroupDesk>(), crew.House.Get<GroupReader>());
        foreach (var (starter, name) in new[] { (crew.Moderator, "Bulk"), (crew.Moderator, "Tankers"), (crew.Cso, "Agents"), (crew.Cso, "Passenger ships") })
            Assert.True((await desk.StartAsync(starter, new(name, "About it.", GroupJoining.Open, GroupVisibility.Listed))).Ok);
        Assert.True((await desk.StartAsync(crew.Member, new("Hidden", "About it.", GroupJoining.ByInvitation, GroupVisibility.Hidden))).Ok);
        Assert.Equal(["Agents", "Bulk", "Hidden", "Passenger ships", "Port Crime", "Tankers"], await NamesAsync(crew.Member, 6));
        Assert.Equal(["Agents", "Bulk", "Passenger ships", "Port Crime", "Tankers"], await NamesAsync(crew.Outsider, 5));
        Assert.Empty(await NamesAsync(crew.Outsider with { Approved = false }, 0));
        Assert.Empty(await NamesAsync(Viewer.Visitor, 0));

        async Task<List<string>> NamesAsync(Viewer viewer, int total)
        {
            var (names, cursor) = (new List<string>(), (string?)null);
            do
            {
                var page = await reader.PageAsync(viewer, cursor, 2);
                Assert.Equal(total, page.Total);
                names.AddRange(page.Items.Select(item => item.Name));
                cursor = page.Next;
            }
            while (cursor is not null);
            return names;
        }
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Posts_page_by_number_and_a_program_marks_nothing_read(DatabaseProvider provider)
    {
        await using var crew = await Crew.GatherAsync(provider);
        var reader = crew.House.Get<DiscussionPosts>();
        var number = await crew.StartAsync(crew.Moderator);
        for (var i = 0; i < 4; i++)
            await crew.ReplyAsync(crew.Cso, number, $"Reply {i}", unattributed: i == 1);
        await crew.ReplyAsync(crew.Cso, number, "Officers only.", Tlp.AmberStrict);
        await crew.ReplyAsync(crew.Newcomer, number, "Waits for a moderator.");
        var id = (await crew.House.Get<DiscussionList>().ListAsync(crew.Member, Crew.Slug)).Value.Items.Single().Id;

        Assert.Equal(["What do you do at shift changes?", "Reply 0", "Reply 1", "Reply 2", "Reply 3"], await TextsAsync(crew.Member, 5));
        Assert.Equal(6, (await TextsAsync(crew.Cso, 6)).Count);
        foreach (var nobody in new[] { crew.Outsider, crew.Member with { Approved = false }, Viewer.Visitor })
            Assert.Equal(Error.NotFound, (await reader.ReadAsync(nobody, id, null, 50)).Error);
        Assert.Equal(Error.NotFound, (await reader.ReadAsync(crew.Member, id + 1000, null, 50)).Error);
        // A moderator's program learns no more of who wrote than a member's.
        Assert.Equal(PostShown.SomeMember, (await reader.ReadAsync(crew.Moderator, id, null, 50)).Value.Posts.Items[2].Author);
        Assert.True((await crew.House.Get<DiscussionList>().ListAsync(crew.Member, Crew.Slug)).Value.Items.Single().IsNew);

        async Task<List<string>> TextsAsync(Viewer viewer, int total)
        {
            var (texts, cursor) = (new List<string>(), (string?)null);
            do
            {
                var page = (await reader.ReadAsync(viewer, id, cursor, 2)).Value.Posts;
                Assert.Equal(total, page.Total);
                texts.AddRange(page.Items.Select(post => post.Text));
                cursor = page.Next;
            }
            while (cursor is not null);
            return texts;
        }
    }
}
