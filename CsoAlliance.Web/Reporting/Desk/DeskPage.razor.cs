using CsoAlliance.Core.Reporting.Desk;
using CsoAlliance.Core.Reporting.Rows;
using CsoAlliance.Core.Shared;
using CsoAlliance.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.JSInterop;
using MudBlazor;

namespace CsoAlliance.Web.Reporting.Desk;

/// <summary>
/// The review queue. What it opens lives in this circuit and nowhere else: it is not prerendered and holds no persisted state,
/// and the desk's lock ends it.
/// </summary>
public sealed partial class DeskPage : IAsyncDisposable
{
    private static readonly Tab[] Tabs =
    [
        new("To read", [ReportState.Received, ReportState.Read, ReportState.Answered, ReportState.Publishing], "Every report has been dealt with."),
        new("Waiting on reporter", [ReportState.Asked], "No question is open."),
        new("Second reader", [ReportState.SecondReader], "No grade waits for a second reader."),
        new("Published", [ReportState.Published], "Nothing has been published yet."),
        new("Closed", [ReportState.Closed], "Nothing has been closed."),
    ];

    private ElementReference root;
    private IJSObjectReference? keys;
    private Tab current = Tabs[0];
    private IReadOnlyList<QueueItem>? items;
    private IReadOnlyDictionary<ReportState, int> counts = new Dictionary<ReportState, int>();
    private DeskReport? opened;
    private IReadOnlyList<MayAgree> agreeing = [];
    private DeskSession session = null!;
    private bool gone;

    [Inject] private ReportDesk Desk { get; set; } = null!;

    [Inject] private IServiceProvider Services { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [Inject] private ISnackbar Snackbar { get; set; } = null!;

    [Inject] private IJSRuntime Js { get; set; } = null!;

    [Inject] internal AssetPaths Paths { get; set; } = null!;

    [CascadingParameter] private Task<AuthenticationState> Authentication { get; set; } = null!;

    private string Summary => items switch
    {
        null => "Opening the envelopes.",
        { Count: 0 } => "Nothing to read.",
        { Count: var n } => $"{n} {(n == 1 ? "report" : "reports")}, the oldest from {Dates.Day(items.Min(item => item.Body.Received).ToDateTime(TimeOnly.MinValue))}.",
    };

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        gone = true;
        Desk.Locked -= OnLocked;
        session.Dispose();
        (items, opened, agreeing) = (null, null, []);
        try
        {
            if (keys is not null)
                await keys.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser has gone, and its listeners with it.
        }
    }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        session = Services.GetRequiredService<DeskSession>();
        Desk.Locked += OnLocked;
        if (!session.Attach(DeskEndpoints.Analyst((await Authentication).User)))
        {
            Navigation.NavigateTo("/desk/unlock", forceLoad: true);
            return;
        }
        await session.FinishAsync();
        await ReloadAsync();
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        var module = await Js.InvokeAsync<IJSObjectReference>("import", Paths["dist/desk.js"]);
        keys = await module.InvokeAsync<IJSObjectReference>("attach", root);
    }

    private int Count(Tab tab) => tab.States.Sum(state => counts.GetValueOrDefault(state));

    private async Task ShowAsync(Tab tab)
    {
        (current, opened) = (tab, null);
        await ReloadAsync();
    }

    private async Task ReloadAsync()
    {
        var queue = await session.QueueAsync(current.States);
        if (!queue.Ok)
            return;
        (items, counts) = (queue.Value, await session.CountsAsync());
        if (opened is not null && items.FirstOrDefault(item => item.Id == opened.Item.Id) is { } same)
            await ChooseAsync(same);
        else
            opened = null;
    }

    private async Task ChooseAsync(QueueItem item)
    {
        var report = await session.OpenAsync(item.Id);
        if (!report.Ok)
        {
            Say(report);
            return;
        }
        opened = report.Value;
        var matches = await session.AgreeingAsync(opened.Item);
        agreeing = matches.Ok ? matches.Value : [];
        counts = await session.CountsAsync();
    }

    private void Say(Result result) => Snackbar.Add(result.Ok ? "Done." : result.Error.Message, result.Ok ? MudBlazor.Severity.Success : MudBlazor.Severity.Error);

    private void OnLocked() => _ = InvokeAsync(() =>
    {
        if (gone)
            return;
        (items, opened, agreeing) = (null, null, []);
        StateHasChanged();
        Navigation.NavigateTo("/desk/unlock", forceLoad: true);
    });

    private sealed record Tab(string Word, ReportState[] States, string Empty);
}
