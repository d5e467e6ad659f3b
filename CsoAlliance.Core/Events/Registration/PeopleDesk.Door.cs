using System.Globalization;
using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Events.Posting;
using CsoAlliance.Core.Membership.Vetting;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

// The database lowers the words here, and knows no culture.
#pragma warning disable CA1304, CA1311, CA1862

namespace CsoAlliance.Core.Events.Registration;

/// <summary>Somebody who came: by a code, or as a walk-in with an id that the phone made.</summary>
/// <param name="Code">The code that was read; null for a walk-in.</param>
/// <param name="Uid">Names a walk-in, so that the same line sent twice is one person; null otherwise.</param>
/// <param name="Name">A walk-in's name.</param>
/// <param name="Company">A walk-in's company.</param>
/// <param name="At">When, UTC, as the phone's clock had it.</param>
public sealed record Arrival(string? Code, Guid? Uid, string? Name, string? Company, DateTime At);

/// <content>At the door, and letters to those who registered.</content>
public sealed partial class PeopleDesk
{
    /// <summary>Most lines that are taken at once.</summary>
    public const int MostArrivals = 2000;

    /// <summary>
    /// Notes who came. The same line again changes nothing, so a phone may send its whole list until it has an answer. Gives the codes that no
    /// registration of this event has. Refused: not an organiser, no form, registrations that were deleted.
    /// </summary>
    public async Task<Result<IReadOnlyList<string>>> ArriveAsync(Viewer viewer, string slug, IReadOnlyCollection<Arrival> arrivals, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await db.Set<Event>().ChangedBy(db, viewer).Where(item => item.Slug == slug).Select(item => (long?)item.Id).SingleOrDefaultAsync(ct) is not { } id || await seats.EnterAsync(db, id, ct) is not { Form.ReducedAt: null } room)
            return Error.NotFound;
        var unknown = new List<string>();
        var noted = 0;
        foreach (var arrival in arrivals.Take(MostArrivals))
        {
            // A phone's clock may be wrong by years; nobody comes after now, and nobody a day before it begins.
            var at = arrival.At > room.Now || arrival.At < room.Event.StartsAt.AddDays(-1) ? room.Now : arrival.At;
            if (arrival.Uid is { } uid)
                noted += await WalkInAsync(db, room, uid, arrival, at, ct);
            else if (RegistrationCode.Read(arrival.Code) is { } code && await db.Set<EventRegistration>().SingleOrDefaultAsync(row => row.EventId == id && row.Code == code, ct) is { } who)
            {
                noted += who.ArrivedAt is null ? 1 : 0;
                who.ArrivedAt ??= at;
                // Whoever stands in the room has a place, whatever the list said.
                if (who.State != RegistrationState.Placed)
                {
                    await Seats.EndTurnAsync(db, who, TurnEnd.Took, room.Now, ct);
                    who.Become(RegistrationState.Placed, who.Need, room.Now);
                }
            }
            else
                unknown.Add((arrival.Code ?? "").Length > 40 ? arrival.Code![..40] : arrival.Code ?? "");
        }
        if (noted > 0)
            db.Add(new AuditEntry(room.Now, await db.ActorAsync(viewer.MemberId!.Value, ct), "event.arrived", slug, noted.ToString(CultureInfo.InvariantCulture)));
        await seats.SettleAsync(db, room, ct);
        await transaction.CommitAsync(ct);
        return unknown;
    }

    /// <summary>Takes back that somebody came: a wrong code was read.</summary>
    public Task<Result> NotArrivedAsync(Viewer viewer, string slug, Guid uid, CancellationToken ct = default) => OneAsync(viewer, slug, uid, "event.arrivalTakenBack", (_, _, who) =>
    {
        who.ArrivedAt = null;
        return Task.FromResult(Result.Done);
    }, ct);

    /// <summary>Writes to those in some states: members by a notice that leads to the text, guests by letter. Gives how many. Refused: not an organiser, no text, too long, nobody there, a programme above CLEAR with guests among them.</summary>
    public async Task<Result<int>> WriteAsync(Viewer viewer, string slug, IReadOnlyCollection<RegistrationState> states, string? subject, string? text, CancellationToken ct = default)
    {
        List<Error> errors = [];
        var (line, words) = (string.Join(' ', (subject ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), text?.Trim() ?? "");
        if (line.Length is 0 or > RegistrationMessage.SubjectLength)
            errors.Add(new("registration.message", $"Give a subject of at most {RegistrationMessage.SubjectLength} signs.", "subject"));
        if (words.Length is 0 or > RegistrationMessage.TextLength)
            errors.Add(new("registration.message", $"Write the message, in at most {RegistrationMessage.TextLength:N0} signs.", "message"));
        if (states.Count == 0)
            errors.Add(new("registration.message", "Choose whom it goes to.", "states"));
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await db.Set<Event>().AsNoTracking().ChangedBy(db, viewer).SingleOrDefaultAsync(item => item.Slug == slug && item.Form != null, ct) is not { } item)
            return Error.NotFound;
        if (errors.Count > 0)
            return Result<int>.Refused(errors);
        var names = ListText.Write(states.Select(state => state.Camel()));
        var told = await post.TellAllAsync(db, item, states, $"The organisers wrote: {line}.", words, ct);
        if (told == 0)
            return new Error("registration.message", "Nobody is in these states.", "states");
        db.Add(new RegistrationMessage(item.Id, names, line, words, Now));
        db.Add(new AuditEntry(Now, await db.ActorAsync(viewer.MemberId!.Value, ct), "event.messageSent", slug, $"{names} {told}"));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return told;
    }

    private static async Task<int> WalkInAsync(AllianceDbContext db, SeatRoom room, Guid uid, Arrival arrival, DateTime at, CancellationToken ct)
    {
        var name = string.Join(' ', (arrival.Name ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var company = (arrival.Company ?? "").Trim();
        if (name.Length == 0 || await db.Set<EventRegistration>().AnyAsync(row => row.Uid == uid, ct))
            return 0;
        db.Add(EventRegistration.AtTheDoor(room.Event.Id, uid, Cut(name), Cut(company), "", at));
        await db.SaveChangesAsync(ct);
        return 1;
    }

    private static IQueryable<Named> Narrowed(AllianceDbContext db, IQueryable<EventRegistration> rows, RegistrationState? state, string? words)
    {
        if (state is { } one)
            rows = rows.Where(row => row.State == one);
        var named = rows.Select(row => new Named { Row = row, Role = db.Set<Member>().Where(member => member.Id == row.MemberId).Select(member => member.DisplayRole).FirstOrDefault() ?? "" });
        foreach (var word in (words ?? "").ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(6))
            named = named.Where(person => (person.Row.Name + " " + person.Row.Company + " " + person.Row.Email + " " + person.Role + " " + person.Row.Code).ToLower().Contains(word));
        return named.OrderBy(person => person.Row.Id);
    }

    private static string Cut(string text) => text.Length > EventRegistration.NameLength ? text[..EventRegistration.NameLength] : text;

    private sealed class Named
    {
        public required EventRegistration Row { get; init; }

        public required string Role { get; init; }
    }
}
