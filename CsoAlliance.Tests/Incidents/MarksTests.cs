using Bunit;
using CsoAlliance.Core.Incidents;
using CsoAlliance.Web.Shell.Ui;

namespace CsoAlliance.Tests.Incidents;

public sealed class MarksTests : BunitContext
{
    [Theory]
    [InlineData(null, "Received", 0, 1)]
    [InlineData(Grade.OneSource, "One source", 1, 0)]
    [InlineData(Grade.Corroborated, "Corroborated", 1, 0)]
    [InlineData(Grade.Confirmed, "Confirmed", 1, 1)]
    [InlineData(Grade.Discounted, "Discounted", 1, 1)]
    public void A_fix_is_told_by_its_shape_and_its_word(Grade? grade, string word, int paths, int circles)
    {
        var mark = Render<FixMark>(parameters => parameters.Add(fix => fix.Grade, grade));
        Assert.Equal(word, mark.Find("span.fix").TextContent.Trim());
        Assert.Equal((paths, circles), (mark.FindAll("path").Count, mark.FindAll("circle").Count));
        Assert.Equal("true", mark.Find("svg").GetAttribute("aria-hidden"));
    }

    [Fact]
    public void The_shapes_of_the_grades_differ()
    {
        var shapes = Enum.GetValues<Grade>().Select(grade => Render<FixMark>(parameters => parameters.Add(fix => fix.Grade, grade)).Find("svg").InnerHtml);
        Assert.Equal(4, shapes.Distinct().Count());
    }

    [Fact]
    public void A_large_fix_leaves_the_word_to_its_heading()
    {
        var mark = Render<FixMark>(parameters => parameters.Add(fix => fix.Grade, Grade.Confirmed).Add(fix => fix.Big, true));
        Assert.Equal("", mark.Find("span.fix.big").TextContent.Trim());
    }

    [Theory]
    [InlineData(Severity.Low, "s1", 1)]
    [InlineData(Severity.Moderate, "s2", 2)]
    [InlineData(Severity.Serious, "s3", 3)]
    [InlineData(Severity.Critical, "s4", 4)]
    public void Severity_is_one_to_four_rising_bars_and_the_word(Severity severity, string style, int bars)
    {
        var mark = Render<SeverityMark>(parameters => parameters.Add(sev => sev.Severity, severity));
        Assert.Equal(severity.ToString(), mark.Find("span.sev." + style).TextContent.Trim());
        Assert.Equal((4, bars), (mark.FindAll("rect").Count, mark.FindAll("rect.on").Count));
        Assert.Equal(["5.5", "8", "10.5", "13"], mark.FindAll("rect").Select(bar => bar.GetAttribute("height")));
    }

    [Theory]
    [InlineData(IncidentKind.Physical, "phy")]
    [InlineData(IncidentKind.Cyber, "cyb")]
    public void A_kind_is_a_shape_and_the_word(IncidentKind kind, string style) =>
        Assert.Equal(kind.ToString(), Render<KindMark>(parameters => parameters.Add(mark => mark.Kind, kind)).Find("span.cat." + style).TextContent.Trim());
}
