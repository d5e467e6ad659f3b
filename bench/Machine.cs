using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace CsoAlliance.Bench;

/// <summary>What stands above each table: day, commit and machine, with how busy it was.</summary>
internal static class Machine
{
    public static string Describe()
    {
        var day = TimeProvider.System.GetUtcNow().ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        return $"{day}, commit `{Git("rev-parse", "--short", "HEAD")}`{(Git("status", "--porcelain", "--untracked-files=no", "--", ":!bench/README.md", ":!CsoAlliance.Core/Data/Migrations").Length > 0 ? " with changes" : "")} · "
            + $"{Environment.ProcessorCount} × {Processor()}, {RuntimeInformation.OSDescription}, .NET {Environment.Version} · load average when it began: {Load()}";
    }

    private static string Processor() => Line("/proc/cpuinfo", "model name")?.Split(':')[1].Trim() ?? RuntimeInformation.ProcessArchitecture.ToString();

    private static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";

    private static string? Line(string file, string start) => File.Exists(file) ? File.ReadLines(file).FirstOrDefault(line => line.StartsWith(start, StringComparison.Ordinal)) : null;

    private static string Git(params string[] words)
    {
        using var git = Process.Start(new ProcessStartInfo("git", words) { RedirectStandardOutput = true })!;
        var said = git.StandardOutput.ReadToEnd().Trim();
        git.WaitForExit();
        return said;
    }
}
