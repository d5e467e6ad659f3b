using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Library;
using CsoAlliance.Core.Shared;
using CsoAlliance.Tests.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Tests.Library;

public sealed class LibraryReaderTests
{
    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_green_body_is_found_by_members_and_by_nobody_else(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        await house.StoreAsync(Texts.Article("ferry", "The trojan was called kittiwake and lay in the crew network.") with { Label = Tlp.Green, Tags = ["insider"] });
        foreach (var viewer in new[] { Viewer.Visitor, Texts.Waiting })
        {
            var nothing = await SearchAsync(house, viewer, "kittiwake");
            Assert.Empty(nothing.Page.Items);
            Assert.Equal(0, nothing.Page.Total);
            Assert.Empty(nothing.Facets.Kinds);
        }
        var found = Assert.Single((await SearchAsync(house, Texts.Approved, "kittiw")).Page.Items);
        Assert.False(found.Locked);
        Assert.Contains(found.Snippet, part => part is { Hit: true, Text: "kittiwake" });
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_locked_article_is_found_by_title_summary_and_tags_without_a_snippet(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        await house.StoreAsync(Texts.Article("ferry", "The ferry text, with a kestrel.") with { Label = Tlp.Green, Tags = ["insider"] });
        foreach (var words in new[] { "ferry", "summary", "insider" })
        {
            var found = Assert.Single((await SearchAsync(house, Viewer.Visitor, words)).Page.Items);
            Assert.True(found.Locked);
            Assert.Empty(found.Snippet);
        }
        // Both words stand in the row, but one of them only in the text: at most it is shown as near, for the one that may be seen.
        var mixed = await SearchAsync(house, Viewer.Visitor, "insider kestrel");
        Assert.True(mixed.Near || mixed.Page.Total == 0);
        Assert.False((await SearchAsync(house, Texts.Approved, "insider kestrel")).Near);
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task The_text_of_a_locked_article_does_not_move_its_rank(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        var often = string.Join(' ', Enumerable.Repeat("anchor", 40));
        await house.StoreAsync(
            Texts.Article("quiet", "Nothing here. " + string.Join(' ', Enumerable.Repeat("empty", 40))) with { Label = Tlp.Green, Tags = ["anchor"] },
            Texts.Article("loud", "Nothing here. " + often) with { Label = Tlp.Green, Tags = ["anchor"] });
        Assert.Equal(["quiet", "loud"], (await SearchAsync(house, Viewer.Visitor, "anchor")).Page.Items.Select(item => item.Slug));
        Assert.Equal(["loud", "quiet"], (await SearchAsync(house, Texts.Approved, "anchor")).Page.Items.Select(item => item.Slug));
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task What_is_not_announced_is_not_there_for_those_who_may_not_read_it(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        await house.StoreAsync(Texts.Article("amber") with { Label = Tlp.Amber, Announced = false });
        var library = house.Get<LibraryReader>();
        Assert.Empty((await library.ListAsync(Texts.Approved, new())).Page.Items);
        Assert.Empty((await SearchAsync(house, Texts.Approved, "amber")).Page.Items);
        Assert.Equal(Error.NotFound, (await library.FindAsync(Texts.Approved, "amber")).Error);
        Assert.Single((await library.ListAsync(new(Guid.NewGuid(), true, [Roles.Member, Roles.Cso]), new())).Page.Items);
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_search_knows_at_once_of_every_change_of_what_it_counts_by(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        await house.StoreAsync(Texts.Article("ferry", "The kittiwake text."), Texts.Article("tanker", "The kittiwake text."));
        async Task SeenAsync(int shown, int all, string kind)
        {
            var list = await SearchAsync(house, Viewer.Visitor, "kittiwake");
            Assert.Equal((shown, all), (list.Page.Total, list.All));
            Assert.Equal(shown, list.Page.Items.Count);
            Assert.Equal(kind, string.Join(' ', list.Facets.Kinds.Select(facet => $"{facet.Value}:{facet.Count}")));
        }
        await SeenAsync(2, 2, "article:2");
        // By hand, as no act of the product would: it is the database that has to notice.
        async Task ChangeAsync(string sql)
        {
            await using var db = house.Alliance();
            Assert.Equal(1, await db.Database.ExecuteSqlRawAsync(sql));
        }
        await ChangeAsync($"UPDATE articles SET \"Kind\" = {(int)ArticleKind.Film} WHERE \"Slug\" = 'ferry'");
        await SeenAsync(2, 2, "article:1 film:1");
        await ChangeAsync($"UPDATE articles SET \"Label\" = {(int)Tlp.Amber}, \"Announced\" = {(provider == DatabaseProvider.Sqlite ? "0" : "false")} WHERE \"Slug\" = 'ferry'");
        await SeenAsync(1, 1, "article:1");
        await ChangeAsync("UPDATE articles SET \"RetiredAt\" = \"PublishedAt\" WHERE \"Slug\" = 'tanker'");
        await SeenAsync(0, 0, "");
        await house.StoreAsync(Texts.Article("barge", "The kittiwake text."));
        await SeenAsync(1, 1, "article:1");
        await ChangeAsync("DELETE FROM articles WHERE \"Slug\" = 'barge'");
        await SeenAsync(0, 0, "");
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_locked_article_opens_without_any_part_of_its_text(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        await house.StoreAsync(Texts.Article("ferry") with { Label = Tlp.Green, KeyPoints = ["A point."], Related = ["other", "gone"] }, Texts.Article("other"));
        var library = house.Get<LibraryReader>();
        var locked = (await library.FindAsync(Viewer.Visitor, "ferry")).Value;
        Assert.True(locked.Item.Locked);
        Assert.Null(locked.Text);
        Assert.Equal(["other"], locked.Related.Select(item => item.Slug));
        Assert.Equal(["A point."], (await library.FindAsync(Texts.Approved, "ferry")).Value.Text!.KeyPoints);
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task The_pages_follow_one_another_without_a_gap_or_a_repeat(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        await house.StoreAsync([.. Enumerable.Range(0, 11).Select(i => Texts.Article($"part-{i:00}", "common words") with { PublishedAt = new(2026, 1, 1 + i / 3, 0, 0, 0, DateTimeKind.Utc) })]);
        foreach (var words in new[] { null, "common" })
        {
            var seen = new List<string>();
            string? cursor = null;
            do
            {
                var list = await house.Get<LibraryReader>().ListAsync(Viewer.Visitor, new() { Q = words, Cursor = cursor, Limit = 4 });
                Assert.Equal(11, list.Page.Total);
                seen.AddRange(list.Page.Items.Select(item => item.Slug));
                cursor = list.Page.Next;
            }
            while (cursor is not null);
            Assert.Equal(11, seen.Distinct().Count());
            Assert.Equal(11, seen.Count);
        }
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_filter_counts_what_the_others_leave(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        await house.StoreAsync(
            Texts.Article("a"), Texts.Article("b") with { Audiences = Audiences.Crew | Audiences.Master, Category = "ports" },
            Texts.Article("c") with { Audiences = Audiences.Cso, Kind = ArticleKind.Checklist });
        var list = await house.Get<LibraryReader>().ListAsync(Viewer.Visitor, new() { Audiences = Audiences.Master | Audiences.Cso });
        Assert.Equal(["c", "b"], list.Page.Items.Select(item => item.Slug));
        Assert.Equal([("crew", 2), ("master", 1), ("cso", 1)], list.Facets.Audiences.Select(facet => (facet.Value, facet.Count)));
        Assert.Equal([("article", 1), ("checklist", 1)], list.Facets.Kinds.Select(facet => (facet.Value, facet.Count)));
        Assert.Equal(3, list.All);
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_slip_of_the_key_still_finds(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        await house.StoreAsync(Texts.Article("jamming") with { Title = "Jamming and spoofing" }, Texts.Article("other") with { Title = "Bank accounts" });
        var list = await SearchAsync(house, Viewer.Visitor, "spofing");
        Assert.True(list.Near);
        Assert.Equal("jamming", list.Page.Items[0].Slug);
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("a* OR b NEAR(c)")]
    [InlineData("title:x")]
    [InlineData("'; DROP TABLE articles; --")]
    [InlineData("…")]
    public async Task Any_text_can_be_looked_for(string words)
    {
        await using var house = await House.BuildAsync();
        await house.StoreAsync(Texts.Article("a"));
        await SearchAsync(house, Viewer.Visitor, words);
        Assert.Single((await house.Get<LibraryReader>().ListAsync(Viewer.Visitor, new())).Page.Items);
    }

    private static Task<LibraryList> SearchAsync(House house, Viewer viewer, string words) => house.Get<LibraryReader>().ListAsync(viewer, new() { Q = words });
}
