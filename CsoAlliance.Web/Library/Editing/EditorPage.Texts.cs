using CsoAlliance.Core.Library.Editing;

namespace CsoAlliance.Web.Library.Editing;

/// <content>Where two texts meet: another editor's, an older one, or one that this browser kept. Whichever goes on, the other is laid aside.</content>
public sealed partial class EditorPage
{
    // Whichever text goes on, the other is laid aside first.
    private async Task KeepMineAsync()
    {
        await Drafts.LayAsideAsync(editor, Id, theirs!.Draft.Text);
        version = theirs.Draft.Version;
        if (await SaveAsync())
            await InFieldAsync("kept");
    }

    private async Task TakeTheirsAsync()
    {
        var laid = await Drafts.LayAsideAsync(editor, Id, text);
        errors = laid.Errors;
        if (!laid.Ok)
            return;
        theirs = null;
        await ReloadAsync();
        await InFieldAsync("kept");
    }

    private async Task PutBackAsync(PastText past)
    {
        if (!Draft.MayChange)
        {
            errors = [EditingErrors.NotNow];
            return;
        }
        await Drafts.LayAsideAsync(editor, Id, text);
        form = new(past.Text with { Slug = Draft.ArticleId is null ? past.Text.Slug : Draft.Text.Slug, PublishedAt = Draft.Text.PublishedAt, ReviewedAt = Draft.Text.ReviewedAt, ReviewBy = Draft.Text.ReviewBy });
        note = past.Published ? $"Revision {past.Number} put back" : note;
        await InFieldAsync("set", form.Body);
        await SaveAsync();
    }

    private async Task TakeFoundAsync()
    {
        await Drafts.LayAsideAsync(editor, Id, text);
        (form!.Body, found) = (found!, null);
        await InFieldAsync("set", form.Body);
        if (await SaveAsync())
            await InFieldAsync("kept");
    }

    private async Task LeaveFoundAsync()
    {
        found = null;
        await InFieldAsync("kept");
    }
}
