using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Library.Reading;
using CsoAlliance.Core.Shared;
using CsoAlliance.Tests.TestKit;

namespace CsoAlliance.Tests.Library.Reading;

public sealed class ReadingMarkTests
{
    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task What_a_member_keeps_stands_on_that_members_shelf_alone(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        var (one, other) = (await MemberAsync(house), await MemberAsync(house));
        await house.StoreAsync(Texts.Article("anchor"), Texts.Article("rope"));
        var marks = house.Get<ReadingMarks>();
        Assert.True((await marks.NoteAsync(one, "anchor", MarkAct.Bookmark)).Ok);
        Assert.True((await marks.ProgressAsync(one, "rope", 40)).Ok);
        Assert.True((await marks.ProgressAsync(one, "rope", 20)).Ok);
        var shelf = await marks.ShelfAsync(one);
        Assert.Equal("anchor", Assert.Single(shelf.Bookmarked).Slug);
        Assert.Equal(("rope", 40), Assert.Single(shelf.Begun.Select(begun => (begun.Item.Slug, begun.Progress))));
        Assert.Empty((await marks.ShelfAsync(other)).Bookmarked);
        Assert.Equal(MarkShown.None, await marks.OfAsync(other, "anchor"));
        Assert.True((await marks.NoteAsync(one, "rope", MarkAct.Read)).Ok);
        Assert.Empty((await marks.ShelfAsync(one)).Begun);
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task What_may_not_be_read_cannot_be_marked_and_falls_from_the_shelf_when_it_is_locked(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        var member = await MemberAsync(house);
        await house.StoreAsync(Texts.Article("open"), Texts.Article("closed") with { Label = Tlp.Amber });
        var marks = house.Get<ReadingMarks>();
        Assert.False((await marks.NoteAsync(member, "closed", MarkAct.Bookmark)).Ok);
        Assert.False((await marks.NoteAsync(Viewer.Visitor, "open", MarkAct.Bookmark)).Ok);
        await marks.NoteAsync(member, "open", MarkAct.Bookmark);
        await using (var db = house.Alliance())
        {
            db.Set<Core.Library.Article>().Single(article => article.Slug == "open").Revise(Texts.Article("open") with { Label = Tlp.Amber }, house.Clock.GetUtcNow().UtcDateTime);
            await db.SaveChangesAsync();
        }
        Assert.Empty((await marks.ShelfAsync(member)).Bookmarked);
    }

    private static async Task<Viewer> MemberAsync(House house)
    {
        var account = new Member($"{Guid.NewGuid():N}@demo.example", "Member");
        await using var db = house.Alliance();
        db.Add(account);
        await db.SaveChangesAsync();
        return new(account.Id, true, [Roles.Member]);
    }
}
