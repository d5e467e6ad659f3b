using CsoAlliance.Core.Data;
using CsoAlliance.Core.Notices;
using CsoAlliance.Core.Shared;
using CsoAlliance.Tests.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Tests.Notices;

public sealed class OutboxTests
{
    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Above_clear_a_mail_server_sees_that_something_waits_and_nothing_else(DatabaseProvider provider)
    {
        await using var ear = new MailEar();
        await using var house = await House.BuildAsync(provider, settings: ear.Settings);
        var member = await house.MemberAsync("cso");
        await house.TellAsync(member, NoticeTopic.Mention);
        await house.TellAsync(member, NoticeTopic.Membership, Tlp.Clear, "Your sponsor has answered", "/join/status");
        Assert.Equal(2, await house.Get<Outbox>().SendDueAsync());
        var letters = ear.Heard.ToList();
        Assert.Equal(["CSO Alliance: somebody mentions you in a discussion", "CSO Alliance: Your sponsor has answered"], letters.Select(letter => letter.Subject));
        Assert.All(letters, letter => Assert.DoesNotContain("secret", letter.ToString(), StringComparison.OrdinalIgnoreCase));
        // The address of a page may say what it is about, so the letter leads to the notice.
        Assert.Matches(@"https://alliance\.example/notices/[0-9a-f-]{36}", letters[0].TextBody);
        Assert.DoesNotContain("/groups/cyber", letters[0].TextBody, StringComparison.Ordinal);
        Assert.Contains("TLP:GREEN", letters[0].TextBody, StringComparison.Ordinal);
        Assert.Equal("cso@ships.example", letters[0].To.Mailboxes.Single().Address);
        Assert.Equal("auto-generated", letters[0].Headers["Auto-Submitted"]);
        Assert.Equal(0, await house.Get<Outbox>().SendDueAsync());
        await using var db = house.Alliance();
        Assert.All(await db.Set<Letter>().ToListAsync(), letter => Assert.Equal(("", false), (letter.Text, letter.SentAt is null)));
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_refused_letter_is_tried_again_later_and_later_and_then_given_up_in_sight(DatabaseProvider provider)
    {
        await using var ear = new MailEar { Refuses = true };
        await using var house = await House.BuildAsync(provider, settings: ear.Settings);
        var outbox = house.Get<Outbox>();
        await outbox.WriteAsync(new("cso@ships.example", "Hello", "Text"));
        foreach (var pause in Letter.Pauses)
        {
            Assert.Equal(0, await outbox.SendDueAsync());
            var waits = Assert.Single(await outbox.ListAsync());
            Assert.Equal(house.Clock.GetUtcNow().UtcDateTime + pause, waits.DueAt);
            Assert.NotEqual("", waits.LastError);
            house.Clock.Advance(pause);
        }
        Assert.Equal(0, await outbox.SendDueAsync());
        Assert.Equal(new OutboxCounts(0, 1, 0), await outbox.CountAsync());
        ear.Refuses = false;
        house.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(0, await outbox.SendDueAsync());
        Assert.True(await outbox.AgainAsync(Assert.Single(await outbox.ListAsync()).Uid));
        Assert.Equal(1, await outbox.SendDueAsync());
        Assert.Equal("Hello", Assert.Single(ear.Heard).Subject);
        Assert.False(await outbox.AgainAsync(Assert.Single(await outbox.ListAsync()).Uid));
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_letter_whose_act_is_not_saved_is_not_sent_either(DatabaseProvider provider)
    {
        await using var ear = new MailEar();
        await using var house = await House.BuildAsync(provider, settings: ear.Settings);
        var member = await house.MemberAsync("cso");
        await using (var db = house.Alliance())
            await house.Get<NoticeBoard>().TellAsync(db, [member.Id], new(NoticeTopic.Message, Tlp.Green, "Lost", "/messages"));
        Assert.Equal(0, await house.Get<Outbox>().SendDueAsync());
        Assert.Empty(ear.Heard);
    }

    [Fact]
    public async Task A_mail_server_that_is_away_for_an_hour_costs_no_letter()
    {
        var away = new MailEar();
        await using var house = await House.BuildAsync(settings: away.Settings);
        await away.DisposeAsync();
        var outbox = house.Get<Outbox>();
        for (var i = 0; i < 30; i++)
            await outbox.WriteAsync(new($"m{i}@ships.example", "Hello", "Text"));
        for (var minutes = 0; minutes < 60; minutes += 5)
        {
            Assert.Equal(0, await outbox.SendDueAsync());
            house.Clock.Advance(TimeSpan.FromMinutes(5));
        }
        Assert.Equal(new OutboxCounts(30, 0, 0), await outbox.CountAsync());
        await using var back = new MailEar(away.Port);
        house.Clock.Advance(Letter.Pauses.Max());
        Assert.Equal(30, await outbox.SendDueAsync());
        Assert.Equal(30, back.Heard.Select(letter => letter.To.Mailboxes.Single().Address).Distinct().Count());
        Assert.Equal(30, back.Heard.Count);
    }

    [Fact]
    public async Task A_letter_that_may_have_gone_goes_again_under_the_same_name()
    {
        await using var ear = new MailEar { Doubts = true };
        await using var house = await House.BuildAsync(settings: ear.Settings);
        await house.Get<Outbox>().WriteAsync(new("cso@ships.example", "Hello", "Text"));
        Assert.Equal(0, await house.Get<Outbox>().SendDueAsync());
        ear.Doubts = false;
        house.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(1, await house.Get<Outbox>().SendDueAsync());
        Assert.Equal(2, ear.Heard.Count);
        Assert.Single(ear.Heard.Select(letter => letter.MessageId).Distinct());
    }

    [Fact]
    public async Task Two_servers_send_each_letter_once()
    {
        await using var ear = new MailEar();
        await using var house = await House.BuildAsync(settings: ear.Settings);
        for (var i = 0; i < 40; i++)
            await house.Get<Outbox>().WriteAsync(new($"m{i}@ships.example", "Hello", "Text"));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => house.Get<Outbox>().SendDueAsync())));
        Assert.Equal(40, ear.Heard.Count);
        Assert.Equal(40, ear.Heard.Select(letter => letter.MessageId).Distinct().Count());
    }

    [Fact]
    public async Task Without_a_mail_server_letters_become_files()
    {
        await using var house = await House.BuildAsync();
        await house.Get<Outbox>().WriteAsync(new("cso@ships.example", "Hello", "Text", "/join"));
        Assert.Equal(1, await house.Get<Outbox>().SendDueAsync());
        var file = Assert.Single(Directory.EnumerateFiles(Path.Combine(house.Directory, "outbox")));
        Assert.EndsWith(".eml", file, StringComparison.Ordinal);
        Assert.Contains("Open this page of the site: /join", (await MimeKit.MimeMessage.LoadAsync(file)).TextBody, StringComparison.Ordinal);
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_daily_digest_counts_what_is_labelled_and_tells_nothing_twice(DatabaseProvider provider)
    {
        await using var ear = new MailEar();
        await using var house = await House.BuildAsync(provider, settings: ear.Settings);
        var (member, digests, outbox) = (await house.MemberAsync("cso"), house.Get<Digests>(), house.Get<Outbox>());
        await house.TellAsync(member, NoticeTopic.Reply);
        await house.TellAsync(member, NoticeTopic.Reply);
        await house.TellAsync(member, NoticeTopic.Moderation, Tlp.Clear, "A first post waits");
        await house.TellAsync(member, NoticeTopic.Thread);
        Assert.Equal(0, await digests.WriteDueAsync());
        house.Clock.Advance(TimeSpan.FromHours(4));
        Assert.Equal(1, await digests.WriteDueAsync());
        Assert.Equal(0, await digests.WriteDueAsync());
        await outbox.SendDueAsync();
        var letter = Assert.Single(ear.Heard);
        Assert.Equal("CSO Alliance: 3 notices of the last day", letter.Subject);
        Assert.Contains("Replies in discussions that you follow: 2", letter.TextBody, StringComparison.Ordinal);
        Assert.Contains("A first post waits", letter.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", letter.TextBody, StringComparison.Ordinal);
        // 24 November 2026 is a Tuesday: the weekly letter comes on Monday.
        house.Clock.Advance(TimeSpan.FromDays(6));
        Assert.Equal(1, await digests.WriteDueAsync());
        await outbox.SendDueAsync();
        Assert.Equal("CSO Alliance: 1 notice of the last week", ear.Heard.Last().Subject);
    }

    [Fact]
    public async Task What_was_read_on_the_page_is_not_mailed_again()
    {
        await using var house = await House.BuildAsync();
        var member = await house.MemberAsync("cso");
        await house.TellAsync(member, NoticeTopic.Reply);
        await house.Get<NoticeBoard>().ReadAsync(member.Id);
        house.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, await house.Get<Digests>().WriteDueAsync());
    }
}
