using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Events.Posting;
using CsoAlliance.Core.Library;
using CsoAlliance.Core.Library.Editing;
using CsoAlliance.Core.Library.Films.Uploads;
using CsoAlliance.Core.Membership.Vetting;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Events.Filing;

/// <summary>How far what an event left is on its way into the library.</summary>
public enum RecordState
{
    /// <summary>Its organisers gather it.</summary>
    Gathering,

    /// <summary>It is filed, and comes out as soon as its recording is made ready.</summary>
    Making,

    /// <summary>It is in the library.</summary>
    Filed,
}

/// <summary>What an event left, as its organisers see it.</summary>
/// <param name="Event">The event.</param>
/// <param name="Record">What was gathered; null while nothing was.</param>
/// <param name="State">How far it is.</param>
/// <param name="Slides">The slides; null for none.</param>
/// <param name="Recording">The recording that comes out with it, made ready or on its way there; null for none.</param>
/// <param name="Item">Address in the library; null where it is not out.</param>
/// <param name="Missing">What is still wrong with it.</param>
public sealed record RecordView(Event Event, EventRecord? Record, RecordState State, LibraryFile? Slides, FilmUpload? Recording, string? Item, IReadOnlyList<Error> Missing)
{
    /// <summary>Why the recording that came last was not taken; empty where it was.</summary>
    public string RecordingRefusal { get; init; } = "";

    /// <summary>What the viewer typed while somebody else kept it; null where nothing was laid aside.</summary>
    public RecordAside? Aside { get; init; }
}

/// <summary>
/// Files what an event left in the library, under the event's label: notes, slides, recording and transcript, in one act of one organiser. It is
/// a record of what was said and no advice of ours, so no second editor agrees to it; editors can change it afterwards as every item.
/// </summary>
public sealed partial class EventRecordDesk
{
    /// <summary>Largest slides, in bytes.</summary>
    public const int MaxSlidesBytes = LibraryFiles.MaxDocumentBytes;

    private static readonly Error NotYet = new("record.not-over", "The event is not over yet. What was said and shown is filed afterwards.");
    private static readonly Error NoneHeld = new("record.cancelled", "The event was cancelled, so there is nothing to file.");
    private static readonly Error Out = new("record.filed", "It is in the library already. Editors change it there.");

    private readonly IDbContextFactory<AllianceDbContext> contexts;
    private readonly LibraryFiles files;
    private readonly FilmUploads films;
    private readonly FilmCaptions captions;
    private readonly Publishing publishing;
    private readonly IPublicCache cache;
    private readonly TimeProvider clock;

    internal EventRecordDesk(IDbContextFactory<AllianceDbContext> contexts, LibraryFiles files, FilmUploads films, FilmCaptions captions, Publishing publishing, IPublicCache cache, TimeProvider clock) =>
        (this.contexts, this.files, this.films, this.captions, this.publishing, this.cache, this.clock) = (contexts, files, films, captions, publishing, cache, clock);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>What there is. Refused: no such event, not the viewer's to change.</summary>
    public async Task<Result<RecordView>> OpenAsync(Viewer viewer, string slug, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<Event>().AsNoTracking().ChangedBy(db, viewer).Include(item => item.Form).SingleOrDefaultAsync(item => item.Slug == slug, ct) is { } item
            ? await ViewAsync(db, item, ct) with { Aside = await db.Set<RecordAside>().AsNoTracking().SingleOrDefaultAsync(aside => aside.EventId == item.Id && aside.MemberId == viewer.MemberId, ct) }
            : Error.NotFound;
    }

