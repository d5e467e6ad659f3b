using CsoAlliance.Tests.Browser;
using Microsoft.Playwright;

namespace CsoAlliance.Tests.Library.Courses;

/// <summary>Course pages in a real browser: no violation of WCAG 2.2 AA in any state, and a course passed from beginning to end.</summary>
[Collection(LibraryBrowserCollection.Name)]
public sealed class CourseBrowserTests(BrowserRoom room)
{
    internal const string Course = "/library/on-watch-when-the-position-is-false";

    [SkippableTheory]
    [InlineData(Person.Visitor, Course), InlineData(Person.Visitor, Course + "/quiz"), InlineData(Person.Visitor, "/certificates"), InlineData(Person.Visitor, "/certificates/C-0000-0000-0000-0000")]
    [InlineData("member", Course), InlineData("member", Course + "/crew"), InlineData("member", "/library/certificates")]
    public async Task A_course_page_has_no_violation(string who, string path)
    {
        var person = await room.RegularAsync(who);
        await person.GoToAsync(path);
        Assert.Empty(await person.FindingsAsync($"{path} as {who}"));
    }

    [SkippableFact]
    public async Task A_member_forgets_a_question_answers_it_and_prints_a_certificate()
    {
        var person = await room.RegularAsync("member");
        var page = person.Page;
        await person.GoToAsync(Course + "/quiz");
        var finish = page.GetByRole(AriaRole.Button, new() { Name = "Finish" });
        await finish.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("8 questions are open.");
        Assert.Empty(await person.FindingsAsync("quiz, refused"));
        await AnswerAsync(page);
        await finish.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Passed");
        Assert.Empty(await person.FindingsAsync("result, passed"));
        await page.GetByLabel("Name, as it should be printed").FillAsync("Second Officer");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the certificate" }).ClickAsync();
        await Assertions.Expect(page.Locator(".cert h2")).ToHaveTextAsync("Second Officer");
        Assert.Empty(await person.FindingsAsync("certificate"));
        await page.GetByRole(AriaRole.Link, new() { Name = "type the number at" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("This certificate is valid.");
    }

    /// <summary>Answers every question of the course rightly.</summary>
    internal static async Task AnswerAsync(IPage page)
    {
        foreach (var choice in new[] { "two-kinds=spoofing", "signs=creep", "signs=clock", "signs=circles", "same-source=ais", "same-source=overlay", "same-source=vdr", "no-echo=ignore", "day-before=marks", "day-before=people", "day-before=gyro", "vhf-voice=check", "report-line=times", "report-line=track", "report-line=means", "report-line=sets" })
            await page.Locator($"input[name='q.{choice.Split('=')[0]}'][value='{choice.Split('=')[1]}']").CheckAsync();
        foreach (var (index, step) in new[] { "master", "track", "fix", "gmdss" }.Index())
            await page.Locator($"select[name='q.first-steps.{step}']").SelectOptionAsync($"{index + 1}");
    }
}
