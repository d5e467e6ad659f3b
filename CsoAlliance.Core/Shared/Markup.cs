using AngleSharp.Dom;
using Ganss.Xss;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CsoAlliance.Core.Shared;

/// <summary>A heading of a rendered text.</summary>
/// <param name="Id">Names it inside the page; unique in its text.</param>
/// <param name="Text">Its words, without markup.</param>
public sealed record Heading(string Id, string Text);

/// <summary>A part of a rendered text that begins with a heading of the second level.</summary>
/// <param name="Heading">The heading; null for what stands before the first one.</param>
/// <param name="Html">What follows it, safe to be written into a page.</param>
/// <param name="Lines">The same as plain words, a line for each paragraph and list item.</param>
public sealed record MarkupSection(Heading? Heading, string Html, IReadOnlyList<string> Lines);

/// <summary>A link or picture of a text, as it was written: before anything was let through or taken out.</summary>
/// <param name="Url">Where it leads.</param>
/// <param name="Text">Its words, or what stands for the picture.</param>
/// <param name="IsImage">Whether it is a picture.</param>
/// <param name="Line">Line in the text, from 1.</param>
public sealed record MarkupLink(string Url, string Text, bool IsImage, int Line);

/// <summary>
/// Text written in Markdown, as HTML that is safe to be written into a page: raw HTML in it is shown as text, and what
/// Markdown itself made passes a list of allowed elements, attributes and schemes.
/// </summary>
public sealed partial class Markup
{
    /// <summary>Where this site keeps the pictures that texts show; no other address is let through.</summary>
    public const string Pictures = "/library/files/";

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().Build();
    private static readonly HtmlSanitizer Sanitizer = Allowing();

    private Markup(IReadOnlyList<MarkupSection> sections) => Sections = sections;

    /// <summary>The parts in their order.</summary>
    public IReadOnlyList<MarkupSection> Sections { get; }

    /// <summary>The headings of the second level, for a list of contents.</summary>
    public IEnumerable<Heading> Headings => Sections.Where(section => section.Heading is not null).Select(section => section.Heading!);

    /// <summary>Renders Markdown.</summary>
    public static Markup From(string markdown)
    {
        using var document = Sanitizer.SanitizeDom(Markdown.ToHtml(markdown, Pipeline));
        var body = document.Body!;
        OwnPicturesOnly(body);
        // The style sets list items as grids, so each item's words have to be one box.
        foreach (var item in body.QuerySelectorAll("li").Reverse())
            item.InnerHtml = $"<div>{item.InnerHtml}</div>";
        return new(Sectioned(body));
    }

    /// <summary>The words alone, for the search index, for mail and to count them.</summary>
    public static string Plain(string markdown)
    {
        using var document = Sanitizer.SanitizeDom(Markdown.ToHtml(markdown, Pipeline));
        OwnPicturesOnly(document.Body!);
        return string.Join('\n', Lines(document.Body!));
    }

    /// <summary>The links and pictures of a text, in their order.</summary>
    public static IReadOnlyList<MarkupLink> Links(string markdown) =>
        [.. Markdown.Parse(markdown, Pipeline).Descendants<LinkInline>().Select(link => new MarkupLink(link.Url ?? "", string.Concat(link.Descendants<LiteralInline>().Select(word => word.Content.ToString())).Trim(), link.IsImage, link.Line + 1))];

    /// <summary>The name of the picture at an address of this site; null for every other address.</summary>
    public static string? Picture(string? url) =>
        url is not null && url.StartsWith(Pictures, StringComparison.Ordinal) && PictureName().IsMatch(url.AsSpan(Pictures.Length)) ? url[Pictures.Length..] : null;

    /// <summary>How many words a plain text has.</summary>
    public static int Words(string plain) => plain.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetterOrDigit));

    private static IEnumerable<string> Lines(IElement element) =>
        element.QuerySelectorAll("p, li, h1, h2, h3, h4, td, th, pre").Where(block => block.QuerySelector("p, li") is null)
            .Select(block => block.TextContent.Trim()).Where(text => text.Length > 0);

    private static List<MarkupSection> Sectioned(IElement body)
    {
        var sections = new List<MarkupSection>();
        var html = new System.Text.StringBuilder();
        var lines = new List<string>();
        Heading? heading = null;
        foreach (var node in body.Children.ToList())
        {
            if (node.LocalName != "h2")
            {
                html.Append(node.OuterHtml).Append('\n');
                lines.AddRange(node.LocalName is "p" or "h3" or "h4" or "pre" ? [node.TextContent.Trim()] : Lines(node));
                continue;
            }
            Close();
            heading = Named(node.TextContent.Trim(), sections);
        }
        Close();
        return sections;

        void Close()
        {
            if (heading is not null || html.Length > 0)
                sections.Add(new(heading, html.ToString(), lines));
            html.Clear();
            lines = [];
        }
    }

    private static Heading Named(string text, List<MarkupSection> before)
    {
        // The prefix keeps a heading from taking the name of an element of the page around it.
        var id = "s-" + Slug.From(text);
        var same = before.Count(section => section.Heading is { } other && (other.Id == id || other.Id.StartsWith(id + "-", StringComparison.Ordinal)));
        return new(same == 0 ? id : $"{id}-{same + 1}", text);
    }

    // A picture from elsewhere would tell its owner who reads here; one that says nothing to the blind is not shown to anybody.
    private static void OwnPicturesOnly(IElement body)
    {
        foreach (var image in body.QuerySelectorAll("img").ToList())
        {
            var alt = image.GetAttribute("alt")?.Trim() ?? "";
            if (alt.Length > 0 && Picture(image.GetAttribute("src")) is not null)
                image.SetAttribute("loading", "lazy");
            else
                image.Replace(image.Owner!.CreateTextNode(alt));
        }
    }

    [System.Text.RegularExpressions.GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*\.webp\z")]
    private static partial System.Text.RegularExpressions.Regex PictureName();

    private static HtmlSanitizer Allowing()
    {
        var sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string> { "p", "h2", "h3", "h4", "ul", "ol", "li", "em", "strong", "a", "blockquote", "code", "pre", "hr", "br", "table", "thead", "tbody", "tr", "th", "td", "img" },
            AllowedAttributes = new HashSet<string> { "href", "start", "src", "alt" },
            AllowedSchemes = new HashSet<string> { "https", "http", "mailto", "tel" },
            UriAttributes = new HashSet<string> { "href", "src" },
        });
        sanitizer.KeepChildNodes = true;
        return sanitizer;
    }
}
