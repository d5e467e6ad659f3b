using System.Diagnostics;
using System.Text.Json;
using CsoAlliance.Tests.TestKit;

namespace CsoAlliance.Tests.Events;

/// <summary>An event as another program read it out of a file.</summary>
internal sealed record NodeEvent(string Uid, string Title, int Sequence, string Status, long Starts, long Ends, string? Zone, int? Alarm);

/// <summary>A calendar file as ical.js reads it: a second parser, which shares no line with the one that wrote the file.</summary>
internal sealed record NodeCalendar(string Method, IReadOnlyList<NodeEvent> Events)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static async Task<NodeCalendar> ReadAsync(string text)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, text);
            using var process = Process.Start(new ProcessStartInfo("node", ["calendars/read.mjs", file]) { WorkingDirectory = Repository.Folder("wwwroot-assets"), RedirectStandardOutput = true, RedirectStandardError = true })!;
            var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            await process.WaitForExitAsync();
            Assert.True(process.ExitCode == 0, await error);
            return JsonSerializer.Deserialize<NodeCalendar>(await output, Json)!;
        }
        finally
        {
            File.Delete(file);
        }
    }
}
