using CsoAlliance.Tests.Incidents;
using CsoAlliance.Tests.TestKit;

namespace CsoAlliance.Tests.Shell;

[Collection(CommunitySite.Name)]
public sealed class WorkPageTests(Site site)
{
    [Theory]
    [InlineData("editor", "/desk/library", "CSO Alliance")]
    [InlineData("analyst", "/desk/unlock", "Unlock the desk · CSO Alliance")]
    [InlineData("cso", "/report/member", "Report as a member · CSO Alliance")]
    [InlineData("cso", "/library", "Library · CSO Alliance")]
    public async Task A_page_has_one_name_before_its_circuit_draws_it(string account, string path, string name)
    {
        using var client = await site.SignedInAsync(account);
        var page = await client.PageAsync(path);
        Assert.Equal(name, Assert.Single(page.QuerySelectorAll("head > title")).TextContent);
    }
}
