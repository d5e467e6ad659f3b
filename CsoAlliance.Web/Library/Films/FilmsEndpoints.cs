using CsoAlliance.Core.Library.Films;
using CsoAlliance.Web.Accounts;
using CsoAlliance.Web.Shell;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CsoAlliance.Web.Library.Films;

internal static class FilmsEndpoints
{
    private const double MaxAge = 366d * 24 * 60 * 60 * 1000;

    public static void MapFilms(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/v1/library/{slug}/position").WithTags("Library");
        api.MapGet("", FindAsync).WithSummary("The second at which you go on with a film; 0 at its beginning. For members.");
        api.MapPost("", KeepAsync).WithSummary("Keeps where you are in a film. What was true later wins. For members.");
    }

    private static async Task<Results<Ok<FilmPositionModel>, UnauthorizedHttpResult>> FindAsync(HttpContext context, FilmReader films, string slug, CancellationToken ct) =>
        context.Viewer().SignedIn ? TypedResults.Ok(new FilmPositionModel(await films.PositionAsync(context.Viewer(), slug, ct))) : TypedResults.Unauthorized();

    private static async Task<Results<NoContent, UnauthorizedHttpResult, ProblemHttpResult>> KeepAsync(HttpContext context, FilmReader films, string slug, FilmPositionNews news, CancellationToken ct)
    {
        if (!context.Viewer().SignedIn)
            return TypedResults.Unauthorized();
        var kept = await films.KeepPositionAsync(context.Viewer(), slug, news.Seconds, TimeSpan.FromMilliseconds(Math.Clamp(news.Age ?? 0, 0, MaxAge)), ct);
        return kept.Ok ? TypedResults.NoContent() : Problems.NotFound(kept.Error);
    }
}
