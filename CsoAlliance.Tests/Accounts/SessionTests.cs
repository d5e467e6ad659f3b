using System.IO.Compression;
using System.Net;
using CsoAlliance.Core.Accounts;
using CsoAlliance.Tests.TestKit;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace CsoAlliance.Tests.Accounts;

public sealed class SessionTests(AccountSite site) : IClassFixture<AccountSite>
{
    [Fact]
    public async Task Sessions_are_listed_and_ended_one_by_one()
    {
        var address = await site.MemberAsync();
        using var office = await site.SignedInAsync(address);
        using var ship = await site.SignedInAsync(address);
        var page = await office.PageAsync("/account/manage");
        Assert.Equal(2, page.QuerySelectorAll("[aria-labelledby=sessions] tbody tr").Length);
        var form = page.QuerySelector("[aria-labelledby=sessions] tbody form")!.GetAttribute("action")!;
        Assert.Equal(HttpStatusCode.Redirect, (await office.PostAsync(form, new FormUrlEncodedContent(page.Fields("[aria-labelledby=sessions] tbody form")))).StatusCode);
        Assert.Single((await office.PageAsync("/account/manage")).QuerySelectorAll("[aria-labelledby=sessions] tbody tr"));
        await using var scope = site.Services.CreateAsyncScope();
        var member = (await scope.ServiceProvider.GetRequiredService<UserManager<Member>>().FindByEmailAsync(address))!;
        var sessions = site.Services.GetRequiredService<Sessions>();
        var ended = (await sessions.LatestAsync(member.Id, 9)).Single(session => session.EndedAt is not null);
        Assert.False(await sessions.IsOpenAsync(ended.Id));
        Assert.False(await sessions.EndAsync(Guid.NewGuid(), (await sessions.OpenAsync(member.Id)).Single().Id));
    }

