using Microsoft.Playwright;

namespace CsoAlliance.Tests.Browser;

/// <summary>The browser of this machine. Playwright's own download is not used: a distribution's Chromium serves.</summary>
public static class Chromium
{
    // Pages are looked at once: what a script gains by being compiled a second time, beside the page, costs more than it brings. And what it
    // throws away is seldom worth collecting before the page goes.
    private static readonly string[] Quiet =
        ["--js-flags=--single-threaded,--no-opt,--no-maglev,--min-semi-space-size=32,--max-semi-space-size=64", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    /// <summary>Where it lies; null where there is none. The shell without windows comes first: it draws the same pages for half of the work.</summary>
    public static string? Path { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator)
        .SelectMany(folder => new[] { "chromium-headless-shell", "chromium", "google-chrome" }.Select((name, rank) => (Rank: rank, Path: System.IO.Path.Combine(folder, name))))
        .OrderBy(place => place.Rank).Select(place => place.Path)
        .FirstOrDefault(File.Exists);

    public static void SkipWhereMissing() => Skip.If(Path is null, "No chromium on the path. test.sh installs it where it may.");

    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new() { ExecutablePath = Path, Headless = true, Args = Quiet });
}
