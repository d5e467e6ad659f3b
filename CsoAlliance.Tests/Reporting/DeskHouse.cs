using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Reporting;
using CsoAlliance.Core.Reporting.Desk;
using CsoAlliance.Core.Reporting.Intake;
using CsoAlliance.Core.Reporting.Vault;
using CsoAlliance.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CsoAlliance.Tests.Reporting;

/// <summary>A house whose desk has a key and two analysts.</summary>
public sealed class DeskHouse : IAsyncDisposable
{
    private const string Words = "anchor lantern harbour compass";

    // What makes guessing dear would make these tests take minutes; what service asks is tested with the passphrases.
    private static readonly PassphraseCost cheap = new(64, 1);

    private DeskHouse(House house) => House = house;

    public House House { get; }

    public Analyst First { get; } = new(Guid.NewGuid(), "analyst@demo.example");

    public Analyst Second { get; } = new(Guid.NewGuid(), "analyst2@demo.example");

    public ReportIntake Intake => House.Get<ReportIntake>();

    public FollowUp FollowUp => House.Get<FollowUp>();

    public ReportDesk Desk => House.Get<ReportDesk>();

    public static async Task<DeskHouse> BuildAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var house = new DeskHouse(await House.BuildWithAsync(provider, services =>
            services.AddSingleton(given => new DeskOpening(given.GetRequiredService<IDbContextFactory<VaultDbContext>>(), given.GetRequiredService<DeskCertificates>(), cheap))));
        var made = await house.House.Get<DeskKeys>().InitAsync([(house.First.Id, house.First.Account, Words), (house.Second.Id, house.Second.Account, Words)], cheap);
        Assert.True(made.Ok);
        return house;
    }

    /// <summary>Unlocks the desk and takes a place at it.</summary>
    public async Task<DeskSession> SitDownAsync(Analyst analyst)
    {
        Assert.True((await Desk.UnlockAsync(analyst, System.Text.Encoding.ASCII.GetBytes(Words))).Ok);
        var session = House.Get<DeskSession>();
        Assert.True(session.Attach(analyst));
        return session;
    }

    public ValueTask DisposeAsync() => House.DisposeAsync();
}

/// <summary>Reports as they are typed.</summary>
public static class Forms
{
    public static ReportForm Skiffs() => new()
    {
        Identity = "anonymous", Type = "suspicious-approach", Narrative = "Two grey skiffs closed from the starboard quarter at 22 knots. Ladders seen, no weapons.",
        Place = "14 12.4 N 063 30.1 E", Date = "2026-11-23", Time = "21:40", UtcOffset = "0", Label = "GREEN",
    };
}