    [Fact]
    public async Task What_an_account_hangs_on_is_done_only_by_whoever_showed_who_they_are()
    {
        var address = await site.MemberAsync();
        using var client = await site.SignedInAsync(address);
        foreach (var path in new[] { "/account/password", "/account/email", "/account/authenticator", "/account/delete" })
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(path)).StatusCode);
        Assert.Contains("The password is wrong", (await client.SendAsync("/account/again", filled: ("Form.Password", "not it at all")).ReadAsync()).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/", (await client.SendAsync("/account/again?back=https://elsewhere.example", filled: ("Form.Password", Site.Password))).To());
        Assert.Equal("/account/email", (await client.SendAsync("/account/again?back=/account/email", filled: ("Form.Password", Site.Password))).To());
    }

    [Fact]
    public async Task An_authenticator_is_set_up_and_asked_for_and_a_recovery_code_works_once()
    {
        var address = await site.MemberAsync();
        using var client = await site.SignedInAsync(address);
        var page = await client.PageAsync("/account/authenticator");
        var secret = page.QuerySelector(".mono")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        Assert.Contains("does not fit", (await client.SendAsync("/account/authenticator", filled: ("Form.Code", "000000")).ReadAsync()).Body!.TextContent, StringComparison.Ordinal);
        var codes = (await client.SendAsync("/account/authenticator", filled: ("Form.Code", Totp.Code(secret))).ReadAsync()).QuerySelectorAll(".codes li").Select(code => code.TextContent).ToList();
        Assert.Equal(10, codes.Count);
        foreach (var (form, field, value, right) in new[] { ("main form", "Form.Code", "000000", false), ("main form", "Form.Code", Totp.Code(secret), true), ("details form", "Recovery.Code", codes[0], true), ("details form", "Recovery.Code", codes[0], false) })
        {
            using var browser = site.Visitor();
            var second = (await browser.TryAsync(address, Site.Password)).To()!;
            Assert.StartsWith("/account/login/code", second, StringComparison.Ordinal);
            // With the first factor alone nothing opens.
            Assert.StartsWith("/account/login", (await browser.GetAsync("/home")).To()!, StringComparison.Ordinal);
            Assert.Equal(right ? HttpStatusCode.Redirect : HttpStatusCode.OK, (await browser.SendAsync(second, form, (field, value))).StatusCode);
        }
    }

    [Fact]
    public async Task The_key_in_use_is_shown_to_nobody_again_and_another_phone_gets_another_one()
    {
        var address = await site.MemberAsync();
        using var client = await site.SignedInAsync(address);
        var secret = (await client.PageAsync("/account/authenticator")).QuerySelector(".mono")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        await client.SendAsync("/account/authenticator", filled: ("Form.Code", Totp.Code(secret)));
        Assert.Null((await client.PageAsync("/account/authenticator")).QuerySelector(".mono, .qr"));
        Assert.Equal("/account/authenticator", (await client.SendAsync("/account/authenticator")).To());
        Assert.NotEqual(secret, (await client.PageAsync("/account/authenticator")).QuerySelector(".mono")!.TextContent.Replace(" ", "", StringComparison.Ordinal));
        using var again = await site.SignedInAsync(address);
    }

    [Fact]
    public async Task Looking_at_how_an_authenticator_is_set_up_signs_nobody_out()
    {
        var address = await site.MemberAsync();
        using var client = await site.SignedInAsync(address);
        var before = await StampAsync(address);
        var secret = (await client.PageAsync("/account/authenticator")).QuerySelector(".mono")!.TextContent;
        Assert.Equal(before, await StampAsync(address));
        Assert.Equal(secret, (await client.PageAsync("/account/authenticator")).QuerySelector(".mono")!.TextContent);
    }

    [Fact]
    public async Task Staff_without_a_second_factor_have_no_rights_of_staff()
    {
        var address = await site.MemberAsync(roles: [Roles.Member, Roles.Analyst, Roles.Administrator]);
        using var client = await site.SignedInAsync(address);
        Assert.Contains("sleep", (await client.PageAsync("/account/manage")).Body!.TextContent, StringComparison.Ordinal);
        foreach (var path in new[] { "/desk/reports", "/desk/outbox" })
            Assert.StartsWith("/account/denied", (await client.GetAsync(path)).To()!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_gets_everything_that_is_kept_and_can_go()
    {
        var address = await site.MemberAsync();
        using var client = await site.SignedInAsync(address);
        var zip = new ZipArchive(await (await client.SendAsync("/account/manage", "form[action='/account/export']")).Content.ReadAsStreamAsync());
        using (var reader = new StreamReader(await zip.GetEntry("account.json")!.OpenAsync()))
            Assert.Contains(address, await reader.ReadToEndAsync(), StringComparison.Ordinal);
        Assert.NotNull(zip.GetEntry("sign-ins-and-notices.json"));
        Assert.Contains("Type the word", (await client.SendAsync("/account/delete", filled: ("Form.Word", "maybe")).ReadAsync()).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/account/login?done=out", (await client.SendAsync("/account/delete", filled: ("Form.Word", "delete"))).To());
        Assert.Equal(HttpStatusCode.OK, (await site.Visitor().TryAsync(address, Site.Password)).StatusCode);
        // The address is free again.
        await using var scope = site.Services.CreateAsyncScope();
        Assert.True((await scope.ServiceProvider.GetRequiredService<AccountDesk>().CreateAsync(address, "DPA", Site.Password, [Roles.Member])).Ok);
    }

    [Theory]
    [InlineData("/account/logout"), InlineData("/account/sessions/end"), InlineData("/account/export"), InlineData("/account/passkey/new"), InlineData("/account/passkey/add"), InlineData("/notices/read")]
    public async Task A_post_without_the_pages_token_does_nothing(string path)
    {
        using var client = await site.SignedInAsync(await site.MemberAsync());
        Assert.Equal(HttpStatusCode.BadRequest, (await client.PostAsync(path, new FormUrlEncodedContent([]))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/account/manage")).StatusCode);
    }

    [Fact]
    public async Task The_sign_in_cookie_is_out_of_scripts_reach_and_is_another_one_after_signing_in()
    {
        using var client = site.Visitor();
        var answer = await client.TryAsync(await site.MemberAsync(), Site.Password);
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(value => value.StartsWith("cso-session=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        var second = (await client.TryAsync(await site.MemberAsync(), Site.Password)).Headers.GetValues("Set-Cookie").Single(value => value.StartsWith("cso-session=", StringComparison.Ordinal));
        Assert.NotEqual(cookie.Split(';')[0], second.Split(';')[0]);
    }

    private async Task<string> StampAsync(string address)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var members = scope.ServiceProvider.GetRequiredService<UserManager<Member>>();
        return await members.GetSecurityStampAsync((await members.FindByEmailAsync(address))!);
    }
}
