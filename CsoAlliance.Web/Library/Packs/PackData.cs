using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsoAlliance.Core.Library;
using CsoAlliance.Core.Library.Packs;
using CsoAlliance.Core.Shared;
using CsoAlliance.Web.Shell;

namespace CsoAlliance.Web.Library.Packs;

/// <summary>What the reader's script needs, as files of script: a page that was opened from a disk may fetch nothing.</summary>
internal static class PackData
{
    // These are files of their own, never part of a page.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What the pack is, and which pages are in it: one that is not, was left lying by an older version.</summary>
    public static byte[] Pack(PackBook book, PackStamp stamp, string? site) => Script("csoPack", new
    {
        have = stamp.Code, title = book.Name.Kind.Name, version = stamp.Version, tlp = book.Name.Label.Written(), madeAt = Dates.Iso(stamp.MadeAt), site,
        pages = Pages(book),
    });

    /// <summary>The words of every page: by sections of an article, by scenes of a film in each of its languages.</summary>
    public static byte[] Search(PackBook book) => Script("csoSearch", book.Items.Select(item => new
    {
        p = item.Page, t = item.Item.Title, k = item.Item.Kind.ToString(), c = LibraryTerms.CategoryName(item.Item.Category), s = item.Item.Summary, g = item.Tags, b = Parts(item),
    }));

    /// <summary>Paths of all pages.</summary>
    public static IEnumerable<string> Pages(PackBook book) =>
        book.Items.SelectMany(item => item.Course is null ? new[] { item.Page } : [item.Page, item.Questions]).Prepend("index.html");

    // Anchor, heading, words, language where it is not the item's own.
    private static IEnumerable<string[]> Parts(PackItem item) => item.Entry.Film is { } film
        ? film.Words.SelectMany(words => film.Scenes.Zip(words.Lines, (scene, line) => new[] { $"t={scene.Second}", "", $"{line.Say} {line.See}".Trim(), words.Language }))
        : item.Entry.Text!.Markup.Sections.Select(section => new[] { section.Heading?.Id ?? "", section.Heading?.Text ?? "", string.Join(' ', section.Lines) })
            .Prepend(["in-short", "", string.Join(' ', item.Entry.Text.KeyPoints)]);

    private static byte[] Script(string name, object value) => Encoding.UTF8.GetBytes($"window.{name}={JsonSerializer.Serialize(value, Json)};\n");
}
