using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Events.Registration;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;
using NodaTime.Text;

namespace CsoAlliance.Core.Events;

/// <summary>The events that an installation starts with. A changed entry changes the stored event, as its organiser would.</summary>
internal sealed class StarterEvents(IDbContextFactory<AllianceDbContext> contexts, EventNotices notices, TimeProvider clock) : IStarterContent
{
    public int Order => 30;

    public async Task FillAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var announced = new List<Event>();
        var open = new List<Event>();
        var stored = await db.Set<Event>().ToDictionaryAsync(item => item.Slug, ct);
        foreach (var entry in StarterFile.In("Events/StarterContent", ".yaml").SelectMany(file => FrontMatter.ReadYaml<List<Entry>>(file.Text)))
        {
            var text = Read(entry);
            if (!stored.TryGetValue(text.Slug, out var item))
            {
                db.Add(item = new Event(text, now));
                announced.Add(item);
                if (entry.Register)
                    open.Add(item);
            }
            item.Renew(text, Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(entry)))), now);
        }
        await db.SaveChangesAsync(ct);
        foreach (var item in open.Where(item => item.StartsAt > now))
            OpenRegistration(db, item, now);
        await db.SaveChangesAsync(ct);
        foreach (var item in announced)
            await notices.TellAsync(db, item, now, ct);
        await transaction.CommitAsync(ct);
    }

    // As an organiser who changes nothing in an empty form, but lets guests in where the label does.
    private static void OpenRegistration(AllianceDbContext db, Event item, DateTime now)
    {
        var form = new RegistrationForm(item.Id);
        form.Change(FormTerms.Usual(item, now) with { Guests = item.Label == Tlp.Clear }, now);
        db.Add(form);
        db.AddRange(Enum.GetValues<ReminderMoment>().Select(moment => new EventReminder(item.Id, moment, ReminderAudience.Placed)));
    }

    private static EventText Read(Entry entry) => new()
    {
        Slug = entry.Slug, Title = entry.Title, Summary = entry.Summary, Zone = entry.Zone, Place = entry.Place, Online = entry.Online, Area = entry.Area,
        Language = entry.Language, Cost = entry.Cost, Organiser = entry.Organiser, Capacity = entry.Capacity, PlacesLeft = entry.PlacesLeft, Body = entry.Body.Trim(),
        Kind = EnumText.Parse<EventKind>(entry.Kind) ?? throw new FormatException($"{entry.Slug}: {entry.Kind} is no kind."),
        Label = TlpText.Parse(entry.Tlp) ?? throw new FormatException($"{entry.Slug}: {entry.Tlp} is no TLP label."),
        Starts = LocalDateTimePattern.GeneralIso.Parse(entry.Starts).GetValueOrThrow(), Ends = LocalDateTimePattern.GeneralIso.Parse(entry.Ends).GetValueOrThrow(),
        Cancelled = entry.Status == "cancelled", Position = entry.Position.Length == 0 ? null : Position.Parse(entry.Position)!.Value,
    };

    private sealed class Entry
    {
        public string Slug { get; set; } = "";
        public string Title { get; set; } = "";
        public string Kind { get; set; } = "";
        public string Starts { get; set; } = "";
        public string Ends { get; set; } = "";
        public string Zone { get; set; } = "";
        public string Place { get; set; } = "";
        public string Position { get; set; } = "";
        public bool Online { get; set; }
        public string Area { get; set; } = "";
        public string Language { get; set; } = "";
        public string Cost { get; set; } = "";
        public int? Capacity { get; set; }
        public int? PlacesLeft { get; set; }
        public string Summary { get; set; } = "";
        public string Organiser { get; set; } = "";
        public string Tlp { get; set; } = "";
        public string Status { get; set; } = "";
        public bool Register { get; set; }
        public string Body { get; set; } = "";
    }
}
