using System.Globalization;
using CsoAlliance.Core.Incidents;
using CsoAlliance.Core.Incidents.Ports;
using CsoAlliance.Core.Shared;

namespace CsoAlliance.Core.Reporting.Intake;

/// <summary>Turns what was typed into a report, or says field by field what to mend. Nothing is stored here.</summary>
public static class ReportCheck
{
    /// <summary>A clock aboard may be a little fast; past this a time is in the future.</summary>
    private static readonly TimeSpan FastClock = TimeSpan.FromMinutes(15);

    private const string Future = "That lies in the future. Check the date, the time and the zone.";

    private static readonly DateOnly Earliest = new(1978, 1, 1);

    /// <summary>Checks a form at a moment, UTC.</summary>
    public static Result<ReportBody> Read(ReportForm form, DateTime now)
    {
        var errors = new List<Error>();
        var identity = EnumOr(form.Identity, Identity.Anonymous, errors, "identity", "Choose anonymous, confidential or named.");
        var (kind, type) = TypeOf(form, errors);
        var narrative = Text(form.Narrative, ReportForm.NarrativeLength, "narrative", errors) ?? "";
        if (narrative.Length == 0 && !errors.Exists(error => error.Field == "narrative"))
            errors.Add(new("report.narrative", "Say what happened, in your own words.", "narrative"));
        var place = Text(form.Place, ReportForm.FieldLength, "place", errors) ?? "";
        var (position, metres, area) = PlaceOf(place, errors);
        var (at, precision) = TimeOf(form, now, errors);
        if (TlpText.Parse(form.Label ?? "GREEN") is not { } label || label == Tlp.AmberStrict)
        {
            errors.Add(new("report.label", "Choose CLEAR, GREEN, AMBER or RED.", "label"));
            label = Tlp.Red;
        }
        var body = new ReportBody
        {
            Identity = identity, Kind = kind, Type = type, Narrative = narrative, Ongoing = form.IsOngoing, Place = place, Area = area,
            Latitude = position?.Latitude, Longitude = position?.Longitude, PrecisionMetres = metres, OccurredAt = at, Precision = precision, Label = label,
            Activity = form.Activity is "underway" or "anchor" or "alongside" or "ashore" ? form.Activity : "",
            VesselName = Text(form.VesselName, ReportForm.FieldLength, "vesselName", errors) ?? "",
            Imo = Text(form.Imo, ReportForm.FieldLength, "imo", errors) ?? "",
            Name = Text(form.Name, ReportForm.FieldLength, "name", errors) ?? "",
            Contact = Text(form.Contact, ReportForm.FieldLength, "contact", errors) ?? "",
            Received = DateOnly.FromDateTime(now),
        };
        return errors.Count == 0 ? body : Result<ReportBody>.Refused(errors);
    }

    private static (IncidentKind Kind, string Type) TypeOf(ReportForm form, List<Error> errors)
    {
        IncidentKind? kind = string.IsNullOrWhiteSpace(form.Kind) ? null : EnumText.Parse<IncidentKind>(form.Kind);
        if (kind is null && !string.IsNullOrWhiteSpace(form.Kind))
            errors.Add(new("report.kind", "There are two kinds: physical and cyber.", "kind"));
        if (string.IsNullOrWhiteSpace(form.Type))
            errors.Add(new("report.type", "Choose what comes nearest to what happened.", "type"));
        else if (IncidentTypes.Find(form.Type) is { } type)
        {
            if (kind is { } said && IncidentTypes.Find(form.Type, said) is null)
                errors.Add(new("report.kind", $"What you chose is {type.Kind.Camel()}. Leave the kind out, or choose another type.", "kind"));
            return (kind ?? type.Kind, type.Code);
        }
        else
            errors.Add(new("report.type", "That is not on the list. Choose what comes nearest.", "type"));
        return (kind ?? IncidentKind.Physical, "other");
    }

