using System.Globalization;
using System.Security.Claims;
using System.Text;
using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Library;
using CsoAlliance.Core.Library.Editing;
using CsoAlliance.Core.Library.Films.Uploads;
using CsoAlliance.Core.Shared;
using Microsoft.AspNetCore.Components;

namespace CsoAlliance.Web.Library.Films.Uploads;

/// <summary>The film of a draft: its file, what is being made of it, and its captions. Plain forms, so that it works without script.</summary>
public sealed partial class FilmDeskPage(FilmDesk desk, FilmUploads uploads, FilmCaptions captions, NavigationManager navigation)
{
    private OpenedFilm? opened;
    private string? language;
    private string text = "";
    private string? error;
    private string? told;
    private string? refused;

    /// <summary>The draft's name.</summary>
    [Parameter] public Guid Id { get; set; }

    [Inject] private FilmWorks Works { get; set; } = null!;

    [Inject] private FilmOptions Options { get; set; } = null!;

    [CascadingParameter] private Viewer Viewer { get; set; } = null!;

    [CascadingParameter] private HttpContext Context { get; set; } = null!;

    private string Title => opened!.Draft.Text.Title is { Length: > 0 } title ? title : "A new item";

    private bool IsFilm => opened!.Draft.Text.Kind == ArticleKind.Film;

    private bool MayChange => IsFilm && opened!.Draft.MayChange;

    private DeskEditor Editor => DeskEditor.Of(Viewer, Context.User.FindFirstValue(ClaimTypes.Email) ?? Context.User.Identity?.Name ?? "")!;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        // An enhanced navigation runs no script that it brings along: without this mark the browser loads the page as a whole.
        if (!Context.Response.HasStarted)
            Context.Response.Headers.Remove("blazor-enhanced-nav");
        await LoadAsync();
        if (opened is null)
            navigation.NotFound();
    }

    private async Task LoadAsync() => opened = await desk.OpenAsync(Id) is { Ok: true } found ? found.Value : null;

    private async Task WriteAsync()
    {
        var form = Context.Request.Form;
        (language, text) = (form["language"].ToString(), form["text"].ToString());
        // What is wrong in a file is shown in the field with it, where it can be put right.
        if (form.Files["file"] is { Length: > 0 } file)
            text = await ReadAsync(file);
        var outcome = await captions.WriteAsync(Editor, Id, language, text);
        error = outcome.Ok ? null : outcome.Error.Message;
        if (!outcome.Ok)
            return;
        (text, told) = ("", $"The captions in {LibraryTerms.LanguageName(language)} are here.");
        language = null;
        await LoadAsync();
    }

    private async Task TakeOutAsync()
    {
        var outcome = await captions.TakeOutAsync(Editor, Id, Context.Request.Form["out"].ToString());
        error = outcome.Ok ? null : outcome.Error.Message;
        told = outcome.Ok ? "The captions are taken out." : null;
        await LoadAsync();
    }

    private async Task BringBackAsync()
    {
        var number = int.TryParse(Context.Request.Form["number"], CultureInfo.InvariantCulture, out var sent) ? sent : 0;
        await DoneAsync(await desk.BringBackAsync(Editor, Id, number));
    }

    private async Task MakeAgainAsync() => await DoneAsync(await uploads.MakeAgainAsync(Editor, Id));

    private Task DoneAsync(Result outcome)
    {
        refused = outcome.Ok ? null : outcome.Error.Message;
        return LoadAsync();
    }

    // A file that is longer than captions can be is cut, and then refused for its length.
    private static async Task<string> ReadAsync(IFormFile file)
    {
        using var reader = new StreamReader(file.OpenReadStream(), Encoding.UTF8);
        var signs = new char[WebVtt.MaxLength + 1];
        return new string(signs, 0, await reader.ReadBlockAsync(signs));
    }
}
