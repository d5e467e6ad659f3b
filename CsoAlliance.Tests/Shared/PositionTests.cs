using CsoAlliance.Core.Shared;

namespace CsoAlliance.Tests.Shared;

public sealed class PositionTests
{
    [Theory]
    [InlineData("14.2, 63.5", 14.2, 63.5)]
    [InlineData("-33.9 18.4", -33.9, 18.4)]
    [InlineData("14 12.4 N 063 30.1 E", 14.206667, 63.501667)]
    [InlineData("14° 12.4′ N 063° 30.1′ E", 14.206667, 63.501667)]
    [InlineData("33 54 00 S, 18 24 00 E", -33.9, 18.4)]
    [InlineData("0355.3N 09846.6E", 3.921667, 98.776667)]
    [InlineData("N 12 30 W 045 15", 12.5, -45.25)]
    [InlineData("1.25 N 103.8 E", 1.25, 103.8)]
    public void A_position_is_read_as_seafarers_write_it(string text, double latitude, double longitude)
    {
        var position = Position.Parse(text)!.Value;
        Assert.Equal(latitude, position.Latitude, 5);
        Assert.Equal(longitude, position.Longitude, 5);
    }

    [Theory]
    [InlineData("94 10 N 063 30 E", "94 is more than 90 degrees. Check the first two figures.")]
    [InlineData("94, 63", "94 is more than 90 degrees. Check the first two figures.")]
    [InlineData("14 10 N 190 30 E", "190 is more than 180 degrees. Check the first three figures.")]
    [InlineData("14 75.2 N 063 30 E", "75.2 is more than 59. Check the minutes.")]
    public void An_impossible_position_says_which_figure_is_wrong(string text, string sentence) =>
        Assert.Equal(sentence, Position.Parse(text)!.Error.Message);

    [Theory]
    [InlineData("Gulf of Aden")]
    [InlineData("Santos, Brazil")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_attempt_at_a_position_is_left_to_the_list_of_ports(string? text) => Assert.Null(Position.Parse(text));

    [Fact]
    public void A_position_is_written_in_degrees_and_decimal_minutes() =>
        Assert.Equal("14° 12.4′ N 063° 30.1′ E", new Position(14.206667, 63.501667).Written());
}
