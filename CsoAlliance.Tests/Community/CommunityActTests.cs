using System.Net;
using CsoAlliance.Core.Community;
using CsoAlliance.Tests.TestKit;

namespace CsoAlliance.Tests.Community;

/// <summary>What takes several people, by plain forms.</summary>
[Collection(CommunityPageSite.Name)]
public sealed class CommunityActTests(CommunityPageSite site)
{
    [Fact]
    public async Task A_newcomers_first_post_waits_and_a_moderator_lets_it_through_by_plain_forms()
    {
        var newcomer = await site.SignedInAsync("organiser");
        using (await CommunityPageSite.PostAsync(newcomer, "/groups/port-crime", "form[method='post']")) { }
        var page = await newcomer.PageAsync("/groups/port-crime/1");
        using (var answer = await newcomer.PostAsync("/groups/port-crime/1", CommunityPageSite.Multipart(page.Fields("#reply", ("Form.Text", "My first words here")))))
            Assert.EndsWith("?waits=1", answer.Headers.Location!.ToString());
        Assert.DoesNotContain("My first words", (await (await site.SignedInAsync("member")).PageAsync("/groups/port-crime/1")).Body!.TextContent);
        var moderator = await site.SignedInAsync("admin");
        var queue = await moderator.PageAsync("/groups/port-crime/moderation");
        var section = queue.QuerySelectorAll("main section.card").Single(item => item.TextContent.Contains("My first words"));
        var act = section.QuerySelector("button[value^='approve:']")!.GetAttribute("value")!;
        using (await moderator.PostAsync("/groups/port-crime/moderation", new FormUrlEncodedContent(queue.Fields("main form", ("Form.Act", act))))) { }
        Assert.Contains("My first words", (await (await site.SignedInAsync("member")).PageAsync("/groups/port-crime/1")).Body!.TextContent);
        using var again = await moderator.PostAsync("/groups/port-crime/moderation", new FormUrlEncodedContent(queue.Fields("main form", ("Form.Act", act))));
        Assert.Contains(CommunityErrors.Decided.Message, await again.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_second_click_on_join_and_leave_does_no_harm()
    {
        var member = await site.SignedInAsync("editor2");
        var page = await member.PageAsync("/groups/singapore-strait");
        for (var i = 0; i < 2; i++)
            using (var joined = await member.PostAsync("/groups/singapore-strait", new FormUrlEncodedContent(page.Fields("form:has(input[value='join'])"))))
                Assert.Equal(HttpStatusCode.Redirect, joined.StatusCode);
        var inside = await member.PageAsync("/groups/singapore-strait");
        Assert.Contains("@second-library-", inside.QuerySelector("aside")!.TextContent);
        for (var i = 0; i < 2; i++)
            using (var left = await member.PostAsync("/groups/singapore-strait", new FormUrlEncodedContent(inside.Fields("form:has(input[value='leave'])"))))
                Assert.Equal(HttpStatusCode.Redirect, left.StatusCode);
    }

    [Fact]
    public async Task A_message_goes_from_a_member_to_another_and_a_wrong_one_keeps_what_was_typed()
    {
        var (from, to) = (await site.SignedInAsync("member"), await site.SignedInAsync("liaison"));
        var page = await from.PageAsync("/messages/new");
        var box = page.QuerySelectorAll("input[name='Form.To']").Single(input => input.ParentElement!.TextContent.Contains("coastguard")).GetAttribute("value")!;
        using (var wrong = await from.PostAsync("/messages/new", new FormUrlEncodedContent(page.Fields("main form", ("Form.To", box), ("Form.Subject", ""), ("Form.Text", "Did you see it?")))))
        {
            var shown = Html.Parse(await wrong.Content.ReadAsStringAsync());
            Assert.Single(shown.QuerySelectorAll("[data-summary] li"));
            Assert.Equal("Did you see it?", shown.QuerySelector("#text")!.TextContent);
            Assert.NotNull(shown.QuerySelector($"input[value='{box}'][checked]"));
        }
        using var sent = await from.PostAsync("/messages/new", new FormUrlEncodedContent(page.Fields("main form", ("Form.To", box), ("Form.Subject", "A skiff"), ("Form.Text", "Did you see it?"))));
        var there = sent.Headers.Location!.ToString();
        Assert.Contains("A skiff", (await to.PageAsync("/messages")).QuerySelector("main")!.TextContent);
        Assert.Contains("Did you see it?", (await to.PageAsync(there)).QuerySelector(".post")!.TextContent);
        using var refused = await (await site.SignedInAsync("editor")).GetAsync(there);
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
    }
}
