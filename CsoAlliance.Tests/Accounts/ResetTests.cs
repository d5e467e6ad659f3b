using System.Net;
using CsoAlliance.Tests.TestKit;

namespace CsoAlliance.Tests.Accounts;

public sealed class ResetTests(AccountSite site) : IClassFixture<AccountSite>
{
    [Fact]
    public async Task A_letter_leads_to_a_new_password_once_and_ends_what_was_open()
    {
        var address = await site.MemberAsync();
        var open = await site.SignedInAsync(address);
        var visitor = site.Visitor();
        Assert.Contains("a letter is on its way", (await visitor.SendAsync("/account/forgot", filled: ("Form.Email", address)).ReadAsync()).Body!.TextContent, StringComparison.Ordinal);
        var link = (await site.LinkAsync(address))!;
        var common = await visitor.SendAsync(link, filled: ("Form.Password", "password1234")).ReadAsync();
        Assert.Contains("tried first", common.QuerySelector("#np-error")!.TextContent, StringComparison.Ordinal);
        var small = await visitor.SendAsync(link, filled: ("Form.Password", "short")).ReadAsync();
        Assert.Contains("at least 12 signs", small.QuerySelector("#np-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/account/login?done=reset", (await visitor.SendAsync(link, filled: ("Form.Password", "lantern oar kettle"))).Headers.Location?.ToString());
        Assert.Contains("has been used", (await visitor.SendAsync(link, filled: ("Form.Password", "another lantern oar")).ReadAsync()).QuerySelector(".note.err")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await site.Visitor().TryAsync(address, Site.Password)).StatusCode);
        using var again = await site.SignedInAsync(address, "lantern oar kettle");
        Assert.Single((await again.PageAsync("/account/manage")).QuerySelectorAll("[aria-labelledby=sessions] tbody tr"));
        open.Dispose();
    }

    [Fact]
    public async Task Nobody_learns_whether_an_address_has_an_account()
    {
        var address = await site.MemberAsync();
        var known = await site.Visitor().SendAsync("/account/forgot", filled: ("Form.Email", address)).ReadAsync();
        var unknown = await site.Visitor().SendAsync("/account/forgot", filled: ("Form.Email", "nobody@elsewhere.example")).ReadAsync();
        Assert.Equal(known.QuerySelector("main")!.TextContent, unknown.QuerySelector("main")!.TextContent);
        Assert.Null(await site.LinkAsync("nobody@elsewhere.example"));
    }

    [Fact]
    public async Task What_is_no_address_is_refused_and_kept()
    {
        var page = await site.Visitor().SendAsync("/account/forgot", filled: ("Form.Email", "no address")).ReadAsync();
        Assert.Contains("no mail address", page.QuerySelector("#fe-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("no address", page.QuerySelector("#fe")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("/account/reset"), InlineData("/account/reset?m=00000000-0000-0000-0000-000000000001&code=abc"), InlineData("/account/reset?m=00000000-0000-0000-0000-000000000001&code=%%%")]
    public async Task A_link_that_is_none_is_refused_in_words(string path) =>
        Assert.Contains("has been used", (await site.Visitor().SendAsync(path, filled: ("Form.Password", "lantern oar kettle")).ReadAsync()).QuerySelector(".note.err")!.TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task An_address_changes_when_both_ends_agreed_and_not_before()
    {
        var (address, wanted) = (await site.MemberAsync(), $"new{Guid.NewGuid():N}@ships.example");
        var member = await site.SignedInAsync(address);
        Assert.Contains("Two letters", (await member.SendAsync("/account/email", filled: ("Form.Email", wanted)).ReadAsync()).Body!.TextContent, StringComparison.Ordinal);
        var (oldLink, newLink) = ((await site.LinkAsync(address))!, (await site.LinkAsync(wanted))!);
        Assert.Contains("has still to agree", (await site.Visitor().SendAsync(newLink).ReadAsync()).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await site.Visitor().TryAsync(wanted, Site.Password)).StatusCode);
        Assert.Contains("The address is changed", (await site.Visitor().SendAsync(oldLink).ReadAsync()).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("has been used", (await site.Visitor().SendAsync(oldLink).ReadAsync()).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/home", (await site.Visitor().TryAsync(wanted, Site.Password)).Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.OK, (await site.Visitor().TryAsync(address, Site.Password)).StatusCode);
    }
}
