using System.Net;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Membership;
using CsoAlliance.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CsoAlliance.Tests.Membership;

/// <summary>The form as somebody without script uses it.</summary>
public sealed class JoinPageTests(JoinPageTests.PatientSite site) : IClassFixture<JoinPageTests.PatientSite>
{
    // Each test has a company of its own, since they share a database.
    private static (string Name, string Value)[] Good(string company) =>
    [
        ("Form.Name", "Officer on duty"), ("Form.Email", "cso@example.org"), ("Form.Role", "deputy"), ("Form.Proof", "Ask the <managing> director."), ("Form.Company", company),
        ("Form.CompanyNumber", "2041999"), ("Form.Ships", "14"), ("Form.ShipTypes", "bulk"), ("Form.ShipTypes", "gas"), ("Form.Seeks", "Notices for the Gulf."), ("Form.Keeps", "true"),
    ];

    [Fact]
    public async Task A_form_with_faults_comes_back_with_what_was_typed_and_says_each_fault_at_its_field()
    {
        var client = site.Visitor();
        var form = (await client.PageAsync("/join")).Fields("main form", [.. Good("A & B Shipping").Where(field => field.Name is not ("Form.Email" or "Form.Ships" or "Form.Keeps")), ("Form.Email", "cso at example"), ("Form.Ships", "a dozen")]);
        var answer = await client.PostAsync("/join", new FormUrlEncodedContent(form));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = Html.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal("cso at example", page.QuerySelector("#email")!.GetAttribute("value"));
        Assert.Equal("a dozen", page.QuerySelector("#ships")!.GetAttribute("value"));
        Assert.Equal("A & B Shipping", page.QuerySelector("#company")!.GetAttribute("value"));
        Assert.Equal("Ask the <managing> director.", page.QuerySelector("#proof")!.TextContent);
        Assert.True(page.QuerySelector("#role option[value=deputy]")!.HasAttribute("selected"));
        Assert.Equal(["bulk", "gas"], page.QuerySelectorAll("input[name='Form.ShipTypes'][checked]").Select(box => box.GetAttribute("value")));
        foreach (var field in new[] { "email", "ships", "keeps" })
        {
            Assert.NotNull(page.GetElementById(field + "-error"));
            Assert.NotNull(page.QuerySelector($".note.err[role=alert] a[href='/join#{field}']"));
        }
        Assert.Equal(3, page.QuerySelectorAll(".errtext").Length);
        Assert.Equal(0, await CountAsync("A & B Shipping"));
    }

    [Fact]
    public async Task A_good_form_sent_twice_gives_one_application_and_says_what_happens_next()
    {
        var client = site.Visitor();
        var form = (await client.PageAsync("/join")).Fields("main form", Good("Twice"));
        for (var i = 0; i < 2; i++)
        {
            var answer = await client.PostAsync("/join", new FormUrlEncodedContent(form));
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            Assert.Contains("/join/sent/", answer.Headers.Location!.ToString());
        }
        Assert.Contains("What happens next", (await client.PageAsync("/join/sent")).QuerySelector("main")!.TextContent);
        Assert.Equal(1, await CountAsync("Twice"));
    }

    [Fact]
    public async Task A_doubtful_company_number_is_shown_with_a_warning_and_passes_the_second_time()
    {
        var client = site.Visitor();
        var form = (await client.PageAsync("/join")).Fields("main form", [.. Good("Doubtful").Where(field => field.Name != "Form.CompanyNumber"), ("Form.CompanyNumber", "2041998")]);
        var warned = Html.Parse(await (await client.PostAsync("/join", new FormUrlEncodedContent(form))).Content.ReadAsStringAsync());
        Assert.Contains("The last digit", warned.GetElementById("companynumber-error")!.TextContent);
        Assert.Equal(0, await CountAsync("Doubtful"));
        Assert.Equal(HttpStatusCode.Redirect, (await client.PostAsync("/join", new FormUrlEncodedContent(warned.Fields("main form")))).StatusCode);
        Assert.Equal(1, await CountAsync("Doubtful"));
    }

    [Fact]
    public async Task A_post_from_elsewhere_is_refused()
    {
        var answer = await site.Visitor().PostAsync("/join", new FormUrlEncodedContent([KeyValuePair.Create("_handler", "join"), .. Good("Elsewhere").Select(field => KeyValuePair.Create(field.Name, field.Value))]));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private async Task<int> CountAsync(string company)
    {
        await using var db = await site.Services.GetRequiredService<IDbContextFactory<AllianceDbContext>>().CreateDbContextAsync();
        return await db.Set<Application>().CountAsync(application => application.Company == company);
    }

    public sealed class PatientSite : Site
    {
        protected override IEnumerable<(string Key, string Value)> Settings => [("Limits:ApplicationsPerMinute", "1000")];
    }
}

/// <summary>The limit has a site of its own, since it counts by address.</summary>
public sealed class JoinLimitTests(JoinLimitTests.StrictSite site) : IClassFixture<JoinLimitTests.StrictSite>
{
    [Fact]
    public async Task Too_many_applications_from_one_address_are_put_off_with_a_sentence()
    {
        var client = site.Visitor();
        var form = (await client.PageAsync("/join")).Fields("main form");
        for (var i = 0; i < 2; i++)
            Assert.Equal(HttpStatusCode.OK, (await client.PostAsync("/join", new FormUrlEncodedContent(form))).StatusCode);
        var answer = await client.PostAsync("/join", new FormUrlEncodedContent(form));
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Contains("what you typed is still in the form", await answer.Content.ReadAsStringAsync());
    }

    public sealed class StrictSite : Site
    {
        protected override IEnumerable<(string Key, string Value)> Settings => [("Limits:ApplicationsPerMinute", "2")];
    }
}

/// <summary>Without a setting it is ten a minute, all pages of applicants together.</summary>
public sealed class JoinUsualLimitTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Ten_posts_a_minute_from_one_address_are_taken_and_no_more_on_whichever_page()
    {
        var client = site.Visitor();
        var form = (await client.PageAsync("/join")).Fields("main form");
        for (var i = 0; i < 10; i++)
            Assert.Equal(HttpStatusCode.OK, (await client.PostAsync("/join", new FormUrlEncodedContent(form))).StatusCode);
        foreach (var path in new[] { "/join", "/join/status/nothing", "/join/invited/nothing" })
            Assert.Equal(HttpStatusCode.TooManyRequests, (await client.PostAsync(path, new FormUrlEncodedContent(form))).StatusCode);
    }
}
