using System.Diagnostics;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Notices;
using CsoAlliance.Core.Shared;
using CsoAlliance.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace CsoAlliance.Tests.Notices;

/// <summary>Telling many at once.</summary>
public sealed class ManyTests(ITestOutputHelper output)
{
    private static readonly NoticeDraft Alert = new(NoticeTopic.Alert, Tlp.Amber, "Skiffs east of 63 E", "/alerts/skiffs", "alert/skiffs/1");

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Each_is_told_once_in_the_way_that_was_asked_for(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        var people = await house.CrowdAsync(4);
        var board = house.Get<NoticeBoard>();
        await Choose(board, people[1], shown: true, MailRhythm.Weekly);
        await Choose(board, people[2], shown: false, MailRhythm.Daily);
        await Choose(board, people[3], shown: false, MailRhythm.None);
        Assert.Equal(3, await house.TellAllAsync(Alert));
        Assert.Equal(0, await house.TellAllAsync(Alert));
        Assert.Equal(3, await house.TellAllAsync(Alert with { Once = "alert/skiffs/2" }));
        await using var db = house.Alliance();
        var notices = await db.Set<Notice>().Where(notice => notice.Once == Alert.Once).ToDictionaryAsync(notice => notice.MemberId);
        Assert.Equal([(people[0], true, MailRhythm.Now), (people[1], true, MailRhythm.Weekly), (people[2], false, MailRhythm.Daily)], people.Take(3).Select(person => (person, notices[person].Shown, notices[person].Mail)));
        Assert.All(notices.Values, notice => Assert.Equal(("newsroom.alert", Tlp.Amber, Alert.Title, Alert.Path, house.Clock.GetUtcNow().UtcDateTime, null, null), (notice.Topic, notice.Label, notice.Title, notice.Path, notice.At, notice.ReadAt, notice.MailedAt)));
        Assert.Empty(await db.Set<Letter>().ToListAsync());
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Letters_follow_once_keep_quiet_hours_and_say_nothing_above_clear(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        var people = await house.CrowdAsync(3);
        var (board, letters) = (house.Get<NoticeBoard>(), house.Services.GetServices<IBeforePost>().OfType<PromptLetters>().Single());
        Assert.True((await board.ChooseAsync(people[1], [], "UTC", 0, 6)).Ok);
        await house.TellAllAsync(Alert);
        await board.ReadAsync(people[2]);
        await letters.RunAsync(default);
        await letters.RunAsync(default);
        await using var db = house.Alliance();
        var written = await db.Set<Letter>().OrderBy(letter => letter.DueAt).ToListAsync();
        var now = house.Clock.GetUtcNow().UtcDateTime;
        Assert.Equal([now, now.Date.AddHours(6)], written.Select(letter => letter.DueAt));
        Assert.All(written, letter => Assert.DoesNotContain("Skiffs", letter.Subject + letter.Text, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(3, await db.Set<Notice>().CountAsync(notice => notice.MailedAt == now));
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task What_the_act_takes_back_was_told_to_nobody(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        await house.CrowdAsync(2);
        await house.TellAllAsync(Alert, commit: false);
        await using var db = house.Alliance();
        Assert.Equal(0, await db.Set<Notice>().CountAsync());
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Five_thousand_are_told_by_one_statement(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        await house.CrowdAsync(5000);
        var watch = Stopwatch.StartNew();
        Assert.Equal(5000, await house.TellAllAsync(Alert with { Label = Tlp.Green }));
        output.WriteLine($"{provider}: 5,000 told in {watch.ElapsedMilliseconds} ms");
    }

    private static async Task Choose(NoticeBoard board, Guid member, bool shown, MailRhythm mail) =>
        Assert.True((await board.ChooseAsync(member, [new(NoticeTopic.Alert, shown, mail)], "UTC", 0, 0)).Ok);
}
