using CsoAlliance.Core.Incidents;
using CsoAlliance.Core.Shared;
using CsoAlliance.Web.Accounts;
using CsoAlliance.Web.Hosting;
using CsoAlliance.Web.Shell;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;

namespace CsoAlliance.Web.Incidents;

/// <summary>The register for machines.</summary>
internal static class IncidentsEndpoints
{
    private const string Root = "/api/v1/incidents";
    private const int UsualLimit = 50;
    private const int FeedLength = 50;

    public static void MapIncidents(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("").WithTags("Incidents").CacheOutput(ReadingPages.Policy);
        api.MapGet(Root, ListAsync).WithName("ListIncidents").WithSummary("Incidents that the caller may read, newest first; with q, best match first.").ProducesProblem(400);
        api.MapGet(Root + "/statistics", StatisticsAsync).WithName("IncidentStatistics").WithSummary("Figures over the incidents that the caller may read.").ProducesProblem(400);
        api.MapGet(Root + ".geojson", GeoJsonAsync).WithName("IncidentsGeoJson").WithSummary("The same as GeoJSON (RFC 7946), whole.").Produces(200, contentType: "application/geo+json").ProducesProblem(400);
        api.MapGet(Root + ".csv", CsvAsync).WithName("IncidentsCsv").WithSummary("The same as CSV, whole.").Produces(200, contentType: "text/csv").ProducesProblem(400);
        api.MapGet(Root + "/{reference}.geojson", OneGeoJsonAsync).WithName("IncidentGeoJson").WithSummary("One incident as GeoJSON.").Produces(200, contentType: "application/geo+json").ProducesProblem(404);
        api.MapGet(Root + "/{reference}.csv", OneCsvAsync).WithName("IncidentCsv").WithSummary("One incident as CSV.").Produces(200, contentType: "text/csv").ProducesProblem(404);
        api.MapGet(Root + "/{reference}", OneAsync).WithName("Incident").WithSummary("One incident with its wording and the history of its fix.").ProducesProblem(404).ProducesProblem(410);
        app.MapGet("/feeds/incidents.atom", FeedAsync).CacheOutput(ReadingPages.Policy).ExcludeFromDescription();
    }

    private static async Task<Results<Ok<IncidentListRecord>, ProblemHttpResult>> ListAsync([AsParameters] IncidentFilters filters, RegisterReader register, HttpContext context, CancellationToken ct)
    {
        if (Refuses(filters, out var query) is { } problem)
            return problem;
        var list = await register.ListAsync(query, context.Viewer(), filters.Cursor, filters.LimitOr(UsualLimit), ct);
        var site = SiteAddress.Of(context);
        var next = list.Page.Next is { } cursor ? QueryHelpers.AddQueryString(Root, IncidentFilters.Sent(context.Request, cursor)) : null;
        return TypedResults.Ok(new IncidentListRecord([.. list.Page.Items.Select(item => IncidentRecord.Of(item, site))], list.Page.Total, next) { Near = list.IsNear ? true : null, TotalIsFloor = list.Page.TotalIsFloor ? true : null });
    }

    private static async Task<Results<Ok<IncidentRecord>, ProblemHttpResult>> OneAsync(string reference, RegisterReader register, HttpContext context, CancellationToken ct) =>
        await register.FindAsync(reference, context.Viewer(), ct) switch
        {
            null => NotFound(),
            { Withdrawn: { } reason } => TypedResults.Problem(reason, statusCode: StatusCodes.Status410Gone, title: "This incident was withdrawn."),
            { } incident => TypedResults.Ok(IncidentRecord.Of(incident, SiteAddress.Of(context))),
        };

    private static async Task<Results<Ok<StatisticsRecord>, ProblemHttpResult>> StatisticsAsync([AsParameters] IncidentFilters filters, RegisterFigures figures, HttpContext context, CancellationToken ct) =>
        Refuses(filters, out var query) is { } problem ? problem : TypedResults.Ok(StatisticsRecord.Of(await figures.StatisticsAsync(query, context.Viewer(), ct)));

    private static Results<PushStreamHttpResult, ProblemHttpResult> GeoJsonAsync([AsParameters] IncidentFilters filters, RegisterReader register, HttpContext context) =>
        Refuses(filters, out var query) is { } problem ? problem : GeoJson(register.AllAsync(query, context.Viewer(), context.RequestAborted), context);

    private static Results<PushStreamHttpResult, ProblemHttpResult> CsvAsync([AsParameters] IncidentFilters filters, RegisterReader register, HttpContext context) =>
        Refuses(filters, out var query) is { } problem ? problem : Csv(register.AllAsync(query, context.Viewer(), context.RequestAborted), "csoa-incidents.csv", context);

    private static async Task<Results<PushStreamHttpResult, ProblemHttpResult>> OneGeoJsonAsync(string reference, RegisterReader register, HttpContext context, CancellationToken ct) =>
        await register.FindAsync(reference, context.Viewer(), ct) is { Withdrawn: null } incident ? GeoJson(Alone(incident.Summary), context) : NotFound();

    private static async Task<Results<PushStreamHttpResult, ProblemHttpResult>> OneCsvAsync(string reference, RegisterReader register, HttpContext context, CancellationToken ct) =>
        await register.FindAsync(reference, context.Viewer(), ct) is { Withdrawn: null } incident ? Csv(Alone(incident.Summary), incident.Summary.Reference + ".csv", context) : NotFound();

    private static async Task<ContentHttpResult> FeedAsync(RegisterReader register, HttpContext context, CancellationToken ct) =>
        TypedResults.Content(IncidentFeed.Write(await register.NewestAsync(context.Viewer(), FeedLength, ct), SiteAddress.Of(context)), "application/atom+xml", System.Text.Encoding.UTF8);

    private static PushStreamHttpResult GeoJson(IAsyncEnumerable<IncidentSummary> incidents, HttpContext context)
    {
        var site = SiteAddress.Of(context);
        return TypedResults.Stream(body => IncidentGeoJson.WriteAsync(body, incidents.Select(incident => IncidentRecord.Of(incident, site)), context.RequestAborted), "application/geo+json");
    }

    private static PushStreamHttpResult Csv(IAsyncEnumerable<IncidentSummary> incidents, string name, HttpContext context) =>
        TypedResults.Stream(body => IncidentCsv.WriteAsync(body, incidents, SiteAddress.Of(context), context.RequestAborted), "text/csv; charset=utf-8", name);

    private static async IAsyncEnumerable<IncidentSummary> Alone(IncidentSummary incident)
    {
        await Task.CompletedTask;
        yield return incident;
    }

    private static ProblemHttpResult NotFound() => TypedResults.Problem(Error.NotFound.Message, statusCode: StatusCodes.Status404NotFound, title: "Not found");

    private static ProblemHttpResult? Refuses(IncidentFilters filters, out RegisterQuery query)
    {
        query = filters.Read(out var errors);
        return errors.Count == 0 ? null : Refused(errors);
    }

    private static ProblemHttpResult Refused(IReadOnlyList<Error> errors) => TypedResults.Problem(
        string.Join(' ', errors.Select(error => error.Message)), statusCode: StatusCodes.Status400BadRequest, title: "A filter can't be read.",
        extensions: new Dictionary<string, object?> { ["parameters"] = errors.Select(error => error.Field).ToArray() });
}
