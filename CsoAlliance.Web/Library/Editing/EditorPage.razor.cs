using System.Security.Claims;
using System.Text;
using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Library;
using CsoAlliance.Core.Library.Editing;
using CsoAlliance.Core.Shared;
using CsoAlliance.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.JSInterop;

namespace CsoAlliance.Web.Library.Editing;

/// <summary>
/// The editor of one draft. The Markdown field is the browser's own: its text comes here as a stream, since a message of a circuit
/// holds 32 KB, and the browser keeps it until it is stored.
/// </summary>
public sealed partial class EditorPage : IAsyncDisposable
{
    // Far more than is ever kept, so that a text that is too long can be told how long it is.
    private const long MostBytes = 16 * 1024 * 1024;

    private static readonly (string Md, string Icon, string Word)[] Tools =
        [("heading", "heading", "Heading"), ("bold", "bold", "Bold"), ("italic", "italic", "Italic"), ("list", "bullets", "List"), ("link", "link", "Link"), ("quote", "quote", "Quote")];

    private ElementReference root;
    private IJSObjectReference? field;
    private DotNetObjectReference<EditorPage>? self;
    private OpenedDraft? opened;
    private EditorForm? form;
    private ArticleText text = null!;
    private DraftCheck check = null!;
    private IReadOnlyList<LibraryFile> pictures = [];
    private IReadOnlyList<Error> errors = [];
    private DeskEditor editor = null!;
    private OpenedDraft? theirs;
    private string? found;
    private string note = "";
    private string kept = "";
    private string firstBody = "";
    private int version;
    private bool missing;
    private bool attached;

    /// <summary>The draft's name.</summary>
    [Parameter] public Guid Id { get; set; }

    [Inject] private DraftDesk Drafts { get; set; } = null!;

    [Inject] private DraftReview Review { get; set; } = null!;

    [Inject] private DraftChecks Checks { get; set; } = null!;

    [Inject] private LibraryFiles Files { get; set; } = null!;

    [Inject] private IJSRuntime Js { get; set; } = null!;

    [Inject] internal AssetPaths Paths { get; set; } = null!;

    [CascadingParameter] private Task<AuthenticationState> Authentication { get; set; } = null!;

    private Draft Draft => opened!.Draft;

    /// <summary>The text of the Markdown field, called by the browser. Says whether it is stored, so that the browser may forget it.</summary>
    [JSInvokable]
    public async Task<bool> TypedAsync(IJSStreamReference stream)
    {
        form!.Body = await ReadAsync(stream);
        return await SaveAsync();
    }

    /// <summary>A text that the browser kept, because it never heard that it was stored.</summary>
    [JSInvokable]
    public async Task FoundAsync(IJSStreamReference stream)
    {
        found = await ReadAsync(stream);
        StateHasChanged();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        self?.Dispose();
        try
        {
            if (field is not null)
            {
                await field.InvokeVoidAsync("dispose");
                await field.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The browser has gone, and its listeners with it.
        }
    }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        var user = (await Authentication).User;
        if (DeskEditor.Of(MemberClaims.Viewer(user), user.FindFirstValue(ClaimTypes.Email) ?? user.Identity?.Name ?? "") is { } known)
            (editor, missing) = (known, !await LoadAsync());
        else
            missing = true;
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (attached || opened is null)
            return;
        attached = true;
        self = DotNetObjectReference.Create(this);
        var module = await Js.InvokeAsync<IJSObjectReference>("import", Paths["dist/editor.js"]);
        field = await module.InvokeAsync<IJSObjectReference>("attach", root, self, Id.ToString());
    }

    private async Task InFieldAsync(string act, params object?[] args)
    {
        if (field is not null)
            await field.InvokeVoidAsync(act, args);
    }

    private async Task InsertAsync(string markdown)
    {
        pictures = await Files.OfAsync(Draft);
        await InFieldAsync("insert", markdown);
    }

    private static async Task<string> ReadAsync(IJSStreamReference stream)
    {
        await using var bytes = await stream.OpenReadStreamAsync(MostBytes);
        using var reader = new StreamReader(bytes, Encoding.UTF8);
        return (await reader.ReadToEndAsync()).ReplaceLineEndings("\n");
    }
}
