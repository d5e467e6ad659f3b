using System.Collections.Concurrent;
using CsoAlliance.Tests.TestKit;
using Microsoft.Playwright;

namespace CsoAlliance.Tests.Browser;

/// <summary>
/// Pictures of pages as they stand. With <c>CSO_PICTURES=1</c> they go to docs/pictures, else beside the tests, so that a usual run
/// changes no file of the repository.
/// </summary>
internal static class Album
{
    private const int FewestColours = 24;

    private static readonly bool Kept = Environment.GetEnvironmentVariable("CSO_PICTURES") == "1";

    // Whether a page shows something is seen in one window of it.
    private static readonly int Highest = Kept ? 2400 : 844;

    private static readonly string Folder = Kept
        ? Path.Combine(Repository.Root, "docs", "pictures")
        : Path.Combine(AppContext.BaseDirectory, "pictures");

    private static readonly ConcurrentDictionary<string, bool> Names = new();

    // Whether a page shows something is seen at one width; both are for who looks at the pictures.
    private static readonly int[] Widths = Kept ? [1440, 390] : [390];

    /// <summary>Takes the page at both widths by day and, where pictures are kept, a main page by night too.</summary>
    public static async Task TakeAsync(this Person person, string name, bool night = false)
    {
        Assert.True(Names.TryAdd(name, true), $"Two pictures are called {name}: which of them is kept would be chance.");
        Directory.CreateDirectory(Folder);
        foreach (var width in Widths)
            foreach (var light in night && Kept ? new[] { ColorScheme.Light, ColorScheme.Dark } : [ColorScheme.Light])
                await TakeAsync(person.Page, $"{name}-{width}{(light == ColorScheme.Dark ? "-dark" : "")}.png", width, light);
        await person.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await person.Page.SetViewportSizeAsync(1440, 900);
    }

    private static async Task TakeAsync(IPage page, string file, int width, ColorScheme light)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = light });
        await page.SetViewportSizeAsync(width, 600);
        // A window as tall as the page, so that bars which stick to its foot stand where the page ends.
        await page.SetViewportSizeAsync(width, Math.Min(await page.EvaluateAsync<int>("document.documentElement.scrollHeight"), Highest));
        await page.EvaluateAsync("scrollTo(0, 0)");
        var shot = await page.ScreenshotAsync(new() { Animations = ScreenshotAnimations.Disabled });
        var (wide, high, pixels) = PalettePng.Read(shot);
        Assert.Equal(width, wide);
        Assert.True(pixels.Distinct().Take(FewestColours).Count() == FewestColours, $"{file} is blank");
        await File.WriteAllBytesAsync(Path.Combine(Folder, file), Kept ? PalettePng.Write(wide, high, pixels) : shot);
    }
}
