using CsoAlliance.Tests.Shell;
using CsoAlliance.Tests.TestKit;

namespace CsoAlliance.Tests.Library;

/// <summary>A TLP:GREEN text reaches a member by every way and a visitor by none.</summary>
[Collection(CommunitySite.Name)]
public sealed class LockedArticleTests(Site site)
{
    private const string Slug = "two-ships-new-york-2019-and-sete-2025";

    // Stands in the text alone: not in title, summary or tags.
    private const string Word = "deep-draught";

    public static TheoryData<string> Ways { get; } = new(
        $"/library/{Slug}", "/library", $"/library?q={Word}", "/library?q=ships", "/library?q=deep", $"/library/series/cases", "/", "/feeds/library.atom",
        $"/api/v1/library/{Slug}", "/api/v1/library?limit=200", $"/api/v1/library?q={Word}", "/api/v1/library?q=malware");

    [Theory, MemberData(nameof(Ways))]
    public async Task A_visitor_gets_no_part_of_the_text(string path)
    {
        var text = await site.Visitor().GetStringAsync(path);
        Assert.DoesNotContain("deep-draught merchant", text);
        Assert.DoesNotContain("Gangway control does not stop", text);
        Assert.DoesNotContain("workboat.com/government/coast-guard-issues-cybersecurity-safety-alert\">Coast", text);
    }

    [Fact]
    public async Task A_visitor_sees_title_summary_and_lock()
    {
        var page = await site.Visitor().PageAsync("/library/" + Slug);
        Assert.Contains("Malware aboard, six years apart", page.QuerySelector("main")!.TextContent);
        Assert.Contains("for approved members", page.QuerySelector("main")!.TextContent);
        Assert.Contains("\"locked\":true", await site.Visitor().GetStringAsync("/api/v1/library/" + Slug));
    }

    [Fact]
    public async Task A_member_reads_the_text_by_page_api_and_search()
    {
        var client = site.Visitor();
        await client.SignInAsync("member");
        Assert.Contains("deep-draught merchant", await client.GetStringAsync("/library/" + Slug));
        Assert.Contains("deep-draught merchant", await client.GetStringAsync("/api/v1/library/" + Slug));
        Assert.Contains(Slug, await client.GetStringAsync("/api/v1/library?q=" + Word));
    }

    [Fact]
    public async Task What_a_member_was_served_is_not_what_the_next_visitor_gets()
    {
        var member = site.Visitor();
        await member.SignInAsync("member");
        await member.GetStringAsync("/library/" + Slug);
        Assert.DoesNotContain("deep-draught merchant", await site.Visitor().GetStringAsync("/library/" + Slug));
    }
}
