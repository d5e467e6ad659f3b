using System.Globalization;
using CsoAlliance.Core.Shared;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace CsoAlliance.Core.Library.Editing;

/// <summary>
/// Reads a Markdown file with front matter as a draft. The front matter is believed in nothing: what it says wrongly is left at
/// the usual value and told, dates of publication and review are set here, and the text below it is kept whole.
/// </summary>
public static class DraftImport
{
    /// <summary>Largest file, in bytes.</summary>
    public const int MaxBytes = 400 * 1024;

    private const int HeadLength = 32 * 1024;

    /// <summary>The file as a draft, and what of its front matter was not taken. Refused: a file that is no text, too long, or with a head that can't be read.</summary>
    public static Result<(ArticleText Text, IReadOnlyList<string> Notes)> Read(string file, DateTime now)
    {
        file = file.TrimStart('\uFEFF').ReplaceLineEndings("\n");
        if (file.Contains('\0', StringComparison.Ordinal))
            return new Error("import.binary", "This is no text file. Choose a Markdown file.");
        var end = file.StartsWith("---\n", StringComparison.Ordinal) ? file.IndexOf("\n---\n", 3, StringComparison.Ordinal) : -1;
        var (head, body) = end < 0 ? ("", file.Trim()) : (file[4..Math.Max(4, end + 1)], file[(end + 5)..].Trim());
        if (DraftLimits.Length(body.Length) is not null)
            return new Error("import.length", $"The text has {body.Length:N0} signs; at most {DraftLimits.BodyLength:N0} are kept. Nothing was taken; your file is as it was.");
        if (head.Length > HeadLength)
            return new Error("import.head", "The front matter is longer than 32,000 signs. Nothing was taken; your file is as it was.");
        try
        {
            var notes = new List<string>();
            var text = Taken(new Head(Mapping(head), notes), DraftTexts.Empty(now) with { Body = body }, now);
            return (text, notes);
        }
        catch (YamlException failure)
        {
            return new Error("import.yaml", $"The front matter can’t be read at line {failure.Start.Line + 1}. Nothing was taken; your file is as it was.");
        }
    }

    // A parser of events first: an alias could unfold a few lines into millions.
    private static YamlMappingNode Mapping(string head)
    {
        if (head.Trim().Length == 0)
            return [];
        var parser = new Parser(new StringReader(head));
        while (parser.MoveNext())
            if (parser.Current is AnchorAlias)
                throw new YamlException(parser.Current.Start, parser.Current.End, "Aliases are not taken.");
        var stream = new YamlStream();
        stream.Load(new StringReader(head));
        return stream.Documents is [{ RootNode: YamlMappingNode root }] ? root : throw new YamlException(Mark.Empty, Mark.Empty, "No mapping.");
    }

    private static ArticleText Taken(Head head, ArticleText usual, DateTime now)
    {
        var label = head.Read("tlp", TlpText.Parse, usual.Label, "no TLP label; the draft is TLP:CLEAR until you choose");
        var title = head.Text("title", Article.TitleLength);
        return usual with
        {
            Title = title, Slug = head.Read("slug", slug => Slug.From(slug) == slug && slug.Length is > 0 and <= Slug.MaxLength ? slug : null, Slug.From(title), "no address"),
            Summary = head.Text("summary", Article.SummaryLength), Author = head.Text("author", Article.AuthorLength) is { Length: > 0 } author ? author : usual.Author,
            Category = head.Read("category", code => LibraryTerms.Categories.Any(category => category.Code == code) ? code : null, usual.Category, "no category"),
            Kind = head.Read("kind", EnumText.Parse<ArticleKind>, usual.Kind, "no kind"), Language = head.Read("language", code => code.Length == 2 && code.All(char.IsAsciiLetterLower) ? code : null, "en", "no language code"),
            Label = label, Announced = label <= Tlp.Green,
            Audiences = LibraryTerms.Together(head.List("audiences", name => EnumText.Parse<Audiences>(name) is null or Audiences.None ? null : name, "no audience")),
            Tags = head.List("tags", tag => tag.Contains(',', StringComparison.Ordinal) || tag.Length > 60 ? null : tag, "no tag"),
            KeyPoints = head.List("keyPoints", point => point.Length > 300 ? null : point, "too long for a key point"),
            Related = head.List("related", slug => Slug.From(slug) == slug ? slug : null, "no address of an item"),
            References = head.References(),
            ReviewBy = head.Read("reviewBy", day => Day(day) is { } on && on > now && on <= now.AddMonths(12) ? (DateTime?)on : null, usual.ReviewBy, "no day within the next twelve months"),
        };
    }

    private static DateTime? Day(string text) =>
        DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var day) ? day : null;

    private sealed class Head(YamlMappingNode root, List<string> notes)
    {
        public string Text(string key, int length)
        {
            var value = Scalar(key);
            if (value.Length <= length)
                return value;
            notes.Add($"{key}: cut to {length} signs.");
            return value[..length];
        }

        public T Read<T>(string key, Func<string, T?> read, T usual, string wrong) where T : class
        {
            var value = Scalar(key);
            return value.Length == 0 ? usual : read(value) ?? Wrong(key, value, wrong, usual);
        }

        public T Read<T>(string key, Func<string, T?> read, T usual, string wrong) where T : struct
        {
            var value = Scalar(key);
            return value.Length == 0 ? usual : read(value) ?? Wrong(key, value, wrong, usual);
        }

        public IReadOnlyList<string> List(string key, Func<string, string?> read, string wrong)
        {
            var taken = new List<string>();
            foreach (var value in Nodes(key).OfType<YamlScalarNode>().Select(node => node.Value?.Trim() ?? "").Where(value => value.Length > 0).Take(50))
                if (read(value) is { } one)
                    taken.Add(one);
                else
                    Wrong(key, value, wrong, "");
            return taken;
        }

        public IReadOnlyList<Reference> References()
        {
            var taken = new List<Reference>();
            foreach (var node in Nodes("references").OfType<YamlMappingNode>().Take(50))
                if (DraftCheck.IsWeb(Of(node, "url")) && Of(node, "title").Length is > 0 and <= 300)
                    taken.Add(new(Of(node, "title"), Of(node, "publisher"), Of(node, "url"), EnumText.Parse<ReferenceMark>(Of(node, "mark")) ?? ReferenceMark.Reported));
                else
                    Wrong("references", Of(node, "url"), "no reference with a title and a web address", "");
            return taken;
        }

        private T Wrong<T>(string key, string value, string wrong, T usual)
        {
            notes.Add($"{key}: “{(value.Length > 60 ? value[..60] + "…" : value)}” is {wrong}.");
            return usual;
        }

        private string Scalar(string key) => Of(root, key);

        private IEnumerable<YamlNode> Nodes(string key) => root.Children.TryGetValue(new YamlScalarNode(key), out var node) && node is YamlSequenceNode list ? list.Children : [];

        private static string Of(YamlMappingNode node, string key) => node.Children.TryGetValue(new YamlScalarNode(key), out var value) && value is YamlScalarNode scalar ? scalar.Value?.Trim() ?? "" : "";
    }
}
