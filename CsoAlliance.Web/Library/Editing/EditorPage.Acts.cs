using CsoAlliance.Core.Library.Editing;
using CsoAlliance.Core.Shared;

namespace CsoAlliance.Web.Library.Editing;

/// <content>A draft's way past the second editor.</content>
public sealed partial class EditorPage
{
    private async Task SendAsync()
    {
        if (await SaveAsync())
            await DoneAsync(await Review.SendAsync(editor, Id, version));
    }

    private async Task SendBackAsync(string reason) => await DoneAsync(await Review.SendBackAsync(editor, Id, reason));

    private async Task AgreeAsync(DateTime? at) => await DoneAsync(await Review.AgreeAsync(editor, Id, at));

    private async Task TakeBackAsync() => await DoneAsync(await Review.TakeBackAsync(editor, Id));

    private async Task DropAsync() => await DoneAsync(await Review.DropAsync(editor, Id));

    private async Task CommentAsync(string comment) => await DoneAsync(await Review.CommentAsync(editor, Id, comment));

    private async Task SettleAsync(DraftComment comment) => await DoneAsync(await Review.SettleAsync(editor, Id, comment.Id));

    private async Task DoneAsync(Result outcome)
    {
        errors = outcome.Errors;
        if (outcome.Ok)
            await ReloadAsync();
    }
}
