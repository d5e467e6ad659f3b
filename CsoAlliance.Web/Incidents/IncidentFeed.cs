using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using CsoAlliance.Core.Incidents;
using CsoAlliance.Core.Shared;

namespace CsoAlliance.Web.Incidents;

/// <summary>The register's newest entries as an Atom feed (RFC 4287).</summary>
internal static class IncidentFeed
{
    public static string Write(IReadOnlyList<IncidentSummary> incidents, string site)
    {
        var feed = new SyndicationFeed("CSO Alliance, incident register", "Published incidents with the number of independent sources behind each.", new Uri(site + "/incidents"), incidents.Select(incident => Entry(incident, site)))
        {
            Id = site + "/feeds/incidents.atom",
            LastUpdatedTime = incidents.Count > 0 ? incidents.Max(incident => incident.UpdatedAt) : new DateTime(2026, 11, 24, 0, 0, 0, DateTimeKind.Utc),
        };
        feed.Authors.Add(new SyndicationPerson { Name = "CSO Alliance" });
        feed.Links.Add(SyndicationLink.CreateSelfLink(new Uri(site + "/feeds/incidents.atom"), "application/atom+xml"));
        using var text = new Utf8Text();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = false }))
            new Atom10FeedFormatter(feed).WriteTo(xml);
        return text.ToString();
    }

    private static SyndicationItem Entry(IncidentSummary incident, string site)
    {
        var address = $"{site}/incidents/{incident.Reference}";
        var entry = new SyndicationItem(incident.Title, Line(incident), new Uri(address), address, incident.UpdatedAt) { PublishDate = incident.PublishedAt };
        entry.Categories.Add(new SyndicationCategory(incident.Kind.Camel()));
        foreach (var type in incident.Types)
            entry.Categories.Add(new SyndicationCategory(type));
        return entry;
    }

    private static string Line(IncidentSummary incident) => string.Join(". ", new[]
    {
        $"{incident.Label.Written()}", $"{incident.Grade.Words()}, {incident.Admiralty}", incident.MainType,
        string.Join(", ", new[] { incident.PlaceName, incident.SeaArea.Name }.Where(part => part.Length > 0)), Occurred.Written(incident),
    }.Where(part => part.Length > 0)) + ".";

    // StringWriter calls itself UTF-16, and the feed's first line would say so.
    private sealed class Utf8Text() : StringWriter(System.Globalization.CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
