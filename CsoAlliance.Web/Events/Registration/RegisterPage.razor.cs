using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Events.Registration;
using CsoAlliance.Core.Shared;
using Microsoft.AspNetCore.Components;

namespace CsoAlliance.Web.Events.Registration;

/// <summary>Registering for an event, and all that one does about it afterwards. Members come signed in, guests by the secret of a letter's link.</summary>
public sealed partial class RegisterPage
{
    private RegistrationView? view;
    private IReadOnlyDictionary<long, IReadOnlyList<string>> values = new Dictionary<long, IReadOnlyList<string>>();
    private IReadOnlyList<Error> errors = [];
    private Error? error;
    private DateTime now;

    [Inject] private RegistrationReader Reader { get; set; } = null!;

    [Inject] private RegistrationDesk Desk { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [Inject] private TimeProvider Clock { get; set; } = null!;

    /// <summary>The event's address.</summary>
    [Parameter] public string Slug { get; set; } = "";

    /// <summary>The secret of a guest's link.</summary>
    [Parameter] public string? Token { get; set; }

    [SupplyParameterFromQuery] private string? Done { get; set; }

    [SupplyParameterFromForm(FormName = "register")] private RegisterForm Form { get; set; } = null!;

    [CascadingParameter] private Viewer Viewer { get; set; } = null!;

    [CascadingParameter] private HttpContext Context { get; set; } = null!;

    private OwnRegistration? Own => view?.Own;

    private bool Posted => HttpMethods.IsPost(Context.Request.Method);

    private bool Guest => Token is not null || !Viewer.Approved;

    private string Here => $"/events/{Slug}/register{(Token is null ? "" : "/" + Token)}";

    private string Heading => Own switch
    {
        null => view!.Places == 0 ? "Join the waiting list" : view.Form.Approval ? "Ask for a place" : "Take a place",
        { Row.State: RegistrationState.Placed } => "Your place",
        _ => "Your registration",
    };

    private string BackWords => Own?.Row.State switch { RegistrationState.Waiting => "Leave the waiting list", RegistrationState.Offered => "No, give the place to the next", RegistrationState.Asked or RegistrationState.Unconfirmed => "Take it back", _ => "Give the place back" };

    private bool MayFill => view!.Event.CancelledAt is null && view.Event.StartsAt > now && (Own is { Row.Lives: true } ? Own.Row.State != RegistrationState.Unconfirmed && now <= view.Form.ChangeUntil
        : Own is not { Row.State: RegistrationState.Declined } && now >= view.Form.OpensAt && now <= view.Form.ClosesAt && (!Guest || Token is not null || (view.Form.Guests && view.Event.Label == Tlp.Clear)) && Done != "sent");

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        var fresh = Form is null;
        Form ??= new();
        await LoadAsync();
        if (view is null)
        {
            Navigation.NotFound();
            return;
        }
        values = Posted ? TypedAnswers.Read(Context.Request) : TypedAnswers.Of(Own?.Answers ?? new Dictionary<long, string>());
        if (fresh)
            (Form.Name, Form.Company, Form.Companions, Form.Agreed, Form.Email) = Own is { Row: var row } ? (row.Name, row.Company, row.Companions.ToString(System.Globalization.CultureInfo.InvariantCulture), row.AgreedAt is not null, row.Email)
                : (view.Name, view.Company, "0", false, null);
    }

    private async Task LoadAsync()
    {
        now = Clock.GetUtcNow().UtcDateTime;
        var found = await Reader.FindAsync(Viewer, Slug, Token);
        view = found.Ok ? found.Value : null;
    }

    private async Task SendAsync()
    {
        Form.Answers = values;
        Form.Files = await TypedAnswers.FilesAsync(Context.Request, Context.RequestAborted);
        var sent = await Desk.SendAsync(Viewer, Slug, Token, Form);
        await EndAsync(sent, Guest && Token is null ? "sent" : "kept");
    }

    private async Task ConfirmAsync() => await EndAsync(await Desk.ConfirmAsync(Slug, Token ?? ""), "confirmed");

    private async Task TakeAsync() => await EndAsync(await Desk.TakeAsync(Viewer, Slug, Token), "taken");

    private async Task BackAsync() => await EndAsync(await Desk.GiveBackAsync(Viewer, Slug, Token), "back");

    private async Task EndAsync(Result outcome, string done)
    {
        if (outcome.Ok)
            Navigation.NavigateTo($"{Here}?done={done}");
        (error, errors) = outcome.Ok ? (null, []) : outcome.Error.Field is null ? (outcome.Error, []) : ((Error?)null, outcome.Errors);
        await LoadAsync();
    }
}
