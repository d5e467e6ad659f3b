using System.Text.RegularExpressions;
using CsoAlliance.Tests.TestKit;
using CsoAlliance.Web.Shell;

namespace CsoAlliance.Tests.Shell;

public sealed class ThemeTests
{
    [Theory]
    [InlineData("tokens.css", false)]
    [InlineData("night.css", true)]
    public void The_component_librarys_theme_has_the_colours_of_the_tokens(string file, bool night)
    {
        var css = File.ReadAllText(Path.Combine(Repository.Folder("wwwroot-assets"), "styles", file));
        MudBlazor.Palette palette = night ? Theme.Alliance.PaletteDark : Theme.Alliance.PaletteLight;
        var pairs = new (string Token, MudBlazor.Utilities.MudColor Colour)[]
        {
            ("ink", palette.TextPrimary), ("ink-2", palette.TextSecondary), ("paper", palette.Background), ("surface", palette.Surface), ("shallow", palette.BackgroundGray),
            ("line", palette.Divider), ("line-strong", palette.LinesInputs), ("primary", palette.Primary), ("magenta", palette.Secondary),
            ("green", palette.Success), ("amber", palette.Warning), ("red", palette.Error),
        };
        foreach (var (token, colour) in pairs)
        {
            var value = Regex.Match(css, $@"--{token}:\s*(#[0-9A-Fa-f]{{6}});").Groups[1].Value;
            Assert.Equal(value.ToUpperInvariant(), colour.ToString(MudBlazor.Utilities.MudColorOutputFormats.Hex).ToUpperInvariant());
        }
    }
}
