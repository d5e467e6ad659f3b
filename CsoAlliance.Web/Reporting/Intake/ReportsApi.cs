using CsoAlliance.Core.Reporting;
using CsoAlliance.Core.Reporting.Intake;
using CsoAlliance.Core.Shared;

namespace CsoAlliance.Web.Reporting.Intake;

/// <summary>The same intake for machines, such as a ship's own security software: JSON in and out, refusals as problem details.</summary>
internal static class ReportsApi
{
    private static readonly Error NotJson = new("api.json", "Send JSON: Content-Type application/json. Files are not taken.");
    private static readonly Error Broken = new("api.broken", "The body is not a JSON object.");
    private static readonly Error TooLong = new("api.long", "The body is too long. A narrative has at most 4,000 signs.");

    public static async Task<IResult> SendAsync(HttpContext context, ReportDoor door)
    {
        var (fields, refusal) = await ReadAsync(context);
        if (refusal is not null)
            return refusal;
        var outcome = await door.TakeAsync(context, FormReading.ReportOf(fields), tooLong: false);
        return outcome.Receipt is { } shown ? TypedResults.Created((string?)null, new SentReport(shown.Receipt, shown.Reference)) : Problem(outcome.Status, outcome.Errors);
    }

    public static async Task<IResult> LookUpAsync(HttpContext context, TalkDoor door)
    {
        var (fields, refusal) = await ReadAsync(context);
        if (refusal is not null)
            return refusal;
        var outcome = await door.OpenAsync(context, fields.GetValueOrDefault("receipt"));
        return outcome.Ok ? TypedResults.Ok(TalkAnswer.Of(outcome.Talk!)) : Problem(outcome.Status, outcome.Errors);
    }

    public static async Task<IResult> WriteAsync(HttpContext context, TalkDoor door)
    {
        var (fields, refusal) = await ReadAsync(context);
        if (refusal is not null)
            return refusal;
        var ticket = fields.GetValueOrDefault("ticket");
        if (ticket is null)
        {
            var opened = await door.OpenAsync(context, fields.GetValueOrDefault("receipt"));
            if (!opened.Ok)
                return Problem(opened.Status, opened.Errors);
            ticket = opened.Talk!.Ticket;
        }
        var outcome = await door.WriteAsync(context, ticket, fields.GetValueOrDefault("text"), objects: false);
        return outcome.Ok ? TypedResults.Created((string?)null, new SentMessage(TalkAnswer.StateOf(outcome.Talk!), outcome.Talk!.Ticket)) : Problem(outcome.Status, outcome.Errors);
    }

    private static async Task<(IReadOnlyDictionary<string, string> Fields, IResult? Refusal)> ReadAsync(HttpContext context)
    {
        var none = new Dictionary<string, string>();
        if (!SentBody.IsJson(context.Request))
            return (none, Problem(StatusCodes.Status415UnsupportedMediaType, [NotJson]));
        var body = await SentBody.ReadAsync(context);
        if (body.TooLong)
            return (none, Problem(StatusCodes.Status413PayloadTooLarge, [TooLong]));
        if (FormReading.FieldsOf(body.Bytes) is not { } read)
            return (none, Problem(StatusCodes.Status400BadRequest, [Broken]));
        return read.Ok ? (read.Value, null) : (none, Problem(StatusCodes.Status422UnprocessableEntity, read.Errors));
    }

    private static IResult Problem(int status, IReadOnlyList<Error> errors)
    {
        var byField = errors.Where(error => error.Field is not null).GroupBy(error => error.Field!).ToDictionary(group => group.Key, group => group.Select(error => error.Message).ToArray());
        return byField.Count > 0
            ? TypedResults.Problem(new HttpValidationProblemDetails(byField) { Status = status, Title = "This needs mending.", Detail = errors[0].Message })
            : TypedResults.Problem(errors[0].Message, statusCode: status);
    }
}

/// <summary>Answer to a report.</summary>
/// <param name="Receipt">24 signs in six groups, given once: the only way back.</param>
/// <param name="Reference">The report's number; it opens nothing.</param>
internal sealed record SentReport(string Receipt, string Reference);

/// <summary>Answer to a message.</summary>
/// <param name="State">Where the report stands now.</param>
/// <param name="Ticket">Opens the talk for 20 minutes more, in place of the receipt.</param>
internal sealed record SentMessage(string State, string Ticket);
