using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Library;
using CsoAlliance.Core.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.JSInterop;

namespace CsoAlliance.Web.Library;

/// <summary>
/// The library's search, filters and list. Static, every choice is a link or a field of a GET form; in a circuit the same markup
/// answers at once, and the address follows, so that it can be shared, reloaded and returned to.
/// </summary>
public sealed partial class LibraryBrowser : IDisposable
{
    // Long enough for the next letter of somebody who types, short enough to feel like an answer.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly CancellationTokenSource gone = new();
    private LibraryAsked asked = new();

    // What the address asked for. The search field shows this and not what was typed since, or an answer on its way would undo the letters typed meanwhile.
    private LibraryAsked? given;
    private LibraryList? list;
    private List<LibraryItem> items = [];
    private bool failed;
    private long turn;

    /// <summary>Words looked for.</summary>
    [Parameter] public string? Q { get; set; }

    /// <summary>Chosen kinds, as in the address.</summary>
    [Parameter] public string[]? Kind { get; set; }

    /// <summary>Chosen audiences, as in the address.</summary>
    [Parameter] public string[]? Audience { get; set; }

    /// <summary>Chosen topics, as in the address.</summary>
    [Parameter] public string[]? Category { get; set; }

    /// <summary>Chosen languages, as in the address.</summary>
    [Parameter] public string[]? Language { get; set; }

    /// <summary>Chosen states of review, as in the address.</summary>
    [Parameter] public string[]? Review { get; set; }

    /// <summary>Order, as in the address.</summary>
    [Parameter] public string? Sort { get; set; }

    /// <summary>Where the page begins.</summary>
    [Parameter] public string? Cursor { get; set; }

    [CascadingParameter] private Task<AuthenticationState> Authentication { get; set; } = null!;

    [Inject] private LibraryReader Library { get; set; } = null!;

    [Inject] private IJSRuntime Js { get; set; } = null!;

    [Inject] private TimeProvider Clock { get; set; } = null!;

    [Inject] private ILogger<LibraryBrowser> Log { get; set; } = null!;

    private bool Live => RendererInfo.IsInteractive;

    private LibrarySort Order => EnumText.Parse<LibrarySort>(asked.Sort) ?? LibrarySort.Newest;

    private string OrderInWords => list!.Near ? "Nothing has all of these words. The nearest are shown." : asked.HasWords ? "Best match first"
        : Order switch { LibrarySort.Title => "By title", LibrarySort.Review => "Next to be reviewed first", LibrarySort.Newest => "Newest first" };

    private IReadOnlyList<(string Key, IReadOnlyList<Facet> Facets)> Groups =>
        [("kind", list!.Facets.Kinds), ("audience", list.Facets.Audiences), ("category", list.Facets.Categories), ("language", list.Facets.Languages), ("review", list.Facets.Reviews)];

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
        var now = new LibraryAsked
        {
            Q = Q, Sort = Sort, Cursor = Cursor,
            Chosen = new Dictionary<string, IReadOnlyList<string>> { ["kind"] = Kind ?? [], ["audience"] = Audience ?? [], ["category"] = Category ?? [], ["language"] = Language ?? [], ["review"] = Review ?? [] },
        };
        // The page around is drawn again for reasons of its own; only another address is a new question.
        if (given?.Address == now.Address)
            return;
        asked = given = now;
        list = await Library.ListAsync(await ViewerAsync(), asked.AsQuery(), gone.Token);
        items = [.. list.Page.Items];
    }

    private async Task TypeAsync(ChangeEventArgs typed)
    {
        asked = asked with { Q = typed.Value as string, Cursor = null };
        var mine = ++turn;
        await Task.Delay(Pause, Clock, gone.Token);
        if (mine == turn)
            await AskAsync();
    }

    private Task SearchAsync() => AskAsync();

    private Task ToggleAsync((string Key, Facet Facet) choice)
    {
        asked = asked.With(choice.Key, choice.Facet.Value);
        return AskAsync();
    }

    private Task SortAsync(ChangeEventArgs chosen)
    {
        asked = asked with { Sort = chosen.Value as string, Cursor = null };
        return AskAsync();
    }

    private Task ClearAsync()
    {
        asked = asked.Cleared();
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
    private async Task<LibraryList?> FetchAsync(LibraryAsked question)
    {
        var mine = ++turn;
        try
        {
            var found = await Library.ListAsync(await ViewerAsync(), question.AsQuery(), gone.Token);
            failed = false;
            return mine == turn ? found : null;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Log.LogWarning(fault, "The library's list was not brought up to date.");
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
