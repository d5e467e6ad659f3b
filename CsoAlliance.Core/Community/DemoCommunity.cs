using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Community.Discussions;
using CsoAlliance.Core.Community.Groups;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Community;

/// <summary>Members and talk in the groups of a Development installation, so that its pages show something. Production never holds them.</summary>
public sealed class DemoCommunity(UserManager<Member> members, IDbContextFactory<AllianceDbContext> contexts, GroupEntry entry, GroupDesk desk, DiscussionWriter writer, PostActs acts)
{
    private const string PortCrime = "port-crime";
    private const string Cyber = "cyber-group";

    /// <summary>Fills the groups once: what stands there already is left as it is.</summary>
    public async Task FillAsync(CancellationToken ct = default)
    {
        await using (var db = await contexts.CreateDbContextAsync(ct))
            if (await db.Set<Discussion>().AnyAsync(ct))
                return;
        var people = new Dictionary<string, Viewer>();
        foreach (var name in new[] { "admin", "analyst", "cso", "liaison", "member" })
            if (await members.FindByEmailAsync(name + "@demo.example") is { } member)
                people.Add(name, new(member.Id, member.ApprovedAt is not null, [.. await members.GetRolesAsync(member)]) { DisplayRole = member.DisplayRole });
        if (people.Count < 5)
            return;
        foreach (var group in new[] { PortCrime, Cyber, "gulf-of-guinea" })
            foreach (var person in group == "gulf-of-guinea" ? ["admin", "cso"] : people.Keys.ToArray())
                _ = await entry.JoinAsync(people[person], group, ct);
        // A moderator's posts wait for nobody; the demo's people are known to theirs.
        foreach (var group in new[] { PortCrime, Cyber })
            foreach (var person in people.Where(person => person.Key != "admin"))
            {
                _ = await desk.AppointAsync(people["admin"], group, person.Value.MemberId!.Value, GroupRole.Moderator, ct);
                if (person.Key != "analyst")
                    _ = await desk.AppointAsync(people["admin"], group, person.Value.MemberId!.Value, GroupRole.Member, ct);
            }
        await PortCrimeAsync(people, ct);
        await CyberAsync(people, ct);
    }

    private async Task PortCrimeAsync(Dictionary<string, Viewer> people, CancellationToken ct)
    {
        var number = (await writer.StartAsync(people["cso"], PortCrime, new()
        {
            Title = "Gangway watch in Santos: what works?", Label = Tlp.Amber, Tags = "gangway, stowaways",
            Post = new() { Text = "We load at two terminals there this month. Last call, three people in clean vests came up with the stevedores and were found on the upper deck an hour later. Nothing taken, that we know of.\n\nWhat do you do about shift changes, when forty people come up in ten minutes?" },
        }, ct)).Value.Discussion;
        var answer = (await writer.ReplyAsync(people["liaison"], PortCrime, number, new() { Text = "Ask the terminal for the gang list the evening before. They have it by 18:00 local. If the ship asks in writing they will send it; if nobody asks, they don’t." }, ct)).Value.Post;
        await writer.ReplyAsync(people["member"], PortCrime, number, new() { Text = "Two watchmen for the half hour around the shift change, one at the foot and one at the head. Numbered tallies, handed back on leaving. It slowed loading by nothing that anyone measured." }, ct);
        await writer.ReplyAsync(people["analyst"], PortCrime, number, new() { Text = "> They have it by 18:00 local.\n\nConfirmed from last week. The agent forwarded it as a photo. The ship checked off 38 of 41 names and turned two people away, politely." }, ct);
        await acts.AcceptAsync(people["cso"], PortCrime, number, answer, true, ct);
    }

    private async Task CyberAsync(Dictionary<string, Viewer> people, CancellationToken ct)
    {
        var number = (await writer.StartAsync(people["member"], Cyber, new()
        {
            Title = "Who else gets invoices from “the agent” on a Friday evening?", Label = Tlp.Green, Tags = "phishing, payments",
            Post = new() { Text = "Third time in two months: a disbursement account with new bank details, always on Friday after 17:00, always from a domain one letter off. Our accounts department now calls back on the number from last year’s contract." },
        }, ct)).Value.Discussion;
        await writer.ReplyAsync(people["cso"], Cyber, number, new() { Text = "Same here, twice. The call-back rule is the only thing that has worked; the mail filter let both through." }, ct);
        await writer.ReplyAsync(people["analyst"], Cyber, number, new() { Text = "If you still have the headers, send them by a sealed report: we see four of these from four companies, and the servers look related." }, ct);
        await writer.ReplyAsync(people["liaison"], Cyber, number, new() { Text = "We nearly paid the second one. I would rather not say for whom I work, but the amount was five figures and the voice on the phone knew the ship’s ETA.", Unattributed = true }, ct);
    }
}
