using CsoAlliance.Core;
using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Community.Discussions;
using CsoAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CsoAlliance.Bench.Community;

/// <summary>A page of a discussion of 5,000 posts beside one of 50, and of a list of 50,000 discussions beside one of 50, at their beginning, middle and end.</summary>
internal static class CommunityBench
{
    private const int Small = 50;
    private const int Posts = 5_000;
    private const int Discussions = 50_000;
    private const int Rounds = 200;
    private const int Warm = 50;

    public static async Task<string> RunAsync()
    {
        using var scratch = new ScratchFolder();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Alliance:DataDirectory"] = scratch.Path }).Build();
        await using var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration).AddCore(configuration).BuildServiceProvider();
        var contexts = services.GetRequiredService<IDbContextFactory<AllianceDbContext>>();
        await using (var db = await contexts.CreateDbContextAsync())
            await db.Database.MigrateAsync();
        var (few, many) = (await CommunityFill.FillAsync(contexts, "small", Small, Small), await CommunityFill.FillAsync(contexts, "large", Discussions, Posts));
        var (reader, list) = (services.GetRequiredService<DiscussionReader>(), services.GetRequiredService<DiscussionList>());
        var (middle, end) = (await CursorAsync(list, many, Discussions / 2), await CursorAsync(list, many, Discussions - DiscussionList.Shown - 1));

        var table = new Table("page of", "p50 ms", "p99 ms", "of 50, p50 ms", "× p50");
        foreach (var (name, after) in new[] { ("5,000 posts, the beginning", 0), ("5,000 posts, the middle", Posts / 2), ("5,000 posts, the end", Posts - DiscussionReader.OnPage) })
            await AddAsync(table, name, async () => await reader.OpenAsync(many, "large", 1, after), async () => await reader.OpenAsync(few, "small", 1, 0));
        foreach (var (name, cursor) in new[] { ("50,000 discussions, the beginning", null), ("50,000 discussions, the middle", middle), ("50,000 discussions, the end", end) })
            await AddAsync(table, name, async () => await list.ListAsync(many, "large", cursor), async () => await list.ListAsync(few, "small"));
        return $"{table}\n\n{Rounds} rounds after {Warm} that do not count, large and small in turn. Target: at most 1.3 × the page of 50.";
    }

    private static async Task AddAsync(Table table, string name, Func<Task> large, Func<Task> small)
    {
        var (mine, theirs) = (new Samples(), new Samples());
        for (var round = -Warm; round < Rounds; round++)
            foreach (var (samples, act) in new[] { (mine, large), (theirs, small) })
                await (round < 0 ? act() : samples.TakeAsync(act));
        table.Add(name, Table.Figure(mine.Median), Table.Figure(mine.P99), Table.Figure(theirs.Median), Table.Figure(mine.Median / theirs.Median));
    }

    // Walked to, as a reader would: the cursor is the list's own.
    private static async Task<string?> CursorAsync(DiscussionList list, Viewer viewer, int past)
    {
        var (cursor, seen) = ((string?)null, 0);
        while (seen < past)
        {
            var page = (await list.ListAsync(viewer, "large", cursor, Core.Shared.Page.MaxLimit)).Value;
            (cursor, seen) = (page.Next ?? cursor, seen + page.Items.Count);
            if (page.Next is null)
                break;
        }
        return cursor;
    }
}
