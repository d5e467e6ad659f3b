using CsoAlliance.Core.Library.Packs;
using CsoAlliance.Core.Shared;
using CsoAlliance.Web.Accounts;
using CsoAlliance.Web.Shell;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace CsoAlliance.Web.Library.Packs;

internal static class PacksEndpoints
{
    // So many versions back the API lists what changed since; for any older one the address works all the same.
    private const int Listed = 5;

    public static void AddPackPages(this IServiceCollection services) =>
        services.AddSingleton<FilmStore>().AddSingleton<PackSite>().AddSingleton<IPackPages, PackPages>().AddHostedService<PackService>();

    public static void MapPacks(this IEndpointRouteBuilder app)
    {
        app.MapGet("/library/packs/{name}", LatestAsync).ExcludeFromDescription();
        app.MapGet("/library/packs/{name}/{version:int}", WholeAsync).ExcludeFromDescription();
        app.MapGet("/library/packs/{name}/since/{version:int}", ChangesAsync).ExcludeFromDescription();
        app.MapGet("/api/v1/library/packs", ListAsync).WithTags("Library").WithSummary("The offline packs that you may take, and what changed since their last versions.");
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> LatestAsync(HttpContext context, PackShelf packs, string name, CancellationToken ct) =>
        (await packs.OffersAsync(context.Viewer(), ct)).Offers.FirstOrDefault(offer => offer.Name.Code == name) is { } offer ? TypedResults.Redirect(offer.Path()) : TypedResults.NotFound();

    private static async Task<Results<PhysicalFileHttpResult, NotFound>> WholeAsync(HttpContext context, PackShelf packs, string name, int version, CancellationToken ct) =>
        PackName.Read(name) is { } pack && await packs.FindAsync(context.Viewer(), pack, version, ct) is { Ok: true } found ? Sent(context, found.Value) : TypedResults.NotFound();

    private static async Task<Results<PhysicalFileHttpResult, NotFound>> ChangesAsync(HttpContext context, PackShelf packs, string name, int version, CancellationToken ct) =>
        PackName.Read(name) is { } pack && await packs.ChangesAsync(context.Viewer(), new(pack, version), ct) is { Ok: true } found ? Sent(context, found.Value) : TypedResults.NotFound();

    // A pack may be taken back at any time, so nothing is given out of a cache without asking; what is for members is kept by none.
    private static PhysicalFileHttpResult Sent(HttpContext context, PackDownload download)
    {
        context.Response.Headers.CacheControl = download.Open ? "no-cache" : "private, no-store";
        return TypedResults.PhysicalFile(download.Path, "application/zip", download.FileName, download.At, new EntityTagHeaderValue($"\"{download.Tag}\""), enableRangeProcessing: true);
    }

    private static async Task<Ok<ApiList<PackModel>>> ListAsync(HttpContext context, PackShelf packs, CancellationToken ct)
    {
        var offers = (await packs.OffersAsync(context.Viewer(), ct)).Offers;
        var models = new List<PackModel>();
        foreach (var offer in offers)
        {
            var since = new List<PackSinceModel>();
            for (var version = offer.Version - 1; version >= Math.Max(1, offer.Version - Listed); version--)
                if (await packs.NewsAsync(context.Viewer(), new(offer.Name, version), ct) is { Ok: true, Value.Changes: { } changes })
                    since.Add(new(version, changes.Bytes, changes.Changed, changes.Removed, new PackInHand(offer.Name, version).SincePath()));
            models.Add(new(offer.Name.Kind.Code, offer.Name.Code, offer.Name.Kind.Name, offer.Version, offer.Name.Label.Code(), offer.Bytes, offer.MadeAt, offer.Sha256, offer.Path(), since));
        }
        return TypedResults.Ok(new ApiList<PackModel>(models, models.Count, null));
    }
}

/// <summary>An offline pack in the API.</summary>
/// <param name="Kind">whole, text, crew-films, or topic- and the topic's code.</param>
/// <param name="Name">The kind, and <c>-green</c> where the pack is for members.</param>
/// <param name="Title">Its name.</param>
/// <param name="Version">Its version; it rises where the content changed.</param>
/// <param name="Tlp">The strictest label in it, without prefix.</param>
/// <param name="Bytes">Size of the ZIP.</param>
/// <param name="MadeAt">When it was made.</param>
/// <param name="Sha256">SHA-256 of the ZIP in hexadecimal.</param>
/// <param name="Url">Path of the ZIP; it answers ranges.</param>
/// <param name="Since">What changed since the versions before, the latest first.</param>
internal sealed record PackModel(string Kind, string Name, string Title, int Version, string Tlp, long Bytes, DateTime MadeAt, string Sha256, string Url, IReadOnlyList<PackSinceModel> Since);

/// <summary>What changed since a version of a pack.</summary>
/// <param name="Version">The version.</param>
/// <param name="Bytes">Size of the ZIP.</param>
/// <param name="Changed">How many files are new or changed.</param>
/// <param name="Removed">How many files are gone.</param>
/// <param name="Url">Path of the ZIP; it answers ranges.</param>
internal sealed record PackSinceModel(int Version, long Bytes, int Changed, int Removed, string Url);
