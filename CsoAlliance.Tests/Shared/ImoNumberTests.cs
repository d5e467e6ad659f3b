using CsoAlliance.Core.Shared;

namespace CsoAlliance.Tests.Shared;

public sealed class ImoNumberTests
{
    [Theory]
    [InlineData("9074729", true)]
    [InlineData("IMO 9321483", true)]
    [InlineData("9811000", true)]
    [InlineData("9074728", false)]
    [InlineData("907472", false)]
    [InlineData("ninety", false)]
    public void The_last_digit_checks_the_first_six(string text, bool valid) => Assert.Equal(valid, ImoNumber.IsValid(text));
}
