using System.Text;
using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Community.Discussions;
using CsoAlliance.Core.Community.Groups;
using CsoAlliance.Core.Community.Messages;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Shared;
using CsoAlliance.Tests.TestKit;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace CsoAlliance.Tests.Community;

public sealed class PersonalDataTests
{
    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task What_a_person_wrote_is_given_out_and_stays_as_a_former_members(DatabaseProvider provider)
    {
        await using var crew = await Crew.GatherAsync(provider);
        var number = await crew.StartAsync(crew.Cso, "Mine to take along");
        await crew.ReplyAsync(crew.Member, number, "Not mine");
        await crew.House.Get<MessageDesk>().StartAsync(crew.Cso, new([crew.Member.MemberId!.Value], "Between us", Tlp.Amber, "Also mine"));
        await using var scope = crew.House.Services.CreateAsyncScope();
        var members = scope.ServiceProvider.GetRequiredService<UserManager<Member>>();
        var desk = scope.ServiceProvider.GetRequiredService<PersonalDataDesk>();
        var account = (await members.FindByIdAsync(crew.Cso.MemberId.ToString()!))!;
        using var target = new MemoryStream();
        await desk.ExportAsync(account, target);
        await using (var zip = new System.IO.Compression.ZipArchive(new MemoryStream(target.ToArray())))
        {
            using var reader = new StreamReader(zip.GetEntry("groups-posts-and-messages.json")!.Open(), Encoding.UTF8);
            var json = await reader.ReadToEndAsync();
            Assert.Contains("Mine to take along", json);
            Assert.Contains("Also mine", json);
            Assert.Contains("Port Crime", json);
            Assert.DoesNotContain("Not mine", json);
        }
        await desk.ForgetAsync(account);
        var post = (await crew.OpenAsync(crew.Member, number))!.Posts[0];
        Assert.Equal(("Mine to take along", ""), (post.Text, post.Handle));
        Assert.DoesNotContain("bulk", post.Author);
        Assert.Null(await crew.OpenAsync(crew.Cso, number));
        Assert.DoesNotContain((await crew.House.Get<GroupReader>().PeopleAsync(crew.Member, Crew.Slug)).Value, person => person.Id == crew.Cso.MemberId);
        Assert.Empty((await crew.House.Get<Mailbox>().ListAsync(crew.Cso)).Items);
    }
}
