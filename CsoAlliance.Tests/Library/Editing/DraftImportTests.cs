using CsoAlliance.Core.Library;
using CsoAlliance.Core.Library.Editing;
using CsoAlliance.Core.Shared;

namespace CsoAlliance.Tests.Library.Editing;

public sealed class DraftImportTests
{
    private static readonly DateTime Now = new(2026, 11, 24, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void A_true_head_fills_the_fields()
    {
        var (text, notes) = DraftImport.Read("---\ntitle: \"A title\"\nslug: a-title\ncategory: crew\naudiences: [crew, sso]\ntlp: GREEN\nkind: checklist\nreviewBy: 2027-05-01\nkeyPoints:\n  - One\nreferences:\n  - title: T\n    publisher: P\n    url: https://example.org\n    mark: official\n---\n\nThe text.\n", Now).Value;
        Assert.Empty(notes);
        Assert.Equal(("A title", "a-title", "crew", Audiences.Crew | Audiences.Sso, Tlp.Green, ArticleKind.Checklist, "The text."), (text.Title, text.Slug, text.Category, text.Audiences, text.Label, text.Kind, text.Body));
        Assert.Equal((new DateTime(2027, 5, 1), "One", ReferenceMark.Official), (text.ReviewBy, text.KeyPoints.Single(), text.References.Single().Mark));
    }

    [Fact]
    public void A_head_that_lies_is_believed_in_nothing_and_the_text_is_kept_whole()
    {
        var lies = $"title: {new string('t', 500)}\nslug: ../../etc\ncategory: sails\naudiences: [pirates, crew]\ntlp: CHARTREUSE\nkind: 99\nlanguage: <b>\npublished: 1999-01-01\nreviewed: 2099-13-45\nreviewBy: 2099-01-01\nauthor: {{a: b}}\nreferences:\n  - title: T\n    url: javascript:alert(1)\nunknown: key";
        var (text, notes) = DraftImport.Read($"---\n{lies}\n---\n\nThe <script>text</script> --- stays.\n\n---\n\nAll of it.", Now).Value;
        Assert.Equal("The <script>text</script> --- stays.\n\n---\n\nAll of it.", text.Body);
        Assert.Equal((160, Tlp.Clear, ArticleKind.Article, "en", Audiences.Crew, Now), (text.Title.Length, text.Label, text.Kind, text.Language, text.Audiences, text.PublishedAt));
        foreach (var key in new[] { "title", "slug", "category", "audiences", "tlp", "kind", "language", "reviewBy", "references" })
            Assert.Contains(notes, note => note.StartsWith(key + ":", StringComparison.Ordinal));
        Assert.Empty(text.References);
        Assert.Equal(Now.AddMonths(12), text.ReviewBy);
    }

    [Theory]
    [InlineData("---\ntitle: [unclosed\n---\n\nText", "import.yaml")]
    [InlineData("---\n- a\n- b\n---\n\nText", "import.yaml")]
    [InlineData("---\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n---\n\nText", "import.yaml")]
    [InlineData("PK\u0003\u0004\0\0", "import.binary")]
    public void A_head_that_cannot_be_read_is_refused_with_a_sentence(string file, string code) => Assert.Equal(code, DraftImport.Read(file, Now).Error.Code);

    [Fact]
    public void A_file_of_two_megabytes_is_refused_and_one_without_a_head_is_all_text()
    {
        Assert.Equal("import.length", DraftImport.Read(new string('a', 2_000_000), Now).Error.Code);
        Assert.Equal("Only a text.", DraftImport.Read("\uFEFFOnly a text.\r\n", Now).Value.Text.Body);
        Assert.Equal("---\nNo end of a head.", DraftImport.Read("---\nNo end of a head.", Now).Value.Text.Body);
    }
}
