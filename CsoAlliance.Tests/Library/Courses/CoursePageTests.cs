using System.Net;
using System.Text;
using System.Text.Json;
using CsoAlliance.Core.Library.Courses;
using CsoAlliance.Core.Shared;
using CsoAlliance.Tests.Shell;
using CsoAlliance.Tests.TestKit;

namespace CsoAlliance.Tests.Library.Courses;

[Collection(CommunitySite.Name)]
public sealed class CoursePageTests(Site site)
{
    private const string Slug = "cyber-basics-for-everyone-aboard";
    private const string Locked = "the-cso-s-first-day-after-an-attack";

    private static readonly CourseText Course = StarterCourses.Read(StarterFile.In("Library/StarterContent/courses", Slug + ".yaml").Single());

    [Fact]
    public async Task A_visitor_reads_the_course_and_its_data_without_inline_script()
    {
        var page = await site.Visitor().PageAsync("/library/" + Slug);
        Assert.Contains("Phishing on board: six tells", page.QuerySelector(".steps")!.TextContent);
        Assert.Empty(page.QuerySelectorAll(".steps form"));
        Assert.Empty(page.QuerySelectorAll("script:not([src]):not([type='application/ld+json']), [style], style"));
        using var data = JsonDocument.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent);
        Assert.Equal("Course", data.RootElement.GetProperty("@type").GetString());
        Assert.Equal(Course.Article.Title, data.RootElement.GetProperty("name").GetString());
        Assert.NotNull(page.QuerySelector("meta[name='description']"));
    }

    [Fact]
    public async Task A_course_above_the_visitors_label_shows_no_step_and_no_question()
    {
        var page = await site.Visitor().PageAsync("/library/" + Locked);
        Assert.Null(page.QuerySelector(".steps"));
        Assert.Null(page.QuerySelector("script[type='application/ld+json']"));
        await site.Visitor().PageAsync($"/library/{Locked}/quiz", HttpStatusCode.NotFound);
        Assert.Contains("\"course\":null", await site.Visitor().GetStringAsync("/api/v1/library/" + Locked));
    }

    [Fact]
    public async Task The_api_counts_the_questions_and_gives_none_away()
    {
        var text = await site.Visitor().GetStringAsync("/api/v1/library/" + Slug);
        using var entry = JsonDocument.Parse(text);
        var course = entry.RootElement.GetProperty("course");
        Assert.Equal((10, 8, 1), (course.GetProperty("questions").GetInt32(), course.GetProperty("passMark").GetInt32(), course.GetProperty("edition").GetInt32()));
        Assert.Equal("phishing-on-board-six-tells", course.GetProperty("steps")[0].GetString());
        Assert.DoesNotContain(Course.Questions[0].Why, text);
    }

    [Fact]
    public async Task A_form_with_nothing_ticked_says_so_at_each_question_and_keeps_what_was_chosen()
    {
        var client = site.Visitor();
        var page = await client.PageAsync($"/library/{Slug}/quiz");
        Assert.Empty(page.QuerySelectorAll("main script"));
        var answer = Html.Parse(await (await PostAsync(client, page, ("q.one-tell", "ring"), ("q.clicked.time", "2"))).Content.ReadAsStringAsync());
        Assert.Equal(9, answer.QuerySelectorAll("main .qc .errtext").Length);
        Assert.Contains("9 questions are open", answer.QuerySelector("[role=alert]")!.TextContent);
        Assert.NotNull(answer.QuerySelector("input[name='q.one-tell'][value=ring][checked]"));
        Assert.Equal("2", answer.QuerySelector("select[name='q.clicked.time'] option[selected]")!.GetAttribute("value"));
        Assert.Contains("Give every line a number from 1 to 4.", answer.QuerySelector("#q-clicked")!.TextContent);
    }

    [Fact]
    public async Task A_visitor_sees_why_an_answer_is_wrong_and_nothing_is_kept()
    {
        var client = site.Visitor();
        var answer = await PostAsync(client, await client.PageAsync($"/library/{Slug}/quiz"), [.. Right(), ("q.one-tell", "delete")]);
        var page = Html.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Contains("9 of 10 right", page.QuerySelector("main")!.TextContent);
        var wrong = page.QuerySelector("section[aria-labelledby='a-one-tell']")!;
        Assert.Contains("Not quite", wrong.TextContent);
        Assert.Contains("deleting loses what the office needs to see", wrong.TextContent);
        Assert.NotNull(wrong.QuerySelector("a[href='/library/phishing-on-board-six-tells']"));
    }

    [Fact]
    public async Task A_member_passes_gets_a_certificate_and_anybody_can_verify_it()
    {
        var client = site.Visitor();
        await client.SignInAsync("member");
        var sent = await PostAsync(client, await client.PageAsync($"/library/{Slug}/quiz"), Right());
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        var result = new Uri(client.BaseAddress!, sent.Headers.Location!).AbsolutePath;
        var page = await client.PageAsync(result);
        var certified = await client.PostAsync(result, new FormUrlEncodedContent(page.Fields("main form", ("Name", "Ana Reyes"))));
        var certificate = new Uri(client.BaseAddress!, certified.Headers.Location!).AbsolutePath;
        Assert.Contains("Ana Reyes", (await client.PageAsync(certificate)).QuerySelector(".cert h2")!.TextContent);
        var pdf = await client.GetAsync(certificate + ".pdf");
        Assert.Equal("application/pdf", pdf.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("%PDF", Encoding.ASCII.GetString(await pdf.Content.ReadAsByteArrayAsync()), StringComparison.Ordinal);

        var check = (await site.Visitor().PageAsync(certificate.Replace("/library", "", StringComparison.Ordinal))).QuerySelector("main")!;
        Assert.Equal(["Ana Reyes", Course.Article.Title], check.QuerySelectorAll(".facts dd").Take(2).Select(fact => fact.TextContent));
        Assert.Equal(3, check.QuerySelectorAll(".facts dd").Length);
        Assert.DoesNotContain("10 of 10", check.TextContent);

        var other = site.Visitor();
        await other.SignInAsync("cso");
        await other.PageAsync(result, HttpStatusCode.NotFound);
        await other.PageAsync(certificate, HttpStatusCode.NotFound);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(certificate + ".pdf")).StatusCode);
        Assert.DoesNotContain("Ana Reyes", await other.GetStringAsync("/library/training-record.csv"));
        Assert.Contains("Ana Reyes", await client.GetStringAsync("/library/training-record.csv"));
        Assert.Equal(HttpStatusCode.Redirect, (await site.Visitor().GetAsync("/library/training-record.csv")).StatusCode);
    }

    [Fact]
    public async Task An_unknown_number_and_one_that_can_be_none_are_refused_alike()
    {
        var (unknown, none) = (CertificateNumber.Make(), "nonsense");
        async Task<string> Of(string number) => (await site.Visitor().PageAsync("/certificates/" + number)).QuerySelector("main")!.InnerHtml.Replace(number, "", StringComparison.Ordinal);
        Assert.Equal(await Of(unknown), await Of(none));
        Assert.Contains("We know no certificate with this number.", await Of(unknown));
        Assert.Contains("Number of the certificate", (await site.Visitor().PageAsync("/certificates")).QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task Past_the_ceiling_a_number_is_not_looked_for()
    {
        using var narrow = new NarrowSite();
        var client = narrow.Visitor();
        await client.PageAsync("/certificates/" + CertificateNumber.Make());
        var page = await client.PageAsync("/certificates/" + CertificateNumber.Make(), HttpStatusCode.TooManyRequests);
        Assert.Contains("Wait a minute and try again.", page.QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task Crew_lines_that_are_wrong_come_back_with_a_sentence_each()
    {
        var client = site.Visitor();
        await client.SignInAsync("liaison");
        var path = $"/library/{Slug}/crew";
        var text = "Bosun Name; 2026-11-20; 9\nCook Name; soon; 9";
        var page = await client.PageAsync(path);
        var fields = page.Fields("form:has(textarea)", ("lines", text));
        var answer = Html.Parse(await (await client.PostAsync(path, new FormUrlEncodedContent(fields))).Content.ReadAsStringAsync());
        Assert.Contains("Line 2: “soon” is no date. Write it as 2026-11-24.", answer.QuerySelector("[role=alert]")!.TextContent);
        Assert.Equal(text, answer.QuerySelector("textarea")!.TextContent);
        Assert.Equal("Bosun Name", answer.QuerySelector("textarea")!.TextContent[..10]);
    }

    [Fact]
    public async Task A_member_marks_a_step_and_another_site_can_not()
    {
        var client = site.Visitor();
        await client.SignInAsync("organiser");
        var form = new Dictionary<string, string> { ["step"] = "passwords-that-work-at-sea", ["done"] = "1" };
        using var foreign = new HttpRequestMessage(HttpMethod.Post, $"/library/{Slug}/steps") { Content = new FormUrlEncodedContent(form), Headers = { { "Origin", "https://elsewhere.example" } } };
        Assert.Equal(HttpStatusCode.BadRequest, (await client.SendAsync(foreign)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await client.PostAsync($"/library/{Slug}/steps", new FormUrlEncodedContent(form))).StatusCode);
        Assert.Single((await client.PageAsync("/library/" + Slug)).QuerySelectorAll(".steps .m.ok"));
        Assert.Equal(HttpStatusCode.Redirect, (await site.Visitor().PostAsync($"/library/{Slug}/steps", new FormUrlEncodedContent(form))).StatusCode);
    }

    private sealed class NarrowSite : Site
    {
        protected override IEnumerable<(string Key, string Value)> Settings => [("Limits:CertificatesPerMinute", "1")];
    }

    private static (string, string)[] Right() => [.. Course.Questions.SelectMany(question => question.Kind == QuestionKind.Order
        ? question.Right.Index().Select(place => ($"q.{question.Id}.{place.Item}", $"{place.Index + 1}"))
        : question.Right.Select(id => ("q." + question.Id, id)))];

    // A later answer to a single question replaces an earlier one, as a browser's radio button does.
    private static Task<HttpResponseMessage> PostAsync(HttpClient client, AngleSharp.Html.Dom.IHtmlDocument page, params (string Name, string Value)[] answers)
    {
        var singles = Course.Questions.Where(question => question.Kind == QuestionKind.Single).Select(question => "q." + question.Id).ToHashSet();
        var kept = answers.Where((answer, index) => !singles.Contains(answer.Name) || !answers.Skip(index + 1).Any(later => later.Name == answer.Name)).ToArray();
        return client.PostAsync($"/library/{Slug}/quiz", new FormUrlEncodedContent(page.Fields("main form", kept)));
    }
}
