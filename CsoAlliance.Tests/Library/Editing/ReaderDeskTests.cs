using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Library.Editing;
using CsoAlliance.Core.Shared;
using CsoAlliance.Tests.TestKit;
using static CsoAlliance.Tests.Library.Editing.DeskFolk;

namespace CsoAlliance.Tests.Library.Editing;

public sealed class ReaderDeskTests
{
    private static readonly Viewer Member = new(Guid.NewGuid(), true, [Roles.Member]) { DisplayRole = "DPA, tankers" };

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_correction_reaches_the_desk_once_is_answered_and_the_member_sees_the_answer(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        await house.StoreAsync(Texts.Article("wrong-here"));
        var readers = house.Get<ReaderDesk>();
        for (var i = 0; i < 2; i++)
            Assert.True((await readers.ChallengeAsync(Member, "wrong-here", new() { Once = "1", Text = "It is six minutes." })).Ok);
        var item = Assert.Single(await readers.CorrectionsAsync());
        Assert.Equal(("wrong-here", "DPA, tankers", AnswerState.Open), (item.Slug, item.Correction.MemberRole, item.Correction.State));
        Assert.Equal(1, (await house.Get<LibraryDesk>().CountAsync()).Corrections);
        Assert.Equal(EditingErrors.NoReason, (await readers.AnswerAsync(First, item.Correction.Uid, true, "")).Error);
        Assert.True((await readers.AnswerAsync(First, item.Correction.Uid, true, "You are right, it is changed.")).Ok);
        Assert.Equal(EditingErrors.NotNow, (await readers.AnswerAsync(Second, item.Correction.Uid, false, "No.")).Error);
        Assert.Equal("You are right, it is changed.", (await readers.CorrectionsOfAsync(Member, "wrong-here")).Single().Correction.Answer);
        Assert.Empty(await readers.CorrectionsOfAsync(Texts.Approved, "wrong-here"));
        Assert.Equal(["correction.received", "correction.answered"], (await house.Get<AuditTrail>().OfAsync(item.Correction.Uid.ToString())).Select(act => act.Act));
    }

    [Fact]
    public async Task A_visitor_may_leave_an_address_or_none_and_challenges_only_what_is_open()
    {
        await using var house = await House.BuildAsync();
        await house.StoreAsync(Texts.Article("open"), Texts.Article("locked") with { Label = Tlp.Green });
        var readers = house.Get<ReaderDesk>();
        Assert.True((await readers.ChallengeAsync(Viewer.Visitor, "open", new() { Once = "1", Text = "Wrong." })).Ok);
        Assert.True((await readers.ChallengeAsync(Viewer.Visitor, "open", new() { Once = "2", Text = "Wrong.", Address = "reader@ship.example" })).Ok);
        Assert.Equal(nameof(CorrectionForm.Address), (await readers.ChallengeAsync(Viewer.Visitor, "open", new() { Once = "3", Text = "Wrong.", Address = "nobody" })).Error.Field);
        Assert.Equal(nameof(CorrectionForm.Text), (await readers.ChallengeAsync(Viewer.Visitor, "open", new() { Once = "4", Text = " " })).Error.Field);
        Assert.Equal(Error.NotFound, (await readers.ChallengeAsync(Viewer.Visitor, "locked", new() { Once = "5", Text = "Wrong." })).Error);
        Assert.Equal(["reader@ship.example", ""], (await readers.CorrectionsAsync()).Select(item => item.Correction.Address));
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_members_proposal_becomes_a_draft_or_is_declined_with_a_reason(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        var readers = house.Get<ReaderDesk>();
        Assert.False((await readers.ProposeAsync(Texts.Waiting, new() { Title = "T", Text = "X" })).Ok);
        Assert.False((await readers.ProposeAsync(Member, new() { Title = "T" })).Ok);
        Assert.Equal(nameof(ProposalForm.Link), (await readers.ProposeAsync(Member, new() { Title = "T", Link = "javascript:alert(1)" })).Error.Field);
        Assert.True((await readers.ProposeAsync(Member, new() { Once = "1", Title = "USB at the agent’s office", Text = "Do **not** lend the stick." })).Ok);
        Assert.True((await readers.ProposeAsync(Member, new() { Once = "2", Title = "A film", Link = "https://films.example/1" })).Ok);
        var proposals = await readers.ProposalsAsync();
        var draft = (await readers.TakeAsync(First, proposals[1].Uid)).Value;
        var opened = (await house.Get<DraftDesk>().OpenAsync(draft)).Value.Draft;
        Assert.Equal(("USB at the agent’s office", "Do **not** lend the stick.", "DPA, tankers"), (opened.Text.Title, opened.Text.Body, opened.Text.Author));
        Assert.Equal(EditingErrors.NotNow, (await readers.TakeAsync(Second, proposals[1].Uid)).Error);
        Assert.True((await readers.DeclineAsync(First, proposals[0].Uid, "We have this film.")).Ok);
        Assert.Equal(["We have this film.", "The editors are working on it."], (await readers.ProposalsOfAsync(Member)).Select(proposal => proposal.Answer));
    }
}
