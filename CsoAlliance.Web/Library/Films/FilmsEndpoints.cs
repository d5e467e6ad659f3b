using CsoAlliance.Core.Library.Films;
using CsoAlliance.Web.Accounts;
using CsoAlliance.Web.Shell;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CsoAlliance.Web.Library.Films;

internal static class FilmsEndpoints
{
    // Past this an age is a wrong clock.
    private const double MaxAge = 366d * 24 * 60 * 60 * 1000;

    public static void MapFilms(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/v1/library/{slug}/position").WithTags("Library");
        api.MapGet("", FindAsync).WithSummary("The second at which you go on with a film; 0 at its beginning. For members.");
        api.MapPost("", KeepAsync).WithSummary("Keeps where you are in a film. What was true later wins. For members.");
    }

    private static async Task<Results<Ok<FilmPositionModel>, ProblemHttpResult>> FindAsync(HttpContext context, FilmReader films, string slug, CancellationToken ct) =>
        context.Viewer().SignedIn ? TypedResults.Ok(new FilmPositionModel(await films.PositionAsync(context.Viewer(), slug, ct))) : NotSignedIn();

    private static async Task<Results<NoContent, ProblemHttpResult>> KeepAsync(HttpContext context, FilmReader films, string slug, FilmPositionNews news, CancellationToken ct)
    {
        if (!context.Viewer().SignedIn)
            return NotSignedIn();
        var kept = await films.KeepPositionAsync(context.Viewer(), slug, news.Seconds, TimeSpan.FromMilliseconds(Math.Clamp(news.Age ?? 0, 0, MaxAge)), ct);
        return kept.Ok ? TypedResults.NoContent() : Problems.NotFound(kept.Error);
    }

    // With a body: an empty answer would be made into a page.
    private static ProblemHttpResult NotSignedIn() =>
        TypedResults.Problem("Positions are kept for those who are signed in.", statusCode: StatusCodes.Status401Unauthorized, title: "Not signed in");
}
