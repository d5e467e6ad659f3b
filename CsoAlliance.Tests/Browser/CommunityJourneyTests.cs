using CsoAlliance.Core.Community.Groups;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Notices;
using CsoAlliance.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CsoAlliance.Tests.Browser;

/// <summary>What membership is for, as one way: from asking to join to a discussion that another member is told of by mail.</summary>
[Collection(LibraryBrowserCollection.Name)]
public sealed class CommunityJourneyTests(BrowserRoom room)
{
    private const string Address = "deputy@meltemi-bulk.example";
    private const string NewPassword = "lantern oar kettle mast";
    private const string Group = "Gangway watch in Santos";
    private const string Topic = "Who stands at the gangway at four in the morning?";

    private PostedSite? posted;

    private PostedSite Site => posted ??= new();

    [SkippableFact]
    public async Task Somebody_asks_to_join_is_decided_on_by_two_and_ends_in_a_discussion_that_others_are_told_of()
    {
        Chromium.SkipWhereMissing();
        await using var site = Site;
        var deputy = await ArriveAsync();
        await deputy.CarryAuthenticatorAsync();
        var status = await AskAsync(deputy);
        await DecideAsync(status, deputy);
        await FirstSignInAsync(deputy);
        await PasskeyAsync(deputy);
        await SecondFactorAsync(deputy);
        await PrivacyAsync(deputy);
        var (slug, member) = await GroupAsync(deputy);
        await DiscussAsync(deputy, member, slug);
        await DigestAsync(member);
    }

    private static async Task<string> AskAsync(Person deputy)
    {
        await deputy.GoToAsync("/join");
        await deputy.FillAsync("name", "Deputy on duty");
        await deputy.FillAsync("email", "no address");
        await deputy.PressAsync("Ask to join");
        await deputy.SeesAsync("[data-summary]", "This is no mail address");
        await Expect(deputy.Find("#name")).ToHaveValueAsync("Deputy on duty");
        await Expect(deputy.Find("#email")).ToHaveValueAsync("no address");
        await deputy.FillAsync("email", Address);
        await deputy.Find("#role").SelectOptionAsync("deputy");
        await deputy.FillAsync("proof", "Appointed by the CSO. Ask the switchboard.");
        await deputy.FillAsync("company", "Meltemi Bulk Carriers");
        await deputy.FillAsync("companynumber", "2041999");
        await deputy.Find("#keeps").CheckAsync();
        await deputy.PressAsync("Ask to join");
        await deputy.ArrivesAsync("/join/sent/");
        return (await deputy.Find(".note.ok a").First.GetAttributeAsync("href"))!;
    }

    private async Task DecideAsync(string status, Person deputy)
    {
        foreach (var name in new[] { "admin", "admin2" })
        {
            await deputy.GoToAsync(status);
            await deputy.SeesAsync(".chip", "Being read");
            var admin = await ArriveAsync(name);
            await admin.GoToAsync("/desk/applications");
            await admin.Find(".ql a", "Meltemi Bulk Carriers").First.ClickAsync();
            await admin.SeesAsync("article", "Deputy on duty");
            await admin.Find(".gr label", "Approve").ClickAsync();
            await admin.FillAsync("reason", "The CSO of the company confirmed by phone.");
            await admin.PressAsync("Record my decision");
            await admin.ArrivesAsync("done=voted");
            Assert.Empty(admin.Complaints);
        }
        await deputy.GoToAsync(status);
        await deputy.SeesAsync(".chip", "Approved");
    }

    private async Task FirstSignInAsync(Person deputy)
    {
        await deputy.GoToAsync(await Site.LinkAsync(Address));
        await deputy.FillAsync("np", "password1234");
        await deputy.PressAsync("Set the password");
        await deputy.SeesAsync("#np-error", "tried first");
        await deputy.FillAsync("np", NewPassword);
        await deputy.PressAsync("Set the password");
        await deputy.ArrivesAsync("/account/login");
        await deputy.SignInAtAsync(Address, NewPassword);
    }

    private static async Task PasskeyAsync(Person deputy)
    {
        await deputy.GoToAsync("/account/manage");
        await deputy.FillAsync("pkname", "Bridge laptop");
        await deputy.PressAsync("Add a passkey");
        await deputy.SeesAsync("[aria-labelledby=passkeys] .dv", "Bridge laptop");
        await deputy.PressAsync("Sign out");
        await deputy.GoToAsync("/account/login");
        await deputy.PressAsync("Sign in with a passkey");
        await deputy.ArrivesAsync("/home$");
    }

