using System.Text;
using CsoAlliance.Core.Library;
using CsoAlliance.Core.Library.Editing;
using CsoAlliance.Core.Library.Packs;
using CsoAlliance.Core.Notices;
using CsoAlliance.Core.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace CsoAlliance.Web.Library.Packs;

/// <summary>Writes packs with the same components' language as the site, as plain files.</summary>
internal sealed class PackPages(ILoggerFactory logs, IWebHostEnvironment environment, FilmStore films, LibraryFiles files, IPublicSite site) : IPackPages
{
    private static readonly string[] Assets = ["pack/pack.css", "pack/reader.js", "theme.js"];

    // A page of a pack is asked for by nobody in particular: it gets no service, and so knows of no request, account or database.
    private static readonly ServiceProvider Nothing = new ServiceCollection().BuildServiceProvider();

    public string Fingerprint => $"{typeof(PackPages).Module.ModuleVersionId} {site.Address} ";

    public async Task<IReadOnlyList<PackPart>> OfAsync(PackBook book, CancellationToken ct)
    {
        var address = site.Address;
        var parts = new List<PackPart>();
        var packed = book.Name.Kind.Media ? await FilmsAsync(book, parts, ct) : [];
        var pictures = book.Name.Kind.Media ? await PicturesAsync(book, parts, ct) : [];
        PackView View(PackStamp stamp, string path) => new(book, packed, pictures, address, stamp, path);
        parts.Add(new PackText("index.html", stamp => HtmlAsync<PackIndex>(View(stamp, "index.html"), null), EveryVersion: true));
        parts.Add(new PackText("README.txt", stamp => Task.FromResult(PackReadme.Write(stamp, address)), EveryVersion: true));
        parts.Add(new PackText("data/pack.js", stamp => Task.FromResult(PackData.Pack(book, stamp, address)), EveryVersion: true));
        parts.Add(new PackText("data/search.js", _ => Task.FromResult(PackData.Search(book))));
        parts.AddRange(Assets.Select(name => new PackMedium("assets/" + Path.GetFileName(name), environment.WebRootFileProvider.GetFileInfo("dist/" + name).CreateReadStream)));
        foreach (var item in book.Items)
        {
            parts.Add(new PackText(item.Page, stamp => PageAsync(item, View(stamp, item.Page))));
            if (item.Course is not null)
                parts.Add(new PackText(item.Questions, stamp => HtmlAsync<PackQuiz>(View(stamp, item.Questions), item)));
        }
        return parts;
    }

    private Task<byte[]> PageAsync(PackItem item, PackView view) => item switch
    {
        { Entry.Film: not null } => HtmlAsync<PackFilmPage>(view, item),
        { Item.Kind: ArticleKind.Course } => HtmlAsync<PackCourse>(view, item),
        _ => HtmlAsync<PackArticle>(view, item),
    };

    private async Task<Dictionary<string, PackedFilm>> FilmsAsync(PackBook book, List<PackPart> parts, CancellationToken ct)
    {
        var packed = new Dictionary<string, PackedFilm>();
        foreach (var item in book.Items)
            if (item.Entry.Film is { } film && await films.FindAsync(book.Name.Taker, film.Low.Path, ct) is { } video)
            {
                var file = $"media/{item.Item.Slug}{Path.GetExtension(film.Low.Path)}";
                parts.Add(new PackMedium(file, video));
                var still = await films.FindAsync(book.Name.Taker, film.Poster, ct) is { } poster ? new PackMedium($"media/{item.Item.Slug}.webp", poster) : null;
                if (still is not null)
                    parts.Add(still);
                packed.Add(item.Item.Slug, new(file, still?.Path));
            }
        return packed;
    }

    private async Task<HashSet<string>> PicturesAsync(PackBook book, List<PackPart> parts, CancellationToken ct)
    {
        var found = new HashSet<string>();
        foreach (var name in book.Items.SelectMany(item => Markup.Links(item.Entry.Text!.Body)).Where(link => link.IsImage).Select(link => Markup.Picture(link.Url)).OfType<string>().Distinct())
            if (await files.FindAsync(book.Name.Taker, name, ct) is { } file && found.Add(name))
                parts.Add(new PackMedium("pictures/" + name, () => File.OpenRead(file.Path)));
        return found;
    }

    private async Task<byte[]> HtmlAsync<TPage>(PackView view, PackItem? item) where TPage : IComponent
    {
        // A renderer of its own for each page: it keeps what it has rendered as long as it lives.
        await using var renderer = new HtmlRenderer(Nothing, logs);
        var parameters = new Dictionary<string, object?> { ["View"] = view };
        if (item is not null)
            parameters["Packed"] = item;
        var html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<TPage>(ParameterView.FromDictionary(parameters))).ToHtmlString());
        return Encoding.UTF8.GetBytes(html.ReplaceLineEndings("\n"));
    }
}
