using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Membership.Fleets;
using CsoAlliance.Core.Reporting;
using CsoAlliance.Core.Reporting.Drafts;
using CsoAlliance.Core.Reporting.Intake;
using CsoAlliance.Core.Shared;
using CsoAlliance.Web.Reporting.Intake;
using CsoAlliance.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.JSInterop;
using MudBlazor;

namespace CsoAlliance.Web.Reporting.Members;

/// <summary>
/// The member's report. What is typed lives in this circuit and, sealed, in the vault: it is not prerendered and not persisted with the
/// circuit's state. The receipt is shown once, by this component, and leaves it only for the browser that shows it.
/// </summary>
public sealed partial class MemberReport : IAsyncDisposable
{
    private ElementReference root;
    private IJSObjectReference? module;
    private IJSObjectReference? attached;
    private string? focus;

    /// <summary>The device's half of the draft's key, from its cookie.</summary>
    [Parameter, EditorRequired] public string? Device { get; set; }

    [Inject] internal MemberDoor Door { get; set; } = null!;

    [Inject] private FleetDesk Fleets { get; set; } = null!;

    [Inject] private IJSRuntime Js { get; set; } = null!;

    [Inject] internal AssetPaths Paths { get; set; } = null!;

    [CascadingParameter] private Task<AuthenticationState> Authentication { get; set; } = null!;

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        (form, receipt, gone) = (new(), null, true);
        try
        {
            if (attached is not null)
            {
                await attached.InvokeVoidAsync("dispose");
                await attached.DisposeAsync();
            }
            if (module is not null)
                await module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser has gone, and its listeners with it.
        }
    }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        device = DraftDevice.Read(Device);
        var viewer = await ViewerAsync();
        open = await Door.IsOpenAsync();
        fleet = await Fleets.OwnAsync(viewer);
        await TakeUpAsync(viewer);
        loaded = true;
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!loaded)
            return;
        if (module is null)
        {
            module = await Js.InvokeAsync<IJSObjectReference>("import", Paths["dist/member-report.js"]);
            attached = await module.InvokeAsync<IJSObjectReference>("attach", root);
        }
        if (focus is { } selector)
        {
            focus = null;
            await module.InvokeVoidAsync("focusOn", selector);
        }
    }

    private async Task<Viewer> ViewerAsync() => MemberClaims.Viewer((await Authentication).User);

    private async Task BeforeStepAsync(StepperInteractionEventArgs step)
    {
        // The step is shown by this component: a way forward leads over what is not filled in yet.
        step.Cancel = true;
        await (step.StepIndex <= section ? ShowAsync(step.StepIndex) : ForwardAsync(step.StepIndex));
        StateHasChanged();
    }

    private Task ContinueAsync() => ForwardAsync(section + 1);

    private async Task ForwardAsync(int wanted)
    {
        var mend = Door.Check(form).Where(error => Sections.Of(error.Field) < wanted).ToList();
        if (mend.Count > 0)
        {
            Refuse(mend);
            return;
        }
        reached = Math.Max(reached, wanted);
        errors = [];
        await ShowAsync(wanted);
    }

    private async Task ShowAsync(int wanted)
    {
        (section, broughtBack) = (wanted, false);
        focus = $"#section-{wanted}";
        await KeepAsync();
    }

    private async Task GoToAsync(string field)
    {
        await ShowAsync(Sections.Of(field));
        focus = "#" + field;
    }

    private void Refuse(IReadOnlyList<Error> mend)
    {
        errors = mend;
        section = mend.Min(error => error.Field is null ? section : Sections.Of(error.Field));
        focus = "[data-summary]";
    }

    private async Task SendAsync()
    {
        // A second press while the first is under way, or after it: one report, one receipt.
        if (busy || receipt is not null)
            return;
        busy = true;
        try
        {
            await keeping;
            var sent = await Door.SendAsync(await ViewerAsync(), form, elsewhere is null ? device : ReadOnlyMemory<byte>.Empty);
            if (gone)
                return;
            if (!sent.Ok)
            {
                Refuse(sent.Errors);
                return;
            }
            receipt = new ReceiptView(sent.Value, form with { Narrative = null });
            (form, errors, focus) = (new(), [], "h1");
        }
        finally
        {
            busy = false;
        }
    }

    private async Task KeepReceiptAsync(string name)
    {
        if (module is not null && receipt is not null)
            receiptKept = await module.InvokeAsync<bool>("keepReceipt", receipt.Shown.Receipt, name, receipt.Shown.Reference);
    }
}
