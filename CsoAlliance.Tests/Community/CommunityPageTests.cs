using System.Net;
using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Community;
using CsoAlliance.Core.Community.Discussions;
using CsoAlliance.Tests.TestKit;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace CsoAlliance.Tests.Community;

/// <summary>The pages as a browser without script sees them, over the demo's groups.</summary>
[Collection(CommunityPageSite.Name)]
public sealed class CommunityPageTests(CommunityPageSite site)
{
    [Theory]
    [InlineData("/groups")]
    [InlineData("/groups/port-crime")]
    [InlineData("/groups/port-crime/1")]
    [InlineData("/groups/port-crime/members")]
    [InlineData("/messages")]
    [InlineData("/groups/files/0198c0de-0000-7000-8000-000000000000")]
    public async Task A_visitor_is_led_to_sign_in(string path)
    {
        using var answer = await site.Visitor().GetAsync(path);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("/account/login", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task An_account_that_is_not_approved_is_led_away_and_sees_no_way_in()
    {
        await using (var scope = site.Services.CreateAsyncScope())
            Assert.True((await scope.ServiceProvider.GetRequiredService<UserManager<Member>>().CreateAsync(new Member("waiting@demo.example", "Master, reefers") { EmailConfirmed = true }, Site.Password)).Succeeded);
        var waiting = await site.SignedInAsync("waiting");
        Assert.Empty((await waiting.PageAsync("/home")).QuerySelectorAll("a[href='/groups'], a[href='/messages']"));
        foreach (var path in new[] { "/groups", "/groups/port-crime", "/groups/port-crime/1", "/messages", "/messages/new" })
        {
            using var answer = await waiting.GetAsync(path);
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            Assert.Contains("/account/denied", answer.Headers.Location!.ToString());
        }
    }

    [Fact]
    public async Task Those_outside_a_group_find_nothing_at_its_discussions()
    {
        var outsider = await site.SignedInAsync("editor");
        Assert.Contains("Join", (await outsider.PageAsync("/groups/port-crime")).QuerySelector("main")!.TextContent);
        Assert.DoesNotContain("Gangway watch", (await outsider.PageAsync("/groups/port-crime")).QuerySelector("main")!.TextContent);
        Assert.Contains("Nothing in your groups", (await outsider.PageAsync("/groups?q=gangway")).QuerySelector("main")!.TextContent);
        foreach (var path in new[] { "/groups/port-crime/1", "/groups/port-crime/members", "/groups/port-crime/moderation", "/groups/port-crime/new", "/groups/port-crime/settings", "/groups/none-such", "/desk/messages" })
        {
            using var answer = await outsider.GetAsync(path);
            Assert.True(answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Redirect, $"{path} answered {(int)answer.StatusCode}");
        }
    }

    [Fact]
    public async Task A_member_reads_the_demos_discussion_and_replies_by_a_plain_form()
    {
        var member = await site.SignedInAsync("cso");
        var page = await member.PageAsync("/groups/port-crime/1");
        Assert.Equal("Gangway watch in Santos: what works?", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(["TLP:AMBER", "TLP:AMBER"], page.QuerySelectorAll("main .tlp.doc").Select(label => label.TextContent));
        Assert.Single(page.QuerySelectorAll(".post.best"));
        using (var answer = await member.PostAsync("/groups/port-crime/1", CommunityPageSite.Multipart(page.Fields("#reply", ("Form.Text", "Thank you: **tallies** it is.")))))
            Assert.Matches("^(http://localhost)?/groups/port-crime/1#p-[0-9a-f]{32}$", answer.Headers.Location!.ToString());
        Assert.Equal("tallies", (await member.PageAsync("/groups/port-crime/1")).QuerySelectorAll(".post .body strong")[^1].TextContent);
    }

    [Fact]
    public async Task A_reply_of_300_kilobytes_is_refused_in_words_and_stands_in_the_form_still()
    {
        var member = await site.SignedInAsync("cso");
        var long_ = string.Concat(Enumerable.Repeat("Three hundred kilobytes. ", 12_288));
        var page = await member.PageAsync("/groups/cyber-group/1");
        using var answer = await member.PostAsync("/groups/cyber-group/1", CommunityPageSite.Multipart(page.Fields("#reply", ("Form.Text", long_), ("Form.Unattributed", "true"))));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var shown = Html.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal(CommunityErrors.LongText.Message, shown.QuerySelector("[data-summary] li")!.TextContent.Trim());
        Assert.Equal(long_, shown.QuerySelector("#text")!.TextContent);
        Assert.NotNull(shown.QuerySelector("input[name='Form.Unattributed'][checked]"));
    }

    [Fact]
    public async Task A_new_discussion_keeps_what_was_typed_where_something_is_wrong()
    {
        var member = await site.SignedInAsync("member");
        var page = await member.PageAsync("/groups/cyber-group/new");
        var form = page.Fields("main form", ("Form.Title", "Everybody, look"), ("Form.Text", "Look, @all"), ("Form.Tags", "one, two"), ("Form.Link", "no-such-thing"));
        using var answer = await member.PostAsync("/groups/cyber-group/new", CommunityPageSite.Multipart(form));
        var shown = Html.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal([CommunityErrors.MentionAll.Message, "There is no incident, library item or event of that reference or address that you may read. Leave it empty, or check it."], shown.QuerySelectorAll("[data-summary] li").Select(item => item.TextContent.Trim()));
        Assert.Equal(("Everybody, look", "Look, @all", "one, two"), (shown.QuerySelector("#title")!.GetAttribute("value"), shown.QuerySelector("#text")!.TextContent, shown.QuerySelector("#tags")!.GetAttribute("value")));
        using var good = await member.PostAsync("/groups/cyber-group/new", CommunityPageSite.Multipart(page.Fields("main form", ("Form.Title", "Sticks in the post"), ("Form.Text", "Unopened."), ("Form.Link", "https://example.org/library/ais-trust-but-check?x=1"))));
        var there = await member.PageAsync(good.Headers.Location!.ToString());
        Assert.Equal("/library/ais-trust-but-check", there.QuerySelector("aside a.t")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Who_wrote_without_attribution_stands_nowhere_on_a_members_pages()
    {
        var member = await site.SignedInAsync("cso");
        var page = await member.PageAsync("/groups/cyber-group/1");
        var post = page.QuerySelectorAll(".post").Single(shown => shown.TextContent.Contains("We nearly paid"));
        Assert.Equal(PostShown.SomeMember, post.QuerySelector("header b")!.TextContent);
        Assert.DoesNotContain("coastguard", post.OuterHtml, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("coastguard", (await member.PageAsync("/groups?q=nearly+paid")).QuerySelector("main ul.list")!.OuterHtml, StringComparison.OrdinalIgnoreCase);
        var moderator = await site.SignedInAsync("analyst");
        Assert.Contains("Liaison, coastguard", (await moderator.PageAsync("/groups/cyber-group/1")).QuerySelectorAll(".post").Single(shown => shown.TextContent.Contains("We nearly paid")).TextContent);
    }

    [Fact]
    public async Task A_file_is_saved_and_never_shown_and_only_those_inside_get_it()
    {
        var member = await site.SignedInAsync("member");
        var page = await member.PageAsync("/groups/port-crime/1");
        using var form = CommunityPageSite.Multipart(page.Fields("#reply", ("Form.Text", "The list")));
        form.Add(new ByteArrayContent("Gang list"u8.ToArray()), "Form.Files", "Gang list.TXT");
        using (await member.PostAsync("/groups/port-crime/1", form)) { }
        var path = (await member.PageAsync("/groups/port-crime/1")).QuerySelector("a[href^='/groups/files/']")!.GetAttribute("href")!;
        using var file = await member.GetAsync(path);
        Assert.Equal(("attachment", "gang-list.txt", "nosniff"), (file.Content.Headers.ContentDisposition!.DispositionType, file.Content.Headers.ContentDisposition.FileName, file.Headers.GetValues("X-Content-Type-Options").Single()));
        Assert.Equal("Gang list", await file.Content.ReadAsStringAsync());
        using var refused = await (await site.SignedInAsync("editor")).GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
    }
}
