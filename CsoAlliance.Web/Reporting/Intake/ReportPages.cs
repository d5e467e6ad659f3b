using CsoAlliance.Core.Reporting;
using CsoAlliance.Core.Reporting.Intake;
using CsoAlliance.Web.Reporting.Intake.Form;
using CsoAlliance.Web.Reporting.Intake.Lite;
using CsoAlliance.Web.Reporting.Intake.Receipt;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CsoAlliance.Web.Reporting.Intake;

/// <summary>The form in five steps and the lite page. A good post is answered with the receipt itself: a redirect would need it in an address or a cookie.</summary>
internal static class ReportPages
{
    public static async Task<RazorComponentResult> FormAsync(HttpContext context, ReportDoor door) => await EmptyAsync<ReportPage>(context, door);

    public static async Task<RazorComponentResult> LiteAsync(HttpContext context, ReportDoor door) => await EmptyAsync<LitePage>(context, door);

    public static async Task<RazorComponentResult> SendAsync(HttpContext context, ReportDoor door) => Answer<ReportPage, ReceiptPage>(await door.TakeFormAsync(context));

    public static async Task<RazorComponentResult> SendLiteAsync(HttpContext context, ReportDoor door) => Answer<LitePage, LiteReceipt>(await door.TakeFormAsync(context));

    private static async Task<RazorComponentResult> EmptyAsync<TForm>(HttpContext context, ReportDoor door) where TForm : IComponent
    {
        var open = await door.IsOpenAsync(context.RequestAborted);
        return Page<TForm>(open ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable, "View", new ReportView(new ReportForm(), open ? [] : [ReportIntake.NoDesk]) { Blank = true });
    }

    private static RazorComponentResult Answer<TForm, TReceipt>(Outcome outcome) where TForm : IComponent where TReceipt : IComponent => outcome.Receipt is { } shown
        ? Page<TReceipt>(outcome.Status, "View", new ReceiptView(shown, outcome.Form))
        : Page<TForm>(outcome.Status, "View", new ReportView(outcome.Form, outcome.Errors));

    public static RazorComponentResult Page<TPage>(int status, string parameter, object view) where TPage : IComponent =>
        new(typeof(TPage), new Dictionary<string, object?> { [parameter] = view }) { StatusCode = status, PreventStreamingRendering = true };
}
