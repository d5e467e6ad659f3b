using CsoAlliance.Core.Reporting;
using CsoAlliance.Core.Reporting.Intake;
using CsoAlliance.Core.Shared;

namespace CsoAlliance.Web.Reporting.Intake;

/// <summary>What became of a post: a status and, unless it was taken, what to tell.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Form">What was sent, as far as it could be kept.</param>
/// <param name="Errors">By field; one without a field is told above the form.</param>
/// <param name="Receipt">What the reporter is shown, once.</param>
internal sealed record Outcome(int Status, ReportForm Form, IReadOnlyList<Error> Errors, ReceiptShown? Receipt = null);

/// <summary>The one way in for a report, for both pages and the API.</summary>
internal sealed class ReportDoor(ReportIntake intake, IntakePace pace, ILogger<ReportDoor> log)
{
    public static readonly Error TooMany = new("intake.many", "More reports come in than the desk can take this minute. Yours is not sent yet: everything you wrote is still here. Wait a minute and send it again.");
    public static readonly Error TooLong = new("intake.long", "This is too long to take, and its end did not arrive. What could be kept is here: shorten it and send it again.");
    public static readonly Error NoFiles = new("intake.files", "This page takes no files. Write the report in the form; nothing of what was sent has been kept.");
    public static readonly Error Trouble = new("intake.trouble", "The desk could not take the report just now. Nothing is lost: everything you wrote is still here. Send it again.");

    /// <summary>Whether a report can be taken at all.</summary>
    public Task<bool> IsOpenAsync(CancellationToken ct) => TryAsync(() => intake.IsOpenAsync(ct), false);

    /// <summary>Reads a page's form and takes the report.</summary>
    public async Task<Outcome> TakeFormAsync(HttpContext context)
    {
        if (!SentBody.IsForm(context.Request))
            return new(StatusCodes.Status415UnsupportedMediaType, new(), [NoFiles]);
        var body = await SentBody.ReadAsync(context);
        return await TakeAsync(context, FormReading.ReportOf(body.Fields()), body.TooLong);
    }

    /// <summary>Takes a report that was read.</summary>
    public async Task<Outcome> TakeAsync(HttpContext context, ReportForm form, bool tooLong)
    {
        if (!await pace.PostAsync(context))
            return new(StatusCodes.Status429TooManyRequests, form, [TooMany]);
        if (tooLong)
            return new(StatusCodes.Status413PayloadTooLarge, form, [TooLong]);
        var taken = await TryAsync(() => intake.ReceiveAsync(form, context.RequestAborted), Trouble);
        if (taken.Ok)
            return new(StatusCodes.Status200OK, form, [], taken.Value);
        var closed = taken.Error == Trouble || taken.Error == ReportIntake.NoDesk;
        return new(closed ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status422UnprocessableEntity, form, taken.Errors);
    }

    // The usual error page would take away what was typed, and its log entry could name what a report holds.
    private async Task<T> TryAsync<T>(Func<Task<T>> act, T otherwise)
    {
        try
        {
            return await act();
        }
#pragma warning disable CA1031 // Whatever fails, the reporter keeps the text.
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError("The intake failed: {Kind}", failure.GetType().Name);
            return otherwise;
        }
#pragma warning restore CA1031
    }
}
