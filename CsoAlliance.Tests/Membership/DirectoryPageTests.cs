using System.Net;
using AngleSharp.Html.Dom;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Membership;
using CsoAlliance.Core.Membership.Companies;
using CsoAlliance.Core.Shared;
using CsoAlliance.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CsoAlliance.Tests.Membership;

/// <summary>The directory and the companies as members without script use them.</summary>
public sealed class DirectoryPageTests(JoinPageTests.PatientSite site) : IClassFixture<JoinPageTests.PatientSite>
{
    [Theory]
    [InlineData("/members")]
    [InlineData("/members/me")]
    [InlineData("/companies/meltemi-bulk-carriers")]
    public async Task A_visitor_is_asked_to_sign_in(string path) =>
        Assert.Contains("/account/login", (await site.Visitor().GetAsync(path)).Headers.Location!.ToString());

    [Fact]
    public async Task Members_find_each_other_by_what_they_show_and_no_address_is_on_the_page()
    {
        var client = await SignedInAsync("member");
        var all = await client.PageAsync("/members");
        Assert.True(all.QuerySelectorAll("tbody tr").Length >= 5);
        Assert.DoesNotContain("@demo.example", all.QuerySelector("main")!.InnerHtml);
        Assert.Contains("Liaison", all.QuerySelector("tbody")!.TextContent);
        Assert.Contains("CSO, bulk carriers", (await client.PageAsync("/members?mentoring=offers")).QuerySelector("tbody")!.TextContent);
        Assert.Single((await client.PageAsync("/members?q=stowaways&ships=bulk&speaks=el&area=gulf-of-aden")).QuerySelectorAll("tbody tr"));
        Assert.Contains("Nobody fits", (await client.PageAsync("/members?q=nothing-like-that")).QuerySelector(".empty")!.TextContent);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/members?ships=submarine&area=moon&speaks=xx&mentoring=x&after=broken")).StatusCode);
        var entry = all.QuerySelectorAll("tbody a.t").Single(link => link.TextContent == "CSO, bulk carriers").GetAttribute("href")!;
        var page = await client.PageAsync(entry);
        Assert.StartsWith("/messages/new?to=", page.QuerySelector(".pagehead a")!.GetAttribute("href"));
        Assert.DoesNotContain("+30 210", page.QuerySelector("main")!.TextContent);
        Assert.Contains("+30 210", (await (await SignedInAsync("organiser")).PageAsync(entry)).QuerySelector("main")!.TextContent);
        await client.PageAsync($"/members/{Guid.NewGuid()}", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_entry_with_faults_comes_back_as_typed_and_a_good_one_is_kept()
    {
        var client = await SignedInAsync("analyst");
        var refused = await PostAsync(client, "/members/me", "main form", HttpStatusCode.OK, ("Form.Phone", "ask <me>"), ("Form.Bio", "Evidence & logs."), ("Form.BioFor", "members"), ("Form.Languages", "en"));
        Assert.Equal("ask <me>", refused!.QuerySelector("#phone")!.GetAttribute("value"));
        Assert.Equal("Evidence & logs.", refused.QuerySelector("#bio")!.TextContent);
        Assert.True(refused.QuerySelector("#bio-for option[value=members]")!.HasAttribute("selected"));
        Assert.NotNull(refused.GetElementById("phone-error"));
        Assert.NotNull(refused.QuerySelector(".note.err a[href='/members/me#phone']"));
        await PostAsync(client, "/members/me", "main form", HttpStatusCode.Redirect, ("Form.Bio", "Evidence & logs."), ("Form.BioFor", "members"), ("Form.Languages", "en"), ("Form.Languages", "el"));
        Assert.Contains("Evidence & logs", (await (await SignedInAsync("member")).PageAsync("/members?q=evidence")).QuerySelector("tbody")!.TextContent);
    }

    [Fact]
    public async Task Somebody_is_chosen_on_the_own_page_and_let_go_again()
    {
        var client = await SignedInAsync("editor");
        var entry = (await client.PageAsync("/members?q=liaison")).QuerySelector("tbody a.t")!.GetAttribute("href")!;
        await PostAsync(client, entry, "aside form", HttpStatusCode.Redirect);
        var mine = await client.PageAsync("/members/me");
        var remove = mine.QuerySelector("#chosen form")!;
        Assert.Equal(HttpStatusCode.BadRequest, (await client.PostAsync(remove.GetAttribute("action"), new FormUrlEncodedContent([]))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await client.PostAsync(remove.GetAttribute("action"), new FormUrlEncodedContent(mine.Fields("#chosen form")))).StatusCode);
        Assert.Null((await client.PageAsync("/members/me")).QuerySelector("#chosen form"));
    }

    [Fact]
    public async Task The_responsible_cso_edits_the_company_and_invites()
    {
        var (client, path) = (await SignedInAsync("cso"), "/companies/meltemi-bulk-carriers");
        var refused = await PostAsync(client, path + "/edit", "main form", HttpStatusCode.OK, ("Form.Site", "javascript:alert(1)"), ("Form.Flag", "Greece & Malta"));
        Assert.Equal("javascript:alert(1)", refused!.QuerySelector("#site")!.GetAttribute("value"));
        Assert.Equal("Greece & Malta", refused.QuerySelector("#flag")!.GetAttribute("value"));
        await PostAsync(client, path + "/edit", "main form", HttpStatusCode.Redirect, ("Form.Site", "https://meltemi.example/"), ("Form.Flag", "Greece & Malta"));
        var wrong = await PostAsync(client, path, "form:has(#email)", HttpStatusCode.OK, ("Invite.Email", "deputy at sea"));
        Assert.Equal("deputy at sea", wrong!.QuerySelector("#email")!.GetAttribute("value"));
        await PostAsync(client, path, "form:has(#email)", HttpStatusCode.Redirect, ("Invite.Email", "deputy@meltemi.example"));
        var colleague = await SignedInAsync("organiser");
        Assert.Null((await colleague.PageAsync(path)).QuerySelector("#email"));
        await colleague.PageAsync(path + "/edit", HttpStatusCode.NotFound);
        Assert.Contains("deputy@meltemi.example", (await client.PageAsync(path)).QuerySelector("#invite")!.TextContent);
    }

    [Fact]
    public async Task An_invited_person_fills_the_short_form_once()
    {
        var token = await TokenAsync("short.form@kattegat.example");
        var (client, path) = (site.Visitor(), "/join/invited/" + token);
        var refused = await PostAsync(client, path, "main form", HttpStatusCode.OK, ("Form.Name", "Deputy"), ("Form.Role", "deputy"));
        Assert.Equal("Deputy", refused!.QuerySelector("#name")!.GetAttribute("value"));
        Assert.NotNull(refused.GetElementById("keeps-error"));
        var form = (await client.PageAsync(path)).Fields("main form", ("Form.Name", "Deputy"), ("Form.Role", "deputy"), ("Form.Keeps", "true"));
        var late = (await client.PageAsync(path)).Fields("main form", ("Form.Name", "Another"), ("Form.Role", "deputy"), ("Form.Keeps", "true"));
        for (var i = 0; i < 2; i++)
            Assert.Contains("/join/sent/", (await client.PostAsync(path, new FormUrlEncodedContent(form))).Headers.Location!.ToString());
        Assert.Contains("used already", Html.Parse(await (await client.PostAsync(path, new FormUrlEncodedContent(late))).Content.ReadAsStringAsync()).QuerySelector(".note")!.TextContent);
        Assert.Contains("used already", (await client.PageAsync(path)).QuerySelector(".note")!.TextContent);
        Assert.Contains("opens no invitation", (await client.PageAsync("/join/invited/nothing")).QuerySelector(".note")!.TextContent);
    }

    // An invitation of the second demo company whose token is known here.
    private async Task<string> TokenAsync(string email)
    {
        await using var db = await site.Services.GetRequiredService<IDbContextFactory<AllianceDbContext>>().CreateDbContextAsync();
        var (company, token) = (await db.Set<Company>().SingleAsync(one => one.Slug == "kattegat-product-tankers"), LinkToken.New());
        db.Add(new Invitation(company.Id, email, token, company.ResponsibleId!.Value, TimeProvider.System.GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync();
        return token;
    }

    private async Task<HttpClient> SignedInAsync(string account)
    {
        var client = site.Visitor();
        await client.SignInAsync(account);
        return client;
    }

    private static async Task<IHtmlDocument?> PostAsync(HttpClient client, string path, string form, HttpStatusCode expected, params (string Name, string Value)[] filled)
    {
        var answer = await client.PostAsync(path, new FormUrlEncodedContent((await client.PageAsync(path)).Fields(form, filled)));
        Assert.Equal(expected, answer.StatusCode);
        return expected == HttpStatusCode.OK ? Html.Parse(await answer.Content.ReadAsStringAsync()) : null;
    }
}
