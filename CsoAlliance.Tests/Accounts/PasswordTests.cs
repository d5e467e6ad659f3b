using CsoAlliance.Core.Accounts;

namespace CsoAlliance.Tests.Accounts;

public sealed class PasswordTests
{
    [Theory]
    [InlineData("password1234")]
    [InlineData("P@ssw0rd!2026")]
    [InlineData("123456789012")]
    [InlineData("qwertyuiop12")]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("abababababab")]
    [InlineData("CSOAlliance2026")]
    [InlineData("captainship99")]
    [InlineData("welcomeadmin1")]
    [InlineData("098765432109")]
    [InlineData("watchkeeper1")]
    public void What_is_tried_first_is_refused(string password) => Assert.NotNull(CommonPasswords.Why(password, "watchkeeper@ships.example"));

    [Theory]
    [InlineData("three-bearings-make-a-fix")]
    [InlineData("correct horse battery staple")]
    [InlineData("Kz7!pq2Lm9#xw")]
    [InlineData("lantern oar kettle")]
    public void What_nobody_guesses_first_is_taken(string password) => Assert.Null(CommonPasswords.Why(password, "watchkeeper@ships.example"));
}
