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

    [Theory]
    [InlineData("![A chart](https://elsewhere.example/a.webp)")]
    [InlineData("![A chart](//elsewhere.example/library/files/a.webp)")]
    [InlineData("![A chart](/library/files/../../account/logout)")]
    [InlineData("![A chart](/library/files/a.svg)")]
    [InlineData("![A chart](/library/files/a.webp?x=1)")]
    [InlineData("![A chart](data:image/webp;base64,AAAA)")]
    [InlineData("![A chart](javascript:alert(1))")]
    [InlineData("![ ](/library/files/a.webp)")]
    [InlineData("[![A chart](https://elsewhere.example/a.webp)](https://example.org)")]
    public void No_picture_from_elsewhere_and_none_without_words_comes_through(string markdown) =>
        Assert.DoesNotContain("<img", string.Concat(Markup.From(markdown).Sections.Select(section => section.Html)));

    [Fact]
    public void A_picture_that_was_uploaded_here_comes_through_with_its_words_and_nothing_else()
    {
        var html = Markup.From("![A \"chart\"](/library/files/chart-0123456789ab.webp \"title\")").Sections.Single().Html;
        Assert.Contains("<img src=\"/library/files/chart-0123456789ab.webp\" alt=\"A &quot;chart&quot;\" loading=\"lazy\">", html);
        Assert.Equal("A chart stays as words.", Markup.Plain("![A chart](https://elsewhere.example/a.webp) stays as words."));
    }
}
