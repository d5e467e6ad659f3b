using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Events;
using CsoAlliance.Core.Events.Posting;
using CsoAlliance.Core.Shared;
using Microsoft.AspNetCore.Components;

namespace CsoAlliance.Web.Events.Posting;

/// <summary>One event on its organisers' desk.</summary>
public sealed partial class EventEditPage
{
    private OpenedEvent? opened;
    private EventForm? form;
    private EventPreview? preview;
    private EventConflict? conflict;
    private IReadOnlyList<Error> errors = [];
    private int more;

    /// <summary>The event's address.</summary>
    [Parameter] public string Slug { get; set; } = "";

    [Inject] private EventDesk Desk { get; set; } = null!;

    [Inject] private EventDrafts Drafts { get; set; } = null!;

    [Inject] private EventPublishing Publishing { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [Inject] private TimeProvider Clock { get; set; } = null!;

    [SupplyParameterFromForm] private EventForm? Form { get; set; }

    [SupplyParameterFromForm] private string? Act { get; set; }

    [SupplyParameterFromForm] private List<string>? Take { get; set; }

    [SupplyParameterFromQuery] private string? Done { get; set; }

    [SupplyParameterFromQuery] private int? Count { get; set; }

    [CascadingParameter] private Viewer Viewer { get; set; } = null!;

    private Event Item => opened!.Event;

    private string? Said => Done switch
    {
        "kept" => Item.Draft ? "The draft is kept." : "The change is kept and public.",
        "unpublished" => "It is kept as a draft, and something is missing before it can be published.",
        "published" => Count > 1 ? $"{Count} events of the series are public." : "It is public.",
        "cancelled" => "It is called off, and those concerned are told.",
        "repeated" => $"{Count} drafts are made of it. Each can be changed by itself.",
        "crew" => "Kept.",
        _ => null,
    };

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        var found = await Drafts.OpenAsync(Viewer, Slug);
        if (!found.Ok)
        {
            Navigation.NotFound();
            return;
        }
        opened = found.Value;
        // Another form of the page was sent: this one shows what is stored.
        form = Act is not null && Form is not null ? Form : opened.Form;
        preview = EventPreview.Of(form);
    }

    private async Task SaveAsync()
    {
        if (opened is null)
            return;
        if (Act is "rows" or "look")
        {
            more = Act == "rows" ? 4 : 0;
            return;
        }
        var saved = await Desk.SaveAsync(Viewer, Slug, form!, Take ?? []);
        errors = saved.Errors;
        if (!saved.Ok)
            return;
        if (saved.Value.Conflict is { } theirs)
        {
            (conflict, form, preview) = (theirs, theirs.Merged, EventPreview.Of(theirs.Merged));
            return;
        }
        var done = "kept";
        if (Act == "publish")
        {
            var published = await Publishing.PublishAsync(Viewer, saved.Value.Slug);
            if (!published.Ok && saved.Value.Slug == Slug)
            {
                errors = published.Errors;
                form!.Version = (await Drafts.OpenAsync(Viewer, Slug)).Value.Event.Version;
                return;
            }
            done = published.Ok ? "published" : "unpublished";
        }
        Navigation.NavigateTo($"/desk/events/{saved.Value.Slug}?done={done}");
    }
}
