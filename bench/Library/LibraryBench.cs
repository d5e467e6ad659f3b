using CsoAlliance.Core;
using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Data.Search;
using CsoAlliance.Core.Library;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

// The table name is the constant of SearchTable.
#pragma warning disable EF1002

namespace CsoAlliance.Bench.Library;

/// <summary>The library's search at twenty thousand articles, beside FTS5 alone asked for the same words.</summary>
internal static class LibraryBench
{
    private const int Articles = 20_000;
    private const int Questions = 60;
    private const int Rounds = 3;
    // A server that has answered a few hundred questions, as one has after its first morning.
    private const int Warm = 3;
    private const int Limit = 24;

    public static async Task<string> RunAsync()
    {
        using var scratch = new ScratchFolder();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Alliance:DataDirectory"] = scratch.Path }).Build();
        await using var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration).AddCore(configuration).BuildServiceProvider();
        var contexts = services.GetRequiredService<IDbContextFactory<AllianceDbContext>>();
        await using (var db = await contexts.CreateDbContextAsync())
            await db.Database.MigrateAsync();
        var started = TimeProvider.System.GetTimestamp();
        await LibraryFill.FillAsync(contexts, Articles);
        Console.WriteLine($"Filled in {TimeProvider.System.GetElapsedTime(started).TotalSeconds:0} s");

        var reader = services.GetRequiredService<LibraryReader>();
        var member = new Viewer(Guid.NewGuid(), true, [Roles.Member]);
        var words = new Vocabulary(new Random(7));
        var table = new Table("questions of", "searched", "p50 ms", "p99 ms", "p50 × any", "p99 × any");
        foreach (var count in new[] { 1, 2, 3 })
        {
            var questions = Enumerable.Range(0, Questions).Select(_ => words.Question(count)).ToList();
            var (every, any, asMember, asVisitor) = (new Samples(), new Samples(), new Samples(), new Samples());
            await using var db = await contexts.CreateDbContextAsync();
            for (var round = -Warm; round < Rounds; round++)
                foreach (var question in questions)
                {
                    await TakeAsync(every, round, () => BareAsync(db, question, " AND "));
                    await TakeAsync(any, round, () => BareAsync(db, question, " OR "));
                    await TakeAsync(asMember, round, () => reader.ListAsync(member, new() { Q = question, Limit = Limit }));
                    await TakeAsync(asVisitor, round, () => reader.ListAsync(Viewer.Visitor, new() { Q = question, Limit = Limit }));
                }
            foreach (var (name, times) in new[] { ("FTS5 alone, all of the words", every), ("FTS5 alone, any of the words", any), ("as a member", asMember), ("as a visitor", asVisitor) })
                table.Add(count == 1 ? "one word" : $"{count} words", name, Table.Figure(times.Median), Table.Figure(times.P99), Table.Figure(times.Median / any.Median), Table.Figure(times.P99 / any.P99));
        }
        return $"{table}\n\n{Articles:N0} articles, {Questions} questions of each length, {Rounds} rounds after {Warm} that do not count, taken in turn. Target: p99 at most 3 × FTS5 asked for any of the words.";
    }

    private static Task TakeAsync(Samples samples, int round, Func<Task> act) => round < 0 ? act() : samples.TakeAsync(act);

    // The same words and weights, the best of all that match, and nothing else: no label, no facets, no total, no snippets.
    private static async Task BareAsync(AllianceDbContext db, string question, string joint)
    {
        var match = string.Join(joint, question.Split(' ').Select(word => $"\"{word}\"")) + "*";
        await db.Database.SqlQueryRaw<long>(
            $"SELECT rowid AS \"Value\" FROM {SearchTable.Articles.Words} WHERE {SearchTable.Articles.Words} MATCH {{0}} ORDER BY bm25({SearchTable.Articles.Words}, 5.0, 3.0, 2.0, 1.0) LIMIT {{1}}", match, Limit).ToListAsync();
    }
}
