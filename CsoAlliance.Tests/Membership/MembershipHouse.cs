using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Membership;
using CsoAlliance.Core.Membership.Vetting;
using CsoAlliance.Core.Notices;
using CsoAlliance.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CsoAlliance.Tests.Membership;

/// <summary>A house with two administrators, and what it takes to let somebody in.</summary>
internal static class MembershipHouse
{
    public static async Task<(House House, Viewer First, Viewer Second)> WithDecidersAsync(DatabaseProvider provider)
    {
        var house = await House.BuildAsync(provider);
        return (house, await house.AccountAsync("admin", Roles.Member, Roles.Administrator), await house.AccountAsync("admin2", Roles.Member, Roles.Administrator));
    }

    /// <summary>An account made by command, with those roles.</summary>
    public static async Task<Viewer> AccountAsync(this House house, string name, params string[] roles)
    {
        await using var scope = house.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetServices<IStarterContent>().Single(content => content.GetType().Name == "StarterRoles").FillAsync(default);
        var member = (await scope.ServiceProvider.GetRequiredService<AccountDesk>().CreateAsync($"{name}@ships.example", name, "three bearings make a fix", roles)).Value;
        return new(member.Id, true, roles);
    }

    public static JoinForm Form(string name = "cso", string company = "A company", string? number = null, string role = "companySecurityOfficer", string? sponsor = null) => new()
    {
        Once = Guid.NewGuid().ToString("N"), Name = "Officer " + name, Email = $"{name}@{Core.Shared.Slug.From(company)}.example", Role = role, Company = company, CompanyNumber = number,
        Ships = "14", ShipTypes = ["bulk"], Proof = "Appointed by the managing director.", Sponsor = sponsor, Keeps = true,
    };

    public static async Task<Application> ApplyAsync(this House house, JoinForm form) => (await house.Get<Applications>().ReceiveAsync(form)).Value;

    /// <summary>Applies, and two administrators say yes.</summary>
    public static async Task<Viewer> AdmitAsync(this House house, Viewer first, Viewer second, JoinForm form) => await house.ApproveAsync(first, second, await house.ApplyAsync(form));

    public static async Task<Viewer> ApproveAsync(this House house, Viewer first, Viewer second, Application application)
    {
        var desk = house.Get<VettingDesk>();
        Assert.True((await desk.VoteAsync(first, application.Uid, "approve", "Known.")).Ok);
        Assert.True((await desk.VoteAsync(second, application.Uid, "approve", "Known to me too.")).Ok);
        await using var db = house.Alliance();
        var id = (await db.Set<Application>().SingleAsync(one => one.Uid == application.Uid)).MemberId!.Value;
        return await house.ViewerAsync(id);
    }

    /// <summary>The viewer that signing in would give.</summary>
    public static async Task<Viewer> ViewerAsync(this House house, Guid member)
    {
        await using var scope = house.Services.CreateAsyncScope();
        var members = scope.ServiceProvider.GetRequiredService<Microsoft.AspNetCore.Identity.UserManager<Member>>();
        var found = await members.FindByIdAsync(member.ToString());
        return MemberClaims.Viewer(await scope.ServiceProvider.GetRequiredService<Microsoft.AspNetCore.Identity.IUserClaimsPrincipalFactory<Member>>().CreateAsync(found!));
    }

    public static async Task<IReadOnlyList<Letter>> LettersAsync(this House house, string to)
    {
        await using var db = house.Alliance();
        return await db.Set<Letter>().Where(letter => letter.To == to).OrderBy(letter => letter.Id).ToListAsync();
    }

    public static async Task<IReadOnlyList<Notice>> NoticesAsync(this House house, Viewer viewer)
    {
        await using var db = house.Alliance();
        return await db.Set<Notice>().Where(notice => notice.MemberId == viewer.MemberId).OrderBy(notice => notice.Id).ToListAsync();
    }
}
