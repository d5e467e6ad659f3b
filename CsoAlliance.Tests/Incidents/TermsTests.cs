using CsoAlliance.Core.Incidents;
using CsoAlliance.Core.Shared;

namespace CsoAlliance.Tests.Incidents;

public sealed class TermsTests
{
    [Theory]
    [InlineData("b2", 'B', 2)]
    [InlineData(" F6 ", 'F', 6)]
    public void An_admiralty_code_is_a_letter_and_a_figure(string text, char source, int information) =>
        Assert.Equal(new AdmiraltyCode(source, information), AdmiraltyCode.Parse(text));

    [Theory]
    [InlineData("G1")]
    [InlineData("A7")]
    [InlineData("A0")]
    [InlineData("A12")]
    [InlineData("")]
    [InlineData(null)]
    public void Anything_else_is_none(string? text) => Assert.Null(AdmiraltyCode.Parse(text));

    [Theory]
    [InlineData(1.2, 103.8, "singapore-strait")]
    [InlineData(12.0, 47.0, "gulf-of-aden")]
    [InlineData(-60.0, -140.0, "worldwide")]
    public void A_position_lies_in_the_smallest_area_that_holds_it(double latitude, double longitude, string area) =>
        Assert.Equal(area, SeaAreas.At(new Position(latitude, longitude)).Slug);

    [Fact]
    public void An_area_is_found_by_slug_and_by_name() =>
        Assert.Same(SeaAreas.Find("gulf-of-aden"), SeaAreas.Find("GULF OF ADEN"));

    [Fact]
    public void Every_type_is_named_once_a_kind_and_both_kinds_have_an_other()
    {
        Assert.Equal(32, IncidentTypes.Of(IncidentKind.Physical).Select(type => type.Code).Distinct().Count());
        Assert.Equal(26, IncidentTypes.Of(IncidentKind.Cyber).Select(type => type.Code).Distinct().Count());
        Assert.All(IncidentTypes.All, type => Assert.Equal(type.Code.ToLowerInvariant(), type.Code));
        Assert.Equal(IncidentKind.Cyber, IncidentTypes.Find("other", IncidentKind.Cyber)!.Kind);
        Assert.Equal(24, AffectedSystems.All.Select(system => system.Code).Distinct().Count());
    }

    [Fact]
    public void Two_publications_of_one_publisher_are_one_source()
    {
        Assert.Equal(Grade.OneSource, Grading.Highest([new("A", "The Register"), new("B", "the register ")]));
        Assert.Equal(Grade.Corroborated, Grading.Highest([new("A", "X"), new("B", "Y")]));
        Assert.Equal(Grade.Confirmed, Grading.Highest([new("A", "X"), new("B", "Y", IsAuthority: true)]));
        Assert.Equal(Grade.Confirmed, Grading.Highest([new("A", Held: true), new("B", Held: true), new("C", "Z")]));
        Assert.Equal(Grade.OneSource, Grading.Highest([new("A", "Coastguard", IsAuthority: true)]));
    }

    [Fact]
    public void Squares_of_a_map_join_until_few_remain_and_lose_nobody()
    {
        var cells = Enumerable.Range(0, 2_000).Select(i => new MapCell(i % 50, i / 50, (IncidentKind)(i % 2), 1)).ToList();
        var joined = MapCell.Joined(cells, 250);
        Assert.InRange(joined.Count, 1, 250);
        Assert.Equal(2_000, joined.Sum(cell => cell.Count));
    }
}
