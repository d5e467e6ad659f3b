using System.Threading.Channels;
using CsoAlliance.Core.Shared;
using Microsoft.Extensions.Logging;

namespace CsoAlliance.Core.Library.Films.Uploads;

/// <summary>Makes the films that wait, one after another. Run by a hosted service; safe to run on several servers over one data directory.</summary>
public sealed class FilmWorks
{
    private readonly FilmQueue queue;
    private readonly FilmMaker maker;
    private readonly FilmFolder folder;
    private readonly FilmTools tools;
    private readonly ILogger<FilmWorks> log;
    private readonly TimeProvider clock;
    private readonly Channel<bool> bell = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    internal FilmWorks(FilmQueue queue, FilmMaker maker, FilmFolder folder, FilmTools tools, TimeProvider clock, ILogger<FilmWorks> log) =>
        (this.queue, this.maker, this.folder, this.tools, this.clock, this.log) = (queue, maker, folder, tools, clock, log);

    /// <summary>Whether this installation can make films: ffmpeg and ffprobe are there.</summary>
    public bool CanMake => tools.Present;

    /// <summary>Waits until a film was uploaded here, or so long.</summary>
    public async Task WaitAsync(TimeSpan most, CancellationToken ct)
    {
        using var patience = new CancellationTokenSource(most, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, ct);
        try
        {
            await bell.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            // Time to look all the same: another server's worker may have been killed.
        }
    }

    /// <summary>Makes the next film. Says whether there was one.</summary>
    public async Task<bool> RunNextAsync(CancellationToken ct = default)
    {
        var worker = Guid.NewGuid();
        if (await queue.TakeAsync(worker, ct) is not { } film)
            return false;
        try
        {
            await MakeAsync(film, worker, ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // A planned stop: whoever starts next begins at once, and this time does not count.
            await queue.SettleAsync(film.Id, worker, row => row.Requeue(counts: false), CancellationToken.None);
            throw;
        }
        catch (LeaseLostException)
        {
            log.LogInformation("Film {Id} was taken up by another worker.", film.Id);
        }
        catch (TimeoutException)
        {
            await RefuseAsync(film, worker, FilmErrors.TooSlow, ct);
        }
#pragma warning disable CA1031 // A full disk or a database that is away must not end the service: the film is tried again, and not for ever.
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogWarning(failure, "A film could not be made.");
            if (film.Attempts >= FilmQueue.MostAttempts)
                await RefuseAsync(film, worker, FilmErrors.GivenUp, ct);
            else
                await queue.SettleAsync(film.Id, worker, row => row.Requeue(counts: true), ct);
        }
#pragma warning restore CA1031
        return true;
    }

    /// <summary>Wakes whoever waits.</summary>
    internal void Ring() => bell.Writer.TryWrite(true);

    private async Task MakeAsync(TakenFilm film, Guid worker, CancellationToken ct)
    {
        // A worker that is killed in each of its tries is killed by this film.
        if (film.Attempts > FilmQueue.MostAttempts)
        {
            await RefuseAsync(film, worker, FilmErrors.GivenUp, ct);
            return;
        }
        var source = Path.Combine(folder.Of(film.Draft), film.Original);
        if (!tools.Present)
        {
            await ServeOriginalAsync(film, worker, source, ct);
            return;
        }
        var making = folder.Fresh(film.Draft, film.Id, worker);
        try
        {
            var told = -1;
            var made = await maker.MakeAsync(source, making, async percent =>
            {
                if (percent <= told)
                    return;
                told = percent;
                if (!await queue.RenewAsync(film.Id, worker, Math.Min(percent, 99), ct))
                    throw new LeaseLostException();
            }, ct);
            if (made.Ok)
                await ServeAsync(film, worker, made.Value, ct);
            else
                await RefuseAsync(film, worker, made.Error, ct);
        }
        finally
        {
            if (Directory.Exists(making))
                Directory.Delete(making, recursive: true);
        }
    }

    private async Task ServeAsync(TakenFilm film, Guid worker, MadeFilm made, CancellationToken ct)
    {
        var files = new List<FilmFile>();
        foreach (var file in made.Files)
        {
            var bytes = new FileInfo(file.Path).Length;
            files.Add(new(file.Tier, FilmFolder.Address(film.Draft, await folder.KeepAsync(film.Draft, file.Path, file.Tier, ".mp4", ct)), bytes, file.Width, file.Height));
        }
        var poster = made.Poster is null ? "" : FilmFolder.Address(film.Draft, await folder.KeepAsync(film.Draft, made.Poster, "poster", ".webp", ct));
        // What a phone wrote into the original, such as the place, is nobody's business once the tiers are there.
        if (await queue.SettleAsync(film.Id, worker, row => row.Serve(UploadState.Ready, made.Seconds, poster, [.. files.OrderByDescending(file => file.Bytes)], keepsOriginal: false), ct))
            folder.Delete(film.Draft, film.Original);
    }

    private async Task ServeOriginalAsync(TakenFilm film, Guid worker, string source, CancellationToken ct)
    {
        var head = await FilmHead.ReadAsync(source, ct);
        if (!head.Ok)
        {
            await RefuseAsync(film, worker, head.Error, ct);
            return;
        }
        var file = new FilmFile(FilmFile.Original, FilmFolder.Address(film.Draft, film.Original), new FileInfo(source).Length, head.Value.Width, head.Value.Height);
        await queue.SettleAsync(film.Id, worker, row => row.Serve(UploadState.OriginalOnly, head.Value.Seconds, "", [file], keepsOriginal: true), ct);
    }

    private async Task RefuseAsync(TakenFilm film, Guid worker, Error why, CancellationToken ct)
    {
        if (await queue.SettleAsync(film.Id, worker, row => row.Refuse(why.Message), ct))
            folder.Delete(film.Draft, film.Original);
    }

    private sealed class LeaseLostException : Exception;
}
