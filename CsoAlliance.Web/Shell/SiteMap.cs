using System.Globalization;
using System.Text;
using System.Xml;
using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Events;
using CsoAlliance.Core.Incidents;
using CsoAlliance.Core.Library;
using CsoAlliance.Core.Newsroom;
using CsoAlliance.Core.Shared;
using CsoAlliance.Web.Hosting;

namespace CsoAlliance.Web.Shell;

/// <summary>What search engines may find: <c>/robots.txt</c> and <c>/sitemap.xml</c> (sitemaps.org 0.9), from what a visitor sees listed.</summary>
internal static class SiteMap
{
    private const string Schema = "http://www.sitemaps.org/schemas/sitemap/0.9";

    // A file may name fifty thousand addresses; each kind brings its newest.
    private const int MostOfAKind = 10_000;

    private static readonly string[] Pages =
    [
        "/", "/why", "/connecting", "/communicating", "/confirming-crime", "/collaborating", "/news", "/contact", "/join", "/tips", "/help-now", "/incidents", "/incidents/map", "/incidents/statistics",
        "/library", "/events", "/alerts",
    ];

    public static void MapSiteMap(this IEndpointRouteBuilder app)
    {
        // Reports, receipts, desks and accounts are nobody's search result.
        app.MapGet("/robots.txt", (HttpContext context) => TypedResults.Text(
            $"User-agent: *\nDisallow: /account/\nDisallow: /api/\nDisallow: /certificates/\nDisallow: /desk/\nDisallow: /home\nDisallow: /report/follow-up\nSitemap: {SiteAddress.Of(context)}/sitemap.xml\n", "text/plain", Encoding.UTF8))
            .CacheOutput(ReadingPages.Policy).ExcludeFromDescription();
        app.MapGet("/sitemap.xml", MapAsync).CacheOutput(ReadingPages.Policy).ExcludeFromDescription();
    }

    private static async Task<IResult> MapAsync(HttpContext context, LibraryReader library, EventProgramme events, NewsReader news, RegisterReader register, CancellationToken ct)
    {
        var root = SiteAddress.Of(context);
        var text = new MemoryStream();
        await using (var writer = XmlWriter.Create(text, new() { Async = true, Encoding = new UTF8Encoding(false) }))
        {
            await writer.WriteStartDocumentAsync();
            await writer.WriteStartElementAsync(null, "urlset", Schema);
            foreach (var page in Pages)
                await WriteAsync(writer, root + page, null);
            await foreach (var item in AllAsync(async cursor => (await library.ListAsync(Viewer.Visitor, new() { Cursor = cursor, Limit = Page.MaxLimit }, ct)).Page))
                await WriteAsync(writer, root + "/library/" + item.Slug, item.ReviewedAt > item.PublishedAt ? item.ReviewedAt : item.PublishedAt);
            await foreach (var item in AllAsync(cursor => news.ListAsync(Viewer.Visitor, new() { Cursor = cursor, Limit = Page.MaxLimit }, ct)))
                await WriteAsync(writer, root + item.Path, item.PublishedAt);
            await foreach (var item in AllAsync(async cursor => (await register.ListAsync(new(), Viewer.Visitor, cursor, Page.MaxLimit, ct)).Page))
                await WriteAsync(writer, root + "/incidents/" + item.Reference, null);
            foreach (var item in await events.CalendarAsync(Viewer.Visitor, ct: ct))
                await WriteAsync(writer, root + "/events/" + item.Slug, item.UpdatedAt);
            await writer.WriteEndElementAsync();
        }
        return TypedResults.Bytes(text.ToArray(), "application/xml; charset=utf-8");
    }

    private static async IAsyncEnumerable<T> AllAsync<T>(Func<string?, Task<Page<T>>> list)
    {
        string? cursor = null;
        for (var count = 0; count < MostOfAKind; count += Page.MaxLimit)
        {
            var page = await list(cursor);
            foreach (var item in page.Items)
                yield return item;
            cursor = page.Next;
            if (cursor is null)
                yield break;
        }
    }

    private static async Task WriteAsync(XmlWriter writer, string address, DateTime? day)
    {
        await writer.WriteStartElementAsync(null, "url", Schema);
        await writer.WriteElementStringAsync(null, "loc", Schema, address);
        if (day is { } at)
            await writer.WriteElementStringAsync(null, "lastmod", Schema, at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await writer.WriteEndElementAsync();
    }
}