    private static (Position? Position, int? Metres, string Area) PlaceOf(string place, List<Error> errors)
    {
        if (place.Length == 0 && !errors.Exists(error => error.Field == "place"))
            errors.Add(new("report.place", "Say where: a sea area is enough.", "place"));
        if (Position.Parse(place) is { } read)
        {
            if (!read.Ok)
                errors.Add(read.Error);
            else
                return (read.Value, null, SeaAreas.At(read.Value)?.Slug ?? "");
        }
        // A port chosen from the list stands there with its country; its position is the harbour's, not the ship's.
        if (PortIndex.Find(place) is { } port)
            return (port.Position, Port.Metres, port.Area.Slug);
        return (null, null, SeaAreas.Find(place)?.Slug ?? "");
    }

    private static (DateTime? At, DatePrecision Precision) TimeOf(ReportForm form, DateTime now, List<Error> errors)
    {
        if (string.IsNullOrWhiteSpace(form.Date))
        {
            if (!string.IsNullOrWhiteSpace(form.Time))
                errors.Add(new("report.date", "A time needs its date.", "date"));
            return (null, DatePrecision.Day);
        }
        if (!DateOnly.TryParseExact(form.Date.Trim(), ["yyyy-MM-dd", "d MMM yyyy", "d MMMM yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) || date < Earliest)
        {
            errors.Add(new("report.date", "That is not a date. Write it like 2026-11-24.", "date"));
            return (null, DatePrecision.Day);
        }
        // The calendar ends in 9999: the zone is not reckoned with before this is ruled out.
        if (date > DateOnly.FromDateTime(now).AddDays(2))
        {
            errors.Add(new("report.future", Future, "date"));
            return (null, DatePrecision.Day);
        }
        var timed = TimeOnly.TryParseExact(form.Time?.Trim() ?? "", ["HH:mm", "H:mm", "HHmm", "HH.mm", "H.mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time);
        if (!timed && !string.IsNullOrWhiteSpace(form.Time))
            errors.Add(new("report.time", "That is not a time of day. Write it like 01:50.", "time"));
        if (Offset(form.UtcOffset) is not { } offset)
        {
            errors.Add(new("report.utcOffset", "A ship’s clock is at most 12 hours behind and 14 ahead of UTC.", "utcOffset"));
            offset = TimeSpan.Zero;
        }
        var precision = string.IsNullOrWhiteSpace(form.Precision) ? (timed ? DatePrecision.Minute : DatePrecision.Day)
            : EnumOr(form.Precision, DatePrecision.Day, errors, "precision", "Say minute, hour, day, month or year.");
        var at = DateTime.SpecifyKind(date.ToDateTime(timed ? time : TimeOnly.MinValue) - (timed ? offset : TimeSpan.Zero), DateTimeKind.Utc);
        // A date without a time is compared by the day that it may still be somewhere on earth.
        if (at > now + FastClock + (timed ? TimeSpan.Zero : TimeSpan.FromHours(14)))
            errors.Add(new("report.future", Future, timed && date <= DateOnly.FromDateTime(now) ? "time" : "date"));
        return (at, precision);
    }

    private static TimeSpan? Offset(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return TimeSpan.Zero;
        var bare = text.Trim().TrimStart('+');
        TimeSpan? offset = double.TryParse(bare, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var hours) && Math.Abs(hours) <= 14
            ? TimeSpan.FromHours(hours)
            : TimeSpan.TryParseExact(bare, [@"h\:mm", @"hh\:mm", @"\-h\:mm", @"\-hh\:mm"], CultureInfo.InvariantCulture, out var span) ? (bare[0] == '-' ? -span : span) : null;
        return offset is { TotalHours: >= -12 and <= 14 } ? offset : null;
    }

    private static string? Text(string? text, int most, string field, List<Error> errors)
    {
        // Form posts end lines with CR LF; the count that the reporter sees has one sign a line.
        var tidy = text?.ReplaceLineEndings("\n").Trim();
        if (tidy is null || tidy.Length <= most)
            return tidy;
        errors.Add(new("report.long", string.Create(CultureInfo.InvariantCulture, $"This is {tidy.Length:N0} signs long; {most:N0} fit. Keep what matters most, and send the rest with your receipt."), field));
        return null;
    }

    private static T EnumOr<T>(string? text, T usual, List<Error> errors, string field, string sentence) where T : struct, Enum
    {
        if (string.IsNullOrWhiteSpace(text))
            return usual;
        if (EnumText.Parse<T>(text.Trim()) is { } value)
            return value;
        errors.Add(new("report." + field, sentence, field));
        return usual;
    }
}