    private static async Task SecondFactorAsync(Person deputy)
    {
        await deputy.GoToAsync("/account/authenticator");
        await deputy.FillAsync("code", "000000");
        await deputy.PressAsync("Turn it on");
        await deputy.SeesAsync("#code-error", "does not fit");
        var secret = (await deputy.Find("p.mono").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        await deputy.FillAsync("code", Totp.Code(secret));
        await deputy.PressAsync("Turn it on");
        await Expect(deputy.Find(".codes li")).ToHaveCountAsync(10);
        await deputy.GoToAsync("/account/manage");
        await deputy.PressAsync("Sign out");
        await deputy.GoToAsync("/account/login");
        await deputy.FillAsync("le", Address);
        await deputy.FillAsync("lp", NewPassword);
        await deputy.PressAsync("Sign in");
        await deputy.ArrivesAsync("/account/login/code");
        await deputy.FillAsync("code", Totp.Code(secret));
        await deputy.PressAsync("Go on");
        await deputy.ArrivesAsync("/home$");
    }

    // Four fields for four audiences, and four people who each see their own.
    private async Task PrivacyAsync(Person deputy)
    {
        await deputy.GoToAsync("/members/me");
        await deputy.FillAsync("name", "Deputy on duty");
        await deputy.Find("#name-for").SelectOptionAsync("company");
        await deputy.FillAsync("bio", "Gangways at night");
        await deputy.Find("#bio-for").SelectOptionAsync("members");
        await deputy.FillAsync("phone", "+30 210 111 2222");
        await deputy.Find("#phone-for").SelectOptionAsync("chosen");
        await deputy.Find("details.f > summary", "Languages").ClickAsync();
        await deputy.Page.GetByLabel("Greek", new() { Exact = true }).CheckAsync();
        await deputy.Find("#languages-for").SelectOptionAsync("groups");
        await deputy.PressAsync("Keep");
        await deputy.ArrivesAsync("done=1");
        var me = (await deputy.Page.GetByRole(AriaRole.Link, new() { Name = "See it" }).GetAttributeAsync("href"))!;
        await deputy.GoToAsync("/groups/cyber-group");
        await deputy.PressAsync("Join");
        await deputy.SeesAsync("aside", "Leave the group");
        // The liaison is in that group, the editor is chosen.
        await deputy.GoToAsync($"/members/{await Site.MemberAsync("editor@demo.example")}");
        await deputy.PressAsync("Choose this person");
        await deputy.SeesAsync("aside", "You chose this person");
        await Site.LeaveAsync("editor@demo.example", "cyber-group");
        foreach (var (who, name, phone, languages) in new[] { ("organiser", true, false, false), ("editor", false, true, false), ("liaison", false, false, true) })
        {
            var looks = await ArriveAsync(who);
            await looks.GoToAsync(me);
            await looks.SeesAsync("dl.facts", "Gangways at night");
            var text = await looks.Find("main").InnerTextAsync();
            Assert.Equal((who, name, phone, languages), (who, text.Contains("Deputy on duty"), text.Contains("+30 210 111 2222"), text.Contains("Greek")));
        }
        var visitor = await ArriveAsync();
        await visitor.GoToAsync(me);
        await visitor.ArrivesAsync("/account/login");
    }

    private async Task<(string Slug, Person Member)> GroupAsync(Person deputy)
    {
        await deputy.GoToAsync("/groups/new");
        await deputy.FillAsync("name", Group);
        await deputy.PressAsync("Start the group");
        await deputy.SeesAsync("[data-summary]", "Say in a sentence what the group is about.");
        await deputy.FillAsync("about", "Who watches gangways in Santos, and how.");
        await deputy.Find("#joining").SelectOptionAsync("byRequest");
        await deputy.PressAsync("Start the group");
        await deputy.ArrivesAsync("/groups/gangway-watch-in-santos$");
        var slug = new Uri(deputy.Page.Url).Segments[^1];
        var member = await ArriveAsync("member");
        await member.GoToAsync("/groups/" + slug);
        await member.PressAsync("Ask to join");
        await member.SeesAsync("main", "a moderator will answer");
        await deputy.GoToAsync($"/groups/{slug}/members");
        await deputy.Page.GetByRole(AriaRole.Button, new() { Name = "Let in" }).First.ClickAsync();
        await member.GoToAsync("/groups/" + slug);
        await member.Find("#watch").SelectOptionAsync("watching");
        await member.PressAsync("Keep");
        await Expect(member.Find("#watch")).ToHaveValueAsync("watching");
        return (slug, member);
    }

    private static async Task DiscussAsync(Person deputy, Person member, string slug)
    {
        await deputy.GoToAsync($"/groups/{slug}/new");
        await deputy.FillAsync("title", Topic);
        await deputy.FillAsync("text", "Ours is one AB and a lamp.");
        await deputy.PressAsync("Start the discussion");
        await deputy.ArrivesAsync($"/groups/{slug}/1$");
        await member.GoToAsync($"/groups/{slug}/1");
        await Expect(member.Find("[data-live=on]")).ToHaveCountAsync(1);
        await deputy.FillAsync("text", "And since last week a second man.");
        var arrived = member.Page.Locator("[data-live] .post", new() { HasText = "a second man" });
        await deputy.PressAsync("Post reply");
        await deputy.ArrivesAsync("#p-");
        await Expect(arrived).ToBeVisibleAsync(new() { Timeout = 1_000 });
        Assert.Empty(await member.FindingsAsync("the discussion"));
        await member.GoToAsync("/notices");
        await member.SeesAsync("main", Topic);
    }

    private async Task DigestAsync(Person member)
    {
        var letter = await Site.DigestAsync("member@demo.example");
        // The group speaks under GREEN: the letter counts, and says no more.
        Assert.DoesNotContain(Topic, letter.TextBody);
        Assert.Contains("/notices", letter.TextBody);
        Assert.Empty(member.Complaints);
    }

    private async Task<Person> ArriveAsync(string? account = null)
    {
        var person = await room.ArriveAtAsync(Site.Root);
        if (account is not null)
            await person.SignInAsync(account);
        return person;
    }

    /// <summary>A site of its own that sends its letters to a mail server of the test.</summary>
    private sealed class PostedSite : ListeningSite
    {
        private readonly MailEar ear = new();

        protected override IEnumerable<(string Key, string Value)> Settings => [.. ear.Settings, ("Limits:ApplicationsPerMinute", "1000")];

        /// <summary>The path in the last letter to an address.</summary>
        public async Task<string> LinkAsync(string address)
        {
            await Services.GetRequiredService<Outbox>().SendDueAsync();
            var text = (await ear.LetterAsync(address, letter => letter.TextBody?.Contains("/account/reset") == true)).TextBody!;
            return System.Text.RegularExpressions.Regex.Match(text, @"https://alliance\.example(/\S+)").Groups[1].Value;
        }

        /// <summary>What an address gets once all that waits for a digest has waited long enough.</summary>
        public async Task<MimeKit.MimeMessage> DigestAsync(string address)
        {
            var before = TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-8);
            await using (var db = Alliance())
                await db.Set<Notice>().ExecuteUpdateAsync(set => set.SetProperty(notice => notice.At, before).SetProperty(notice => notice.ReadAt, (DateTime?)null));
            await Services.GetRequiredService<Digests>().WriteDueAsync();
            await Services.GetRequiredService<Outbox>().SendDueAsync();
            return await ear.LetterAsync(address, letter => letter.Subject?.Contains("of the last ") == true);
        }

        public async Task<Guid> MemberAsync(string address)
        {
            await using var db = Alliance();
            return await db.Users.Where(member => member.Email == address).Select(member => member.Id).SingleAsync();
        }

        /// <summary>Takes somebody out of a group that the demo put them in.</summary>
        public async Task LeaveAsync(string address, string slug)
        {
            var member = await MemberAsync(address);
            await using var db = Alliance();
            await db.Set<GroupMember>().Where(seat => seat.MemberId == member && db.Set<Core.Community.Groups.Group>().Any(group => group.Id == seat.GroupId && group.Slug == slug)).ExecuteDeleteAsync();
        }

        private AllianceDbContext Alliance() => Services.GetRequiredService<IDbContextFactory<AllianceDbContext>>().CreateDbContext();
    }
}
