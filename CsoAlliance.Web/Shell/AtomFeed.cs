using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;

namespace CsoAlliance.Web.Shell;

/// <summary>An entry of a feed. Only what is cleared for its reader goes in: a feed carries summaries and links, never texts.</summary>
/// <param name="Uid">Names the thing itself, so the entry's id outlives a new title, address or host.</param>
/// <param name="Title">Its title.</param>
/// <param name="Summary">One to three sentences.</param>
/// <param name="Path">Its address on this site.</param>
/// <param name="PublishedAt">When it came out, UTC.</param>
/// <param name="UpdatedAt">When it last changed, UTC.</param>
internal sealed record AtomEntry(Guid Uid, string Title, string Summary, string Path, DateTime PublishedAt, DateTime UpdatedAt);

/// <summary>Writes feeds (RFC 4287).</summary>
internal static class AtomFeed
{
    public const string ContentType = "application/atom+xml; charset=utf-8";

    /// <summary>A feed as the answer to the request for it.</summary>
    /// <param name="request">The request; its address is the feed's id.</param>
    /// <param name="title">The feed's title.</param>
    /// <param name="page">Path of the page that lists the same.</param>
    /// <param name="entries">The newest first.</param>
    public static IResult Of(HttpRequest request, string title, string page, IEnumerable<AtomEntry> entries)
    {
        var root = request.Root();
        var items = entries.Select(entry => Item(entry, root)).ToList();
        var feed = new SyndicationFeed(title, null, new Uri(root + page), root + request.Path, items.Select(item => item.LastUpdatedTime).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max(), items)
        {
            Authors = { new SyndicationPerson(null, "CSO Alliance", null) },
        };
        feed.Links.Add(SyndicationLink.CreateSelfLink(new Uri(root + request.Path), "application/atom+xml"));
        var text = new MemoryStream();
        using (var writer = XmlWriter.Create(text, new() { Encoding = new UTF8Encoding(false), Indent = true }))
            new Atom10FeedFormatter(feed).WriteTo(writer);
        return TypedResults.Bytes(text.ToArray(), ContentType);
    }

    private static SyndicationItem Item(AtomEntry entry, string root) => new()
    {
        Id = $"urn:uuid:{entry.Uid:D}",
        Title = new TextSyndicationContent(entry.Title),
        Summary = new TextSyndicationContent(entry.Summary),
        Links = { SyndicationLink.CreateAlternateLink(new Uri(root + entry.Path)) },
        PublishDate = new(entry.PublishedAt, TimeSpan.Zero),
        LastUpdatedTime = new(entry.UpdatedAt, TimeSpan.Zero),
    };
}
