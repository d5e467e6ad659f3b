using MudBlazor;

namespace CsoAlliance.Web.Shell;

/// <summary>MudBlazor's theme, mapped from the same tokens as wwwroot-assets/styles/tokens.css. Change both together; a test compares them.</summary>
internal static class Theme
{
    private static readonly string[] Font = ["system-ui", "-apple-system", "Segoe UI", "Roboto", "Noto Sans", "Helvetica Neue", "Arial", "sans-serif"];

    public static MudTheme Alliance { get; } = new()
    {
        PaletteLight = new PaletteLight
        {
            TextPrimary = "#10222E", AppbarText = "#10222E", DrawerText = "#10222E",
            TextSecondary = "#475B66", DrawerIcon = "#475B66", ActionDefault = "#475B66",
            Background = "#F4F7F8", Surface = "#FFFFFF", AppbarBackground = "#FFFFFF", DrawerBackground = "#FFFFFF",
            BackgroundGray = "#E4EEF2", TableHover = "#E4EEF2", Skeleton = "#E4EEF2",
            LinesDefault = "#CBD6DB", TableLines = "#CBD6DB", Divider = "#CBD6DB", LinesInputs = "#647984",
            Primary = "#0B4A60", Info = "#0B4A60", Secondary = "#9C1B63", Success = "#1D6644", Warning = "#754C00", Error = "#A3211B",
        },
        PaletteDark = new PaletteDark
        {
            TextPrimary = "#C9C3B4", AppbarText = "#C9C3B4", DrawerText = "#C9C3B4",
            TextSecondary = "#A09A8B", DrawerIcon = "#A09A8B", ActionDefault = "#A09A8B",
            Background = "#0B0E0F", Surface = "#121718", AppbarBackground = "#121718", DrawerBackground = "#121718",
            BackgroundGray = "#1A2122", TableHover = "#1A2122", Skeleton = "#1A2122",
            LinesDefault = "#2B3436", TableLines = "#2B3436", Divider = "#2B3436", LinesInputs = "#78858A",
            Primary = "#CFA15B", Info = "#CFA15B", Secondary = "#CF88A9", Success = "#93AD7C", Warning = "#D0A45C", Error = "#DB8070",
            PrimaryContrastText = "#1A1204", SecondaryContrastText = "#1C0A13",
        },
        LayoutProperties = new() { DefaultBorderRadius = "6px", AppbarHeight = "64px", DrawerWidthLeft = "248px" },
        Typography = new()
        {
            Default = new DefaultTypography { FontFamily = Font, FontSize = "1rem", LineHeight = "1.5", LetterSpacing = "0" },
            Button = new ButtonTypography { FontFamily = Font, FontSize = "1rem", FontWeight = "700", LetterSpacing = "0", TextTransform = "none" },
        },
    };
}
