using System.Globalization;
using CsoAlliance.Core.Incidents;
using CsoAlliance.Core.Shared;
using NodaTime;
using static CsoAlliance.Core.Events.Posting.TypedText;

namespace CsoAlliance.Core.Events.Posting;

/// <summary>Reads what an organiser typed. Each thing that is wrong is said in a sentence at its field; a draft may still lack what only readers need.</summary>
internal static class EventFormReader
{
    /// <summary>Reads a form. The slug is left to the caller.</summary>
    /// <param name="form">What was typed.</param>
    /// <param name="whole">Whether nothing may be missing, since it is or becomes public.</param>
    public static Result<EventText> Read(EventForm form, bool whole)
    {
        var errors = new List<Error>();
        var title = Line(form.Title, Event.TitleLength, nameof(form.Title), "the title", true, errors);
        if (EnumText.Parse<EventKind>(form.Kind) is not { } kind)
            errors.Add(new("event.kind", "Choose what kind of event it is.", nameof(form.Kind)));
        var summary = Line(form.Summary, Event.SummaryLength, nameof(form.Summary), "the summary", whole, errors);
        var (starts, ends, zone) = Times(form, errors);
        var place = Line(form.Place, Event.LineLength, nameof(form.Place), "the place", whole && !form.Online, errors);
        var (body, position) = (Block(form.Body, Event.BodyLength, nameof(form.Body), "the programme", errors), Position(form, errors));
        if (!string.IsNullOrEmpty(form.Area) && SeaAreas.Find(form.Area)?.Slug != form.Area)
            errors.Add(new("event.area", "Choose an area of the list.", nameof(form.Area)));
        var languages = EventTerms.Languages.Where(name => form.Languages?.Contains(name) == true).ToList();
        if (whole && languages.Count == 0)
            errors.Add(new("event.languages", "Choose at least one language.", nameof(form.Languages)));
        if (TlpText.Parse(form.Label) is not { } label)
            errors.Add(new("event.label", "Choose the label of the programme.", nameof(form.Label)));
        var text = new EventText
        {
            Slug = "", Title = title, Kind = EnumText.Parse<EventKind>(form.Kind) ?? default, Summary = summary, Starts = starts.Local, Ends = ends.Local, StartsLater = starts.Later, EndsLater = ends.Later, Zone = zone,
            Online = form.Online, Place = place.Length == 0 && form.Online ? "Online" : place, Area = form.Area ?? "", Label = TlpText.Parse(form.Label) ?? default, Body = body, Position = position,
            Language = EventTerms.Written(languages), Capacity = Capacity(form.Capacity, errors), Sessions = Sessions(form, starts, ends, errors), Related = Related(form.Related, errors),
            Cost = Line(form.Cost, Event.LineLength, nameof(form.Cost), "the cost", whole, errors), Organiser = Line(form.Organiser, Event.LineLength, nameof(form.Organiser), "who holds it", whole, errors),
            Address = Line(form.Address, Event.LongLength, nameof(form.Address), "the address", false, errors), Directions = Block(form.Directions, Event.DirectionsLength, nameof(form.Directions), "the directions", errors),
            JoinUrl = Link(form.JoinUrl, errors), DialIn = Line(form.DialIn, Event.LongLength, nameof(form.DialIn), "the number", false, errors),
            AudioOnly = Line(form.AudioOnly, Event.LongLength, nameof(form.AudioOnly), "the line on sound", false, errors), TextRelay = Line(form.TextRelay, Event.LongLength, nameof(form.TextRelay), "the line on text", false, errors),
        };
        Line(form.Series, Event.TitleLength, nameof(form.Series), "the series", false, errors);
        return errors.Count == 0 ? text : Result<EventText>.Refused(errors);
    }

    private static (TypedTime Starts, TypedTime Ends, string Zone) Times(EventForm form, List<Error> errors)
    {
        if (!EventClock.IsZone(form.Zone))
        {
            errors.Add(new("event.zone", string.IsNullOrWhiteSpace(form.Zone) ? "Choose on which clocks these times are." : $"There is no time zone “{Short(form.Zone)}”. Choose one of the list.", nameof(form.Zone)));
            return default;
        }
        var zone = form.Zone!;
        var starts = EventClock.Read(form.Date, form.Starts, zone, form.StartsWhich, nameof(form.Date), nameof(form.Starts));
        var ends = EventClock.Read(string.IsNullOrWhiteSpace(form.EndDate) ? form.Date : form.EndDate, form.Ends, zone, form.EndsWhich, string.IsNullOrWhiteSpace(form.EndDate) ? nameof(form.Date) : nameof(form.EndDate), nameof(form.Ends));
        errors.AddRange(starts.Errors);
        errors.AddRange(ends.Errors.Where(error => !errors.Exists(said => said.Field == error.Field)));
        if (!starts.Ok || !ends.Ok)
            return (default, default, zone);
        var (from, to) = (Instant(starts.Value, zone), Instant(ends.Value, zone));
        if (to <= from)
            errors.Add(new("event.ends", "It ends before it begins. Give a later end, and the day where that is another one.", nameof(form.Ends)));
        else if (to - from > Duration.FromDays(31))
            errors.Add(new("event.long", "An event lasts for 31 days at most. Make a series of several.", nameof(form.EndDate)));
        return (starts.Value, ends.Value, zone);
    }

