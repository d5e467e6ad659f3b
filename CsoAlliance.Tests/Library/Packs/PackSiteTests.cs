using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using CsoAlliance.Core.Library.Packs;
using CsoAlliance.Tests.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace CsoAlliance.Tests.Library.Packs;

/// <summary>A site whose whole pack stands at version 2.</summary>
public sealed class PackingSite : Site, IAsyncLifetime
{
    protected override IEnumerable<(string Key, string Value)> Settings => [("Alliance:PublicUrl", "https://alliance.example")];

    public async Task InitializeAsync()
    {
        Assert.Contains("being made", (await Visitor().PageAsync("/library/packs")).QuerySelector("main")!.TextContent);
        await Services.GetRequiredService<PackMaker>().MakeAsync();
        await this.ChangeAsync("ecdis-hygiene", "Patch on Tuesdays, and on no other day.");
        await Services.GetRequiredService<PackMaker>().MakeAsync();
    }

    Task IAsyncLifetime.DisposeAsync() => Task.CompletedTask;
}

/// <summary>Packs by page, download and API.</summary>
public sealed class PackSiteTests(PackingSite site) : IClassFixture<PackingSite>
{
    private const string Whole = "/library/packs/whole/2";

    [Fact]
    public async Task A_visitor_sees_each_pack_with_its_size_and_its_time_and_takes_it()
    {
        var page = await site.Visitor().PageAsync("/library/packs");
        var link = page.QuerySelector($"a[href='{Whole}']")!;
        Assert.Matches(@"\d+\.\d MB, \d+ min at 256 kbit/s", link.TextContent);
        Assert.Empty(page.QuerySelectorAll("a[href*=green]"));
        Assert.Empty(page.QuerySelectorAll("main script"));
        var answer = await site.Visitor().GetAsync(Whole);
        Assert.Equal("application/zip", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("cso-alliance-whole-2.zip", answer.Content.Headers.ContentDisposition!.FileName);
        Assert.Equal("no-cache", answer.Headers.CacheControl!.ToString());
        Assert.Contains("/library/packs", (await site.Visitor().PageAsync("/library")).QuerySelectorAll("main a").Select(other => other.GetAttribute("href")));
        Assert.Equal(Whole, (await site.Visitor().GetAsync("/library/packs/whole")).Headers.Location!.ToString());
    }

    [Fact]
    public async Task A_download_that_broke_off_goes_on_and_begins_anew_where_the_pack_has_changed()
    {
        var client = site.Visitor();
        var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, Whole));
        var (tag, length) = (head.Headers.ETag!, head.Content.Headers.ContentLength!.Value);
        Assert.Equal("bytes", head.Headers.AcceptRanges.ToString());
        var whole = await client.GetByteArrayAsync(Whole);
        Assert.Equal(length, whole.Length);
        Assert.Equal($"\"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(whole))}\"", tag.Tag);

        var rest = await client.SendAsync(new HttpRequestMessage(HttpMethod.Get, Whole) { Headers = { Range = new(100_000, null), IfRange = new(tag) } });
        Assert.Equal(HttpStatusCode.PartialContent, rest.StatusCode);
        Assert.Equal(new ContentRangeHeaderValue(100_000, length - 1, length), rest.Content.Headers.ContentRange);
        Assert.Equal(whole[100_000..], await rest.Content.ReadAsByteArrayAsync());

        var changed = await client.SendAsync(new HttpRequestMessage(HttpMethod.Get, Whole) { Headers = { Range = new(100_000, null), IfRange = new(new EntityTagHeaderValue("\"of-another\"")) } });
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.Equal(length, changed.Content.Headers.ContentLength);

