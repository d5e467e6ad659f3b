using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Library.Editing;
using CsoAlliance.Core.Newsroom.Reports;
using CsoAlliance.Core.Shared;
using CsoAlliance.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace CsoAlliance.Web.Newsroom.Desk;

/// <summary>A report at the newsroom's desk: written, submitted, read by a second person, published.</summary>
public sealed partial class ReportPage(ReportDesk desk, ReportRelease release, NavigationManager navigation)
{
    private OpenedReport? opened;
    private IReadOnlyList<Error> errors = [];
    private TextDifference? theirs;
    private Error? stepError;
    private string? reason;

    /// <summary>Names the report.</summary>
    [Parameter] public Guid Uid { get; set; }

    [SupplyParameterFromForm(FormName = "report")] private ReportForm? Form { get; set; }

    [SupplyParameterFromForm(Name = "act", FormName = "step")] private string? StepAct { get; set; }

    [SupplyParameterFromForm(Name = "stepreason", FormName = "step")] private string? StepReason { get; set; }

    [SupplyParameterFromQuery] private string? Done { get; set; }

    [CascadingParameter] private Viewer Viewer { get; set; } = null!;

    [CascadingParameter] private HttpContext Context { get; set; } = null!;

    private FirstResponseReport Report => opened!.Report;

    private NewsWriter Writer => new(Viewer, Context.User.Identity?.Name ?? "");

    private string Here => $"/desk/newsroom/reports/{Uid}";

    private bool Own => Report.SubmittedById == Viewer.MemberId || Report.ChangedById == Viewer.MemberId;

    private string Heading => Report.Text.Title.Length > 0 ? Report.Text.Title : "A new First Response Report";

    private string State => string.Join(", ", new[]
    {
        Report.Number ?? "not out yet", Report.Version > 0 ? $"version {Report.Version} is out" : "",
        Report.State switch { ReportState.Writing => "being written", ReportState.Submitted => "waits for the second reading", ReportState.Out => Report.Closed ? "closed" : "open", _ => "given up" },
        $"changed {Dates.Minute(Report.ChangedAt)}{(Report.ChangedBy.Length > 0 ? $" by {Report.ChangedBy.Split('@')[0]}" : "")}",
    }.Where(part => part.Length > 0));

    private string? Said => Done switch
    {
        "saved" => "Saved.", "submitted" => "It waits for the second reading. Whoever may read it was told.", "published" => "It is out, and everybody whom it concerns is told.", "urgent" => "It is out. A second person has an hour to confirm it.",
        "confirmed" => "Confirmed.", "back" => "It is back at the desk.", "dropped" => "Given up. What is out stays out.", _ => null,
    };

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        var found = await desk.OpenAsync(Writer, Uid, Context.RequestAborted);
        if (!found.Ok)
        {
            navigation.NotFound();
            return;
        }
        opened = found.Value;
        Form ??= ReportForm.Of(Report.Text, Report.Stamp);
    }

    private string? Of(string field) => errors.FirstOrDefault(error => string.Equals(error.Field, field, StringComparison.OrdinalIgnoreCase))?.Message;

    private async Task KeepAsync()
    {
        var read = Form!.Read();
        if (!read.Ok)
        {
            errors = read.Errors;
            return;
        }
        var kept = await desk.SaveAsync(Writer, Uid, Form.Stamp, read.Value, Context.RequestAborted);
        if (!kept.Ok)
        {
            await RefusedAsync(kept.Errors, read.Value);
            return;
        }
        var (outcome, done) = Form.Act switch
        {
            "submit" => (await release.SubmitAsync(Writer, Uid, kept.Value, Context.RequestAborted), "submitted"),
            "urgent" => (await release.PublishAtOnceAsync(Writer, Uid, kept.Value, Form.Reason, Context.RequestAborted), "urgent"),
            _ => (Result.Done, "saved"),
        };
        if (outcome.Ok)
            navigation.NavigateTo($"{Here}?done={done}");
        else
        {
            // The text is kept already; only the way out was refused.
            Form.Stamp = kept.Value;
            await RefusedAsync(outcome.Errors, read.Value);
        }
    }

    private async Task RefusedAsync(IReadOnlyList<Error> refused, ReportText mine)
    {
        errors = refused;
        var found = await desk.OpenAsync(Writer, Uid, Context.RequestAborted);
        if (found.Ok)
            opened = found.Value;
        if (refused[0].Code != ReportErrors.Conflict)
            return;
        // The next saving is one that has seen theirs.
        theirs = TextDifference.Of(ReportWording.Of(Report.Text), ReportWording.Of(mine));
        Form!.Stamp = Report.Stamp;
    }

    private async Task StepAsync()
    {
        var (outcome, done) = StepAct switch
        {
            "confirm" => (await release.ConfirmAsync(Writer, Uid, Context.RequestAborted), "published"),
            "back" => (await release.SendBackAsync(Writer, Uid, StepReason, Context.RequestAborted), "back"),
            "take" => (await release.TakeBackAsync(Writer, Uid, Context.RequestAborted), "back"),
            "drop" => (await release.DropAsync(Writer, Uid, Context.RequestAborted), "dropped"),
            "later" => (await release.ConfirmLaterAsync(Writer, Uid, Context.RequestAborted), "confirmed"),
            _ => (ReportErrors.NotNow, ""),
        };
        if (outcome.Ok)
            navigation.NavigateTo(done == "dropped" && Report.Version == 0 ? "/desk/newsroom" : $"{Here}?done={done}");
        else
            (stepError, reason) = (outcome.Error, StepReason);
    }
}
