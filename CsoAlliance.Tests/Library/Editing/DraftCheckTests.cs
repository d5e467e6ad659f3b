using CsoAlliance.Core.Library;
using CsoAlliance.Core.Library.Editing;
using CsoAlliance.Core.Shared;
using static CsoAlliance.Tests.Library.Editing.DeskFolk;

namespace CsoAlliance.Tests.Library.Editing;

public sealed class DraftCheckTests
{
    private static readonly DateTime Now = new(2026, 11, 24, 0, 0, 0, DateTimeKind.Utc);

    public static TheoryData<string, string> Bodies { get; } = new()
    {
        { "See [this](javascript:alert(1)).", "draft.link" },
        { "See [this](data:text/html,x).", "draft.link" },
        { "See [this](//elsewhere.example).", "draft.link" },
        { "See [this](/library/no-such-item).", "draft.link-item" },
        { "Look: ![A chart](https://elsewhere.example/a.png)", "draft.picture-address" },
        { "Look: ![A chart](/library/files/not-ours-000000000000.webp)", "draft.picture-unknown" },
        { "Look: ![](/library/files/ours-0123456789ab.webp)", "draft.picture-alt" },
        { new string('x', DraftLimits.BodyLength + 1), "draft.length" },
        { "|" + string.Concat(Enumerable.Repeat("a|", 400)) + "\n|" + string.Concat(Enumerable.Repeat("-|", 400)), "draft.table" },
        { "|a|b|\n|-|-|\n" + string.Concat(Enumerable.Repeat("|1|2|\n", 1000)), "draft.rows" },
        { new string('>', 5000) + " deep", "draft.deep" },
        { "- " + string.Concat(Enumerable.Repeat("- ", 3000)) + "x", "draft.deep" },
        { new string('[', 50_000), "draft.run" },
        { string.Concat(Enumerable.Repeat("*a ", 20_000)), "draft.run" },
        { "  ", "draft.body" },
    };

    [Theory, MemberData(nameof(Bodies))]
    public void What_is_wrong_in_a_text_is_said_in_a_sentence(string body, string code)
    {
        var error = Check(Good("a-text", body)).Errors.Single(error => error.Code == code);
        Assert.EndsWith(".", error.Message);
        Assert.Equal(nameof(ArticleText.Body), error.Field);
    }

    [Fact]
    public void Two_million_signs_are_refused_with_their_number_and_not_rendered()
    {
        var text = Good("a-text", new string('a', 2_000_000));
        Assert.Contains("2,000,000", DraftLimits.Refusal(text)!.Message);
        Assert.Equal(0, Check(text).Words);
    }

    [Fact]
    public void A_good_text_passes_and_html_is_remarked_on_with_its_line()
    {
        Assert.Empty(Check(Good("a-text", "One.\n\n---\n\n## Two\n\n- [a](https://example.org)\n- [b](#c)\n\n![A chart](/library/files/ours-0123456789ab.webp)")).Errors);
        var check = Check(Good("a-text", "One.\n\n<script>alert(1)</script>\n\n<iframe src=x></iframe>"));
        Assert.Empty(check.Errors);
        Assert.Contains(check.Remarks, remark => remark.StartsWith("Line 3: HTML", StringComparison.Ordinal));
    }

    [Fact]
    public void Each_field_is_checked()
    {
        var text = Good("Not An Address") with
        {
            Title = new('t', 161), Summary = "", Category = "sails", Audiences = Audiences.None, Author = "", Tags = [new('g', 301)], ReviewBy = Now.AddYears(3),
            References = [new("Title", "Publisher", "javascript:alert(1)", ReferenceMark.Official)], Related = ["no-such-item"],
        };
        Assert.Equal(
            ["draft.title", "draft.summary", "draft.author", "draft.tags", "draft.category", "draft.audiences", "library.review-by", "draft.slug", "draft.reference", "draft.related"],
            Check(text).Errors.Select(error => error.Code));
        Assert.Contains(DraftCheck.SlugTaken, Check(Good("taken")).Errors);
        Assert.Contains(Check(Good("propose")).Errors, error => error.Code == "draft.slug");
        Assert.Empty(Check(Good("taken"), own: "taken").Errors);
    }

    [Fact]
    public void A_difference_shows_words_lines_and_fields()
    {
        var old = Good("a-text", "One.\n\n- Position wrong by a lot\n- Same\n- Gone\n\nEnd.\n\nFar away.");
        var now = old with { Label = Tlp.Green, Body = "One.\n\n- Position and log wrong by a mile\n- Same\n- Gone\n- New\n\nEnd.\n\nFar away." };
        var difference = TextDifference.Of(DraftTexts.Written(old), DraftTexts.Written(now));
        Assert.Contains(difference.Rows, row => string.Concat(row.New.Parts.Select(part => part.Text)).Contains("TLP:GREEN", StringComparison.Ordinal) && row.New.Changed);
        Assert.Contains(difference.Rows, row => row.New.Parts.Any(part => part.Changed && part.Text.Contains("mile", StringComparison.Ordinal)) && row.Old.Parts.Any(part => part.Changed && part.Text.Contains("lot", StringComparison.Ordinal)));
        Assert.Contains(difference.Rows, row => row.Old.Number is null && row.New.Changed);
        Assert.DoesNotContain(difference.Rows, row => row.New.Parts.Any(part => part.Text.Contains("Far away", StringComparison.Ordinal)));
        Assert.Equal(1, difference.Added);
    }

    private static DraftCheck Check(ArticleText text, string? own = null) => DraftCheck.Of(text, own, new HashSet<string> { "taken", "other" }, new HashSet<string> { "ours-0123456789ab.webp" }, Now);
}
