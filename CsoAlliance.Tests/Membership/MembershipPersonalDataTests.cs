using System.IO.Compression;
using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Membership;
using CsoAlliance.Core.Membership.Companies;
using CsoAlliance.Core.Membership.Profiles;
using CsoAlliance.Tests.TestKit;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CsoAlliance.Tests.Membership;

public sealed class MembershipPersonalDataTests
{
    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task What_membership_keeps_of_a_person_is_given_out_and_goes_with_the_account(DatabaseProvider provider)
    {
        await using var fleet = await DirectoryFleet.ArriveAsync(provider);
        await fleet.KeepAsync(DirectoryFleet.Entry(FieldAudience.Members));
        var id = fleet.Owner.MemberId!.Value;
        await using var scope = fleet.House.Services.CreateAsyncScope();
        var member = (await scope.ServiceProvider.GetRequiredService<UserManager<Member>>().FindByIdAsync(id.ToString()))!;
        var desk = scope.ServiceProvider.GetRequiredService<PersonalDataDesk>();
        using var export = new MemoryStream();
        await desk.ExportAsync(member, export);
        await using var zip = new ZipArchive(export, ZipArchiveMode.Read);
        using var reader = new StreamReader(await zip.GetEntry("membership.json")!.OpenAsync());
        var text = await reader.ReadToEndAsync();
        Assert.All(new[] { "Drills with a citadel.", "Officer owner", "A company", "Appointed by the managing director." }, part => Assert.Contains(part, text));
        Assert.DoesNotContain("Officer colleague", text);
        await desk.ForgetAsync(member);
        await using var db = fleet.House.Alliance();
        Assert.False(await db.Set<MemberProfile>().AnyAsync(profile => profile.MemberId == id));
        Assert.False(await db.Set<Standing>().AnyAsync(standing => standing.MemberId == id));
        Assert.False(await db.Set<Application>().AnyAsync(application => application.MemberId == id || application.Name == "Officer owner"));
        Assert.Null((await db.Set<Company>().SingleAsync(company => company.Slug == "a-company")).ResponsibleId);
        Assert.Null(await fleet.Directory.FindAsync(fleet.Colleague, id));
    }
}
