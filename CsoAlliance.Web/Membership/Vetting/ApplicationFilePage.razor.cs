using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Membership;
using CsoAlliance.Core.Membership.Vetting;
using CsoAlliance.Core.Shared;
using Microsoft.AspNetCore.Components;

namespace CsoAlliance.Web.Membership.Vetting;

/// <summary>An application's file. What a form refuses comes back with what was typed, even where the application was closed meanwhile.</summary>
public sealed partial class ApplicationFilePage
{
    private ApplicationFile? file;
    private IReadOnlyList<ApplicationRow> rows = [];
    private IReadOnlyDictionary<ApplicationList, int> counts = new Dictionary<ApplicationList, int>();
    private Error? error;

    /// <summary>Names the application.</summary>
    [Parameter] public Guid Uid { get; set; }

    [SupplyParameterFromQuery] private string? Done { get; set; }

    [SupplyParameterFromForm(FormName = "ask")] private AskInput Ask { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "vote")] private VoteInput Vote { get; set; } = null!;

    [CascadingParameter] private Viewer Viewer { get; set; } = null!;

    [CascadingParameter] private HttpContext Context { get; set; } = null!;

    // A form that was sent must find its handler, whatever happened to the application since it was shown.
    private bool Posted => HttpMethods.IsPost(Context.Request.Method);

    private bool Voted => file!.Votes.Any(vote => vote.VoterId == Viewer.MemberId);

    private string Title => file!.Application.State == ApplicationState.Withdrawn ? "Taken back" : MembershipTerms.DisplayRole(file.Application.Role, file.Application.ShipTypes);

    private ApplicationList List => file!.Application.State switch { ApplicationState.New => ApplicationList.New, ApplicationState.Asked => ApplicationList.Asked, _ => ApplicationList.Decided };

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        (Ask, Vote) = (Ask ?? new(), Vote ?? new());
        await LoadAsync();
        if (file is null)
            Navigation.NotFound();
    }

    private async Task LoadAsync()
    {
        file = await Files.FindAsync(Viewer, Uid);
        if (file is not null)
            (rows, counts) = (await Files.ListAsync(Viewer, List), await Files.CountAsync(Viewer));
    }

    private async Task AskAsync() => await EndAsync(await Desk.WriteAsync(Viewer, Uid, Ask.Text), "asked");

    private async Task VoteAsync() => await EndAsync(await Desk.VoteAsync(Viewer, Uid, Vote.Verdict, Vote.Reason), "voted");

    private async Task BackAsync() => await EndAsync(await Desk.TakeBackAsync(Viewer, Uid), "back");

    private async Task WelcomeAsync() => await EndAsync(await Desk.WelcomeAgainAsync(Viewer, Uid), "welcome");

    private async Task EndAsync(Result outcome, string done)
    {
        if (outcome.Ok)
            Navigation.NavigateTo($"{VettingDesk.FilePath(Uid)}?done={done}");
        error = outcome.Ok ? null : outcome.Error;
        await LoadAsync();
    }

    /// <summary>A question to the applicant.</summary>
    internal sealed class AskInput
    {
        public string? Text { get; set; }
    }
}

/// <summary>What an administrator decides, as it is typed.</summary>
public sealed class VoteInput
{
    /// <summary>Name of a verdict, in camelCase.</summary>
    public string? Verdict { get; set; }

    /// <summary>Why.</summary>
    public string? Reason { get; set; }
}
