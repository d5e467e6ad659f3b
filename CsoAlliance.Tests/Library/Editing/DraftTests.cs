using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Library;
using CsoAlliance.Core.Library.Editing;
using CsoAlliance.Core.Shared;
using CsoAlliance.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using static CsoAlliance.Tests.Library.Editing.DeskFolk;

namespace CsoAlliance.Tests.Library.Editing;

public sealed class DraftTests
{
    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_new_item_comes_out_after_a_second_editors_yes_and_every_act_is_noted(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        var draft = await house.SentAsync(Good("gnss-lost"));
        Assert.False((await house.Get<LibraryReader>().FindAsync(Texts.Approved, "gnss-lost")).Ok);
        Assert.True((await house.Get<DraftReview>().AgreeAsync(Second, draft)).Ok);
        var entry = (await house.Get<LibraryReader>().FindAsync(Viewer.Visitor, "gnss-lost")).Value;
        Assert.Contains("Compare the log", entry.Text!.Body);
        Assert.Equal(["draft.started", "draft.sent", "draft.agreed"], (await house.Get<AuditTrail>().OfAsync(draft.ToString())).Select(act => act.Act));
        Assert.Equal(("article.published", Second.Account), (await house.Get<AuditTrail>().OfAsync("gnss-lost")).Select(act => (act.Act, act.Actor)).Single());
        Assert.Equal(DraftState.Published, (await house.Get<DraftDesk>().OpenAsync(draft)).Value.Draft.State);
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Neither_the_author_nor_whoever_sent_it_can_agree(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        var review = house.Get<DraftReview>();
        var draft = await house.SentAsync(Good("own-draft"));
        Assert.Equal(EditingErrors.OwnDraft, (await review.AgreeAsync(First, draft)).Error);
        Assert.True((await review.TakeBackAsync(First, draft)).Ok);
        var opened = (await house.Get<DraftDesk>().OpenAsync(draft)).Value.Draft;
        Assert.True((await review.SendAsync(Second, draft, opened.Version)).Ok);
        Assert.Equal(EditingErrors.OwnDraft, (await review.AgreeAsync(Second, draft)).Error);
        Assert.Equal(EditingErrors.OwnDraft, (await review.AgreeAsync(First, draft)).Error);
        Assert.True((await review.AgreeAsync(new(Guid.NewGuid(), "third@demo.example"), draft)).Ok);
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Who_saves_over_what_they_have_not_seen_is_told_and_both_texts_are_kept(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        var drafts = house.Get<DraftDesk>();
        var draft = await drafts.StartAsync(First, Good("two-at-once"));
        Assert.Equal(2, (await drafts.SaveAsync(Second, draft, 1, Good("two-at-once", "Theirs."))).Value);
        var mine = Good("two-at-once", "Mine.");
        var refused = await drafts.SaveAsync(First, draft, 1, mine);
        Assert.Equal(EditingErrors.Conflict, refused.Error.Code);
        Assert.Contains(Second.Account, refused.Error.Message);
        Assert.Equal("Theirs.", (await drafts.OpenAsync(draft)).Value.Draft.Text.Body);
        await drafts.LayAsideAsync(First, draft, (await drafts.OpenAsync(draft)).Value.Draft.Text);
        Assert.True((await drafts.SaveAsync(First, draft, 2, mine)).Ok);
        var opened = (await drafts.OpenAsync(draft)).Value;
        Assert.Equal("Mine.", opened.Draft.Text.Body);
        Assert.Contains(opened.History, past => past.Text.Body == "Theirs.");
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Savings_at_the_same_moment_keep_one_and_refuse_the_others(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        var drafts = house.Get<DraftDesk>();
        var draft = await drafts.StartAsync(First, Good("race"));
        var saved = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => drafts.SaveAsync(First, draft, 1, Good("race", $"Text {i}.")))));
        Assert.Single(saved, outcome => outcome.Ok);
        Assert.All(saved.Where(outcome => !outcome.Ok), outcome => Assert.Equal(EditingErrors.Conflict, outcome.Error.Code));
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task What_is_scheduled_comes_out_at_its_time_and_once(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        var draft = await house.SentAsync(Good("later"));
        var at = house.Clock.GetUtcNow().UtcDateTime.AddHours(6);
        Assert.Equal(EditingErrors.PastTime, (await house.Get<DraftReview>().AgreeAsync(Second, draft, at.AddDays(-1))).Error);
        Assert.True((await house.Get<DraftReview>().AgreeAsync(Second, draft, at)).Ok);
        Assert.Equal(0, await house.Get<Publishing>().PublishDueAsync());
        Assert.False((await house.Get<LibraryReader>().FindAsync(Viewer.Visitor, "later")).Ok);
        house.Clock.Advance(TimeSpan.FromHours(7));
        var counts = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => house.Get<Publishing>().PublishDueAsync())));
        Assert.Equal(1, counts.Sum());
        Assert.True((await house.Get<LibraryReader>().FindAsync(Viewer.Visitor, "later")).Ok);
        await using var db = house.Alliance();
        Assert.Equal(1, await db.Set<Revision>().CountAsync());
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Starter_content_is_revision_1_when_first_changed_and_can_be_put_back(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        await house.StoreAsync(Texts.Article("old-text", "As it began."));
        await house.PublishChangeAsync("old-text", "Changed.", "New wording");
        await using (var db = house.Alliance())
            Assert.Equal([(1, "As it began."), (2, "Changed.")], (await db.Set<Revision>().OrderBy(revision => revision.Number).ToListAsync()).Select(revision => (revision.Number, revision.Text.Body)));
        var changed = await house.ArticleAsync("old-text");
        Assert.Equal((new DateTime(2026, 6, 1), new DateTime(2026, 11, 24)), (changed.PublishedAt, changed.ReviewedAt));

        var restored = (await house.Get<DraftDesk>().RestoreAsync(First, "old-text", 1)).Value;
        Assert.Equal(EditingErrors.OpenDraft, (await house.Get<DraftDesk>().RestoreAsync(First, "old-text", 1)).Error);
        Assert.Equal("Changed.", (await house.ArticleAsync("old-text")).Body);
        Assert.True((await house.Get<DraftReview>().SendAsync(First, restored, 1)).Ok);
        Assert.True((await house.Get<DraftReview>().AgreeAsync(Second, restored)).Ok);
        Assert.Equal("As it began.", (await house.ArticleAsync("old-text")).Body);
        Assert.Equal([3, 2, 1], (await house.Get<DraftDesk>().OpenAsync(restored)).Value.History.Where(past => past.Published).Select(past => past.Number));
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task An_item_has_one_open_draft_even_when_two_begin_at_once(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        await house.StoreAsync(Texts.Article("one-draft"));
        var begun = await Task.WhenAll(Enumerable.Range(0, 5).Select(i => Task.Run(() => house.Get<DraftDesk>().ChangeAsync(i % 2 == 0 ? First : Second, "one-draft"))));
        Assert.Single(begun.Select(draft => draft.Value).Distinct());
    }

    [Fact]
    public async Task Sent_back_says_why_and_a_draft_in_review_is_not_changed()
    {
        await using var house = await House.BuildAsync();
        var (drafts, review) = (house.Get<DraftDesk>(), house.Get<DraftReview>());
        var draft = await house.SentAsync(Good("half-a-mile"));
        var opened = (await drafts.OpenAsync(draft)).Value.Draft;
        Assert.Equal(EditingErrors.NotNow, (await drafts.SaveAsync(First, draft, opened.Version, opened.Text)).Error);
        Assert.Equal(EditingErrors.NoReason, (await review.SendBackAsync(Second, draft, " ")).Error);
        Assert.True((await review.SendBackAsync(Second, draft, "Half a mile from what?")).Ok);
        var back = (await drafts.OpenAsync(draft)).Value;
        Assert.Equal((DraftState.SentBack, "Half a mile from what?"), (back.Draft.State, back.Comments.Single().Text));
        Assert.True((await review.SettleAsync(First, draft, back.Comments[0].Id)).Ok);
        Assert.NotNull((await drafts.OpenAsync(draft)).Value.Comments[0].SettledAt);
        Assert.True((await review.DropAsync(First, draft)).Ok);
        Assert.Contains("Compare the log", (await drafts.OpenAsync(draft)).Value.Draft.Text.Body);
    }

    [Fact]
    public void Only_editors_and_administrators_work_at_the_desk()
    {
        Assert.NotNull(DeskEditor.Of(new(Guid.NewGuid(), true, [Roles.Editor]), "e"));
        Assert.NotNull(DeskEditor.Of(new(Guid.NewGuid(), true, [Roles.Administrator]), "a"));
        Assert.Null(DeskEditor.Of(new(Guid.NewGuid(), true, [Roles.Member, Roles.Analyst, Roles.Organiser]), "m"));
        Assert.Null(DeskEditor.Of(new(Guid.NewGuid(), false, [Roles.Editor]), "not approved"));
        Assert.Null(DeskEditor.Of(Viewer.Visitor, ""));
    }
}
