using CsoAlliance.Core.Data;
using CsoAlliance.Core.Notices;
using CsoAlliance.Core.Shared;
using CsoAlliance.Tests.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Tests.Notices;

public sealed class NoticeBoardTests
{
    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_notice_is_new_until_it_is_opened_and_nobody_opens_anothers(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        var (member, other) = (await house.MemberAsync("cso"), await house.MemberAsync("dpa"));
        await house.TellAsync(member, NoticeTopic.Reply);
        var board = house.Get<NoticeBoard>();
        var line = Assert.Single((await board.ListAsync(member.Viewer())).Items);
        Assert.Equal((true, "Seven words of a secret discussion title", 1), (line.IsNew, line.Title, await board.CountNewAsync(member.Id)));
        Assert.Empty((await board.ListAsync(other.Viewer())).Items);
        Assert.Null(await board.OpenAsync(other.Id, line.Id));
        Assert.Equal(1, await board.CountNewAsync(member.Id));
        Assert.Equal("/groups/cyber/1", await board.OpenAsync(member.Id, line.Id));
        Assert.Equal(0, await board.CountNewAsync(member.Id));
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task The_title_of_what_somebody_may_not_read_is_not_in_the_centre(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        var member = await house.MemberAsync("cso");
        await house.TellAsync(member, NoticeTopic.Mention, Tlp.AmberStrict);
        var line = Assert.Single((await house.Get<NoticeBoard>().ListAsync(member.Viewer())).Items);
        Assert.Equal("Somebody mentions you in a discussion.", line.Title);
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task The_centre_pages_by_key_and_misses_none(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        var member = await house.MemberAsync("cso");
        for (var i = 0; i < 7; i++)
            await house.TellAsync(member, NoticeTopic.Thread, title: $"Discussion {i}");
        var (seen, cursor) = (new List<string>(), (string?)null);
        do
        {
            var page = await house.Get<NoticeBoard>().ListAsync(member.Viewer(), cursor, 3);
            seen.AddRange(page.Items.Select(line => line.Title));
            cursor = page.Next;
        }
        while (cursor is not null);
        Assert.Equal(Enumerable.Range(0, 7).Reverse().Select(i => $"Discussion {i}"), seen);
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task What_somebody_turned_off_is_neither_shown_nor_mailed_and_safety_cannot_be_turned_off(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        var (member, board) = (await house.MemberAsync("cso"), house.Get<NoticeBoard>());
        var off = NoticeTopic.All.Select(topic => new NoticeChoice(topic, false, MailRhythm.None)).ToList();
        Assert.True((await board.ChooseAsync(member.Id, off, "UTC", 0, 0)).Ok);
        await house.TellAsync(member, NoticeTopic.Mention);
        await house.TellAsync(member, NoticeTopic.Account, Tlp.Clear, "A new passkey was added");
        Assert.Equal("A new passkey was added", Assert.Single((await board.ListAsync(member.Viewer())).Items).Title);
        Assert.True((await board.ChoicesAsync(member.Id)).Single(choice => choice.Topic == NoticeTopic.Account) is { Shown: true, Mail: MailRhythm.Now });
        await using var db = house.Alliance();
        Assert.Equal("CSO Alliance: A new passkey was added", (await db.Set<Letter>().SingleAsync()).Subject);
    }

    [Fact]
    public async Task An_hour_or_a_zone_that_is_none_is_refused_in_words()
    {
        await using var house = await House.BuildAsync();
        var member = await house.MemberAsync("cso");
        Assert.Equal("from", (await house.Get<NoticeBoard>().ChooseAsync(member.Id, [], "UTC", 24, 6)).Error.Field);
        Assert.Equal("zone", (await house.Get<NoticeBoard>().ChooseAsync(member.Id, [], "Atlantis/Capital", 22, 6)).Error.Field);
    }

    [Theory]
    [InlineData("Europe/Athens", 22, 6, "2026-11-24T21:30:00", "2026-11-25T04:00:00")]
    [InlineData("Europe/Athens", 22, 6, "2026-11-24T12:00:00", "2026-11-24T12:00:00")]
    [InlineData("Asia/Manila", 1, 5, "2026-11-24T18:00:00", "2026-11-24T21:00:00")]
    [InlineData("Europe/London", 23, 2, "2026-03-29T00:30:00", "2026-03-29T01:00:00")]
    [InlineData("UTC", 7, 7, "2026-11-24T07:30:00", "2026-11-24T07:30:00")]
    public void Mail_of_the_quiet_hours_leaves_when_they_are_over(string zone, int from, int until, string now, string leaves) =>
        Assert.Equal(DateTime.Parse(leaves, System.Globalization.CultureInfo.InvariantCulture), new QuietHours(Guid.Empty, zone, from, until).After(DateTime.SpecifyKind(DateTime.Parse(now, System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc)));
}
