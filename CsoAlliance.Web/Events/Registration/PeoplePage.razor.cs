using System.Globalization;
using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Events.Registration;
using CsoAlliance.Core.Shared;
using Microsoft.AspNetCore.Components;

namespace CsoAlliance.Web.Events.Registration;

/// <summary>Those who registered, for the organisers.</summary>
public sealed partial class PeoplePage
{
    private PeopleView? view;
    private RegistrationState? chosen;
    private IReadOnlyList<Error> errors = [];

    [Inject] private PeopleDesk Desk { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [Inject] private TimeProvider Clock { get; set; } = null!;

    /// <summary>The event's address.</summary>
    [Parameter] public string Slug { get; set; } = "";

    [SupplyParameterFromQuery] private string? State { get; set; }

    [SupplyParameterFromQuery] private string? Q { get; set; }

    [SupplyParameterFromQuery] private string? Done { get; set; }

    [SupplyParameterFromForm(FormName = "act")] private ActInput Act { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "message")] private MessageInput Message { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "message")] private string[]? States { get; set; }

    [CascadingParameter] private Viewer Viewer { get; set; } = null!;

    private string Here => $"/desk/events/{Slug}/people";

    private DateTime Now => Clock.GetUtcNow().UtcDateTime;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        (Act, Message) = (Act ?? new(), Message ?? new());
        chosen = EnumText.Parse<RegistrationState>(State);
        await LoadAsync();
        if (view is null)
            Navigation.NotFound();
    }

    private async Task LoadAsync()
    {
        var found = await Desk.ListAsync(Viewer, Slug, chosen, Q);
        view = found.Ok ? found.Value : null;
    }

    private async Task ActAsync()
    {
        var (what, uid) = (Act.What ?? "").Split(':') is [var name, var id] && Guid.TryParse(id, out var parsed) ? (name, parsed) : ("", Guid.Empty);
        await EndAsync(what switch
        {
            "approve" => await Desk.ApproveAsync(Viewer, Slug, uid),
            "decline" => await Desk.DeclineAsync(Viewer, Slug, uid, Act.Reason),
            "raise" => await Desk.RaiseAsync(Viewer, Slug, uid),
            "back" => await Desk.NotArrivedAsync(Viewer, Slug, uid),
            _ => Error.NotFound,
        }, "act");
    }

    private async Task WriteAsync()
    {
        var sent = await Desk.WriteAsync(Viewer, Slug, [.. (States ?? []).Select(EnumText.Parse<RegistrationState>).OfType<RegistrationState>()], Message.Subject, Message.Text);
        await EndAsync(sent, sent.Ok ? "sent" + sent.Value.ToString(CultureInfo.InvariantCulture) : "");
    }

    private async Task EndAsync(Result outcome, string done)
    {
        if (outcome.Ok)
            Navigation.NavigateTo($"{Here}?done={done}{(State is null ? "" : "&state=" + Uri.EscapeDataString(State))}");
        errors = outcome.Errors;
        await LoadAsync();
    }

    /// <summary>An act on one person: its name and the registration, as <c>approve:…</c>.</summary>
    internal sealed class ActInput
    {
        public string? What { get; set; }

        public string? Reason { get; set; }
    }
}

/// <summary>A message to those who registered, as it is typed.</summary>
public sealed class MessageInput
{
    /// <summary>Its subject.</summary>
    public string? Subject { get; set; }

    /// <summary>Its text.</summary>
    public string? Text { get; set; }
}
