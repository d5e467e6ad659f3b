using System.Security.Cryptography;
using System.Text;
using CsoAlliance.Tests.Shell;
using CsoAlliance.Tests.TestKit;

namespace CsoAlliance.Tests.Resilience;

[Collection(CommunitySite.Name)]
public sealed class HelpNowTests(Site site)
{
    private const int Budget = 14 * 1024;

    [Fact]
    public async Task Cyber_first_aid_is_one_small_file_without_script_whose_style_the_policy_allows()
    {
        using var answer = await site.Visitor().GetAsync("/help-now");
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        Assert.InRange(bytes.Length, 1, Budget);
        var page = Html.Parse(Encoding.UTF8.GetString(bytes));
        Assert.Empty(page.QuerySelectorAll("script, img, link[rel=stylesheet], iframe"));
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        var style = page.QuerySelector("style")!.TextContent;
        Assert.Contains($"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'", policy);
        Assert.DoesNotContain("script-src", policy);
        Assert.Contains("default-src 'none'", policy);
    }

    [Fact]
    public async Task The_contact_page_names_no_number_that_was_not_configured()
    {
        var page = await site.Visitor().PageAsync("/contact");
        Assert.Contains("publishes no phone number", page.QuerySelector("main")!.TextContent);
    }
}

public sealed class DeskContactTests(DeskContactTests.StaffedSite site) : IClassFixture<DeskContactTests.StaffedSite>
{
    [Fact]
    public async Task The_contact_page_names_what_was_configured()
    {
        var page = await site.Visitor().PageAsync("/contact");
        Assert.NotNull(page.QuerySelector("a[href='tel:+15550100']"));
        Assert.Contains("within two working days", page.QuerySelector("main")!.TextContent);
    }

    public sealed class StaffedSite : Site
    {
        protected override IEnumerable<(string Key, string Value)> Settings => [("Desk:Phone", "+1 555 0100"), ("Desk:AnswerTime", "within two working days")];
    }
}
