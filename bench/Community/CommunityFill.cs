using CsoAlliance.Bench.Library;
using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Community.Discussions;
using CsoAlliance.Core.Community.Groups;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Bench.Community;

/// <summary>Fills two groups, a small one and a large one, each with a first discussion to be paged and others to be listed.</summary>
internal static class CommunityFill
{
    private const int Batch = 5_000;

    private static readonly DateTime First = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Makes a group of so many discussions; the first of them holds so many posts. Gives who reads it.</summary>
    public static async Task<Viewer> FillAsync(IDbContextFactory<AllianceDbContext> contexts, string slug, int discussions, int posts)
    {
        var words = new Vocabulary(new Random(20261130));
        await using var db = await contexts.CreateDbContextAsync();
        var people = Enumerable.Range(0, 20).Select(i => new Member($"{slug}{i}@ships.example", $"CSO, fleet {i}")).ToList();
        people.ForEach(person => person.Approve(First));
        var group = new Group(slug, slug, "Measured.", GroupJoining.Open, GroupVisibility.Listed, null, First);
        db.Add(group);
        db.AddRange(people);
        await db.SaveChangesAsync();
        foreach (var person in people)
            (await GroupDoor.EnterAsync(db, group.Id, person.Id, First, default)).Trust();
        await db.SaveChangesAsync();
        for (var n = 0; n < discussions; n += Batch)
        {
            await using var some = await contexts.CreateDbContextAsync();
            some.AddRange(Enumerable.Range(n + 1, Math.Min(Batch, discussions - n)).Select(i => new Discussion(group.Id, i, people[i % 20].Id, false, new() { Title = words.Line(6), Label = i % 3 == 0 ? Tlp.Amber : Tlp.Green }, (LinkKind.None, ""), First.AddMinutes(i))));
            await some.SaveChangesAsync();
        }
        var discussion = await db.Set<Discussion>().AsNoTracking().SingleAsync(row => row.GroupId == group.Id && row.Number == 1);
        await using (var thread = await contexts.CreateDbContextAsync())
        {
            for (var i = 1; i <= posts; i++)
            {
                var post = new Post(discussion, people[i % 20].Id, new() { Text = words.Text(40, 80) }, discussion.Label, i == 1, First.AddMinutes(i));
                post.Shown(i);
                thread.Add(post);
            }
            await thread.SaveChangesAsync();
        }
        await db.Set<Discussion>().Where(row => row.GroupId == group.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Shown, true).SetProperty(row => row.Posts, 1).SetProperty(row => row.LastNumber, 1).SetProperty(row => row.LastOpenNumber, 1));
        await db.Set<Discussion>().Where(row => row.Id == discussion.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Posts, posts).SetProperty(row => row.LastNumber, posts).SetProperty(row => row.LastOpenNumber, posts));
        await db.Set<Group>().Where(row => row.Id == group.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Discussions, discussions).SetProperty(row => row.LastDiscussion, discussions));
        return new(people[0].Id, true, [Roles.Member]);
    }
}
