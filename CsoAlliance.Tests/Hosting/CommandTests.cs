using System.Diagnostics;
using CsoAlliance.Tests.TestKit;

namespace CsoAlliance.Tests.Hosting;

/// <summary>The command line as an administrator types it, each command in a process of its own.</summary>
public sealed class CommandTests
{
    [Fact]
    public async Task The_first_administrator_and_the_desks_key_come_from_the_command_line()
    {
        using var home = new ScratchFolder();
        var (code, text) = await RunAsync(home.Path, "short\n", "admin", "create", "chief@alliance.example");
        Assert.Equal(1, code);
        Assert.Contains("12", text, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync(home.Path, "a-long-enough-password\n", "admin", "create", "chief@alliance.example")).Code);
        Assert.Equal(1, (await RunAsync(home.Path, "a-long-enough-password\n", "admin", "create", "chief@alliance.example")).Code);
        Assert.Equal(1, (await RunAsync(home.Path, "", "desk", "init", "--analyst", "nobody@alliance.example")).Code);
        (code, text) = await RunAsync(home.Path, "", "desk", "init", "--analyst", "chief@alliance.example");
        Assert.Equal(0, code);
        Assert.Matches(@"Recovery \(paper\): \w+( \w+){6}", text);
        Assert.Matches(@"chief@alliance\.example: \w+( \w+){6}", text);
        Assert.Equal(1, (await RunAsync(home.Path, "", "desk", "init")).Code);
        Assert.Equal(0, (await RunAsync(home.Path, "", "--help")).Code);
    }

    private static async Task<(int Code, string Text)> RunAsync(string directory, string input, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. args]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["Alliance__DataDirectory"] = directory;
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }
}
