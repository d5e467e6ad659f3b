using CsoAlliance.Core.Shared;

namespace CsoAlliance.Tests.Shared;

public sealed class ImoCompanyNumberTests
{
    [Theory]
    [InlineData("2041999", true)]
    [InlineData("IMO 2041999", true)]
    [InlineData("2041998", false)]
    [InlineData("2014999", false)]
    [InlineData("204199", false)]
    [InlineData("", false)]
    public void The_last_digit_checks_the_first_six_by_the_companies_own_rule(string text, bool valid) => Assert.Equal(valid, ImoCompanyNumber.IsValid(text));
}
