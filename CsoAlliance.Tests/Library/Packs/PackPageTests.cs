using CsoAlliance.Core.Library.Packs;
using CsoAlliance.Core.Shared;
using CsoAlliance.Tests.Library.Courses;
using CsoAlliance.Tests.TestKit;

namespace CsoAlliance.Tests.Library.Packs;

/// <summary>The pages of a pack as they lie on a disk.</summary>
public sealed class PackPageTests
{
    [Fact]
    public async Task Every_link_inside_leads_to_a_file_of_the_pack_and_nothing_is_loaded_from_elsewhere()
    {
        await using var house = await House.BuildAsync(starterContent: true);
        await house.Maker().MakeAsync();
        foreach (var code in new[] { "whole-green", "text", "topic-comms-green" })
        {
            var folder = house.Fresh(code);
            PackHouse.Unpack((await house.TakeAsync(code, Texts.Approved)).Path, folder);
            foreach (var path in Directory.EnumerateFiles(folder, "*.html", SearchOption.AllDirectories))
            {
                var page = Html.Parse(await File.ReadAllTextAsync(path));
                var (name, here) = (Path.GetRelativePath(folder, path), Path.GetDirectoryName(path)!);
                foreach (var to in page.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!).Where(to => !to.Contains(':', StringComparison.Ordinal) && !to.StartsWith('#')))
                {
                    var target = Path.GetFullPath(Path.Combine(here, to.Split('#')[0]));
                    Assert.True(File.Exists(target), $"{code}: {name} leads to {to}");
                    if (to.Split('#') is [_, var id])
                        Assert.True(Html.Parse(await File.ReadAllTextAsync(target)).GetElementById(id) is not null, $"{code}: {name} leads to {to}");
                }
                foreach (var source in page.QuerySelectorAll("[src], [poster], link[href]").SelectMany(part => new[] { part.GetAttribute("src"), part.GetAttribute("poster"), part.LocalName == "link" ? part.GetAttribute("href") : null }).OfType<string>().Where(source => source != "data:,"))
                    Assert.True(File.Exists(Path.Combine(here, source)), $"{code}: {name} loads {source}");
                Assert.Single(page.QuerySelectorAll("h1"));
                Assert.Equal(2, page.QuerySelectorAll(".tlp.doc").Length);
                Assert.Matches(@"version \d+, made on|Version \d+, made on", page.QuerySelector(".stamp")!.TextContent);
                Assert.StartsWith($"{PackHouse.Address}/library/packs?have={code}-1", page.QuerySelector(".stamp a[data-check]")!.GetAttribute("href"));
                if (name != "index.html")
                    Assert.NotNull(page.QuerySelector(".stamp [data-review-by]"));
                Assert.Empty(page.QuerySelectorAll("script:not([src]), [style], [onclick], script[type=module]"));
            }
        }
    }

    [Fact]
    public async Task A_quiz_holds_its_questions_and_neither_what_is_right_nor_why()
    {
        await using var house = await (await House.BuildAsync()).WithCourseAsync();
        await house.Maker().MakeAsync();
        var folder = house.Fresh("whole");
        PackHouse.Unpack((await house.TakeAsync("whole")).Path, folder);
        var page = Html.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "quiz", CourseHouse.Slug + ".html")));
        Assert.Equal(["a", "b"], page.QuerySelectorAll("#q-one input").Select(input => input.GetAttribute("value")));
        Assert.Equal(["x", "y"], page.QuerySelectorAll("#q-two select").Select(select => select.GetAttribute("data-choice")));
        Assert.All(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories), path => Assert.All(CourseHouse.Questions, question => Assert.DoesNotContain(question.Why, File.ReadAllText(path))));
    }

    [Theory]
    [InlineData("<a href=\"/library/here#s-one\">One</a>", "<a href=\"../articles/here.html#s-one\">One</a>")]
    [InlineData("<a href=\"/library/else\">One</a>", "<a href=\"https://alliance.example/library/else\">One</a>")]
    [InlineData("<a href=\"/report\">One</a>", "<a href=\"https://alliance.example/report\">One</a>")]
    [InlineData("<a href=\"https://imo.org/\">One</a>", "<a href=\"https://imo.org/\">One</a>")]
    [InlineData("<a href=\"mailto:a@b.example\">One</a>", "<a href=\"mailto:a@b.example\">One</a>")]
    [InlineData("<p><img src=\"/library/files/chart-0a1b2c3d4e5f.webp\" alt=\"A chart\"></p>", "<p><img src=\"../pictures/chart-0a1b2c3d4e5f.webp\" alt=\"A chart\"></p>")]
    [InlineData("<p><img src=\"/library/files/other-0a1b2c3d4e5f.webp\" alt=\"A chart\"></p>", "<p>[Picture: A chart]</p>")]
    public void Links_and_pictures_work_where_there_is_no_site(string html, string expected) =>
        Assert.Equal(expected, PackLinks.Rewrite(html, slug => slug == "here" ? "../articles/here.html" : null, name => name.StartsWith("chart", StringComparison.Ordinal) ? "../pictures/" + name : null, "https://alliance.example"));

    [Fact]
    public void Where_the_site_is_not_known_its_links_are_plain_words() =>
        Assert.Equal("<p>Go to <em>the report</em>.</p>", PackLinks.Rewrite("<p>Go to <a href=\"/report\"><em>the report</em></a>.</p>", _ => null, _ => null, null));

    [Theory]
    [InlineData("whole-3", "whole", Tlp.Clear, 3)]
    [InlineData(" topic-crew-green-12 ", "topic-crew-green", Tlp.Green, 12)]
    [InlineData("crew-films-1", "crew-films", Tlp.Clear, 1)]
    public void What_is_in_hand_is_read(string text, string code, Tlp label, int version)
    {
        var held = PackInHand.Read(text)!;
        Assert.Equal((code, label, version), (held.Name.Code, held.Name.Label, held.Version));
        Assert.Equal(text.Trim(), held.Code);
    }

    [Theory]
    [InlineData(null), InlineData(""), InlineData("whole"), InlineData("whole-0"), InlineData("whole--1"), InlineData("whole-x"), InlineData("hole-3"), InlineData("-3"), InlineData("whole-99999999999"), InlineData("whole-red-3")]
    public void What_is_no_pack_is_told_apart(string? text) => Assert.Null(PackInHand.Read(text));
}
