using CsoAlliance.Core.Library.Packs;

namespace CsoAlliance.Web.Library.Packs;

/// <summary>Makes packs in the background: some time after the server listens, and then whenever something changed.</summary>
internal sealed class PackService(PackMaker maker, PackShelf shelf, IConfiguration configuration, IHostApplicationLifetime lifetime, TimeProvider clock, ILogger<PackService> log) : BackgroundService
{
    /// <summary>Seconds between the first answer and the first look, unless <c>Packs:FirstAfterSeconds</c> says otherwise.</summary>
    public const int FirstAfter = 20;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(250);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var listening = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using (lifetime.ApplicationStarted.Register(listening.SetResult))
            await listening.Task.WaitAsync(stoppingToken);
        await Task.Delay(TimeSpan.FromSeconds(configuration.GetValue("Packs:FirstAfterSeconds", FirstAfter)), clock, stoppingToken);
        using var timer = new PeriodicTimer(Pause, clock);
        do
            await RunAsync(stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task RunAsync(CancellationToken ct)
    {
        try
        {
            if (await maker.MakeAsync(Rest, ct) is not (var made and > 0))
                return;
            log.LogInformation("{Count} offline packs have a new version.", made);
            // The strictest that a pack of text can be is a member's; who reads the log decides what leaves the library.
            foreach (var large in (await shelf.OffersAsync(PackName.Read(PackKind.Text.Code + "-green")!.Taker, ct)).Offers.Where(offer => offer.Name.Kind == PackKind.Text && offer.Bytes > PackKind.TextCeiling))
                log.LogWarning("The offline pack {Pack} weighs {Bytes} bytes, more than the {Ceiling} that a ship's link is promised.", large.Name.Code, large.Bytes, PackKind.TextCeiling);
        }
#pragma warning disable CA1031 // A disk that is full or a database that is away must not end the service: it is tried again in a minute.
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogWarning(failure, "The offline packs could not be made.");
        }
#pragma warning restore CA1031
    }
}
