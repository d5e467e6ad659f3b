using CsoAlliance.Core.Library.Packs;
using CsoAlliance.Web.Hosting;

namespace CsoAlliance.Web.Library.Packs;

/// <summary>Makes packs in the background: some time after the server listens, and then whenever something changed.</summary>
internal sealed class PackService(PackMaker maker, PackShelf shelf, IConfiguration configuration, HeadStart start, TimeProvider clock, ILogger<PackService> log)
    : RoundService(start, clock, TimeSpan.FromSeconds(60))
{
    /// <summary>Seconds between the first answer and the first look, unless <c>Packs:FirstAfterSeconds</c> says otherwise.</summary>
    public const int FirstAfter = 20;

    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(250);

    protected override TimeSpan? First => TimeSpan.FromSeconds(configuration.GetValue("Packs:FirstAfterSeconds", FirstAfter));

    protected override async Task RoundAsync(CancellationToken ct)
    {
        if (await maker.MakeAsync(Rest, ct) is not (var made and > 0))
            return;
        log.LogInformation("{Count} offline packs have a new version.", made);
        // The strictest that a pack of text can be is a member's; who reads the log decides what leaves the library.
        foreach (var large in (await shelf.OffersAsync(PackName.Read(PackKind.Text.Code + "-green")!.Taker, ct)).Offers.Where(offer => offer.Name.Kind == PackKind.Text && offer.Bytes > PackKind.TextCeiling))
            log.LogWarning("The offline pack {Pack} weighs {Bytes} bytes, more than the {Ceiling} that a ship's link is promised.", large.Name.Code, large.Bytes, PackKind.TextCeiling);
    }

    protected override void Tell(Exception failure) => log.LogWarning(failure, "The offline packs could not be made.");
}
