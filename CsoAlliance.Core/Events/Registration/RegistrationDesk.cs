using System.Globalization;
using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Membership.Vetting;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Events.Registration;

/// <summary>
/// What people do about their own registration. Members act as whoever is signed in; guests by the secret in a letter's link. Every act that
/// concerns places passes the turnstile first (<see cref="Seats.EnterAsync"/>), so that the last place goes to one.
/// </summary>
public sealed partial class RegistrationDesk
{
    /// <summary>Hours within which a guest confirms; a place is held that long.</summary>
    public const int ConfirmHours = 24;

    /// <summary>Most letters a day to an address that asked for a place, since it may be anybody's.</summary>
    public const int MostLetters = 3;

    private readonly IDbContextFactory<AllianceDbContext> contexts;
    private readonly Seats seats;
    private readonly RegistrantPost post;
    private readonly AnswerFiles files;
    private readonly IPublicCache cache;
    private readonly SeatQueue queue;

    internal RegistrationDesk(IDbContextFactory<AllianceDbContext> contexts, Seats seats, RegistrantPost post, AnswerFiles files, IPublicCache cache, SeatQueue queue) =>
        (this.contexts, this.seats, this.post, this.files, this.cache, this.queue) = (contexts, seats, post, files, cache, queue);

    /// <summary>
    /// Registers the viewer, or changes the registration that they have; a guest's new one waits for the link in a letter. Refused field by field,
    /// or where registering or changing is over. An event that the viewer may not read is not there.
    /// </summary>
    /// <param name="viewer">Who asks.</param>
    /// <param name="slug">The event.</param>
    /// <param name="token">The secret of a guest's link; null for others.</param>
    /// <param name="form">What was typed.</param>
    /// <param name="ct">Ends the act.</param>
    public async Task<Result<RegistrationState>> SendAsync(Viewer viewer, string slug, string? token, RegisterForm form, CancellationToken ct = default)
    {
        using var turn = await queue.WaitAsync(slug, ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var (found, who) = await OpenAsync(db, viewer, slug, token, ct);
        if (!found.Ok)
            return found.Error;
        var room = found.Value;
        var guest = token is not null || !viewer.Approved;
        if (who is null && token is not null)
            return RegistrationErrors.LinkSpent;
        if (who is null && guest && (!room.Form.Guests || room.Event.Label != Tlp.Clear))
            return RegistrationErrors.MembersOnly;
        if (Closed(room, who) is { } closed)
            return closed;
        if (form.Coming == "no" && !(guest && who is null))
            return await EndAsync(db, transaction, room, await NoAsync(db, room, viewer, who, ct), ct);
        var read = await ReadAsync(db, room, who, guest && who is null, form, ct);
        if (!read.Ok)
            return Result<RegistrationState>.Refused(read.Errors);
        if (guest && who is null && await KnownAsync(db, room, read.Value.Email, ct) is { } known)
        {
            await AgainAsync(db, room, known, read.Value.Email, ct);
            return await EndAsync(db, transaction, room, RegistrationState.Unconfirmed, ct);
        }
        var changed = who is { Lives: true } ? Changed(room, who, read.Value) : await NewAsync(db, room, viewer, who, guest, read.Value, ct);
        if (!changed.Ok)
            return changed.Error;
        who = changed.Value;
        await WriteAsync(db, room, who, read.Value, ct);
        await TellAsync(db, room, who, guest, ct);
        return await EndAsync(db, transaction, room, who.State, ct);
    }

    private async Task<(Result<SeatRoom> Room, EventRegistration? Who)> OpenAsync(AllianceDbContext db, Viewer viewer, string slug, string? token, CancellationToken ct)
    {
        if (await db.Set<Event>().AsNoTracking().Published().SingleOrDefaultAsync(item => item.Slug == slug, ct) is not { } item || (token is null && !Access.MayRead(viewer, item) && viewer.SignedIn && viewer.Approved))
            return (Error.NotFound, null);
        if (await seats.EnterAsync(db, item.Id, ct) is not { } room)
            return (Error.NotFound, null);
        var who = await FindAsync(db, viewer, item.Id, token, ct);
        if (who is { MemberId: null } && token is null)
            TakeOver(room, who, viewer.MemberId!.Value);
        return (room, who);
    }

    // Somebody asked as a guest and comes signed in, by the same address. What was not confirmed begins anew, without its held place.
    private static void TakeOver(SeatRoom room, EventRegistration who, Guid member)
    {
        who.TakeOver(member);
        if (who.State != RegistrationState.Unconfirmed)
            return;
        room.Form.Count(room.Form.Taken - who.Places, room.Form.Waiting);
        who.Become(RegistrationState.GaveBack, 0, room.Now);
    }

    /// <summary>The registration that somebody may act on: their own, or the one that a link's secret opens.</summary>
    internal static async Task<EventRegistration?> FindAsync(AllianceDbContext db, Viewer viewer, long eventId, string? token, CancellationToken ct)
    {
        if (token is not null)
        {
            var hash = LinkToken.Hash(token);
            return await db.Set<EventRegistration>().SingleOrDefaultAsync(row => row.EventId == eventId && db.Set<RegistrationLink>().Any(link => link.RegistrationId == row.Id && link.TokenHash == hash), ct);
        }
        if (viewer is not { Approved: true, MemberId: { } member })
            return null;
        if (await db.Set<EventRegistration>().SingleOrDefaultAsync(row => row.EventId == eventId && row.MemberId == member, ct) is { } own)
            return own;
        var email = await db.Set<Member>().Where(one => one.Id == member).Select(one => one.Email).SingleOrDefaultAsync(ct) ?? "";
        var address = EventRegistration.HashOf(email);
        return email.Length == 0 ? null : await db.Set<EventRegistration>().SingleOrDefaultAsync(row => row.EventId == eventId && row.MemberId == null && row.AddressHash == address, ct);
    }

    private static Error? Closed(SeatRoom room, EventRegistration? who) =>
        room.Event.CancelledAt is not null ? RegistrationErrors.Cancelled
        : room.Event.StartsAt <= room.Now || room.Form.ReducedAt is not null ? RegistrationErrors.Begun
        : who is { State: RegistrationState.Declined } ? RegistrationErrors.Declined
        : who is { Lives: true } ? (room.Now > room.Form.ChangeUntil ? RegistrationErrors.ChangeOver : null)
        : room.Now < room.Form.OpensAt ? RegistrationErrors.NotYet
        : room.Now > room.Form.ClosesAt ? RegistrationErrors.Closed
        : null;

    private static async Task<RegistrationState> NoAsync(AllianceDbContext db, SeatRoom room, Viewer viewer, EventRegistration? who, CancellationToken ct)
    {
        if (who is null)
            db.Add(who = new(room.Event.Id, viewer.MemberId, await AddressAsync(db, viewer, ct), room.Now));
        await Seats.EndTurnAsync(db, who, TurnEnd.Left, room.Now, ct);
        who.Become(RegistrationState.NotComing, 0, room.Now);
        await AuditAsync(db, room, who, "event.notComing", ct);
        return who.State;
    }

    private static async Task<string> AddressAsync(AllianceDbContext db, Viewer viewer, CancellationToken ct) =>
        await db.Set<Member>().Where(member => member.Id == viewer.MemberId).Select(member => member.Email).SingleOrDefaultAsync(ct) ?? "";

    private static async Task AuditAsync(AllianceDbContext db, SeatRoom room, EventRegistration who, string act, CancellationToken ct) =>
        db.Add(new AuditEntry(room.Now, who.MemberId is { } member ? await db.ActorAsync(member, ct) : "guest", act, room.Event.Slug, who.State.ToString()));

    private async Task<RegistrationState> EndAsync(AllianceDbContext db, Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction transaction, SeatRoom room, RegistrationState state, CancellationToken ct)
    {
        await seats.SettleAsync(db, room, ct);
        await transaction.CommitAsync(ct);
        if (room.Event.Label == Tlp.Clear)
            await cache.EvictAsync(ct);
        return state;
    }

    internal static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
