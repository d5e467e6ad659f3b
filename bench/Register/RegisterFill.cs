using CsoAlliance.Core.Data;
using CsoAlliance.Core.Incidents;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Bench.Register;

/// <summary>Fills a register with invented incidents over 33 years: seven in ten for all, the others stricter, two in a hundred withdrawn.</summary>
internal static class RegisterFill
{
    private const int Batch = 5_000;
    private const int RareEvery = 4_000;

    private static readonly DateTime First = new(1993, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly int Minutes = (int)(new DateTime(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc) - First).TotalMinutes;

    public static async Task FillAsync(IDbContextFactory<AllianceDbContext> contexts, int count)
    {
        var random = new Random(20261124);
        var words = new Words(random);
        for (var id = 1; id <= count; id += Batch)
        {
            await using var db = await contexts.CreateDbContextAsync();
            await using var transaction = await db.Database.BeginTransactionAsync();
            var (incidents, parts) = (new BulkRows(db, typeof(Incident)), new[] { typeof(IncidentSource), typeof(IncidentChange), typeof(IncidentTypeMark) }.ToDictionary(type => type, type => new BulkRows(db, type)));
            for (var i = id; i < id + Batch && i <= count; i++)
            {
                var incident = Make(random, words, i);
                incidents.Add(incident, i, 0);
                foreach (var (part, n) in incident.Sources.Concat<object>(incident.Changes).Concat(incident.TypeMarks).Select((part, n) => (part, n)))
                    parts[part.GetType()].Add(part, (i * 10L) + n, i);
            }
            foreach (var rows in parts.Values.Prepend(incidents))
                await rows.WriteAsync();
            await transaction.CommitAsync();
        }
        // A server does this by itself before long.
        await using var filled = await contexts.CreateDbContextAsync();
        if (filled.Database.IsNpgsql())
            await filled.Database.ExecuteSqlAsync($"VACUUM ANALYZE");
    }

    private static Incident Make(Random random, Words words, int id)
    {
        var kind = random.Next(5) == 0 ? IncidentKind.Cyber : IncidentKind.Physical;
        var types = IncidentTypes.Of(kind).Select(type => type.Code).ToArray();
        var area = SeaAreas.All[random.Next(SeaAreas.All.Count)];
        var sources = random.Next(1, 4);
        var at = First.AddMinutes(random.Next(Minutes));
        var incident = new Incident($"CSOA-{at.Year}-{id:000000}", new PublishIncident
        {
            PublicationId = Guid.CreateVersion7(), Title = words.Line(5, 9), Wording = words.Text(40, 90) + (id % RareEvery == 0 ? $" A {Words.Rare} was found." : ""),
            Kind = kind, Types = [.. random.GetItems(types, random.Next(1, 3)).Distinct()], OccurredAt = at, Precision = DatePrecision.Minute, PlaceName = words.Line(1, 3), Area = area.Slug,
            Position = new(area.Centre.Latitude, area.Centre.Longitude), PrecisionMetres = 50_000, Grade = (Grade)(sources - 1), Admiralty = new((char)('A' + random.Next(4)), random.Next(1, 5)),
            Severity = (Severity)random.Next(4), Label = random.Next(10) switch { < 7 => Tlp.Clear, 7 => Tlp.Green, 8 => Tlp.Amber, _ => Tlp.Red }, Origin = Origin.Import, VesselType = "Bulk carrier",
            Sources = [.. Enumerable.Range(0, sources).Select(n => new SourceInput(words.Line(5, 8), "Register of ships", $"https://example.org/{id}/{n}"))], By = new("bench", "Analyst on watch"), Reason = "Entered from a file",
        }, at.AddDays(2));
        if (random.Next(50) == 0)
            incident.Withdraw(at.AddDays(9), "Analyst on watch", "Found to be a drill.");
        return incident;
    }
}
