using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Notices;
using CsoAlliance.Core.Shared;
using CsoAlliance.Tests.TestKit;
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
}
