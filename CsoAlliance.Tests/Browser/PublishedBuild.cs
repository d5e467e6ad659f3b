using System.Diagnostics;
using CsoAlliance.Tests.TestKit;
using Microsoft.Playwright;

namespace CsoAlliance.Tests.Browser;

/// <summary>
/// The application as it is installed: published, with its assets compressed, in a process of its own. An unpublished build sends
/// them as they lie on the disk, so weights say nothing there.
/// </summary>
public sealed class PublishedBuild : IAsyncLifetime
{
    private readonly ScratchFolder output = new(), data = new();
    private ServerProcess? server;
    private IPlaywright? playwright;

    /// <summary>What every byte passes on its way to the browser.</summary>
    public Relay Wire { get; private set; } = null!;

    public string Root => $"http://localhost:{Wire.Port}";

    public IBrowser Browser { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        if (Chromium.Path is null)
            return;
        await PublishAsync();
        // Development only for its demo accounts: what is measured is the published assets either way.
        Moulds.PourSite(data.Path);
        server = await ServerProcess.StartAsync(Path.Combine(output.Path, "CsoAlliance.Web.dll"), output.Path, data.Path, ("Demo__Password", Site.Password));
        Wire = new Relay(server.Address);
        playwright = await Playwright.CreateAsync();
        Browser = await Chromium.LaunchAsync(playwright);
    }

    public async Task DisposeAsync()
    {
        if (Browser is not null)
            await Browser.DisposeAsync();
        playwright?.Dispose();
        Wire?.Dispose();
        server?.Dispose();
        output.Dispose();
        data.Dispose();
    }

    // The build under test itself, not a second one: nothing is compiled, only gathered and compressed.
    private async Task PublishAsync()
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var start = new ProcessStartInfo("dotnet", ["publish", "CsoAlliance.Web", "-c", configuration, "-o", output.Path, "--no-build", "-m:1", "-nodeReuse:false", "-v", "q"])
        {
            WorkingDirectory = Repository.Root, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        // Under the test runner MSBuild would take the runner's own SDK settings over.
        start.Environment.Remove("MSBUILD_EXE_PATH");
        start.Environment.Remove("MSBuildSDKsPath");
        using var publish = Process.Start(start)!;
        var said = await Task.WhenAll(publish.StandardOutput.ReadToEndAsync(), publish.StandardError.ReadToEndAsync());
        await publish.WaitForExitAsync();
        Assert.True(publish.ExitCode == 0, string.Concat(said));
    }
}
