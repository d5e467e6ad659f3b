using System.Text;
using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Events;
using CsoAlliance.Core.Events.Calendars;
using CsoAlliance.Core.Events.Posting;
using CsoAlliance.Web.Accounts;
using CsoAlliance.Web.Events.Filing;
using CsoAlliance.Web.Events.Registration;
using CsoAlliance.Web.Hosting;
using CsoAlliance.Web.Shell;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

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
        app.MapFiling();
        app.MapGet("/events.ics", CalendarAsync).CacheOutput(ReadingPages.Policy).ExcludeFromDescription();
        app.MapGet("/events/{slug}.ics", EntryAsync).CacheOutput(ReadingPages.Policy).ExcludeFromDescription();
        app.MapGet("/events/feed/{token}.ics", FeedAsync).ExcludeFromDescription();
        app.MapPost("/events/calendar/revoke", RevokeAsync).RequireAuthorization().ExcludeFromDescription();
        app.MapPost("/desk/events/{slug}/drop", DropAsync).RequireAuthorization().ExcludeFromDescription();
        app.MapPost("/desk/events/{slug}/crew/{member:guid}/remove", LetGoAsync).RequireAuthorization().ExcludeFromDescription();
    }

    private static async Task<Ok<ApiList<EventItemModel>>> ListAsync(
        HttpContext context, EventProgramme programme, DateTimeOffset? from, DateTimeOffset? to, [AsParameters] EventFilters filters, string? q, string? cursor, int? limit, CancellationToken ct)
    {
        var query = filters.AsQuery(q, cursor, limit) with { From = from?.UtcDateTime, To = to?.UtcDateTime };
        return TypedResults.Ok((await programme.ListAsync(context.Viewer(), query, ct)).Page.ToApi(context.Request, EventItemModel.From));
    }

    private static async Task<Results<Ok<EventEntryModel>, ProblemHttpResult>> FindAsync(HttpContext context, EventProgramme programme, string slug, CancellationToken ct)
    {
        var entry = await programme.FindAsync(context.Viewer(), slug, ct);
        return entry.Ok ? TypedResults.Ok(EventEntryModel.From(entry.Value)) : Problems.NotFound(entry.Error);
    }

    private static async Task<ContentHttpResult> CalendarAsync(HttpContext context, EventProgramme programme, [AsParameters] EventFilters filters, CancellationToken ct) =>
        TypedResults.Content(EventCalendar.Write(await programme.CalendarAsync(Viewer.Visitor, filters.AsQuery(null, null, null), ct: ct), "CSO Alliance events", context.Request.Root()), CalendarType, Encoding.UTF8);

    private static async Task<Results<ContentHttpResult, NotFound>> EntryAsync(HttpContext context, EventProgramme programme, string slug, CancellationToken ct)
    {
        var entry = await programme.FindAsync(Viewer.Visitor, slug, ct);
        if (!entry.Ok)
            return TypedResults.NotFound();
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{entry.Value.Item.Slug}.ics\"";
        return TypedResults.Content(EventCalendar.Write([entry.Value.Item], entry.Value.Item.Title, context.Request.Root()), CalendarType, Encoding.UTF8);
    }

    // The secret in the address stands for the sign-in that a calendar program can't do; the account's rights of the moment decide.
    private static async Task<Results<ContentHttpResult, NotFound>> FeedAsync(HttpContext context, CalendarFeeds feeds, EventProgramme programme, string token, string? only, CancellationToken ct)
    {
        context.Response.Headers.CacheControl = "private, no-store";
        if (token.Length > 100 || await feeds.OpenAsync(token, ct) is not { } viewer)
            return TypedResults.NotFound();
        var own = only == "mine";
        var (events, details) = (await programme.CalendarAsync(viewer, own: own, ct: ct), await programme.DetailsAsync(viewer, ct));
        return TypedResults.Content(EventCalendar.Write(events, own ? "CSO Alliance, my places" : "CSO Alliance, for me", context.Request.Root(), details), CalendarType, Encoding.UTF8);
    }

    private static async Task<Results<RedirectHttpResult, BadRequest>> RevokeAsync(HttpContext context, CalendarFeeds feeds, IAntiforgery antiforgery, CancellationToken ct)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
            return TypedResults.BadRequest();
        await feeds.RevokeAsync(context.Viewer(), ct);
        return TypedResults.LocalRedirect("/events/calendar");
    }

    private static async Task<Results<RedirectHttpResult, BadRequest, NotFound>> DropAsync(HttpContext context, EventPublishing publishing, IAntiforgery antiforgery, string slug, CancellationToken ct)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
            return TypedResults.BadRequest();
        return (await publishing.DropAsync(context.Viewer(), slug, ct)).Ok ? TypedResults.LocalRedirect("/desk/events?done=dropped") : TypedResults.NotFound();
    }

    private static async Task<Results<RedirectHttpResult, BadRequest, NotFound>> LetGoAsync(HttpContext context, EventCrew crew, IAntiforgery antiforgery, string slug, Guid member, CancellationToken ct)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
            return TypedResults.BadRequest();
        return (await crew.RemoveAsync(context.Viewer(), slug, member, ct)).Ok ? TypedResults.LocalRedirect($"/desk/events/{slug}?done=crew") : TypedResults.NotFound();
    }
}
