using System.Globalization;
using CsoAlliance.Core;
using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Incidents;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CsoAlliance.Bench.Register;

/// <summary>The register's list and search at a hundred thousand incidents, on each database there is.</summary>
internal static class RegisterBench
{
    private const int Incidents = 100_000;
    private const int Rounds = 100;
    // The worst of a hundred is luck and no p99, so what has a target is taken more often than what has none.
    private const int PagesARound = 5;
    private const int Limit = 50;

    public static async Task<string> RunAsync()
    {
        using var scratch = new ScratchFolder();
        var results = "**SQLite**\n\n" + await OnAsync(new() { ["Alliance:DataDirectory"] = scratch.Path });
        if (Environment.GetEnvironmentVariable("CSO_TEST_POSTGRES") is not { Length: > 0 } server)
            return results + "\n\nPostgreSQL: no server was named by CSO_TEST_POSTGRES.";
        var name = $"bench_{Guid.NewGuid():N}";
        await ExecuteAsync(server, $"CREATE DATABASE {name}");
        try
        {
            var connection = new NpgsqlConnectionStringBuilder(server) { Database = name }.ToString();
            return results + "\n\n**PostgreSQL**\n\n" + await OnAsync(new()
            {
                ["Alliance:DataDirectory"] = scratch.Path, ["Database:Provider"] = "PostgreSql", ["Database:Alliance"] = connection, ["Database:Vault"] = connection,
            });
        }
        finally
        {
            NpgsqlConnection.ClearAllPools();
            await ExecuteAsync(server, $"DROP DATABASE {name} WITH (FORCE)");
        }
    }

    private static async Task<string> OnAsync(Dictionary<string, string?> settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        await using var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration).AddCore(configuration).BuildServiceProvider();
        var contexts = services.GetRequiredService<IDbContextFactory<AllianceDbContext>>();
        await using (var db = await contexts.CreateDbContextAsync())
            await db.Database.MigrateAsync();
        var started = TimeProvider.System.GetTimestamp();
        await RegisterFill.FillAsync(contexts, Incidents);
        Console.WriteLine($"Filled in {TimeProvider.System.GetElapsedTime(started).TotalSeconds:0} s");
        var cases = await CasesAsync(contexts, services.GetRequiredService<RegisterReader>());
        var pages = cases.Where(one => one.Page).ToList();
        for (var round = -3; round < Rounds; round++)
            foreach (var one in Enumerable.Repeat(pages, PagesARound - 1).SelectMany(again => again).Concat(cases))
                if (round < 0)
                    await one.Run();
                else
                    await one.Times.TakeAsync(one.Run);
        return Tell(cases);
    }

    private static string Tell(List<Case> cases)
    {
        var table = new Table("what", "p50 ms", "p99 ms", "p50 × first page", "p99 × first page");
        foreach (var one in cases)
            table.Add(one.Name, Table.Figure(one.Times.Median), Table.Figure(one.Times.P99), Table.Figure(one.Times.Median / cases[0].Times.Median), Table.Figure(one.Times.P99 / cases[0].Times.P99));
        return $"{table}\n\n{Incidents:N0} incidents, {Limit} on a page, {Rounds} rounds, taken in turn, each with {PagesARound} of the first four rows. Target: the thousandth page at most 1.3 × the first.";
    }

    private static async Task<List<Case>> CasesAsync(IDbContextFactory<AllianceDbContext> contexts, RegisterReader register)
    {
        var cso = new Viewer(Guid.NewGuid(), true, [Roles.Member, Roles.Cso]);
        var (forVisitor, forCso) = (await ThousandthAsync(contexts, register, Viewer.Visitor), await ThousandthAsync(contexts, register, cso));
        return
        [
            Paged("visitor: first page", Viewer.Visitor), Paged("visitor: thousandth page", Viewer.Visitor, forVisitor),
            Paged("CSO: first page", cso), Paged("CSO: thousandth page", cso, forCso),
            new("visitor: the total alone, exact to 10,000", async () =>
            {
                await using var db = await contexts.CreateDbContextAsync();
                await db.Set<Incident>().ReadableBy(Viewer.Visitor).Select(incident => incident.Id).Take(Page.ExactTo + 1).CountAsync();
            }),
            List("visitor: one area, corroborated or better", new() { Area = "gulf-of-aden", Grade = Grade.Corroborated }),
            List("visitor: cyber, serious or graver, one year", new() { Kind = IncidentKind.Cyber, Severity = Severity.Serious, From = new(2019, 1, 1, 0, 0, 0, DateTimeKind.Utc), Until = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc) }),
            List("visitor: one type", new() { Types = ["hijack"] }),
            List($"visitor: search, common word “{Words.Common}”", new() { Words = Words.Common }),
            List($"visitor: search, rare word “{Words.Rare}”", new() { Words = Words.Rare }),
            List($"visitor: search, prefix “{Words.Prefix}”", new() { Words = Words.Prefix }),
            List("visitor: search, slip of the key “lmipet”", new() { Words = "lmipet" }),
            new("visitor: the map", () => register.MapAsync(new(), Viewer.Visitor)),
        ];

        Case Paged(string name, Viewer viewer, string? cursor = null) => new(name, () => register.ListAsync(new(), viewer, cursor, Limit), Page: true);

        Case List(string name, RegisterQuery query) => new(name, () => register.ListAsync(query, Viewer.Visitor, null, Limit));
    }

    // The key of the row before the thousandth page, looked up by counting; what that page shows is checked against counting as well.
    private static async Task<string> ThousandthAsync(IDbContextFactory<AllianceDbContext> contexts, RegisterReader register, Viewer viewer)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var keys = await db.Set<Incident>().ReadableBy(viewer).NewestFirst().Skip((999 * Limit) - 1).Take(Limit + 1).Select(incident => new { incident.OccurredAt, incident.Id }).ToListAsync();
        var cursor = Page.Cursor(keys[0].OccurredAt.Ticks.ToString(CultureInfo.InvariantCulture), keys[0].Id.ToString(CultureInfo.InvariantCulture));
        var shown = await register.ListAsync(new(), viewer, cursor, Limit);
        return shown.Page.Items.Select(item => item.Id).SequenceEqual(keys.Skip(1).Select(key => key.Id)) ? cursor : throw new InvalidOperationException("The thousandth page is not what counting gives.");
    }

    private static async Task ExecuteAsync(string server, string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server) { Database = "postgres", Pooling = false }.ToString());
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private sealed record Case(string Name, Func<Task> Run, bool Page = false)
    {
        public Samples Times { get; } = new();
    }
}