    private static Instant Instant(TypedTime time, string zone)
    {
        var mapped = DateTimeZoneProviders.Tzdb[zone].MapLocal(time.Local);
        return (time.Later == true ? mapped.Last() : mapped.First()).ToInstant();
    }

    private static List<EventSession> Sessions(EventForm form, TypedTime starts, TypedTime ends, List<Error> errors)
    {
        var typed = (form.Sessions ?? []).Select((row, index) => (Row: row, Field: $"{nameof(form.Sessions)}-{index}")).Where(one => !one.Row.IsEmpty).ToList();
        var days = Period.DaysBetween(starts.Local.Date, ends.Local.Date) + 1;
        var sessions = new List<EventSession>();
        if (typed.Count > Event.MaxSessions)
            errors.Add(new("event.sessions", $"An agenda has {Event.MaxSessions} sessions at most.", nameof(form.Sessions)));
        foreach (var (row, field) in typed.Take(Event.MaxSessions))
        {
            var time = EventClock.Minute.Parse(row.Time?.Trim() ?? "");
            if (!time.Success)
                errors.Add(new("event.session-time", $"Give the time of “{Short(row.Title)}” as hours and minutes: 09:30.", field));
            var day = string.IsNullOrWhiteSpace(row.Day) ? 1 : int.TryParse(row.Day, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
            if (day < 1 || day > Math.Max(1, days))
                errors.Add(new("event.session-day", days > 1 ? $"The day of “{Short(row.Title)}” is one from 1 to {days}." : "The event lasts one day: leave the day at 1, or give another end.", field));
            var title = Line(row.Title, EventSession.TextLength, field, "what the session is", true, errors);
            sessions.Add(new(day, time.Success ? time.Value : default, title, Line(row.Track, EventSession.TextLength, field, "the track", false, errors), Line(row.Speaker, EventSession.TextLength, field, "who leads the session", false, errors)));
        }
        return [.. sessions.OrderBy(session => session.Day).ThenBy(session => session.Time)];
    }

    private static List<string> Related(string? typed, List<Error> errors)
    {
        var slugs = (typed ?? "").Split(['\n', '\r', ' ', ','], StringSplitOptions.RemoveEmptyEntries).Select(one => one.TrimEnd('/').Split('/')[^1].Split('?', '#')[0].ToLowerInvariant()).Where(slug => slug.Length > 0).Distinct().ToList();
        if (slugs.Count > 10)
            errors.Add(new("event.related", "Name ten items of the library at most.", nameof(EventForm.Related)));
        else if (slugs.Find(slug => slug.Length > Slug.MaxLength || Slug.From(slug) != slug) is { } wrong)
            errors.Add(new("event.related", $"“{Short(wrong)}” is no address of the library’s.", nameof(EventForm.Related)));
        return slugs;
    }

    private static int? Capacity(string? typed, List<Error> errors)
    {
        var tidy = (typed ?? "").Replace(",", "", StringComparison.Ordinal).Trim();
        if (tidy.Length == 0)
            return null;
        if (int.TryParse(tidy, NumberStyles.None, CultureInfo.InvariantCulture, out var places) && places is > 0 and <= Event.MaxCapacity)
            return places;
        errors.Add(new("event.capacity", $"Give the places as a number from 1 to {Event.MaxCapacity:N0}, or leave it empty where there is no limit.", nameof(EventForm.Capacity)));
        return null;
    }

    private static Position? Position(EventForm form, List<Error> errors)
    {
        if (string.IsNullOrWhiteSpace(form.Position))
            return null;
        var read = Shared.Position.Parse(form.Position);
        if (read is { Ok: true })
            return read.Value;
        errors.Add(new("event.position", read?.Error.Message ?? "Give the position as latitude and longitude: 37.94, 23.64.", nameof(form.Position)));
        return null;
    }

    private static string Link(string? typed, List<Error> errors)
    {
        var link = Line(typed, Event.LongLength, nameof(EventForm.JoinUrl), "the link", false, errors);
        if (link.Length > 0 && !(Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps && address.UserInfo.Length == 0))
            errors.Add(new("event.link", "The link begins with https://.", nameof(EventForm.JoinUrl)));
        return link;
    }
}
