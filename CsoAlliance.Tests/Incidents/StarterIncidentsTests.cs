using CsoAlliance.Core.Data;
using CsoAlliance.Core.Incidents;
using CsoAlliance.Core.Shared;
using CsoAlliance.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CsoAlliance.Tests.Incidents;

public sealed class StarterIncidentsTests
{
    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task The_register_starts_with_83_cyber_incidents_and_fills_them_once(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        await using var scope = house.Services.CreateAsyncScope();
        var starter = scope.ServiceProvider.GetServices<IStarterContent>().OfType<StarterIncidents>().Single();
        await starter.FillAsync(default);
        await starter.FillAsync(default);
        await using var db = house.Alliance();
        var incidents = await db.Set<Incident>().Include(incident => incident.Sources).Include(incident => incident.Changes).AsSplitQuery().ToListAsync();
        Assert.Equal(83, incidents.Count);
        Assert.All(incidents, incident =>
        {
            Assert.Equal((Tlp.Clear, Origin.OpenSource, IncidentKind.Cyber), (incident.Label, incident.Origin, incident.Kind));
            Assert.Equal("Entered from open sources", Assert.Single(incident.Changes).Reason);
            Assert.Equal(new DateTime(2026, 11, 24), incident.PublishedAt);
            Assert.All(incident.Types, code => Assert.NotNull(IncidentTypes.Find(code, IncidentKind.Cyber)));
            Assert.All(incident.Systems, code => Assert.NotNull(AffectedSystems.Find(code)));
            Assert.NotNull(SeaAreas.Find(incident.Area));
            Assert.True(Grading.Bears(incident.Sources.Select(Grading.AsInput), incident.Grade));
            Assert.All(incident.Sources, source => Assert.True(source.Title.Length <= IncidentSource.TitleLength && Uri.TryCreate(source.Url, UriKind.Absolute, out var uri) && uri.Scheme.StartsWith("http", StringComparison.Ordinal), source.Url));
        });
        Assert.Equal(new AdmiraltyCode('B', 2), incidents.Single(incident => incident.Reference == "CSOA-2011-0001").Admiralty);
        // Their numbers are taken: the next of a year follows the last of the starters.
        house.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 1, 0, 0, 0, TimeSpan.Zero));
        Assert.Equal("CSOA-2026-0001", await house.PublishedAsync(Some.Incident()));
    }

    [Fact]
    public void A_claim_that_many_outlets_repeat_stays_one_source() =>
        Assert.All(StarterIncidents.Read().Where(row => row.Incident.Admiralty.Source == 'D'), row => Assert.Equal(Grade.OneSource, row.Incident.Grade));

    [Fact]
    public void Every_starter_would_pass_the_desk_as_well()
    {
        var validator = new PublishIncidentValidator(TimeProvider.System);
        Assert.All(StarterIncidents.Read(), row => Assert.True(validator.Validate(row.Incident).IsValid, row.Reference + ": " + validator.Validate(row.Incident)));
    }
}
