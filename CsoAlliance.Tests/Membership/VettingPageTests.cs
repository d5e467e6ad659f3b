using System.Net;
using AngleSharp.Html.Dom;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Membership;
using CsoAlliance.Core.Membership.Vetting;
using CsoAlliance.Core.Notices;
using CsoAlliance.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CsoAlliance.Tests.Membership;

/// <summary>From the form to the account, as people without script go there.</summary>
public sealed class VettingPageTests(JoinPageTests.PatientSite site) : IClassFixture<JoinPageTests.PatientSite>
{
    [Fact]
    public async Task An_applicant_is_asked_answers_and_gets_in_with_two_decisions()
    {
        var applicant = site.Visitor();
        var status = await ApplyAsync(applicant, "Asked Shipping");
        var (uid, admin, admin2) = (await UidAsync("Asked Shipping"), await SignedInAsync("admin"), await SignedInAsync("admin2"));
        var file = $"/desk/applications/{uid}";
        Assert.Contains("Asked Shipping", (await admin.PageAsync("/desk/applications")).QuerySelector(".ql")!.TextContent);
        await PostAsync(admin, file, "form:has(#text)", HttpStatusCode.Redirect, ("Ask.Text", "Which <ship> do we miss?"));
        var page = await applicant.PageAsync(status);
        Assert.Contains("The desk has a question", page.QuerySelector(".chip")!.TextContent);
        Assert.Equal("Which <ship> do we miss?", page.QuerySelector(".cv .lines")!.TextContent);
        var long1 = new string('x', 2001);
        Assert.Equal(long1, (await PostAsync(applicant, status, "form:has(#text)", HttpStatusCode.OK, ("Answer.Text", long1)))!.QuerySelector("#text")!.TextContent);
        await PostAsync(applicant, status, "form:has(#text)", HttpStatusCode.Redirect, ("Answer.Text", "The newest one."));
        Assert.Contains("The newest one.", (await admin.PageAsync(file)).QuerySelector(".cv")!.TextContent);
        var refused = await PostAsync(admin, file, "form:has(#reason)", HttpStatusCode.OK, ("Vote.Reason", "Known to the office."));
        Assert.Equal("Known to the office.", refused!.QuerySelector("#reason")!.TextContent);
        Assert.Contains("Choose what you decide", refused.QuerySelector(".note.err")!.TextContent);
        await VoteAsync(admin, file, "approve");
        Assert.Null((await admin.PageAsync(file)).QuerySelector("#reason"));
        Assert.Contains("1 of 2 decisions", (await admin2.PageAsync(file)).QuerySelector(".ql [aria-current]")!.TextContent);
        await VoteAsync(admin2, file, "approve");
        Assert.Contains("Approved", (await applicant.PageAsync(status)).QuerySelector(".chip")!.TextContent);
        await using var db = await Contexts.CreateDbContextAsync();
        var letters = await db.Set<Letter>().Where(letter => letter.Subject == "CSO Alliance: you are a member").ToListAsync();
        Assert.All(letters.Where(letter => letter.SentAt is null), letter => Assert.StartsWith("/account/reset?m=", letter.Path));
        Assert.NotEmpty(letters);
        // A form that was open all the while is answered in words.
        Assert.Contains("closed", (await VoteLateAsync(admin2, file)).QuerySelector(".note.err")!.TextContent);
    }

    [Fact]
    public async Task A_disagreement_is_said_on_the_file_and_the_vote_can_be_taken_back()
    {
        await ApplyAsync(site.Visitor(), "Disputed Shipping");
        var (file, admin, admin2) = ($"/desk/applications/{await UidAsync("Disputed Shipping")}", await SignedInAsync("admin"), await SignedInAsync("admin2"));
        await VoteAsync(admin, file, "approve");
        await VoteAsync(admin2, file, "refuse");
        Assert.Contains("They disagree", (await admin.PageAsync(file)).QuerySelector(".note.warn")!.TextContent);
        await PostAsync(admin2, file, "aside form", HttpStatusCode.Redirect);
        Assert.Null((await admin.PageAsync(file)).QuerySelector(".note.warn"));
    }

    [Fact]
    public async Task The_applicant_takes_the_application_back()
    {
        var applicant = site.Visitor();
        var status = await ApplyAsync(applicant, "Withdrawn Shipping");
        await PostAsync(applicant, status, "details form", HttpStatusCode.Redirect);
        Assert.Contains("Taken back", (await applicant.PageAsync(status)).QuerySelector(".chip")!.TextContent);
        await using var db = await Contexts.CreateDbContextAsync();
        Assert.False(await db.Set<Application>().AnyAsync(application => application.Company == "Withdrawn Shipping"));
    }

