using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CsoAlliance.Core.Shared;

namespace CsoAlliance.Core.Library.Packs;

/// <summary>Turns links and pictures of a rendered text so that they work where no site is: inside the pack, at the site's full address, or as plain words.</summary>
public static class PackLinks
{
    private const string Library = "/library/";

    private static readonly HtmlParser Parser = new();

    /// <summary>Rewrites a text that <see cref="Markup"/> made.</summary>
    /// <param name="html">The text.</param>
    /// <param name="page">Gives the path in the pack of a library item; null where it is not in the pack.</param>
    /// <param name="picture">Gives the path in the pack of a picture; null where it is not in the pack.</param>
    /// <param name="site">The site's address without a slash at its end; null where it is not known.</param>
    public static string Rewrite(string html, Func<string, string?> page, Func<string, string?> picture, string? site)
    {
        using var document = Parser.ParseDocument($"<body>{html}</body>");
        var body = document.Body!;
        foreach (var image in body.QuerySelectorAll("img").ToList())
            if (Markup.Picture(image.GetAttribute("src")) is { } name && picture(name) is { } path)
                image.SetAttribute("src", path);
            else
                image.Replace(document.CreateTextNode($"[Picture: {image.GetAttribute("alt")}]"));
        foreach (var link in body.QuerySelectorAll("a").ToList())
            Turn(link, page, site);
        return body.InnerHtml;
    }

    private static void Turn(IElement link, Func<string, string?> page, string? site)
    {
        var to = link.GetAttribute("href") ?? "";
        if (!to.StartsWith('/') || to.StartsWith("//", StringComparison.Ordinal))
            return;
        var (path, fragment) = to.Split('#', 2) is [var before, var after] ? (before, "#" + after) : (to, "");
        if (path.StartsWith(Library, StringComparison.Ordinal) && page(path[Library.Length..].TrimEnd('/')) is { } inside)
            link.SetAttribute("href", inside + fragment);
        else if (site is not null)
            link.SetAttribute("href", site + to);
        else
            link.Replace([.. link.ChildNodes]);
    }
}
