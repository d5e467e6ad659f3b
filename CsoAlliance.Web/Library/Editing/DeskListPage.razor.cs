using System.Security.Claims;
using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Library;
using CsoAlliance.Core.Library.Editing;
using CsoAlliance.Core.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Forms;

namespace CsoAlliance.Web.Library.Editing;

/// <summary>What waits at the library's desk.</summary>
public sealed partial class DeskListPage
{
    private string current = "review";
    private DeskCounts counts = new(0, 0, 0, 0, 0);
    private IReadOnlyList<DraftItem> drafts = [];
    private IReadOnlyList<LibraryItem> due = [];
    private IReadOnlyList<Proposal> proposals = [];
    private IReadOnlyList<CorrectionItem> corrections = [];
    private IReadOnlyList<(LibraryItem Item, bool Retired)> items = [];
    private IReadOnlyList<string> notes = [];
    private Guid imported;
    private string? refused;
    private DeskEditor editor = null!;

    [SupplyParameterFromQuery] private string? Tab { get; set; }

    [Inject] private LibraryDesk Desk { get; set; } = null!;

    [Inject] private DraftDesk Drafts { get; set; } = null!;

    [Inject] private Upkeep Upkeep { get; set; } = null!;

    [Inject] private ReaderDesk Readers { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [Inject] private TimeProvider Clock { get; set; } = null!;

    [CascadingParameter] private Task<AuthenticationState> Authentication { get; set; } = null!;

    private IEnumerable<(string Tab, string Word, int? Count)> Tabs =>
    [
        ("review", "In review", counts.InReview), ("drafts", "Drafts", counts.Drafts), ("due", "Due for review", counts.Due),
        ("proposals", "Proposals", counts.Proposals), ("corrections", "Corrections", counts.Corrections), ("all", "All items", null),
    ];

    private string Summary => (counts.InReview + counts.Proposals + counts.Corrections) switch { 0 => "Nobody waits for an answer.", 1 => "One thing waits for an answer.", var n => $"{n} things wait for an answer." };

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        var user = (await Authentication).User;
        editor = DeskEditor.Of(MemberClaims.Viewer(user), user.FindFirstValue(ClaimTypes.Email) ?? user.Identity?.Name ?? "")!;
        await ShowAsync(Tabs.Any(tab => tab.Tab == Tab) ? Tab! : "review");
    }

    private async Task ShowAsync(string tab)
    {
        (current, refused) = (tab, null);
        counts = await Desk.CountAsync();
        drafts = tab switch
        {
            "review" => await Desk.DraftsAsync([DraftState.InReview]),
            "drafts" => await Desk.DraftsAsync([DraftState.Writing, DraftState.SentBack, DraftState.Scheduled]),
            _ => [],
        };
        due = tab == "due" ? await Upkeep.DueAsync() : [];
        proposals = tab == "proposals" ? await Readers.ProposalsAsync() : [];
        corrections = tab == "corrections" ? await Readers.CorrectionsAsync() : [];
        items = tab == "all" ? await Desk.ItemsAsync(null) : [];
    }

    private async Task SeekAsync(string words) => items = await Desk.ItemsAsync(words);

    private async Task StartAsync() => Open(await Drafts.StartAsync(editor));

    private async Task ChangeAsync(string slug)
    {
        var draft = await Drafts.ChangeAsync(editor, slug);
        if (draft.Ok)
            Open(draft.Value);
        refused = draft.Ok ? null : draft.Error.Message;
    }

    private async Task TakeAsync(Guid proposal)
    {
        var draft = await Readers.TakeAsync(editor, proposal);
        if (draft.Ok)
            Open(draft.Value);
        refused = draft.Ok ? null : draft.Error.Message;
    }

    private async Task DeclineAsync((Guid Uid, string Reason) said) => await DoneAsync(await Readers.DeclineAsync(editor, said.Uid, said.Reason));

    private async Task AnswerAsync((Guid Uid, bool Taken, string Answer) said) => await DoneAsync(await Readers.AnswerAsync(editor, said.Uid, said.Taken, said.Answer));

    private async Task ConfirmAsync((string Slug, DateTime By) said) => await DoneAsync(await Upkeep.ConfirmAsync(editor, said.Slug, said.By));

    private async Task RetireAsync((string Slug, string Successor, string Reason) said) => await DoneAsync(await Upkeep.RetireAsync(editor, said.Slug, said.Successor, said.Reason));

    private async Task ImportAsync(IBrowserFile file)
    {
        if (file.Size > DraftImport.MaxBytes)
        {
            refused = "The file is larger than 400 KB, which no article is. Nothing was taken; your file is as it was.";
            return;
        }
        using var reader = new StreamReader(file.OpenReadStream(DraftImport.MaxBytes));
        var read = DraftImport.Read(await reader.ReadToEndAsync(), Clock.GetUtcNow().UtcDateTime);
        refused = read.Ok ? null : read.Error.Message;
        if (!read.Ok)
            return;
        imported = await Drafts.StartAsync(editor, read.Value.Text, "Imported from " + (file.Name.Length > 100 ? file.Name[..100] : file.Name));
        notes = read.Value.Notes;
        if (notes.Count == 0)
            Open(imported);
    }

    private async Task DoneAsync(Result outcome)
    {
        if (outcome.Ok)
            await ShowAsync(current);
        refused = outcome.Ok ? null : outcome.Error.Message;
    }

    private void Open(Guid draft) => Navigation.NavigateTo($"/desk/library/{draft}");
}
