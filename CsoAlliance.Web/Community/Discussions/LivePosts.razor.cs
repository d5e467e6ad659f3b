using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Community.Discussions;
using CsoAlliance.Core.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace CsoAlliance.Web.Community.Discussions;

/// <summary>Listens to a discussion while its page stands open, and reads anew what came since, by the rule of the page itself.</summary>
public sealed partial class LivePosts : IDisposable
{
    private readonly CancellationTokenSource gone = new();
    private IReadOnlyList<PostShown> posts = [];
    private IDisposable? listening;
    private bool reading;
    private bool again;

    /// <summary>Row of the discussion.</summary>
    [Parameter, EditorRequired] public long Discussion { get; set; }

    /// <summary>The group.</summary>
    [Parameter, EditorRequired] public string Slug { get; set; } = "";

    /// <summary>Number of the discussion.</summary>
    [Parameter, EditorRequired] public int Number { get; set; }

    /// <summary>Label of the discussion.</summary>
    [Parameter, EditorRequired] public Tlp Under { get; set; }

    /// <summary>Number of the last post that the page shows.</summary>
    [Parameter, EditorRequired] public int After { get; set; }

    [CascadingParameter] private Task<AuthenticationState> Authentication { get; set; } = null!;

    [Inject] private ThreadFeed Feed { get; set; } = null!;

    [Inject] private DiscussionReader Reader { get; set; } = null!;

    [Inject] private ILogger<LivePosts> Log { get; set; } = null!;

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        listening = Feed.Listen(Discussion, () => _ = InvokeAsync(RefreshAsync));
        // What came between the page and the circuit.
        await RefreshAsync();
    }

    // One look-up at a time: changes that come meanwhile lead to one more, however many they were.
    private async Task RefreshAsync()
    {
        again = true;
        if (reading || gone.IsCancellationRequested)
            return;
        reading = true;
        try
        {
            while (again)
            {
                again = false;
                // Asked anew each time: whoever was removed meanwhile gets nothing more.
                posts = await Reader.SinceAsync(MemberClaims.Viewer((await Authentication).User), Discussion, After, gone.Token);
            }
            StateHasChanged();
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Log.LogWarning(fault, "New posts of an open discussion were not read.");
        }
        finally
        {
            reading = false;
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        listening?.Dispose();
        gone.Cancel();
        gone.Dispose();
    }
}
