using System.Globalization;
using System.Text;
using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Library.Courses;
using CsoAlliance.Core.Shared;
using Microsoft.AspNetCore.Components;

namespace CsoAlliance.Web.Library.Courses;

/// <summary>Takes the results of a crew: typed lines, rows, and files of an offline pack.</summary>
public sealed partial class CrewPage(CourseReader courses, CrewResults results, NavigationManager navigation)
{
    private const int Blank = 5;
    private const int MaxFiles = 50;

    private readonly List<CrewEntry> entries = [];
    private readonly List<(string File, string Error)> refused = [];
    private CourseEntry? course;
    private IReadOnlyList<Error> errors = [];
    private IReadOnlyList<CrewRow> rows = [];
    private string text = "";

    /// <summary>Slug of the course.</summary>
    [Parameter] public string Slug { get; set; } = "";

    [CascadingParameter] private Viewer Viewer { get; set; } = null!;

    [CascadingParameter] private HttpContext Context { get; set; } = null!;

    private string Path => $"/library/{Slug}/crew";

    private IReadOnlyList<CrewRow> Lines => CrewBatch.Lines(text);

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        if (await courses.FindAsync(Viewer, Slug) is { Ok: true } found)
            course = found.Value;
        else
            navigation.NotFound();
    }

    private async Task EnterAsync()
    {
        var form = Context.Request.Form;
        text = form["lines"].ToString();
        var (names, days, scores) = (form["name"], form["date"], form["score"]);
        rows = [.. Enumerable.Range(0, Math.Min(names.Count, CrewBatch.MaxLines)).Select(index => new CrewRow(names[index], days.ElementAtOrDefault(index) ?? "", scores.ElementAtOrDefault(index) ?? ""))];
        if (rows.All(row => row.IsEmpty))
            rows = [];
        var entered = await results.EnterAsync(Viewer, Slug, [.. Lines, .. rows]);
        errors = entered.Errors;
        if (entered.Ok)
            (text, rows) = (Keep(entered.Value), []);
    }

    private async Task BringAsync()
    {
        var files = Context.Request.Form.Files;
        if (files.Count == 0)
            refused.Add(("No file", "choose the file that the quiz in the pack has saved."));
        foreach (var file in files.Take(MaxFiles))
        {
            var brought = await results.ImportAsync(Viewer, Slug, await ReadAsync(file));
            if (brought.Ok)
                Keep(brought.Value);
            else
                refused.Add((file.FileName, brought.Error.Message));
        }
        if (files.Count > MaxFiles)
            refused.Add(($"{files.Count - MaxFiles} more", $"bring {MaxFiles} files at most at once."));
    }

    private string Keep(CrewEntry entry)
    {
        entries.Add(entry);
        return "";
    }

    // What is longer than a result file can be is cut, and then is none.
    private static async Task<string> ReadAsync(IFormFile file)
    {
        using var reader = new StreamReader(file.OpenReadStream(), Encoding.UTF8);
        var signs = new char[CrewResults.LongestFile + 1];
        return new string(signs, 0, await reader.ReadBlockAsync(signs));
    }

    private bool InText(Error error) => error.Field is null || int.Parse(error.Field, CultureInfo.InvariantCulture) <= Lines.Count;

    private string? Of(int line) => errors.FirstOrDefault(error => error.Field == line.ToString(CultureInfo.InvariantCulture))?.Message;
}
