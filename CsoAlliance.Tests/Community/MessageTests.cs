using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Community;
using CsoAlliance.Core.Community.Groups;
using CsoAlliance.Core.Community.Messages;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Notices;
using CsoAlliance.Core.Shared;
using CsoAlliance.Tests.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Tests.Community;

public sealed class MessageTests
{
    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Only_those_in_a_conversation_read_it_and_mail_says_no_word_of_it(DatabaseProvider provider)
    {
        await using var crew = await Crew.GatherAsync(provider);
        var (desk, box) = (crew.House.Get<MessageDesk>(), crew.House.Get<Mailbox>());
        var uid = (await desk.StartAsync(crew.Member, To("The ransom at Santos", "We paid", crew.Cso))).Value;
        Assert.Equal("We paid", Assert.Single((await box.OpenAsync(crew.Cso, uid)).Value.Messages).Text);
        foreach (var nobody in new[] { crew.Outsider, crew.Moderator, Viewer.Visitor, crew.Cso with { Approved = false }, crew.Outsider with { Roles = [Roles.Administrator, Roles.Analyst] } })
        {
            Assert.False((await box.OpenAsync(nobody, uid)).Ok);
            Assert.Empty((await box.ListAsync(nobody)).Items);
            Assert.False((await desk.WriteAsync(nobody, uid, "In")).Ok);
        }
        Assert.Equal(NoticeTopic.Message.Code, Assert.Single(await crew.NoticesAsync(crew.Cso)).Topic);
        await using var db = crew.House.Alliance();
        var letter = await db.Set<Letter>().SingleAsync();
        Assert.DoesNotContain("ransom", letter.Subject + letter.Text, StringComparison.OrdinalIgnoreCase);
        Assert.True((await desk.WriteAsync(crew.Cso, uid, "How much?")).Ok);
        Assert.True((await box.ListAsync(crew.Member)).Items.Single().IsNew);
        await box.OpenAsync(crew.Member, uid);
        Assert.False((await box.ListAsync(crew.Member)).Items.Single().IsNew);
        Assert.True((await desk.LeaveAsync(crew.Cso, uid)).Ok);
        Assert.False((await box.OpenAsync(crew.Cso, uid)).Ok);
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Somebody_decides_who_may_write_and_a_block_looks_like_a_closed_door(DatabaseProvider provider)
    {
        await using var crew = await Crew.GatherAsync(provider);
        var (desk, doors) = (crew.House.Get<MessageDesk>(), crew.House.Get<MessageDoors>());
        async Task<bool> WritesAsync(Viewer from) => (await desk.StartAsync(from, To("Hello", "Hello", crew.Cso))).Ok;
        Assert.True(await WritesAsync(crew.Outsider));
        await doors.ChooseAsync(crew.Cso.MemberId!.Value, MessageDoor.SharedGroups);
        Assert.False(await WritesAsync(crew.Outsider));
        Assert.True(await WritesAsync(crew.Member));
        await doors.ChooseAsync(crew.Cso.MemberId!.Value, MessageDoor.Nobody);
        Assert.Equal(MessageDoors.Closed, (await desk.StartAsync(crew.Member, To("Hello", "Hello", crew.Cso))).Error);
        await doors.ChooseAsync(crew.Cso.MemberId!.Value, MessageDoor.Everybody);
        await doors.BlockAsync(crew.Cso.MemberId!.Value, crew.Member.MemberId!.Value, true);
        Assert.Equal(MessageDoors.Closed, (await desk.StartAsync(crew.Member, To("Hello", "Hello", crew.Cso))).Error);
        Assert.DoesNotContain(await doors.KnownAsync(crew.Member), person => person.Id == crew.Cso.MemberId);
        var told = (await crew.NoticesAsync(crew.Cso)).Count;
        var three = (await desk.StartAsync(crew.Moderator, To("Three of us", "Both?", crew.Cso, crew.Member))).Value;
        Assert.True((await desk.WriteAsync(crew.Member, three, "Unseen")).Ok);
        Assert.Equal(["Both?"], (await crew.House.Get<Mailbox>().OpenAsync(crew.Cso, three)).Value.Messages.Select(message => message.Text));
        Assert.Equal(2, (await crew.House.Get<Mailbox>().OpenAsync(crew.Moderator, three)).Value.Messages.Count);
        Assert.Equal(told + 1, (await crew.NoticesAsync(crew.Cso)).Count);
        await doors.BlockAsync(crew.Cso.MemberId!.Value, crew.Member.MemberId!.Value, false);
        Assert.Empty(await doors.BlockedAsync(crew.Cso.MemberId!.Value));
        await using var db = crew.House.Alliance();
        Assert.Equal(3, await SharedGroups.MembersSharing(db, crew.Cso.MemberId!.Value).CountAsync());
        Assert.Empty(await SharedGroups.MembersSharing(db, crew.Outsider.MemberId!.Value).ToListAsync());
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Two_to_eight_people_talk_and_a_text_that_is_missing_or_too_long_is_refused_in_words(DatabaseProvider provider)
    {
        await using var crew = await Crew.GatherAsync(provider);
        var desk = crew.House.Get<MessageDesk>();
        Assert.Equal(["to", "subject", "text"], (await desk.StartAsync(crew.Member, new([crew.Member.MemberId!.Value], "", Tlp.Amber, " "))).Errors.Select(error => error.Field));
        Assert.Equal(CommunityErrors.LongText, (await desk.StartAsync(crew.Member, To("Long", new string('x', 300 * 1024), crew.Cso))).Error);
        Assert.Equal("to", (await desk.StartAsync(crew.Member, new([.. Enumerable.Range(0, 8).Select(_ => Guid.NewGuid())], "Many", Tlp.Amber, "Many"))).Error.Field);
        Assert.Equal(MessageDoors.Closed, (await desk.StartAsync(crew.Member, new([Guid.NewGuid()], "Nobody", Tlp.Amber, "There"))).Error);
        var once = Guid.CreateVersion7();
        var first = (await desk.StartAsync(crew.Member, To("Once", "Once", crew.Cso) with { Once = once })).Value;
        Assert.Equal(first, (await desk.StartAsync(crew.Member, To("Once", "Once", crew.Cso) with { Once = once })).Value);
        for (var i = 0; i < 60; i++)
            Assert.True((await desk.WriteAsync(crew.Cso, first, $"Message {i}")).Ok);
        var box = crew.House.Get<Mailbox>();
        var newest = (await box.OpenAsync(crew.Member, first)).Value;
        var earlier = (await box.OpenAsync(crew.Member, first, newest.Before)).Value;
        Assert.Equal((50, 11, (string?)null), (newest.Messages.Count, earlier.Messages.Count, earlier.Before));
        Assert.Equal(61, newest.Messages.Concat(earlier.Messages).Select(message => message.Uid).Distinct().Count());
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Administrators_see_a_reported_message_and_nothing_else(DatabaseProvider provider)
    {
        await using var crew = await Crew.GatherAsync(provider);
        var reports = crew.House.Get<MessageReports>();
        var uid = (await crew.House.Get<MessageDesk>().StartAsync(crew.Member, To("An offer", "Send me the list", crew.Cso))).Value;
        await crew.House.Get<MessageDesk>().WriteAsync(crew.Member, uid, "Please");
        var message = (await crew.House.Get<Mailbox>().OpenAsync(crew.Cso, uid)).Value.Messages[0].Uid;
        Assert.Equal(CommunityErrors.NoReason, (await reports.ReportAsync(crew.Cso, uid, message, "")).Error);
        Assert.False((await reports.ReportAsync(crew.Outsider, uid, message, "Not mine")).Ok);
        Assert.False((await reports.ReportAsync(crew.Member, uid, message, "My own")).Ok);
        var administrator = await crew.ArriveAsync("Administrator", Roles.Member, Roles.Administrator);
        Assert.True((await reports.ReportAsync(crew.Cso, uid, message, "Fishing for names")).Ok);
        Assert.Equal((NoticeTopic.Moderation.Code, "A direct message was reported"), Assert.Single(await crew.NoticesAsync(administrator)));
        var open = Assert.Single(await reports.OpenAsync(administrator));
        Assert.Equal(("Send me the list", "Fishing for names"), (open.Text, open.Reason));
        Assert.Empty(await reports.OpenAsync(crew.Moderator));
        Assert.False((await reports.CloseAsync(crew.Moderator, open.Id)).Ok);
        Assert.True((await reports.CloseAsync(administrator, open.Id)).Ok);
        Assert.Empty(await reports.OpenAsync(administrator));
    }

    private static ConversationDraft To(string subject, string text, params Viewer[] people) => new([.. people.Select(person => person.MemberId!.Value)], subject, Tlp.Amber, text);
}
