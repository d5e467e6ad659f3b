using CsoAlliance.Core.Library.Packs;
using CsoAlliance.Core.Shared;
using CsoAlliance.Web.Accounts;
using CsoAlliance.Web.Shell;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace CsoAlliance.Web.Library.Packs;

internal static class PacksEndpoints
{
    public static void AddPackPages(this IServiceCollection services) =>
        services.AddSingleton<FilmStore>().AddSingleton<IPackPages, PackPages>().AddHostedService<PackService>();

    public static void MapPacks(this IEndpointRouteBuilder app)
    {
        app.MapGet("/library/packs/{name}", LatestAsync).ExcludeFromDescription();
        app.MapGet("/library/packs/{name}/{version:int}", WholeAsync).ExcludeFromDescription();
        app.MapGet("/library/packs/{name}/since/{version:int}", ChangesAsync).ExcludeFromDescription();
        app.MapGet("/api/v1/library/packs", ListAsync).WithTags("Library").WithSummary("The offline packs that you may take.");
        app.MapGet("/api/v1/library/packs/{have}", NewsAsync).WithTags("Library").WithSummary("What is newer than the pack and version in hand, such as whole-3, and the small ZIP that leads there.");
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
        return TypedResults.Ok(new ApiList<PackModel>([.. offers.Select(PackModel.From)], offers.Count, null));
    }

    private static async Task<Results<Ok<PackNewsModel>, ProblemHttpResult>> NewsAsync(HttpContext context, PackShelf packs, string have, CancellationToken ct)
    {
        if (PackInHand.Read(have) is not { } held)
            return Problems.NotFound(Error.NotFound);
        var news = await packs.NewsAsync(context.Viewer(), held, ct);
        return news.Ok ? TypedResults.Ok(PackNewsModel.From(news.Value)) : Problems.NotFound(news.Error);
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
internal sealed record PackModel(string Kind, string Name, string Title, int Version, string Tlp, long Bytes, DateTime MadeAt, string Sha256, string Url)
{
    public static PackModel From(PackOffer offer) =>
        new(offer.Name.Kind.Code, offer.Name.Code, offer.Name.Kind.Name, offer.Version, offer.Name.Label.Code(), offer.Bytes, offer.MadeAt, offer.Sha256, offer.Path());
}

/// <summary>What there is to a pack in hand.</summary>
/// <param name="Have">The version in hand.</param>
/// <param name="Latest">The pack as it is now.</param>
/// <param name="Changes">What leads from one to the other; null where it is the same.</param>
internal sealed record PackNewsModel(int Have, PackModel Latest, PackChangesModel? Changes)
{
    public static PackNewsModel From(PackNews news) => new(news.Held.Version, PackModel.From(news.Latest),
        news.Changes is { } changes ? new(changes.Bytes, changes.Changed, changes.Removed, news.Held.SincePath()) : null);
}

/// <summary>What changed since a version of a pack.</summary>
/// <param name="Bytes">Size of the ZIP.</param>
/// <param name="Changed">How many files are new or changed.</param>
/// <param name="Removed">How many files are gone.</param>
/// <param name="Url">Path of the ZIP; it answers ranges.</param>
internal sealed record PackChangesModel(long Bytes, int Changed, int Removed, string Url);
