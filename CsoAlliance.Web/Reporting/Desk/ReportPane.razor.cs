using CsoAlliance.Core.Incidents;
using CsoAlliance.Core.Reporting;
using CsoAlliance.Core.Reporting.Desk;
using CsoAlliance.Core.Shared;
using Microsoft.AspNetCore.Components;

namespace CsoAlliance.Web.Reporting.Desk;

/// <summary>One report beside the queue: as sent, what may agree, the talk, the grade.</summary>
public sealed partial class ReportPane
{
    private string question = "";
    private string note = "";
    private string reason = "";
    private string? reasonFor;
    private Func<Guid, string, CancellationToken, Task<Result>>? withReason;
    private PublicationDraft draft = new();
    private IReadOnlyList<Error> errors = [];

    /// <summary>The opened report.</summary>
    [Parameter, EditorRequired] public DeskReport Report { get; set; } = null!;

    /// <summary>The page's place at the desk.</summary>
    [Parameter, EditorRequired] public DeskSession Session { get; set; } = null!;

    /// <summary>What may agree with it.</summary>
    [Parameter] public IReadOnlyList<MayAgree> Agreeing { get; set; } = [];

    /// <summary>Something was done: the queue must be read again.</summary>
    [Parameter] public EventCallback OnChanged { get; set; }

    /// <summary>The outcome of an act, to be said.</summary>
    [Parameter] public EventCallback<Result> OnSaid { get; set; }

    private ReportBody Body => Report.Item.Body;

    private string TypeName => IncidentTypes.Find(Body.Type, Body.Kind)?.Name ?? Body.Type;

    private string ProposeWord => draft.Grade switch
    {
        Grade.OneSource => "Publish as one source",
        Grade.Discounted => "Publish as discounted",
        Grade.Corroborated => "Propose as corroborated",
        Grade.Confirmed => "Propose as confirmed",
    };

    /// <inheritdoc />
    protected override void OnInitialized() => draft = PublicationDraft.From(Report);

    private async Task AskAsync()
    {
        if (await DoneAsync(await Session.AskAsync(Report.Item.Id, question)))
            question = "";
    }

    private async Task NoteAsync()
    {
        if (await DoneAsync(await Session.NoteAsync(Report.Item.Id, note)))
            note = "";
    }

    private async Task HoldAsync() => await DoneAsync(await Session.HoldAsync(Report.Item.Id, draft.ToPublication()));

    private async Task ProposeAsync()
    {
        var outcome = await Session.ProposeAsync(Report.Item.Id, draft.ToPublication());
        errors = outcome.Errors;
        if (outcome.Ok)
            await DoneAsync(outcome);
    }

    private async Task AgreeAsync() => await DoneAsync(await Session.AgreeAsync(Report.Item.Id));

    private void AskClosing() => AskReason("Why is it closed? The reporter reads this.", Session.CloseAsync);

    private void AskSendingBack() => AskReason("What should the first reader look at again?", Session.SendBackAsync);

    private void AskTakeDown() => AskReason("Why is the notice taken down? The register and the reporter give this reason.", Session.TakeDownAsync);

    private void AskReason(string asked, Func<Guid, string, CancellationToken, Task<Result>> then) => (reasonFor, withReason, reason) = (asked, then, "");

    private async Task WithReasonAsync()
    {
        if (await DoneAsync(await withReason!(Report.Item.Id, reason, CancellationToken.None)))
            reasonFor = null;
    }

    private async Task<bool> DoneAsync(Result outcome)
    {
        await OnSaid.InvokeAsync(outcome);
        if (outcome.Ok)
            await OnChanged.InvokeAsync();
        return outcome.Ok;
    }
}
