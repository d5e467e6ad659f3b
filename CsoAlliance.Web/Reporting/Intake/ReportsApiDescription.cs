using CsoAlliance.Core.Reporting;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CsoAlliance.Web.Reporting.Intake;

/// <summary>What the OpenAPI document says about the reporter's API. The bodies are read by hand, so they are described by hand.</summary>
internal static class ReportsApiDescription
{
    public static RouteHandlerBuilder DescribeSend(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("SendReport").WithSummary("Sends a sealed report.").WithDescription("Nothing about the sender is kept. The receipt is given once and can’t be looked up. Send the same body with the same `once` again, and it stays one report.")
        .Produces<SentReport>(StatusCodes.Status201Created).Refuses().Body<ReportForm>();

    public static RouteHandlerBuilder DescribeLookUp(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("LookUpReport").WithSummary("Opens the talk with the desk.").WithDescription("A receipt that is malformed, unknown or destroyed gets one and the same answer.")
        .Produces<TalkAnswer>().Refuses().Body<LookUp>();

    public static RouteHandlerBuilder DescribeWrite(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("WriteToDesk").WithSummary("Adds a message to the talk.").WithDescription("Give the receipt, or the ticket of a lookup.")
        .Produces<SentMessage>(StatusCodes.Status201Created).Refuses().Body<WriteMessage>();

    private static RouteHandlerBuilder Refuses(this RouteHandlerBuilder endpoint) => endpoint
        .ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity).ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status415UnsupportedMediaType).ProducesProblem(StatusCodes.Status429TooManyRequests).ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    // Accepts() would let routing answer a wrong content type before the endpoint can, without a word.
    private static RouteHandlerBuilder Body<T>(this RouteHandlerBuilder endpoint) => endpoint.AddOpenApiOperationTransformer(async (operation, context, ct) =>
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType> { ["application/json"] = new() { Schema = await context.GetOrCreateSchemaAsync(typeof(T), cancellationToken: ct) } },
        });

    private sealed record LookUp(string Receipt);

    private sealed record WriteMessage(string? Receipt, string? Ticket, string Text);
}
