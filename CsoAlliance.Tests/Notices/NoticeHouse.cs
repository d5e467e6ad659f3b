using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Notices;
using CsoAlliance.Core.Shared;
using CsoAlliance.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CsoAlliance.Tests.Notices;

/// <summary>A house with members who can be told something.</summary>
internal static class NoticeHouse
{
    public static async Task<Member> MemberAsync(this House house, string name)
    {
        await using var scope = house.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetServices<IStarterContent>().Single(content => content.GetType().Name == "StarterRoles").FillAsync(default);
        return (await scope.ServiceProvider.GetRequiredService<AccountDesk>().CreateAsync($"{name}@ships.example", "CSO, tankers", "three bearings make a fix", [Roles.Member])).Value;
    }

    public static async Task TellAsync(this House house, Member member, NoticeTopic topic, Tlp label = Tlp.Green, string title = "Seven words of a secret discussion title", string path = "/groups/cyber/1")
    {
        await using var db = house.Alliance();
        await house.Get<NoticeBoard>().TellAsync(db, [member.Id], new(topic, label, title, path));
        await db.SaveChangesAsync();
    }

    public static Viewer Viewer(this Member member) => new(member.Id, true, [Roles.Member]);

    /// <summary>Approved accounts without a password, as many as wanted.</summary>
    public static async Task<IReadOnlyList<Guid>> CrowdAsync(this House house, int count)
    {
        await using var db = house.Alliance();
        var people = Enumerable.Range(0, count).Select(i => new Member($"m{i}@ships.example", "CSO, tankers")).ToList();
        people.ForEach(member => member.Approve(house.Clock.GetUtcNow().UtcDateTime));
        db.AddRange(people);
        await db.SaveChangesAsync();
        return [.. people.Select(member => member.Id)];
    }

    /// <summary>Tells every approved account.</summary>
    public static async Task<int> TellAllAsync(this House house, NoticeDraft draft, bool commit = true)
    {
        await using var db = house.Alliance();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var told = await house.Get<NoticeBoard>().TellAllAsync(db, db.Set<Member>().Where(member => member.ApprovedAt != null).Select(member => member.Id), draft);
        if (commit)
            await transaction.CommitAsync();
        return told;
    }
}
