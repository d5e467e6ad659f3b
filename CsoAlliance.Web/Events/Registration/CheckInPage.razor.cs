using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Events.Registration;
using CsoAlliance.Core.Shared;
using Microsoft.AspNetCore.Components;

namespace CsoAlliance.Web.Events.Registration;

/// <summary>Checking people in. Without script each button is a form; with it the page goes on without a link.</summary>
public sealed partial class CheckInPage
{
    private PeopleView? view;
    private string? said;
    private string? walkError;
    private string tokens = "";
    private bool wrong;

    [Inject] private PeopleDesk Desk { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [Inject] private TimeProvider Clock { get; set; } = null!;

    /// <summary>The event's address.</summary>
    [Parameter] public string Slug { get; set; } = "";

    /// <summary>The code that a camera read, as it stands in the badge's link.</summary>
    [SupplyParameterFromQuery] private string? Code { get; set; }

    [SupplyParameterFromQuery] private string? Done { get; set; }

    [SupplyParameterFromForm] private CodeInput Arrival { get; set; } = null!;

    [SupplyParameterFromForm] private WalkInput Walk { get; set; } = null!;

    [CascadingParameter] private Viewer Viewer { get; set; } = null!;

    [CascadingParameter] private HttpContext Context { get; set; } = null!;

    private string Here => $"/desk/events/{Slug}/check-in";

    private IReadOnlyList<PersonRow> Expected => [.. view!.People.Where(person => person.Row.State is RegistrationState.Placed or RegistrationState.Offered or RegistrationState.Waiting or RegistrationState.Asked)
        .OrderBy(person => person.Row.State != RegistrationState.Placed).ThenBy(person => person.Shown, StringComparer.OrdinalIgnoreCase)];

    private PersonRow? Scanned => RegistrationCode.Read(Code) is { } code ? view!.People.FirstOrDefault(person => person.Row.Code == code) : null;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        (Arrival, Walk) = (Arrival ?? new(), Walk ?? new());
        tokens = Antiforgery.GetAndStoreTokens(Context).RequestToken ?? "";
        await LoadAsync();
        if (view is null)
        {
            Navigation.NotFound();
            return;
        }
        if (Code is not null)
            (said, wrong) = Scanned is { } person ? (person.Row.ArrivedAt is { } at ? $"{person.Shown} came at {at:HH:mm} UTC already." : null, false) : ("No registration for this event has that code.", true);
        else if (Done is not null)
            said = view.People.FirstOrDefault(person => person.Row.Uid.ToString() == Done || person.Row.Code == Done) is { } done ? $"{done.Shown} is here." : "Noted.";
    }

    private async Task LoadAsync()
    {
        var found = await Desk.ListAsync(Viewer, Slug, most: 5000);
        view = found.Ok ? found.Value : null;
    }

    private async Task ArriveAsync()
    {
        var noted = await Desk.ArriveAsync(Viewer, Slug, [new(Arrival.Code, null, null, null, Clock.GetUtcNow().UtcDateTime)]);
        if (noted.Ok && noted.Value.Count == 0)
            Navigation.NavigateTo($"{Here}?done={RegistrationCode.Read(Arrival.Code)}");
        (said, wrong) = ("No registration for this event has that code.", true);
        await LoadAsync();
    }

    private async Task WalkInAsync()
    {
        if (string.IsNullOrWhiteSpace(Walk.Name))
        {
            walkError = "Write the name.";
            return;
        }
        await Desk.ArriveAsync(Viewer, Slug, [new(null, Walk.Uid ?? Guid.NewGuid(), Walk.Name, Walk.Company, Clock.GetUtcNow().UtcDateTime)]);
        Navigation.NavigateTo($"{Here}?done={Walk.Uid}");
    }

    /// <summary>A code as it was typed.</summary>
    internal sealed class CodeInput
    {
        public string? Code { get; set; }
    }

    /// <summary>A walk-in as it was typed.</summary>
    internal sealed class WalkInput
    {
        public Guid? Uid { get; set; }

        public string? Name { get; set; }

        public string? Company { get; set; }
    }
}