    /// <summary>Takes the slides. What was wrong with them is noted, and what was there before stays. Refused as <see cref="KeepAsync"/>, or where nothing was kept yet.</summary>
    public async Task<Result> TakeSlidesAsync(Viewer viewer, string slug, string fileName, byte[] content, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await GatheringAsync(db, viewer, slug, ct) is not var (record, draft))
            return Error.NotFound;
        var taken = await files.AddDocumentAsync(await WhoAsync(db, viewer, ct), draft.Uid, fileName, content, ct);
        if (taken.Ok)
            record.Show(taken.Value.Name);
        else
            record.RefuseSlides(taken.Error.Message);
        await db.SaveChangesAsync(ct);
        return taken.Ok ? Result.Done : taken.Error;
    }

    /// <summary>Takes the recording, straight to the disk. What was wrong with it is noted, and what was there before stays. Refused as <see cref="TakeSlidesAsync"/>.</summary>
    public async Task<Result> TakeRecordingAsync(Viewer viewer, string slug, string fileName, Stream content, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await GatheringAsync(db, viewer, slug, ct) is not var (record, draft))
            return Error.NotFound;
        var who = await WhoAsync(db, viewer, ct);
        // A recording is taken for what is a film: that is what the draft becomes with it.
        draft.Write(draft.Text with { Kind = ArticleKind.Film }, draft.Note, who, Now);
        await db.SaveChangesAsync(ct);
        var taken = await films.ReceiveAsync(who, draft.Uid, fileName, content, ct);
        record.RefuseRecording(taken.Ok ? "" : taken.Error.Message);
        await db.SaveChangesAsync(ct);
        return taken;
    }

    /// <summary>
    /// Files it: it is out at once, or as soon as its recording is made ready. Refused with everything that is still missing; then all that was
    /// gathered stays.
    /// </summary>
    public async Task<Result> FileAsync(Viewer viewer, string slug, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await GatheringAsync(db, viewer, slug, ct) is not var (record, draft))
            return Error.NotFound;
        var item = await db.Set<Event>().AsNoTracking().SingleAsync(one => one.Id == record.EventId, ct);
        var view = await ViewAsync(db, item, ct);
        if (view.Missing.Count > 0)
            return Result.Refused(view.Missing);
        var (who, now, recording) = (await WhoAsync(db, viewer, ct), Now, view.Recording is not null);
        if (recording && await captions.WriteAsync(who, draft.Uid, record.Language, record.Transcript, ct) is { Ok: false } wrong)
            return wrong;
        record.File(viewer.DisplayRole, now);
        var text = RecordWording.Text(item, record, draft.Text.Slug, view.Slides, recording, now);
        draft.Write(text, "Filed after the event", who, now);
        draft.Agree(who, now, now);
        db.Add(new AuditEntry(now, who.Account, "event.record.filed", slug, draft.Uid.ToString()));
        if (!await db.KeepAsync(ct))
            return EditingErrors.NotNow;
        if (view.Recording is not { IsUnderWay: true } && await publishing.PublishAsync(draft.Uid, ct) is { Ok: false } held)
            return held;
        await cache.EvictAsync(ct);
        return Result.Done;
    }

    private Error? Refusal(Event item) => item.Draft || item.EndsAt > Now ? NotYet : item.CancelledAt is not null ? NoneHeld : null;

    private async Task<RecordView> ViewAsync(AllianceDbContext db, Event item, CancellationToken ct)
    {
        var record = await db.Set<EventRecord>().AsNoTracking().SingleOrDefaultAsync(one => one.EventId == item.Id, ct);
        if (record is null)
            return new(item, null, RecordState.Gathering, null, null, null, Refusal(item) is { } refusal ? [refusal] : []);
        var draft = await db.Set<Draft>().AsNoTracking().SingleAsync(one => one.Id == record.DraftId, ct);
        var slides = record.Slides.Length == 0 ? null : await db.Set<LibraryFile>().AsNoTracking().SingleAsync(file => file.Name == record.Slides, ct);
        var film = await DraftFilm.LoadAsync(db, draft, ct);
        var recording = film.Newest is { IsUnderWay: true } coming ? coming : film.Ready;
        var article = draft.State == DraftState.Published ? await db.Set<Article>().Where(one => one.Id == draft.ArticleId && one.RetiredAt == null).Select(one => one.Slug).SingleOrDefaultAsync(ct) : null;
        var missing = RecordWording.Errors(record, recording).ToList();
        return new(item, record, draft.State switch { DraftState.Published => RecordState.Filed, DraftState.Scheduled when recording is not null && missing.Count == 0 => RecordState.Making, _ => RecordState.Gathering }, slides, recording, article, missing)
        {
            RecordingRefusal = film.Newest is { State: UploadState.Refused } refused ? refused.Refusal : record.RecordingRefusal,
        };
    }

    // What is not out, with its draft open for changes.
    private static async Task<(EventRecord Record, Draft Draft)?> GatheringAsync(AllianceDbContext db, Viewer viewer, string slug, CancellationToken ct)
    {
        if (await db.Set<Event>().AsNoTracking().ChangedBy(db, viewer).SingleOrDefaultAsync(one => one.Slug == slug, ct) is not { } item
            || await db.Set<EventRecord>().SingleOrDefaultAsync(one => one.EventId == item.Id, ct) is not { } record
            || await db.Set<Draft>().SingleAsync(one => one.Id == record.DraftId, ct) is not { MayChange: true } draft)
            return null;
        return (record, draft);
    }

    private static async Task<DeskEditor> WhoAsync(AllianceDbContext db, Viewer viewer, CancellationToken ct) =>
        new(viewer.MemberId!.Value, await db.ActorAsync(viewer.MemberId.Value, ct));
}