    [Theory]
    [InlineData("/join/status/nothing")]
    [InlineData("/join/status/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("/join/sent/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_link_that_opens_nothing_is_not_found(string path) => await site.Visitor().PageAsync(path, HttpStatusCode.NotFound);

    [Theory]
    [InlineData("/desk/applications")]
    [InlineData("/desk/members")]
    public async Task The_desk_is_for_administrators(string path)
    {
        Assert.Equal(HttpStatusCode.Redirect, (await site.Visitor().GetAsync(path)).StatusCode);
        var member = await SignedInAsync("cso");
        Assert.EndsWith("denied?back=" + Uri.EscapeDataString(path), (await member.GetAsync(path)).Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.OK, (await (await SignedInAsync("admin")).GetAsync(path)).StatusCode);
    }

    [Fact]
    public async Task The_sponsor_who_was_named_answers_and_others_find_nothing()
    {
        await ApplyAsync(site.Visitor(), "Sponsored Shipping", ("Form.Sponsor", "cso@demo.example"));
        var path = $"/members/sponsor/{await UidAsync("Sponsored Shipping")}";
        await (await SignedInAsync("member")).PageAsync(path, HttpStatusCode.NotFound);
        var sponsor = await SignedInAsync("cso");
        Assert.Contains("Sponsored Shipping", (await sponsor.PageAsync(path)).QuerySelector("main")!.TextContent);
        var refused = await PostAsync(sponsor, path, "main form", HttpStatusCode.OK, ("Form.Answer", "yes"), ("Form.Word", " "));
        Assert.NotNull(refused!.GetElementById("word-error"));
        Assert.True(refused.QuerySelector("input[value=yes]")!.HasAttribute("checked"));
        await PostAsync(sponsor, path, "main form", HttpStatusCode.Redirect, ("Form.Answer", "yes"), ("Form.Word", "We drilled together."));
        Assert.Contains("We drilled together.", (await (await SignedInAsync("admin")).PageAsync(path.Replace("members/sponsor", "desk/applications", StringComparison.Ordinal))).QuerySelector(".cks")!.TextContent);
    }

    private IDbContextFactory<AllianceDbContext> Contexts => site.Services.GetRequiredService<IDbContextFactory<AllianceDbContext>>();

    private async Task<string> ApplyAsync(HttpClient client, string company, params (string Name, string Value)[] more)
    {
        (string, string)[] fields = [("Form.Name", "Officer on duty"), ("Form.Email", $"cso@{Core.Shared.Slug.From(company)}.example"), ("Form.Role", "deputy"), ("Form.Proof", "Ask the director."), ("Form.Company", company), ("Form.Keeps", "true"), .. more];
        var answer = await client.PostAsync("/join", new FormUrlEncodedContent((await client.PageAsync("/join")).Fields("main form", fields)));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var sent = await client.PageAsync(new Uri(answer.Headers.Location!.ToString(), UriKind.RelativeOrAbsolute) is { IsAbsoluteUri: true } whole ? whole.PathAndQuery : answer.Headers.Location.ToString());
        return sent.QuerySelector(".note.ok a")!.GetAttribute("href")!;
    }

    private async Task<Guid> UidAsync(string company)
    {
        await using var db = await Contexts.CreateDbContextAsync();
        return await db.Set<Application>().Where(application => application.Company == company).Select(application => application.Uid).SingleAsync();
    }

    private async Task<HttpClient> SignedInAsync(string account)
    {
        var client = site.Visitor();
        await client.SignInAsync(account);
        return client;
    }

    private static Task VoteAsync(HttpClient client, string file, string verdict) =>
        PostAsync(client, file, "form:has(#reason)", HttpStatusCode.Redirect, ("Vote.Verdict", verdict), ("Vote.Reason", "Looked at it."));

    // The form of a file that is open still, sent to one that is closed.
    private async Task<IHtmlDocument> VoteLateAsync(HttpClient client, string closed)
    {
        await ApplyAsync(site.Visitor(), "Open Shipping");
        var open = await client.PageAsync($"/desk/applications/{await UidAsync("Open Shipping")}");
        var answer = await client.PostAsync(closed, new FormUrlEncodedContent(open.Fields("form:has(#reason)", ("Vote.Verdict", "refuse"), ("Vote.Reason", "Too late."))));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return Html.Parse(await answer.Content.ReadAsStringAsync());
    }

    private static async Task<IHtmlDocument?> PostAsync(HttpClient client, string path, string form, HttpStatusCode expected, params (string Name, string Value)[] filled)
    {
        var answer = await client.PostAsync(path, new FormUrlEncodedContent((await client.PageAsync(path)).Fields(form, filled)));
        Assert.Equal(expected, answer.StatusCode);
        return expected == HttpStatusCode.OK ? Html.Parse(await answer.Content.ReadAsStringAsync()) : null;
    }
}
