using CsoAlliance.Core.Incidents.Ports;
using CsoAlliance.Core.Reporting;
using CsoAlliance.Core.Reporting.Intake;

namespace CsoAlliance.Tests.Incidents;

public sealed class PortTests
{
    [Fact]
    public void Every_port_has_a_label_of_its_own_that_finds_it_again_and_a_place_on_the_earth()
    {
        var ports = PortIndex.All.ToList();
        Assert.Equal(3804, ports.Count);
        Assert.Equal(ports.Count, ports.Select(port => port.Label).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(ports, port => Assert.Same(port, PortIndex.Find(port.Label)));
        Assert.All(ports, port => Assert.True(Math.Abs(port.Position.Latitude) <= 90 && Math.Abs(port.Position.Longitude) <= 180 && port.Rank is >= 0 and <= 3, port.Label));
        Assert.All(ports, port => Assert.True(port.Label.Length <= ReportForm.FieldLength));
    }

    [Theory]
    [InlineData("rotter", "Rotterdam, Netherlands")]
    [InlineData("ROTTERDAM", "Rotterdam, Netherlands")]
    [InlineData("Dubai", "Dubayy, United Arab Emirates")]
    [InlineData("jebel", "Mina Jabal Ali, United Arab Emirates")]
    [InlineData("GRPIR", "Piraievs, Greece")]
    [InlineData("Piraeus", "Piraievs, Greece")]
    [InlineData("Roterdam", "Rotterdam, Netherlands")]
    [InlineData("Hamubrg", "Hamburg, Germany")]
    [InlineData("Göteborg", "Goteborg, Sweden")]
    [InlineData("Saint Johns ant", "St Johns, Antigua and Barbuda")]
    [InlineData("lagos nig", "Lagos, Nigeria")]
    public void A_port_is_found_as_it_is_typed(string typed, string label) => Assert.Equal(label, PortIndex.Search(typed, 5).Select(port => port.Label).FirstOrDefault());

    [Fact]
    public void What_begins_like_a_port_comes_before_what_holds_the_word_and_large_harbours_before_small_ones()
    {
        var found = PortIndex.Search("port", 50);
        Assert.Equal(50, found.Count);
        Assert.StartsWith("Port", found[0].Name, StringComparison.Ordinal);
        var san = PortIndex.Search("san", 40).Where(port => port.Name.StartsWith("San", StringComparison.Ordinal)).Select(port => port.Rank).ToList();
        Assert.Equal(san.Order(), san);
    }

    [Theory]
    [InlineData(""), InlineData("r"), InlineData("zzzqqqxxx"), InlineData(null)]
    public void Nothing_is_found_for_nothing(string? typed) => Assert.Empty(PortIndex.Search(typed, 5));

    [Fact]
    public void A_chosen_port_gives_a_report_its_position_with_its_precision_and_its_sea_area_and_a_bare_name_does_not()
    {
        var form = new ReportForm { Type = "theft-stores", Narrative = "Rope was taken.", Place = "Lagos, Nigeria", Label = "GREEN" };
        var now = new DateTime(2026, 11, 24, 2, 35, 0, DateTimeKind.Utc);
        var body = ReportCheck.Read(form, now).Value;
        Assert.Equal(("gulf-of-guinea", Port.Metres), (body.Area, body.PrecisionMetres));
        Assert.InRange(body.Latitude!.Value, 6, 7);
        var bare = ReportCheck.Read(form with { Place = "Lagos" }, now).Value;
        Assert.Equal(("", null, null), (bare.Area, bare.PrecisionMetres, bare.Latitude));
        Assert.Null(ReportCheck.Read(form with { Place = "14 12.4 N 063 30.1 E" }, now).Value.PrecisionMetres);
    }
}
