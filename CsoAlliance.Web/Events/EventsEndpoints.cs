using System.Text;
using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Events;
using CsoAlliance.Core.Shared;
using CsoAlliance.Web.Accounts;
using CsoAlliance.Web.Events.Registration;
using CsoAlliance.Web.Hosting;
using CsoAlliance.Web.Shell;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CsoAlliance.Web.Events;

internal static class EventsEndpoints
{
    private const string CalendarType = "text/calendar; charset=utf-8";

    public static void MapEvents(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/v1/events").WithTags("Events");
        api.MapGet("", ListAsync).WithSummary("Events by time, the soonest first.");
        api.MapGet("{slug}", FindAsync).WithSummary("One event; its agenda where you may read it.");
        app.MapRegistration();
        app.MapGet("/events.ics", CalendarAsync).CacheOutput(ReadingPages.Policy).ExcludeFromDescription();
        app.MapGet("/events/{slug}.ics", EntryAsync).CacheOutput(ReadingPages.Policy).ExcludeFromDescription();
    }

    private static async Task<Ok<ApiList<EventItemModel>>> ListAsync(
        HttpContext context, EventProgramme programme, DateTimeOffset? from, DateTimeOffset? to, [FromQuery] string[]? kind, [FromQuery] string[]? area, string? q, string? cursor, int? limit, CancellationToken ct)
    {
        var query = EventRequest.From(kind, area, null, q, cursor, limit) with { From = from?.UtcDateTime, To = to?.UtcDateTime };
        return TypedResults.Ok((await programme.ListAsync(context.Viewer(), query, ct)).Page.ToApi(context.Request, EventItemModel.From));
    }

    private static async Task<Results<Ok<EventEntryModel>, ProblemHttpResult>> FindAsync(HttpContext context, EventProgramme programme, string slug, CancellationToken ct)
    {
        var entry = await programme.FindAsync(context.Viewer(), slug, ct);
        return entry.Ok ? TypedResults.Ok(EventEntryModel.From(entry.Value)) : Problems.NotFound(entry.Error);
    }

    private static async Task<ContentHttpResult> CalendarAsync(HttpContext context, EventProgramme programme, CancellationToken ct) =>
        TypedResults.Content(EventCalendar.Write(await programme.CalendarAsync(Viewer.Visitor, ct), "CSO Alliance events", context.Request.Root()), CalendarType, Encoding.UTF8);

    private static async Task<Results<ContentHttpResult, NotFound>> EntryAsync(HttpContext context, EventProgramme programme, string slug, CancellationToken ct)
    {
        var entry = await programme.FindAsync(Viewer.Visitor, slug, ct);
        if (!entry.Ok)
            return TypedResults.NotFound();
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{entry.Value.Item.Slug}.ics\"";
        return TypedResults.Content(EventCalendar.Write([entry.Value.Item], entry.Value.Item.Title, context.Request.Root()), CalendarType, Encoding.UTF8);
    }
}

/// <summary>The list of events as an address asks for it, the same for page and API. What it doesn't know it passes over.</summary>
internal static class EventRequest
{
    public static EventQuery From(string[]? kind, string[]? area, string[]? open, string? q, string? cursor, int? limit) => new()
    {
        Kinds = [.. (kind ?? []).Select(EnumText.Parse<EventKind>).OfType<EventKind>()],
        Areas = [.. (area ?? []).Where(code => code.Length is > 0 and <= Slug.MaxLength)],
        OpenToAll = open switch { ["all"] => true, ["members"] => false, _ => null },
        Q = q is { Length: > 200 } ? q[..200] : q,
        Cursor = cursor,
        Limit = Page.Limit(limit, 50),
    };
}
