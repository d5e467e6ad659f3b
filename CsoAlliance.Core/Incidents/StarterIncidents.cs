using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Shared;
using CsvHelper;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Incidents;

/// <summary>The cyber incidents that every register starts with, gathered from published sources.</summary>
internal sealed class StarterIncidents(IDbContextFactory<AllianceDbContext> contexts) : IStarterContent
{
    private const string Resource = "Incidents/StarterContent/cyber-incidents.csv";

    private static readonly DateTime EnteredAt = new(2026, 11, 24, 0, 0, 0, DateTimeKind.Utc);

    public int Order => 20;

    public async Task FillAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var rows = Read().ToList();
        var references = rows.Select(row => row.Reference).ToList();
        var present = (await db.Set<Incident>().Where(incident => references.Contains(incident.Reference)).Select(incident => incident.Reference).ToListAsync(ct)).ToHashSet();
        var missing = rows.Where(row => !present.Contains(row.Reference)).ToList();
        if (missing.Count == 0)
            return;
        db.AddRange(missing.Select(row => new Incident(row.Reference, row.Incident, EnteredAt)));
        await db.SaveChangesAsync(ct);
        foreach (var year in missing.Select(row => row.Reference.Split('-')).GroupBy(parts => int.Parse(parts[1], CultureInfo.InvariantCulture)))
            await IncidentNumbers.TakenAsync(db, year.Key, year.Max(parts => int.Parse(parts[2], CultureInfo.InvariantCulture)), ct);
        await transaction.CommitAsync(ct);
    }

    internal static IEnumerable<(string Reference, PublishIncident Incident)> Read()
    {
        using var csv = CsvReader.Create(typeof(StarterIncidents).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException(Resource + " is not embedded."), new CsvReaderOptions { Separator = ',' });
        while (csv.Read())
            yield return (csv.GetString("reference"), Row(csv.GetString));
    }

    private static PublishIncident Row(Func<string, string> get)
    {
        var sources = Enumerable.Range(1, 3).Where(i => get($"source{i}_title").Length > 0)
            .Select(i => new SourceInput(get($"source{i}_title"), get($"source{i}_publisher"), get($"source{i}_url"))).ToList();
        var confidence = get("confidence");
        return new()
        {
            PublicationId = new(SHA256.HashData(Encoding.UTF8.GetBytes("csoa-starter " + get("reference"))).AsSpan(0, 16)),
            Title = get("title"),
            Wording = get("summary"),
            Kind = IncidentKind.Cyber,
            Types = get("types").Split(';'),
            Systems = get("systems").Split(';', StringSplitOptions.RemoveEmptyEntries),
            OccurredAt = DateTime.ParseExact(get("date"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal),
            Precision = EnumText.Parse<DatePrecision>(get("precision"))!.Value,
            PlaceName = get("place"),
            Area = get("area"),
            Country = get("country"),
            Position = Number(get("lat")) is { } lat && Number(get("lon")) is { } lon ? new Position(lat, lon) : null,
            PrecisionMetres = (int?)Number(get("precision_metres")),
            // Outlets that repeat one attacker's claim are one source, however many they are.
            Grade = confidence == "claimed" ? Grade.OneSource : Grading.Highest(sources),
            Admiralty = confidence switch { "confirmed" => new('B', 2), "reported" => new('C', 3), _ => new('D', 4) },
            Severity = EnumText.Parse<Severity>(get("severity"))!.Value,
            Label = Tlp.Clear,
            Origin = Origin.OpenSource,
            VesselType = get("victim_kind"),
            Sources = sources,
            By = new("starter content", "Register desk"),
            Reason = "Entered from open sources",
        };
    }

    private static double? Number(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;
}
