using CsoAlliance.Core.Data;
using CsoAlliance.Core.Library.Films.Uploads;
using CsoAlliance.Tests.TestKit;
using static CsoAlliance.Tests.Library.Editing.DeskFolk;

namespace CsoAlliance.Tests.Library.Films.Uploads;

/// <summary>Who makes which film, and what becomes of one whose worker is gone.</summary>
public sealed class FilmQueueTests
{
    // Enough of a film to wait in the queue.
    private static readonly byte[] Head = [0, 0, 0, 20, .. "ftypisom"u8, 0, 0, 0, 0, .. "isom"u8];

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Two_workers_never_take_one_film(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        var draft = await house.FilmDraftAsync("many");
        for (var i = 0; i < 40; i++)
            Assert.True((await house.UploadAsync(draft, Head)).Ok);
        var queue = house.Get<FilmQueue>();
        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            var mine = new List<long>();
            while (await queue.TakeAsync(Guid.NewGuid(), default) is { } film)
                mine.Add(film.Id);
            return mine;
        })));
        Assert.Equal(40, taken.Sum(mine => mine.Count));
        Assert.Equal(40, taken.SelectMany(mine => mine).Distinct().Count());
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_killed_workers_film_is_taken_up_after_its_lease_and_it_can_write_no_more(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        var draft = await house.FilmDraftAsync("killed");
        await house.UploadAsync(draft, Head);
        var (queue, killed, next) = (house.Get<FilmQueue>(), Guid.NewGuid(), Guid.NewGuid());
        var film = (await queue.TakeAsync(killed, default))!;
        Assert.True(await queue.RenewAsync(film.Id, killed, 40, default));
        Assert.Equal((UploadState.Working, 40), ((await house.NewestAsync(draft)).State, (await house.NewestAsync(draft)).Percent));
        Assert.Null(await queue.TakeAsync(next, default));
        house.Clock.Advance(FilmQueue.Lease / 2);
        Assert.True(await queue.RenewAsync(film.Id, killed, 50, default));
        house.Clock.Advance(FilmQueue.Lease / 2 + TimeSpan.FromSeconds(1));
        Assert.Null(await queue.TakeAsync(next, default));
        house.Clock.Advance(FilmQueue.Lease);
        Assert.Equal((film.Id, 2), ((await queue.TakeAsync(next, default))!.Id, (await house.NewestAsync(draft)).Attempts));
        Assert.False(await queue.RenewAsync(film.Id, killed, 60, default));
        Assert.False(await queue.SettleAsync(film.Id, killed, row => row.Refuse("Late."), default));
        Assert.Equal((UploadState.Working, 0), ((await house.NewestAsync(draft)).State, (await house.NewestAsync(draft)).Percent));
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_film_that_kills_its_workers_is_given_up_in_words(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        var draft = await house.FilmDraftAsync("deadly");
        await house.UploadAsync(draft, Head);
        for (var i = 0; i < FilmQueue.MostAttempts; i++)
        {
            Assert.NotNull(await house.Get<FilmQueue>().TakeAsync(Guid.NewGuid(), default));
            house.Clock.Advance(FilmQueue.Lease * 2);
        }
        Assert.True(await house.Get<FilmWorks>().RunNextAsync());
        Assert.Equal((UploadState.Refused, FilmErrors.GivenUp.Message), ((await house.NewestAsync(draft)).State, (await house.NewestAsync(draft)).Refusal));
        Assert.False(await house.Get<FilmWorks>().RunNextAsync());
    }

    [SkippableFact]
    public async Task What_a_killed_process_left_is_made_at_the_next_start_and_a_planned_stop_gives_it_back_at_once()
    {
        var film = await FilmRoom.FilmAsync(".mp4", FilmRoom.Small);
        await using var house = await House.BuildAsync();
        var draft = await house.FilmDraftAsync("restart");
        await house.UploadAsync(draft, film);
        // A kill in the middle of a making: a lease, a folder with half a file, and nobody who renews.
        var left = house.Get<FilmFolder>().Fresh(draft, (await house.Get<FilmQueue>().TakeAsync(Guid.NewGuid(), default))!.Id, Guid.NewGuid());
        await File.WriteAllTextAsync(Path.Combine(left, "480.mp4"), "half");
        Assert.False(await house.Get<FilmWorks>().RunNextAsync());
        house.Clock.Advance(FilmQueue.Lease * 2);
        using (var stop = new CancellationTokenSource())
        {
            var run = house.Get<FilmWorks>().RunNextAsync(stop.Token);
            await stop.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        }
        while ((await house.NewestAsync(draft)).State != UploadState.Ready)
            Assert.True(await house.Get<FilmWorks>().RunNextAsync());
        Assert.False(Directory.Exists(left));
    }

    [SkippableFact]
    public async Task Progress_rises_while_a_film_is_made()
    {
        FilmRoom.SkipWhereMissing();
        using var scratch = new ScratchFolder();
        var source = Path.Combine(scratch.Path, "source");
        await File.WriteAllBytesAsync(source, await FilmRoom.FilmAsync(".mp4", "-f", "lavfi", "-i", "testsrc=size=1280x720:rate=30:duration=10", "-c:v", "libx264", "-preset", "ultrafast"));
        await using var house = await House.BuildAsync();
        var told = new List<int>();
        Assert.True((await house.Get<FilmMaker>().MakeAsync(source, Directory.CreateDirectory(Path.Combine(scratch.Path, "making")).FullName, percent => { told.Add(percent); return Task.CompletedTask; }, default)).Ok);
        Assert.Equal(told.Order(), told);
        Assert.InRange(told.Distinct().Count(), 4, 101);
        Assert.InRange(told[^1], 95, 100);
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Two_editors_who_upload_at_once_both_keep_their_films(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        var (one, two) = (await house.FilmDraftAsync("one"), await house.FilmDraftAsync("two"));
        var uploads = house.Get<FilmUploads>();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => uploads.ReceiveAsync(i % 2 == 0 ? First : Second, i % 4 < 2 ? one : two, $"film {i}.mp4", new MemoryStream(Head)))));
        Assert.All(outcomes, outcome => Assert.True(outcome.Ok));
        var rows = await house.UploadsAsync();
        Assert.Equal(Enumerable.Range(0, 8).Select(i => $"film {i}.mp4"), rows.Select(row => row.FileName).Order());
        Assert.Equal(8, rows.Select(row => row.Original).Distinct().Count());
        Assert.All(rows, row => Assert.True(File.Exists(Path.Combine(house.Directory, "files", "films", (row.FileName[5] - '0') % 4 < 2 ? one.ToString("N") : two.ToString("N"), row.Original))));
    }
}
