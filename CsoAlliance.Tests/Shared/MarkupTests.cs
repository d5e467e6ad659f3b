using CsoAlliance.Core.Shared;

namespace CsoAlliance.Tests.Shared;

public sealed class MarkupTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("Text <img src=x onerror=alert(1)> text")]
    [InlineData("[press](javascript:alert(1))")]
    [InlineData("[press](data:text/html;base64,PHNjcmlwdD4=)")]
    [InlineData("<a href=\"https://example.org\" onclick=\"alert(1)\" style=\"color:red\">press</a>")]
    public void Nothing_that_acts_comes_through(string markdown)
    {
        var html = string.Concat(Markup.From(markdown).Sections.Select(section => section.Html));
        Assert.DoesNotContain("<script", html);
        Assert.DoesNotContain("<img", html);
        Assert.DoesNotContain("href=\"javascript", html);
        Assert.DoesNotContain("href=\"data", html);
        Assert.DoesNotContain("<a href=\"https://example.org\" onclick", html);
    }

    [Fact]
    public void Headings_get_names_that_differ_and_the_text_falls_into_their_sections()
    {
        var markup = Markup.From("Before.\n\n## What to do\n\nOne.\n\n## What to do\n\n- Two\n- Three");
        Assert.Equal([null, "s-what-to-do", "s-what-to-do-2"], markup.Sections.Select(section => section.Heading?.Id));
        Assert.Equal(["Two", "Three"], markup.Sections[2].Lines);
    }

    [Fact]
    public void The_plain_text_has_the_words_and_no_signs_of_markup() =>
        Assert.Equal("Title\nA link and stress.\nItem", Markup.Plain("## Title\n\nA [link](https://example.org) and **stress**.\n\n- Item"));
}
