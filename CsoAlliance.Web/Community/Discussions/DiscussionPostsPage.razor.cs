using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Community.Discussions;
using CsoAlliance.Core.Community.Groups;
using CsoAlliance.Core.Notices;
using CsoAlliance.Core.Shared;
using CsoAlliance.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace CsoAlliance.Web.Community.Discussions;

/// <summary>A discussion: its posts a page at a time, and a form for the next one. Plain forms; only what arrives meanwhile needs a circuit.</summary>
public sealed partial class DiscussionPostsPage
{
    private DiscussionPage? thread;
    private GroupItem? group;
    private IReadOnlyList<Error> errors = [];

    /// <summary>The group.</summary>
    [Parameter] public string Slug { get; set; } = "";

    /// <summary>Number of the discussion.</summary>
    [Parameter] public int Number { get; set; }

    [SupplyParameterFromQuery] private int? After { get; set; }

    [SupplyParameterFromQuery] private int? Before { get; set; }

    [SupplyParameterFromQuery] private Guid? Reply { get; set; }

    [SupplyParameterFromQuery] private string? Waits { get; set; }

    [SupplyParameterFromForm(FormName = "reply")] private PostInput Form { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "watch")] private string? Watch { get; set; }

    [SupplyParameterFromForm(FormName = "restrict")] private string? Restrict { get; set; }

    [CascadingParameter] private Viewer Viewer { get; set; } = null!;

    [CascadingParameter] private HttpContext Context { get; set; } = null!;

    [Inject] private GroupReader Groups { get; set; } = null!;

    [Inject] private DiscussionReader Reader { get; set; } = null!;

    [Inject] private DiscussionWriter Writer { get; set; } = null!;

    [Inject] private Moderation Moderation { get; set; } = null!;

    [Inject] private Watching Watching { get; set; } = null!;

    [Inject] private NoticeBoard Notices { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    private static readonly string[] Gone = ["restrict"];

    private bool MayRestrict => (group!.Moderates || thread!.Mine) && thread!.Label < Tlp.AmberStrict;

    private string Here => $"/groups/{Slug}/{Number}";

    // Ship mode opens no circuit; the posts that are there stand on the page all the same.
    private IComponentRenderMode? Mode => ShipMode.IsOn(Context) ? null : RenderMode.InteractiveServer;

    private Guid? FirstNew => thread!.Read == 0 ? null : thread.Posts.FirstOrDefault(IsNew)?.Uid;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        var found = await Groups.FindAsync(Viewer, Slug);
        var opened = await Reader.OpenAsync(Viewer, Slug, Number, After, Before);
        if (!found.Ok || !opened.Ok)
        {
            Navigation.NotFound();
            return;
        }
        (group, thread) = (found.Value, opened.Value);
        Form ??= new() { Once = Guid.CreateVersion7(), Text = thread.Posts.FirstOrDefault(post => post.Uid == Reply) is { Handle.Length: > 0 } to ? $"@{to.Handle} " : null };
        await Notices.ReadAsync(Viewer.MemberId!.Value, Here);
    }

    private bool IsNew(PostShown post) => thread!.Read > 0 && post.Number > thread.Read && !post.Mine;

    private async Task ReplyAsync()
    {
        var outcome = await Writer.ReplyAsync(Viewer, Slug, Number, Form.AsPost(await Uploads.ReadAsync(Context)));
        errors = outcome.Errors;
        if (outcome.Ok)
            Navigation.NavigateTo(outcome.Value.Waiting ? Here + "?waits=1" : $"{Here}#p-{outcome.Value.Post:N}");
    }

    private async Task WatchAsync() => Done(await Watching.SetAsync(Viewer, Slug, Number, EnumText.Parse<WatchLevel>(Watch)));

    private async Task RestrictAsync() => Done(await Moderation.RestrictAsync(Viewer, Slug, Number, TlpText.Parse(Restrict) ?? Tlp.Red));

    private void Done(Result outcome)
    {
        errors = outcome.Errors;
        if (outcome.Ok)
            Navigation.NavigateTo(Here);
    }

    private string? Of(string field) => errors.FirstOrDefault(error => error.Field == field)?.Message;
}
