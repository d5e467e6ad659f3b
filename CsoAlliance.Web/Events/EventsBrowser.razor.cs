using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Events;
using CsoAlliance.Core.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.JSInterop;

namespace CsoAlliance.Web.Events;

/// <summary>
/// The events' filters, list and month. Static, every choice is a link or a field of a GET form; in a circuit the same markup
/// answers at once, and the address follows.
/// </summary>
public sealed partial class EventsBrowser : IDisposable
{
    private readonly CancellationTokenSource gone = new();
    private EventsAsked asked = new();
    private EventsAsked? given;
    private EventList? list;
    private List<EventItem> items = [];
    private (int Upcoming, int Past) counts;
    private DateTime now;
    private bool failed;
    private long turn;

    /// <summary><c>past</c>, or nothing for what is to come.</summary>
    [Parameter] public string? Period { get; set; }

    /// <summary><c>month</c>, or nothing for the list.</summary>
    [Parameter] public string? View { get; set; }

    /// <summary>The month of the sheet, 2026-12.</summary>
    [Parameter] public string? Month { get; set; }

    /// <summary>Where the page begins.</summary>
    [Parameter] public string? Cursor { get; set; }

    /// <summary>Chosen kinds.</summary>
    [Parameter] public string[]? Kind { get; set; }

    /// <summary>Chosen sea areas.</summary>
    [Parameter] public string[]? Area { get; set; }

    /// <summary>Online, or at a place.</summary>
    [Parameter] public string[]? Held { get; set; }

    /// <summary>Chosen languages.</summary>
    [Parameter] public string[]? Language { get; set; }

    /// <summary>Free or charged.</summary>
    [Parameter] public string[]? Cost { get; set; }

    /// <summary>For everybody or for members.</summary>
    [Parameter] public string[]? Open { get; set; }

    [CascadingParameter] private Task<AuthenticationState> Authentication { get; set; } = null!;

    [Inject] private EventProgramme Programme { get; set; } = null!;

    [Inject] private IJSRuntime Js { get; set; } = null!;

    [Inject] private TimeProvider Clock { get; set; } = null!;

    [Inject] private ILogger<EventsBrowser> Log { get; set; } = null!;

    private bool Live => RendererInfo.IsInteractive;

    private IReadOnlyList<(string Key, string Legend, IReadOnlyList<Facet> Facets)> Groups =>
    [
        ("kind", "Kind", list!.Facets.Kinds), ("held", "Place or online", list.Facets.Held), ("area", "Sea area", list.Facets.Areas),
        ("language", "Language", list.Facets.Languages), ("cost", "Cost", list.Facets.Costs), ("open", "Open to", list.Facets.Open),
    ];

    private List<(string Key, Facet Facet)> Chosen => [.. Groups.SelectMany(group => group.Facets.Where(facet => facet.Chosen).Select(facet => (group.Key, facet)))];

    /// <summary>
    /// Draws when the answer is there and not before: what the page showed without a circuit would vanish for as long as the circuit asks.
    /// </summary>
    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        await AnswerAsync();
        await base.SetParametersAsync(ParameterView.Empty);
    }

    private async Task AnswerAsync()
    {
        var question = new EventsAsked
        {
            Period = Period, View = View, Month = Month, Cursor = Cursor,
            Chosen = new Dictionary<string, IReadOnlyList<string>> { ["kind"] = Kind ?? [], ["area"] = (Area ?? []) is ["online"] ? [] : Area ?? [], ["held"] = (Area ?? []) is ["online"] ? ["online"] : Held ?? [], ["language"] = Language ?? [], ["cost"] = Cost ?? [], ["open"] = Open ?? [] },
        };
        // The page around is drawn again for reasons of its own; only another address is a new question.
        if (given?.Address == question.Address)
            return;
        (asked, given, now) = (question, question, Clock.GetUtcNow().UtcDateTime);
        counts = await Programme.CountAsync(gone.Token);
        list = await Programme.ListAsync(await ViewerAsync(), asked.AsQuery(now), gone.Token);
        items = [.. list.Page.Items];
    }

    private Task ToggleAsync((string Key, Facet Facet) choice)
    {
        asked = asked.With(choice.Key, choice.Facet.Value);
        return AskAsync();
    }

    private async Task AskAsync()
    {
        if (await FetchAsync(asked) is not { } found)
            return;
        (list, items) = (found, [.. found.Page.Items]);
        await Js.InvokeVoidAsync("history.replaceState", gone.Token, null, "", asked.Address);
    }

    private async Task MoreAsync()
    {
        if (await FetchAsync(asked with { Cursor = list!.Page.Next }) is not { } found)
            return;
        list = list with { Page = found.Page };
        items.AddRange(found.Page.Items);
    }

    // Asked anew each time: a member who is removed while the page stands open becomes a visitor here within a minute.
    private async Task<Viewer> ViewerAsync() => MemberClaims.Viewer((await Authentication).User);

    // Of two questions on their way only the later one is shown.
    private async Task<EventList?> FetchAsync(EventsAsked question)
    {
        var mine = ++turn;
        try
        {
            var found = await Programme.ListAsync(await ViewerAsync(), question.AsQuery(now), gone.Token);
            failed = false;
            return mine == turn ? found : null;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Log.LogWarning(fault, "The events' list was not brought up to date.");
            failed = true;
            return null;
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
    }
}
