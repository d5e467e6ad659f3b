using System.Net;
using CsoAlliance.Tests.TestKit;

namespace CsoAlliance.Tests.Membership;

public sealed class FleetPageTests(Site site) : IClassFixture<Site>
{
    private const string Path = "/companies/meltemi-bulk-carriers/fleet";

    [Fact]
    public async Task The_responsible_cso_adds_changes_and_takes_out_a_ship_and_keeps_what_was_typed_wrongly()
    {
        var cso = site.Visitor();
        await cso.SignInAsync("cso");
        var page = await cso.PageAsync(Path);
        Assert.Contains("Demo Meltemi One", page.QuerySelector("table")!.TextContent);
        var refused = await cso.PostAsync(Path, new FormUrlEncodedContent(page.Fields("#form form", ("Form.Name", "Test <Star>"), ("Form.Imo", "0123057"), ("Form.Kind", "bulk"))));
        var again = Html.Parse(await refused.Content.ReadAsStringAsync());
        Assert.Contains("The last digit", again.QuerySelector("#imo-error")!.TextContent);
        Assert.Equal("Test <Star>", again.QuerySelector("#name")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.Redirect, (await cso.PostAsync(Path, new FormUrlEncodedContent(again.Fields("#form form", ("Form.Imo", "0123058"))))).StatusCode);
        page = await cso.PageAsync(Path + "?done=added");
        var row = page.QuerySelectorAll("tbody tr").Single(line => line.TextContent.Contains("Test <Star>", StringComparison.Ordinal));
        var change = row.QuerySelector("a.btn")!.GetAttribute("href")!.Split('#')[0];
        var edit = await cso.PageAsync(change);
        Assert.Equal(HttpStatusCode.Redirect, (await cso.PostAsync(change, new FormUrlEncodedContent(edit.Fields("#form form", ("Form.Name", "Renamed"))))).StatusCode);
        page = await cso.PageAsync(Path);
        row = page.QuerySelectorAll("tbody tr").Single(line => line.TextContent.Contains("Renamed", StringComparison.Ordinal));
        var remove = row.QuerySelector("form")!.GetAttribute("action")!;
        Assert.Equal(HttpStatusCode.BadRequest, (await cso.PostAsync(remove, new FormUrlEncodedContent([]))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await cso.PostAsync(remove, new FormUrlEncodedContent(page.Fields($"form[action='{remove}']")))).StatusCode);
        Assert.DoesNotContain("Renamed", (await cso.PageAsync(Path)).QuerySelector("table")!.TextContent);
    }

    [Fact]
    public async Task A_colleague_sees_the_list_and_changes_nothing_and_others_see_none()
    {
        var (colleague, other) = (site.Visitor(), site.Visitor());
        await colleague.SignInAsync("organiser");
        var page = await colleague.PageAsync(Path);
        Assert.Null(page.QuerySelector("main form"));
        Assert.NotNull((await colleague.PageAsync("/companies/meltemi-bulk-carriers")).QuerySelector($"a[href='{Path}']"));
        await other.SignInAsync("member");
        await other.PageAsync(Path, HttpStatusCode.NotFound);
        Assert.Null((await other.PageAsync("/companies/meltemi-bulk-carriers")).QuerySelector($"a[href='{Path}']"));
        Assert.Contains("/account/login", (await site.Visitor().GetAsync(Path)).Headers.Location!.ToString());
    }
}
