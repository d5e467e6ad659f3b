using CsoAlliance.Core.Library;
using CsoAlliance.Core.Shared;
using CsoAlliance.Web.Shell.Pages;

namespace CsoAlliance.Tests.Shell;

public sealed class TenTipsTests
{
    private static readonly IReadOnlyList<ArticleText> Texts = [.. StarterFile.In("Library/StarterContent", ".md").Select(StarterArticles.Read)];

    [Fact]
    public void Each_tip_leads_to_an_article_of_its_own_that_everybody_may_read()
    {
        Assert.Equal(10, TenTips.All.Select(tip => tip.Article).Distinct().Count());
        Assert.All(TenTips.All, tip =>
        {
            var article = Assert.Single(Texts, text => text.Slug == tip.Article);
            Assert.Equal(tip.ArticleTitle, article.Title);
            Assert.Equal(Tlp.Clear, article.Label);
        });
    }

    [Fact]
    public void The_article_of_the_tips_names_the_same_pages_in_the_same_order()
    {
        var links = Markup.Links(Texts.Single(text => text.Slug == "the-ten-tips-and-the-page-for-each").Body).Select(link => link.Url).ToList();
        Assert.Equal(TenTips.All.Select(tip => "/library/" + tip.Article), links.Where(link => TenTips.All.Any(tip => link == "/library/" + tip.Article)));
    }
}
