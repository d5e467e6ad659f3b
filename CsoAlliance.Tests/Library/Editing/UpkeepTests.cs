using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Library;
using CsoAlliance.Core.Library.Editing;
using CsoAlliance.Core.Shared;
using CsoAlliance.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using static CsoAlliance.Tests.Library.Editing.DeskFolk;

namespace CsoAlliance.Tests.Library.Editing;

public sealed class UpkeepTests
{
    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task What_is_due_within_60_days_or_overdue_is_listed_and_a_confirmed_review_moves_the_dates(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        var now = house.Clock.GetUtcNow().UtcDateTime;
        await house.StoreAsync(Texts.Article("overdue") with { ReviewBy = now.AddDays(-3) }, Texts.Article("soon") with { ReviewBy = now.AddDays(59) }, Texts.Article("not-yet") with { ReviewBy = now.AddDays(61) });
        var upkeep = house.Get<Upkeep>();
        Assert.Equal(["overdue", "soon"], (await upkeep.DueAsync()).Select(item => item.Slug));
        Assert.Equal(EditingErrors.ReviewBy, (await upkeep.ConfirmAsync(First, "overdue", now.AddMonths(13))).Error);
        Assert.Equal(EditingErrors.ReviewBy, (await upkeep.ConfirmAsync(First, "overdue", now)).Error);
        Assert.True((await upkeep.ConfirmAsync(First, "overdue", now.Date.AddMonths(12))).Ok);
        Assert.Equal(["soon"], (await upkeep.DueAsync()).Select(item => item.Slug));
        var confirmed = await house.ArticleAsync("overdue");
        Assert.Equal((now.Date, now.Date.AddMonths(12)), (confirmed.ReviewedAt, confirmed.ReviewBy));
        Assert.Equal(("article.review-confirmed", First.Account), (await house.Get<AuditTrail>().OfAsync("overdue")).Select(act => (act.Act, act.Actor)).Single());
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_retired_item_is_out_of_every_list_and_names_its_living_successor(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        await house.StoreAsync(Texts.Article("first", "Sextant."), Texts.Article("second", "Sextant."), Texts.Article("third", "Sextant.") with { Label = Tlp.Amber, Announced = false });
        var (upkeep, reader) = (house.Get<Upkeep>(), house.Get<LibraryReader>());
        Assert.False((await upkeep.RetireAsync(First, "first", "first", "Old.")).Ok);
        Assert.False((await upkeep.RetireAsync(First, "first", "nowhere", "Old.")).Ok);
        Assert.Equal(EditingErrors.NoReason, (await upkeep.RetireAsync(First, "first", "second", "")).Error);
        Assert.True((await upkeep.RetireAsync(First, "first", "second", "Old.")).Ok);
        Assert.DoesNotContain((await reader.ListAsync(Viewer.Visitor, new())).Page.Items, item => item.Slug == "first");
        Assert.DoesNotContain((await reader.ListAsync(Viewer.Visitor, new() { Q = "sextant" })).Page.Items, item => item.Slug == "first");
        Assert.DoesNotContain(await reader.NewestAsync(Viewer.Visitor, 10), item => item.Slug == "first");
        Assert.False((await reader.FindAsync(Texts.Approved, "first")).Ok);
        Assert.Equal("second", (await upkeep.RetiredAsync(Viewer.Visitor, "first"))!.Successor!.Slug);
        Assert.Null(await upkeep.RetiredAsync(Viewer.Visitor, "second"));

        // A successor that the viewer may not even list is not named.
        Assert.True((await upkeep.RetireAsync(First, "second", "third", "Old.")).Ok);
        Assert.Null((await upkeep.RetiredAsync(Viewer.Visitor, "first"))!.Successor);
        Assert.Equal("third", (await upkeep.RetiredAsync(new(Guid.NewGuid(), true, [Roles.Cso]), "first"))!.Successor!.Slug);
    }

    [Fact]
    public async Task A_change_brings_a_retired_item_back()
    {
        await using var house = await House.BuildAsync();
        await house.StoreAsync(Texts.Article("back-again"));
        Assert.True((await house.Get<Upkeep>().RetireAsync(First, "back-again", null, "Old.")).Ok);
        Assert.NotNull(await house.Get<Upkeep>().RetiredAsync(Viewer.Visitor, "back-again"));
        await house.PublishChangeAsync("back-again", "True again.");
        Assert.True((await house.Get<LibraryReader>().FindAsync(Viewer.Visitor, "back-again")).Ok);
    }

    [Fact]
    public async Task Publishing_confirming_and_retiring_forget_what_visitors_were_shown()
    {
        await using var house = await House.BuildAsync();
        await house.StoreAsync(Texts.Article("cached"));
        var (cache, contexts) = (new CountedCache(), house.Get<IDbContextFactory<AllianceDbContext>>());
        var publishing = new Publishing(contexts, cache, house.Get<ArticleNotices>(), house.Clock);
        var upkeep = new Upkeep(contexts, cache, house.Clock);
        var draft = await house.SentAsync(Good("fresh"));
        await new DraftReview(contexts, house.Get<DraftChecks>(), publishing, house.Clock).AgreeAsync(Second, draft);
        Assert.Equal(1, cache.Evictions);
        await upkeep.ConfirmAsync(First, "cached", house.Clock.GetUtcNow().UtcDateTime.AddMonths(6));
        Assert.Equal(2, cache.Evictions);
        await upkeep.RetireAsync(First, "cached", "fresh", "Old.");
        Assert.Equal(3, cache.Evictions);
    }
}