        var same = await client.SendAsync(new HttpRequestMessage(HttpMethod.Get, Whole) { Headers = { IfNoneMatch = { tag } } });
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, (await client.SendAsync(new HttpRequestMessage(HttpMethod.Get, Whole) { Headers = { Range = new(length + 1, null) } })).StatusCode);
        var delta = await client.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/library/packs/whole/since/1") { Headers = { Range = new(10, 19) } });
        Assert.Equal((HttpStatusCode.PartialContent, 10L), (delta.StatusCode, delta.Content.Headers.ContentLength));
        Assert.NotNull(delta.Headers.ETag);
    }

    [Fact]
    public async Task Members_packs_are_for_members()
    {
        var (visitor, member) = (site.Visitor(), site.Visitor());
        await member.SignInAsync("member");
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/library/packs/whole-green/1")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/library/packs/whole-green")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/library/packs/whole-green/since/1")).StatusCode);
        Assert.Contains("Sign in", (await visitor.PageAsync("/library/packs?have=whole-green-1")).QuerySelector("main .note")!.TextContent);
        var page = await member.PageAsync("/library/packs");
        Assert.Contains("TLP:GREEN", page.QuerySelector("main")!.TextContent);
        var taken = await member.GetAsync(page.QuerySelector("a[href^='/library/packs/whole-green/']")!.GetAttribute("href"));
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        Assert.Equal("no-store, private", taken.Headers.CacheControl!.ToString());
    }

    [Theory]
    [InlineData("?have=whole-1", "Version 2 is newer than yours.", true)]
    [InlineData("?kind=whole&version=+1", "Version 2 is newer than yours.", true)]
    [InlineData("?have=whole-2", "You have the latest.", false)]
    [InlineData("?have=whole-7", "There is nothing here to compare version 7", false)]
    [InlineData("?have=<b>x", "“<b>x” is no pack with a version.", false)]
    [InlineData("?kind=whole&version=three", "“whole-three” is no pack with a version.", false)]
    public async Task Whoever_has_a_pack_is_told_whether_there_is_a_newer_one(string query, string answer, bool changes)
    {
        var page = await site.Visitor().PageAsync("/library/packs" + query);
        Assert.Contains(answer, page.QuerySelector("main .note[role=status]")!.TextContent);
        var link = page.QuerySelector("a[href='/library/packs/whole/since/1']");
        Assert.Equal(changes, link is not null);
        if (link is not null)
            Assert.Matches(@"What changed: \d+ kB, \d+ s at 256 kbit/s", link.TextContent);
    }

    [Fact]
    public async Task What_changed_holds_the_page_that_changed_and_the_whole_manifest()
    {
        using var zip = new ZipArchive(await site.Visitor().GetStreamAsync("/library/packs/whole/since/1"));
        Assert.Superset(new HashSet<string> { "README.txt", "articles/ecdis-hygiene.html", "changes.json", "data/pack.js", "data/search.js", "index.html", "manifest.json" }, zip.Entries.Select(entry => entry.FullName).ToHashSet());
        Assert.InRange(zip.Entries.Count, 7, 20);
        var manifest = await JsonDocument.ParseAsync(await zip.GetEntry("manifest.json")!.OpenAsync());
        Assert.Equal((2, "CLEAR"), (manifest.RootElement.GetProperty("version").GetInt32(), manifest.RootElement.GetProperty("tlp").GetString()));
        Assert.True(manifest.RootElement.GetProperty("files").GetArrayLength() > 80);
    }

    [Fact]
    public async Task The_api_lists_packs_and_what_changed()
    {
        var list = await site.Visitor().GetFromJsonAsync<JsonElement>("/api/v1/library/packs");
        var whole = list.GetProperty("items").EnumerateArray().Single(item => item.GetProperty("name").GetString() == "whole");
        Assert.Equal(("whole", 2, "CLEAR", Whole), (whole.GetProperty("kind").GetString(), whole.GetProperty("version").GetInt32(), whole.GetProperty("tlp").GetString(), whole.GetProperty("url").GetString()));
        var zip = await site.Visitor().GetByteArrayAsync(Whole);
        Assert.Equal((zip.Length, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(zip))), (whole.GetProperty("bytes").GetInt32(), whole.GetProperty("sha256").GetString()));
        var news = await site.Visitor().GetFromJsonAsync<JsonElement>("/api/v1/library/packs/whole-1");
        Assert.Equal((1, 2), (news.GetProperty("have").GetInt32(), news.GetProperty("latest").GetProperty("version").GetInt32()));
        Assert.Equal(news.GetProperty("changes").GetProperty("bytes").GetInt64(), (await site.Visitor().GetByteArrayAsync(news.GetProperty("changes").GetProperty("url").GetString())).Length);
        Assert.DoesNotContain("bytes", (await site.Visitor().GetStringAsync("/api/v1/library/packs/whole-2")).Split("\"changes\"").Skip(1).SingleOrDefault() ?? "");
        foreach (var none in new[] { "whole-9", "whole-green-1", "whole", "nothing-1" })
            Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().GetAsync("/api/v1/library/packs/" + none)).StatusCode);
        Assert.All(list.GetProperty("items").EnumerateArray(), item => Assert.Equal("CLEAR", item.GetProperty("tlp").GetString()));
        Assert.Equal(list.GetProperty("items").GetArrayLength(), list.GetProperty("total").GetInt32());
        var member = site.Visitor();
        await member.SignInAsync("member");
        Assert.Contains("\"GREEN\"", await member.GetStringAsync("/api/v1/library/packs"));
    }
}
