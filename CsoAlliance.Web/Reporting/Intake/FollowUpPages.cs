using CsoAlliance.Core.Reporting.Intake;
using CsoAlliance.Web.Reporting.Intake.Talks;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CsoAlliance.Web.Reporting.Intake;

/// <summary>The way back with a receipt. Its forms carry a ticket, never the receipt.</summary>
internal static class FollowUpPages
{
    public static RazorComponentResult Show() => Page(new(StatusCodes.Status200OK, null, []), new FollowUpView());

    public static async Task<RazorComponentResult> PostAsync(HttpContext context, TalkDoor door)
    {
        if (!SentBody.IsForm(context.Request))
            return Page(new(StatusCodes.Status415UnsupportedMediaType, null, [TalkDoor.NoFiles]), new());
        var body = await SentBody.ReadAsync(context);
        var fields = body.Fields();
        var view = new FollowUpView
        {
            Receipt = fields.GetValueOrDefault("receipt"), Act = fields.GetValueOrDefault("act") ?? "", Short = fields.GetValueOrDefault("short") ?? "", Text = fields.GetValueOrDefault("text") ?? "",
        };
        var ticket = fields.GetValueOrDefault("ticket");
        if (body.TooLong)
            return Page(await door.StillOpenAsync(context, ticket, StatusCodes.Status413PayloadTooLarge, TalkDoor.TooLong), view);
        if (ticket is null)
            // What was written before the page closed stays with the receipt's form, and comes back into the talk.
            return Page(await door.OpenAsync(context, view.Receipt), view);
        return await ActAsync(context, door, ticket, view, fields.ContainsKey("sure"));
    }

    private static async Task<RazorComponentResult> ActAsync(HttpContext context, TalkDoor door, string ticket, FollowUpView view, bool sure)
    {
        var outcome = view.Act switch
        {
            "withdraw" => await door.WithdrawAsync(context, ticket, sure),
            "objection" => await door.WriteAsync(context, ticket, view.Text, objects: true),
            _ => await door.WriteAsync(context, ticket, view.Said, objects: false),
        };
        if (!outcome.Ok)
            return Page(outcome, view);
        var done = view.Act switch { "withdraw" => Done.Withdrawn, "objection" => Done.Objected, _ => Done.Answered };
        return Page(outcome, new FollowUpView { Done = done });
    }

    private static RazorComponentResult Page(TalkOutcome outcome, FollowUpView view) =>
        ReportPages.Page<FollowUpPage>(outcome.Status, "View", view with { Talk = outcome.Talk, Errors = outcome.Errors, Receipt = outcome.Talk is null ? view.Receipt : null });
}
