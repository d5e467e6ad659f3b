using System.Net;
using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Library.Editing;
using CsoAlliance.Core.Shared;
using CsoAlliance.Tests.TestKit;
using Microsoft.Extensions.DependencyInjection;
using SkiaSharp;
using static CsoAlliance.Tests.Library.Editing.DeskFolk;

namespace CsoAlliance.Tests.Library.Editing;

/// <summary>Readers' forms, files and retired items as a browser without script meets them.</summary>
public sealed class EditingSiteTests(EditingSiteTests.StrictSite site) : IClassFixture<EditingSiteTests.StrictSite>
{
    private const string Slug = "passwords-that-work-at-sea";
    private const string Locked = "two-ships-new-york-2019-and-sete-2025";

    [Fact]
    public async Task A_challenge_is_sent_without_script_answered_and_seen_by_the_member_and_too_many_are_put_off()
    {
        var member = site.Visitor();
        await member.SignInAsync("member");
        var page = await member.PageAsync($"/library/{Slug}/challenge");
        var answer = await member.PostAsync($"/library/{Slug}/challenge", new FormUrlEncodedContent(page.Fields("main form", ("Form.Text", "Four words are better."))));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var readers = site.Services.GetRequiredService<ReaderDesk>();
        var correction = (await readers.CorrectionsAsync()).Single(item => item.Correction.Text == "Four words are better.");
        await readers.AnswerAsync(First, correction.Correction.Uid, false, "Three are enough, and typed.");
        Assert.Contains("Three are enough, and typed.", (await member.PageAsync($"/library/{Slug}/challenge?sent=1")).QuerySelector("main")!.TextContent);

        var visitor = site.Visitor();
        page = await visitor.PageAsync($"/library/{Slug}/challenge");
        Assert.DoesNotContain("Three are enough", page.QuerySelector("main")!.TextContent);
        answer = await visitor.PostAsync($"/library/{Slug}/challenge", new FormUrlEncodedContent(page.Fields("main form", ("Form.Text", ""), ("Form.Address", "nobody"))));
        var wrong = Html.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal("nobody", wrong.GetElementById("address")!.GetAttribute("value"));
        Assert.Equal(2, wrong.QuerySelectorAll(".errtext").Length);
        for (var i = 0; i < 3; i++)
            answer = await visitor.PostAsync($"/library/{Slug}/challenge", new FormUrlEncodedContent(page.Fields("main form")));
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        await visitor.PageAsync($"/library/{Locked}/challenge", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_member_proposes_and_a_visitor_and_a_member_find_the_desk_shut()
    {
        Assert.Equal(HttpStatusCode.Redirect, (await site.Visitor().GetAsync("/library/propose")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await site.Visitor().GetAsync("/desk/library")).StatusCode);
        var member = site.Visitor();
        await member.SignInAsync("member");
        foreach (var desk in new[] { "/desk/library", "/desk/library/" + Guid.NewGuid() })
            Assert.Contains("/account/denied", (await member.GetAsync(desk)).Headers.Location!.ToString());
        var page = await member.PageAsync("/library/propose");
        var answer = await member.PostAsync("/library/propose", new FormUrlEncodedContent(page.Fields("main form", ("Form.Title", "Lamps"), ("Form.Text", "<script>alert(1)</script>"))));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("have not decided yet", (await member.PageAsync("/library/propose")).QuerySelector("main")!.TextContent);
        foreach (var account in new[] { "editor", "admin" })
        {
            var staff = site.Visitor();
            await staff.SignInAsync(account);
            Assert.NotNull((await staff.PageAsync("/desk/library")).QuerySelector("nav a[href='/desk/library']"));
        }
    }

    [Fact]
    public async Task A_members_picture_is_served_to_members_alone_and_a_relabelled_page_is_not_cached_for_visitors()
    {
        var services = site.Services;
        var (drafts, review) = (services.GetRequiredService<DraftDesk>(), services.GetRequiredService<DraftReview>());
        var draft = await drafts.StartAsync(First, Good("site-picture"));
        var file = (await services.GetRequiredService<LibraryFiles>().AddPictureAsync(First, draft, "lamp.png", LibraryPictureTests.Drawn(40, 30, SKEncodedImageFormat.Png))).Value;
        var version = (await drafts.SaveAsync(First, draft, 1, Good("site-picture", $"Lamp:\n\n![A lamp]({file.Path})") with { ReviewBy = TimeProvider.System.GetUtcNow().UtcDateTime.Date.AddMonths(6) })).Value;
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().GetAsync(file.Path)).StatusCode);
        Assert.Empty((await review.SendAsync(First, draft, version)).Errors);
        Assert.Empty((await review.AgreeAsync(Second, draft)).Errors);
        Assert.NotNull((await site.Visitor().PageAsync("/library/site-picture")).QuerySelector($"img[src='{file.Path}'][alt='A lamp']"));
        var served = await site.Visitor().GetAsync(file.Path);
        Assert.Equal(("image/webp", HttpStatusCode.OK), (served.Content.Headers.ContentType!.MediaType, served.StatusCode));
        Assert.Equal("nosniff", served.Headers.GetValues("X-Content-Type-Options").Single());

        var change = (await drafts.ChangeAsync(First, "site-picture")).Value;
        var opened = (await drafts.OpenAsync(change)).Value.Draft;
        version = (await drafts.SaveAsync(First, change, opened.Version, opened.Text with { Label = Tlp.Green })).Value;
        await review.SendAsync(First, change, version);
        Assert.Empty((await review.AgreeAsync(Second, change)).Errors);
        Assert.Null((await site.Visitor().PageAsync("/library/site-picture")).QuerySelector("img[alt='A lamp']"));
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().GetAsync(file.Path)).StatusCode);
        var member = site.Visitor();
        await member.SignInAsync("member");
        served = await member.GetAsync(file.Path);
        Assert.Equal(HttpStatusCode.OK, served.StatusCode);
        Assert.True(served.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task A_retired_item_answers_with_its_successor_and_its_address_is_in_no_list()
    {
        var upkeep = site.Services.GetRequiredService<Upkeep>();
        await site.Visitor().PageAsync("/library/usb-sticks-and-service-laptops");
        Assert.True((await upkeep.RetireAsync(First, "usb-sticks-and-service-laptops", Slug, "Told better there.")).Ok);
        var page = await site.Visitor().PageAsync("/library/usb-sticks-and-service-laptops");
        Assert.NotNull(page.QuerySelector($"main a[href='/library/{Slug}']"));
        Assert.NotNull(page.QuerySelector("meta[name=robots][content=noindex]"));
        foreach (var path in new[] { "/api/v1/library?limit=200", "/feeds/library.atom", "/library?q=usb" })
            Assert.DoesNotContain("/library/usb-sticks-and-service-laptops\"", await site.Visitor().GetStringAsync(path));
        await site.Visitor().PageAsync("/library/never-was", HttpStatusCode.NotFound);
    }

    public sealed class StrictSite : Site
    {
        protected override IEnumerable<(string Key, string Value)> Settings => [("Limits:CorrectionsPerMinute", "4")];
    }
}
