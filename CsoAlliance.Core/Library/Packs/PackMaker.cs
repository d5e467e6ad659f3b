using CsoAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Library.Packs;

/// <summary>
/// Makes packs: a new version where a file of it changed, and none where nothing did. A ZIP is written whole before its version
/// is noted, so that nobody is offered half of one; a process that is killed begins anew.
/// </summary>
public sealed class PackMaker : IDisposable
{
    private readonly IDbContextFactory<AllianceDbContext> contexts;
    private readonly IPackPages pages;
    private readonly PackGathering gathering;
    private readonly PackRoom room;
    private readonly TimeProvider clock;
    private readonly SemaphoreSlim one = new(1, 1);

    internal PackMaker(IDbContextFactory<AllianceDbContext> contexts, IPackPages pages, PackGathering gathering, PackRoom room, TimeProvider clock) =>
        (this.contexts, this.pages, this.gathering, this.room, this.clock) = (contexts, pages, gathering, room, clock);

    /// <summary>Makes what is missing or out of date; gives how many versions are new. Where nothing changed, it asks a few short questions and is done.</summary>
    /// <param name="rest">How long it rests after each pack, so that whoever asks the site meanwhile goes first.</param>
    /// <param name="ct">Cuts it off; what is finished stays.</param>
    public async Task<int> MakeAsync(TimeSpan rest = default, CancellationToken ct = default)
    {
        await one.WaitAsync(ct);
        try
        {
            // Taken before anything is read: what changes meanwhile is seen the next time.
            var content = pages.Fingerprint + await gathering.ContentMarkAsync(ct);
            if (File.Exists(room.Mark) && await File.ReadAllTextAsync(room.Mark, ct) == content + await gathering.EditionMarkAsync(ct) && await AllThereAsync(ct))
                return 0;
            var made = 0;
            foreach (var label in PackGathering.Labels)
            {
                var items = await gathering.AllAsync(label, ct);
                foreach (var kind in PackKind.All)
                {
                    made += await MakeAsync(new PackBook(new(kind, label), items), ct);
                    if (rest > TimeSpan.Zero)
                        await Task.Delay(rest, clock, ct);
                }
            }
            await TidyAsync(ct);
            await File.WriteAllTextAsync(room.Mark, content + await gathering.EditionMarkAsync(ct), ct);
            return made;
        }
        finally
        {
            one.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => one.Dispose();

    private async Task<int> MakeAsync(PackBook book, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var latest = await db.Latest(book.Name).FirstOrDefaultAsync(ct);
        if (!book.IsNeeded)
        {
            latest?.Withdraw(clock.GetUtcNow().UtcDateTime);
            await db.SaveChangesAsync(ct);
            return 0;
        }
        var times = await db.Set<PackEdition>().Where(edition => edition.Kind == book.Name.Kind.Code && edition.Label == book.Name.Label).ToDictionaryAsync(edition => edition.Version, edition => edition.MadeAt, ct);
        var draft = await PackDraft.WriteAsync(await pages.OfAsync(book, ct), book.Name, latest, times, clock.GetUtcNow().UtcDateTime, ct);
        var edition = draft.IsNew ? new PackEdition(book.Name, draft.Version, draft.MadeAt, draft.Files, book.Named) : latest!;
        var path = room.Whole(book.Name, edition.Version);
        if (draft.IsNew || !File.Exists(path))
            edition.Written(await PackZip.WriteAsync(path, draft.Entries(edition), ct));
        if (draft.IsNew)
            db.Add(edition);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException) when (draft.IsNew)
        {
            // Another server was first with this version: its note stands, and this machine's file is written again by it.
            File.Delete(path);
            return 0;
        }
        return draft.IsNew ? 1 : 0;
    }

    private async Task<bool> AllThereAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return (await db.LatestAsync(ct)).All(pack => pack.WithdrawnAt is not null || File.Exists(room.Whole(pack.Name, pack.Version)));
    }

    private async Task TidyAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var latest = (await db.LatestAsync(ct)).Where(pack => pack.WithdrawnAt is null).ToList();
        var now = clock.GetUtcNow().UtcDateTime;
        var given = new List<(PackName, int, IReadOnlyList<int>)>();
        foreach (var pack in latest)
            given.Add((pack.Name, pack.Version, await db.KeptAsync(pack.Name, now, ct)));
        room.Tidy(given, now);
    }
}
