using CsoAlliance.Core.Library.Editing;
using CsoAlliance.Web.Shell;

namespace CsoAlliance.Web.Library.Editing;

/// <content>Where the draft is loaded and kept.</content>
public sealed partial class EditorPage
{
    private async Task<bool> LoadAsync()
    {
        var draft = await Drafts.OpenAsync(Id);
        if (!draft.Ok)
            return false;
        (opened, form) = (draft.Value, new EditorForm(draft.Value.Draft.Text));
        (firstBody, note, version) = (form.Body, Draft.Note, Draft.Version);
        kept = $"Draft kept {Dates.Minute(Draft.ChangedAt)}";
        pictures = await Files.OfAsync(Draft);
        await LookAsync();
        return true;
    }

    private async Task LookAsync() => (text, check) = (form!.ToText(), await Checks.OfAsync(Draft, form.ToText()));

    private Task SaveNowAsync() => SaveAsync();

    private async Task<bool> SaveAsync()
    {
        await LookAsync();
        var saved = await Drafts.SaveAsync(editor, Id, version, text, note);
        errors = saved.Errors;
        if (saved.Ok)
        {
            (version, theirs) = (saved.Value, null);
            opened = (await Drafts.OpenAsync(Id)).Value;
            kept = $"Draft kept {Dates.Minute(Draft.ChangedAt)}";
        }
        else
        {
            kept = "Not kept yet";
            theirs = saved.Error.Code == EditingErrors.Conflict ? (await Drafts.OpenAsync(Id)).Value : null;
        }
        StateHasChanged();
        return saved.Ok;
    }

    private async Task ReloadAsync()
    {
        await LoadAsync();
        await InFieldAsync("set", form!.Body);
        StateHasChanged();
    }
}
