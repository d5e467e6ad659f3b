using System.Globalization;
using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Events.Registration;
using CsoAlliance.Core.Shared;
using Microsoft.AspNetCore.Components;

namespace CsoAlliance.Web.Events.Registration;

/// <summary>The registration form of an event, as its organisers edit it.</summary>
public sealed partial class FormPage
{
    internal const string Raced = "registration.formRaced";

    private FormView? view;
    private IReadOnlyList<Error> errors = [];
    private IReadOnlyList<Error> questionErrors = [];

    [Inject] private FormDesk Desk { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    /// <summary>The event's address.</summary>
    [Parameter] public string Slug { get; set; } = "";

    [SupplyParameterFromQuery] private string? Done { get; set; }

    [SupplyParameterFromQuery] private long? Edit { get; set; }

    [SupplyParameterFromForm(FormName = "form")] private FormInput Form { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "question")] private QuestionInput Question { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "question")] private WhichInput Which { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "act")] private ActInput Act { get; set; } = null!;

    [SupplyParameterFromQuery] private string? Stage { get; set; }

    [CascadingParameter] private HttpContext Context { get; set; } = null!;

    [CascadingParameter] private Viewer Viewer { get; set; } = null!;

    private bool Posted => HttpMethods.IsPost(Context.Request.Method);

    private string Here => $"/desk/events/{Slug}/form";

    private static IReadOnlyList<(string, string)> Bring => [("0", "Nobody"), ("1", "One person"), ("2", "Two people"), ("3", "Three people")];

    private static IReadOnlyList<(string, string)> Audiences => [("placed", "Those with a place"), ("placedAndWaiting", "Those, and who waits"), ("nobody", "Nobody")];

    private static IReadOnlyList<(string, string)> AfterAudiences => [("placed", "Those who came"), ("nobody", "Nobody")];

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        var fresh = Form is null;
        (Form, Question, Which, Act) = (Form ?? new(), Question ?? new(), Which ?? new(), Act ?? new());
        await LoadAsync();
        if (view is null)
            Navigation.NotFound();
        else if (fresh)
            Form = view.Input;
        if (view?.Questions.FirstOrDefault(question => question.Id == Edit) is { } edited && !Posted)
            (Question, Which) = (QuestionInput.Of(edited), new() { Id = edited.Id, Stage = edited.Stage.Camel() });
        else if (!Posted)
            Which.Stage = Stage;
    }

    private async Task LoadAsync()
    {
        var found = await Desk.OpenAsync(Viewer, Slug);
        view = found.Ok ? found.Value : null;
    }

    private async Task SaveAsync()
    {
        var kept = await Desk.SaveAsync(Viewer, Slug, Form);
        if (kept.Ok)
            Navigation.NavigateTo($"{Here}?done=form");
        errors = kept.Errors;
        await LoadAsync();
        // Saving once more, after the difference was seen, puts this one in the other's place.
        if (errors.Any(error => error.Code == Raced))
            Form.Version = view!.Input.Version;
    }

    private async Task AskAsync()
    {
        var kept = await Desk.AskAsync(Viewer, Slug, EnumText.Parse<QuestionStage>(Which.Stage) ?? QuestionStage.Registration, Which.Id, Question);
        if (kept.Ok)
            Navigation.NavigateTo($"{Here}?done=question#questions");
        questionErrors = kept.Errors;
        Edit = Which.Id;
        await LoadAsync();
    }

    private async Task ActAsync()
    {
        var (what, id) = (Act.What ?? "").Split(':') is [var name, var number] && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) ? (name, parsed) : ("", 0L);
        var done = what switch
        {
            "drop" => await Desk.DropAsync(Viewer, Slug, id),
            "close" => await Desk.CloseAsync(Viewer, Slug, id, closed: true),
            "open" => await Desk.CloseAsync(Viewer, Slug, id, closed: false),
            "raise" => await Desk.RaiseAsync(Viewer, Slug, id),
            _ => Error.NotFound,
        };
        if (done.Ok)
            Navigation.NavigateTo($"{Here}#questions");
        errors = done.Errors;
        await LoadAsync();
    }

    private string? Of(string field) => errors.FirstOrDefault(error => error.Field == field)?.Message;

    /// <summary>An act on one question: its name and the question's number, as <c>close:12</c>.</summary>
    internal sealed class ActInput
    {
        public string? What { get; set; }
    }
}

/// <summary>Which question a form is about.</summary>
public sealed class WhichInput
{
    /// <summary>Name of the stage.</summary>
    public string? Stage { get; set; }

    /// <summary>The question; null for a new one.</summary>
    public long? Id { get; set; }
}
