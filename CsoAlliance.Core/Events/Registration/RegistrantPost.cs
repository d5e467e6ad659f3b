using System.Globalization;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Notices;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Events.Registration;

/// <summary>
/// Tells people what becomes of their registrations: members by notice, in the way they asked for, and guests by letter with a link of its own.
/// An event's title and time are cleared for all, so the lines are too.
/// </summary>
internal sealed class RegistrantPost(NoticeBoard board, Outbox outbox, TimeProvider clock)
{
    private static readonly string[] Ordinals = ["", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    /// <summary>Tells one. The title is the whole of it for a member; a guest's letter has the text too.</summary>
    public async Task TellAsync(AllianceDbContext db, Event item, EventRegistration who, string title, string text, CancellationToken ct, string page = "register")
    {
        if (who.MemberId is { } member)
            await board.TellAsync(db, [member], new(NoticeTopic.Registration, Tlp.Clear, $"{title} {item.Title}", $"/events/{item.Slug}/{page}"), ct);
        else if (who.Email.Length > 0)
            outbox.Add(db, new(who.Email, Cut($"CSO Alliance: {item.Title}"), $"{title}\n\n{text}\n\n{item.Title}, {When(item)}, {item.Place}\n\nThe link opens your registration, where you change it or give it back. It is yours alone.", $"/events/{item.Slug}/{page}/{Link(db, who)}"));
    }

    /// <summary>Tells everybody in some states; gives how many. For whoever cancels or moves an event too.</summary>
    public async Task<int> TellAllAsync(AllianceDbContext db, Event item, IReadOnlyCollection<RegistrationState> states, string title, string text, CancellationToken ct)
    {
        var chosen = states.ToList();
        var people = await db.Set<EventRegistration>().Where(row => row.EventId == item.Id && chosen.Contains(row.State) && (row.MemberId != null || row.Email != "")).OrderBy(row => row.Id).ToListAsync(ct);
        foreach (var who in people)
            await TellAsync(db, item, who, title, text, ct);
        return people.Count;
    }

    /// <summary>Asks a guest to confirm. Says the same to an address that has a registration already, so that nobody learns of it from the form.</summary>
    public void Confirm(AllianceDbContext db, Event item, EventRegistration who)
    {
        var first = who.State == RegistrationState.Unconfirmed
            ? $"Somebody, we hope you, asked for a place with this address. Open the link and confirm within {RegistrationDesk.ConfirmHours} hours; until then the place is held where one was free. After that, it goes to others."
            : "Somebody, we hope you, asked for a place with this address. It has a registration already: the link opens it.";
        outbox.Add(db, new(who.Email, Cut($"CSO Alliance: your place at {item.Title}"), $"{first}\n\n{item.Title}, {When(item)}, {item.Place}\n\nIt wasn’t you? Leave it: what is not confirmed is deleted.", $"/events/{item.Slug}/register/{Link(db, who)}"));
    }

    /// <summary>Offers a place to somebody on the waiting list, and says how it came to them.</summary>
    public async Task OfferAsync(AllianceDbContext db, Event item, EventRegistration who, WaitingTurn turn, CancellationToken ct)
    {
        var before = await db.Set<WaitingTurn>().Where(other => other.EventId == turn.EventId && other.Id != turn.Id && other.Order < turn.Order && (other.EndedAt == null || other.EndedAt >= turn.JoinedAt)).Select(other => other.End).ToListAsync(ct);
        await TellAsync(db, item, who, $"A place is free for you until {At(turn.OfferUntil!.Value)}. {Story(turn.Began, before)}",
            "Open the link and say yes or no. If you say nothing until then, the place goes to the next on the list.", ct);
    }

    /// <summary>Why it is somebody's turn: "You were third; two before you let theirs lapse."</summary>
    internal static string Story(int began, IReadOnlyCollection<TurnEnd?> before)
    {
        var (lapsed, left, took) = (before.Count(end => end == TurnEnd.Lapsed), before.Count(end => end is TurnEnd.Left or TurnEnd.Declined), before.Count(end => end is TurnEnd.Took or null));
        string[] parts = [.. Part(took, "has a place", "have a place"), .. Part(lapsed, "let theirs lapse", "let theirs lapse"), .. Part(left, "left the list", "left the list")];
        return parts.Length == 0 ? $"You were {Ordinal(began)} on the list." : $"You were {Ordinal(began)}; {string.Join(", ", parts)}.";

        static IEnumerable<string> Part(int count, string one, string more) => count == 0 ? [] : [$"{(count <= 10 ? Count(count) : count.ToString(CultureInfo.InvariantCulture))} before you {(count == 1 ? one : more)}"];
    }

    /// <summary>A new link to a guest's registration.</summary>
    public string Link(AllianceDbContext db, EventRegistration who)
    {
        var token = LinkToken.New();
        db.Add(new RegistrationLink(who.Id, token, clock.GetUtcNow().UtcDateTime));
        return token;
    }

    internal static string At(DateTime utc) => utc.ToString("d MMM, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    internal static string When(Event item) => item.StartsAt.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    internal static string Ordinal(int number) => number < Ordinals.Length ? Ordinals[number] : number + ((number % 100) is >= 11 and <= 13 ? "th" : (number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" });

    private static string Count(int number) => new[] { "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten" }[number];

    private static string Cut(string subject) => subject.Length <= Letter.SubjectLength ? subject : subject[..(Letter.SubjectLength - 1)] + "…";
}
