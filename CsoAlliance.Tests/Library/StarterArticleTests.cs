using CsoAlliance.Core.Library;
using CsoAlliance.Core.Shared;

namespace CsoAlliance.Tests.Library;

/// <summary>What every article that an installation starts with has to keep to.</summary>
public sealed class StarterArticleTests
{
    private static readonly IReadOnlyList<ArticleText> Texts = [.. StarterFile.In("Library/StarterContent", ".md").Select(StarterArticles.Read)];

    public static TheoryData<string> Slugs { get; } = new(Texts.Select(text => text.Slug));

    [Fact]
    public void There_are_eighty_four_or_more_and_no_two_share_an_address()
    {
        Assert.True(Texts.Count >= 84, $"{Texts.Count} articles");
        Assert.Equal(Texts.Count, Texts.Select(text => text.Slug).Distinct().Count());
    }

    [Theory, MemberData(nameof(Slugs))]
    public void Each_fits_its_fields_and_its_readers_time(string slug)
    {
        var text = Text(slug);
        Assert.Equal(Slug.From(text.Slug), text.Slug);
        Assert.InRange(text.Title.Length, 8, Article.TitleLength);
        Assert.InRange(text.Summary.Length, 60, Article.SummaryLength);
        Assert.InRange(string.Join(", ", text.Tags).Length, 3, Article.TagsLength);
        Assert.NotEqual(Audiences.None, text.Audiences);
        Assert.InRange(text.KeyPoints.Count, 3, 5);
        var words = Markup.Words(Markup.Plain(text.Body));
        Assert.True(text.Audiences.HasFlag(Audiences.Crew) ? words is >= 300 and <= 450 : words is >= 500 and <= 900, $"{slug} has {words} words");
        Assert.True(text.PublishedAt <= text.ReviewedAt && text.ReviewBy <= text.ReviewedAt.AddYears(1), $"{slug} is not reviewed once a year");
    }

    [Theory, MemberData(nameof(Slugs))]
    public void Each_is_written_in_plain_words(string slug)
    {
        var text = Text(slug);
        var ease = Readability.Ease(Markup.Plain(text.Body));
        Assert.True(ease >= (text.Audiences.HasFlag(Audiences.Crew) ? 60 : 40), $"{slug} has a reading ease of {ease:0.0}");
    }

    [Theory, MemberData(nameof(Slugs))]
    public void Each_rests_on_two_references_or_more_and_leads_on_to_articles_that_exist(string slug)
    {
        var text = Text(slug);
        Assert.True(text.References.Count >= 2, $"{text.References.Count} references");
        Assert.All(text.References, reference => Assert.True(Uri.TryCreate(reference.Url, UriKind.Absolute, out var url) && url.Scheme is "https" or "http" && reference.Title.Length > 0 && reference.Publisher.Length > 0, reference.Url));
        Assert.NotEmpty(text.Related);
        Assert.All(text.Related, related => Assert.True(related != slug && Texts.Any(other => other.Slug == related), related));
    }

    [Fact]
    public void No_two_share_a_run_of_twelve_words()
    {
        var runs = new Dictionary<string, string>();
        foreach (var text in Texts)
        {
            var words = Markup.Plain(text.Body).ToLowerInvariant().Split([' ', '\n', ',', '.', ';', ':', '"'], StringSplitOptions.RemoveEmptyEntries);
            foreach (var run in Enumerable.Range(0, Math.Max(0, words.Length - 11)).Select(start => string.Join(' ', words.AsSpan(start, 12).ToArray())).Distinct())
                Assert.True(runs.TryAdd(run, text.Slug), $"{text.Slug} and {runs.GetValueOrDefault(run)} share: {run}");
        }
    }

    [Theory]
    [InlineData("cat", 1)]
    [InlineData("pipe", 1)]
    [InlineData("table", 2)]
    [InlineData("wanted", 2)]
    [InlineData("security", 4)]
    [InlineData("navigation", 4)]
    public void Syllables_are_counted_as_they_are_spoken(string word, int syllables) => Assert.Equal(syllables, Readability.Syllables(word));

    private static ArticleText Text(string slug) => Texts.Single(text => text.Slug == slug);
}
