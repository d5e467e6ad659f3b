using System.ComponentModel;
using System.Diagnostics;

namespace CsoAlliance.Core.Library.Films.Uploads;

/// <summary>What came of running one of the tools.</summary>
/// <param name="Ok">Whether it said that it succeeded.</param>
/// <param name="Output">What it wrote, as far as it was kept.</param>
/// <param name="Complaints">The beginning of what it complained of. For the log alone: it names paths.</param>
internal sealed record ToolRun(bool Ok, string Output, string Complaints);

/// <summary>
/// Runs ffprobe and ffmpeg: never by a shell, in a folder of their own, with none of this process's environment, at the lowest
/// priority and for so long and no longer.
/// </summary>
internal sealed class FilmTools(FilmOptions options, TimeProvider clock)
{
    private const int MostComplaints = 4_000;
    private const int MostOutput = 400_000;

    /// <summary>Whether both tools are there. Asked anew each time: who installs them need not start anything again.</summary>
    public bool Present => Find(options.Ffmpeg) is not null && Find(options.Ffprobe) is not null;

    /// <summary>Looks into a film.</summary>
    public Task<ToolRun> ProbeAsync(IEnumerable<string> arguments, string folder, CancellationToken ct) =>
        RunAsync(options.Ffprobe, arguments, folder, TimeSpan.FromMinutes(1), null, ct);

    /// <summary>Makes something of a film. Each line that it writes goes to <paramref name="line"/>, before the next one is read.</summary>
    public Task<ToolRun> MakeAsync(IEnumerable<string> arguments, string folder, TimeSpan limit, Func<string, Task>? line, CancellationToken ct) =>
        RunAsync(options.Ffmpeg, arguments, folder, limit, line, ct);

    private async Task<ToolRun> RunAsync(string tool, IEnumerable<string> arguments, string folder, TimeSpan limit, Func<string, Task>? line, CancellationToken ct)
    {
        using var patience = new CancellationTokenSource(limit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, ct);
        using var process = new Process { StartInfo = Start(Find(tool) ?? tool, arguments, folder) };
        process.Start();
        process.StandardInput.Close();
        Calm(process);
        try
        {
            var complaints = DrainAsync(process.StandardError, MostComplaints, null, either.Token);
            var output = await DrainAsync(process.StandardOutput, line is null ? MostOutput : 0, line, either.Token);
            await process.WaitForExitAsync(either.Token);
            return new(process.ExitCode == 0, output, await complaints);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested && !ct.IsCancellationRequested)
        {
            throw new TimeoutException($"{Path.GetFileName(tool)} took longer than {limit}.");
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private static ProcessStartInfo Start(string tool, IEnumerable<string> arguments, string folder)
    {
        var start = new ProcessStartInfo(tool, arguments)
        {
            WorkingDirectory = folder, UseShellExecute = false, CreateNoWindow = true, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        // Keys and connection strings may stand there, and a variable could make the tools write reports.
        start.Environment.Clear();
        start.Environment["HOME"] = start.Environment["TMPDIR"] = folder;
        return start;
    }

    private static void Calm(Process process)
    {
        try
        {
            process.PriorityClass = ProcessPriorityClass.Idle;
        }
        catch (Exception failure) when (failure is InvalidOperationException or Win32Exception)
        {
            // It has ended already, or the system keeps its priority: it works all the same.
        }
    }

    // Reads to the end and keeps the beginning: a tool that is not read from stands still.
    private static async Task<string> DrainAsync(StreamReader reader, int keep, Func<string, Task>? line, CancellationToken ct)
    {
        var kept = new System.Text.StringBuilder();
        while (await reader.ReadLineAsync(ct) is { } read)
        {
            if (kept.Length < keep)
                kept.Append(read).Append('\n');
            if (line is not null)
                await line(read);
        }
        return kept.ToString();
    }

    private static string? Find(string tool) => tool.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal)
        ? File.Exists(tool) ? tool : null
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => new[] { Path.Combine(folder, tool), Path.Combine(folder, tool + ".exe") }).FirstOrDefault(File.Exists);
}
