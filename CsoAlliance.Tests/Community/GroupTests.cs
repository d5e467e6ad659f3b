using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Community;
using CsoAlliance.Core.Community.Groups;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Notices;
using CsoAlliance.Tests.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Tests.Community;

public sealed class GroupTests
{
    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Visitors_and_the_not_approved_know_of_no_group(DatabaseProvider provider)
    {
        await using var crew = await Crew.GatherAsync(provider);
        var reader = crew.House.Get<GroupReader>();
        Assert.Single(await reader.ListAsync(crew.Outsider));
        foreach (var nobody in new[] { Viewer.Visitor, crew.Outsider with { Approved = false }, crew.Member with { Approved = false } })
        {
            Assert.Empty(await reader.ListAsync(nobody));
            Assert.False((await reader.FindAsync(nobody, Crew.Slug)).Ok);
            Assert.False((await reader.PeopleAsync(nobody, Crew.Slug)).Ok);
            Assert.False((await crew.House.Get<GroupEntry>().JoinAsync(nobody, Crew.Slug)).Ok);
            Assert.False((await crew.House.Get<GroupDesk>().StartAsync(nobody, new("Another", "One.", GroupJoining.Open, GroupVisibility.Listed))).Ok);
        }
        Assert.False((await reader.PeopleAsync(crew.Outsider, Crew.Slug)).Ok);
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_hidden_group_is_there_only_for_those_inside_and_those_invited(DatabaseProvider provider)
    {
        await using var crew = await Crew.GatherAsync(provider);
        var (reader, entry) = (crew.House.Get<GroupReader>(), crew.House.Get<GroupEntry>());
        var slug = (await crew.House.Get<GroupDesk>().StartAsync(crew.Moderator, new("Stowaways", "Quietly.", GroupJoining.ByInvitation, GroupVisibility.Hidden))).Value;
        Assert.False((await reader.FindAsync(crew.Outsider, slug)).Ok);
        Assert.DoesNotContain(await reader.ListAsync(crew.Outsider), group => group.Slug == slug);
        Assert.False((await entry.JoinAsync(crew.Outsider, slug)).Ok);
        Assert.False((await entry.LeaveAsync(crew.Outsider, slug)).Ok);
        Assert.True((await entry.InviteAsync(crew.Moderator, slug, crew.Outsider.MemberId!.Value)).Ok);
        Assert.Contains((NoticeTopic.Group.Code, "You are invited to Stowaways"), await crew.NoticesAsync(crew.Outsider));
        Assert.True((await reader.FindAsync(crew.Outsider, slug)).Ok);
        Assert.False((await reader.PeopleAsync(crew.Outsider, slug)).Ok);
        Assert.Equal(GroupState.Joined, (await entry.JoinAsync(crew.Outsider, slug)).Value);
        Assert.Equal(2, (await reader.PeopleAsync(crew.Outsider, slug)).Value.Count);
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Who_asks_waits_for_a_moderator_and_who_was_turned_away_needs_an_invitation(DatabaseProvider provider)
    {
        await using var crew = await Crew.GatherAsync(provider);
        var (reader, entry) = (crew.House.Get<GroupReader>(), crew.House.Get<GroupEntry>());
        var slug = (await crew.House.Get<GroupDesk>().StartAsync(crew.Moderator, new("Red Sea", "Routes.", GroupJoining.ByRequest, GroupVisibility.Listed))).Value;
        Assert.Equal(GroupState.Asked, (await entry.JoinAsync(crew.Outsider, slug)).Value);
        Assert.Equal((NoticeTopic.Group.Code, "Port facility officer asks to join Red Sea"), Assert.Single(await crew.NoticesAsync(crew.Moderator)));
        Assert.False((await reader.PeopleAsync(crew.Outsider, slug)).Ok);
        Assert.False((await entry.AnswerAsync(crew.Member, slug, crew.Outsider.MemberId!.Value, true)).Ok);
        Assert.True((await entry.AnswerAsync(crew.Moderator, slug, crew.Outsider.MemberId!.Value, false)).Ok);
        Assert.Equal(CommunityErrors.NotNow, (await entry.AnswerAsync(crew.Moderator, slug, crew.Outsider.MemberId!.Value, true)).Error);
        Assert.Equal(CommunityErrors.NotOpen, (await entry.JoinAsync(crew.Outsider, slug)).Error);
        Assert.True((await entry.InviteAsync(crew.Moderator, slug, crew.Outsider.MemberId!.Value)).Ok);
        Assert.Equal(GroupState.Joined, (await entry.JoinAsync(crew.Outsider, slug)).Value);
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task The_last_moderator_names_another_before_leaving_and_of_two_at_once_one_stays(DatabaseProvider provider)
    {
        await using var crew = await Crew.GatherAsync(provider);
        var (desk, entry) = (crew.House.Get<GroupDesk>(), crew.House.Get<GroupEntry>());
        Assert.Equal(CommunityErrors.LastModerator, (await entry.LeaveAsync(crew.Moderator, Crew.Slug)).Error);
        Assert.Equal(CommunityErrors.LastModerator, (await desk.AppointAsync(crew.Moderator, Crew.Slug, crew.Moderator.MemberId!.Value, GroupRole.Member)).Error);
        Assert.Equal(CommunityErrors.ModeratorsOnly, (await desk.AppointAsync(crew.Member, Crew.Slug, crew.Member.MemberId!.Value, GroupRole.Moderator)).Error);
        Assert.True((await desk.AppointAsync(crew.Moderator, Crew.Slug, crew.Cso.MemberId!.Value, GroupRole.Moderator)).Ok);
        var left = await Task.WhenAll(new[] { crew.Moderator, crew.Cso }.Select(person => Task.Run(() => entry.LeaveAsync(person, Crew.Slug))));
        Assert.Single(left, outcome => outcome.Ok);
        Assert.Equal(CommunityErrors.LastModerator, left.Single(outcome => !outcome.Ok).Error);
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Many_who_join_at_once_get_handles_of_their_own_that_stay_theirs(DatabaseProvider provider)
    {
        await using var crew = await Crew.GatherAsync(provider);
        var people = new List<Viewer>();
        for (var i = 0; i < 6; i++)
            people.Add(await crew.ArriveAsync("CSO, bulk carriers", Roles.Member));
        await Task.WhenAll(people.Select(person => Task.Run(() => crew.House.Get<GroupEntry>().JoinAsync(person, Crew.Slug))));
        var handles = (await crew.House.Get<GroupReader>().PeopleAsync(crew.Moderator, Crew.Slug)).Value.Select(person => person.Handle).ToList();
        Assert.Equal(10, handles.Distinct().Count());
        Assert.Equal("cso-container-1", handles[0]);
        Assert.Contains("cso-bulk-3", handles);
        var mine = await crew.HandleAsync(people[0]);
        Assert.True((await crew.House.Get<GroupEntry>().LeaveAsync(people[0], Crew.Slug)).Ok);
        Assert.True((await crew.House.Get<GroupEntry>().JoinAsync(people[0], Crew.Slug)).Ok);
        Assert.Equal(mine, await crew.HandleAsync(people[0]));
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Who_is_invited_by_address_is_told_to_nobody_and_every_act_is_noted(DatabaseProvider provider)
    {
        await using var crew = await Crew.GatherAsync(provider);
        var entry = crew.House.Get<GroupEntry>();
        string address;
        await using (var db = crew.House.Alliance())
            address = (await db.Set<Member>().SingleAsync(member => member.Id == crew.Outsider.MemberId)).Email!;
        Assert.True((await entry.InviteAsync(crew.Moderator, Crew.Slug, address.ToUpperInvariant())).Ok);
        Assert.True((await entry.InviteAsync(crew.Moderator, Crew.Slug, "nobody@ships.example")).Ok);
        Assert.Equal("address", (await entry.InviteAsync(crew.Moderator, Crew.Slug, "no address")).Error.Field);
        Assert.Equal(CommunityErrors.ModeratorsOnly, (await entry.InviteAsync(crew.Member, Crew.Slug, address)).Error);
        Assert.Equal(GroupState.Invited, (await crew.House.Get<GroupReader>().FindAsync(crew.Outsider, Crew.Slug)).Value.Mine);
        Assert.True((await crew.House.Get<GroupDesk>().RemoveAsync(crew.Moderator, Crew.Slug, crew.Member.MemberId!.Value, "Sold what was said here.")).Ok);
        var trail = await crew.House.Get<AuditTrail>().OfAsync(Crew.Slug);
        Assert.Equal(["group.started", "group.joined", "group.joined", "group.joined", "group.invited", "group.removed"], trail.Select(act => act.Act));
        Assert.EndsWith("Sold what was said here.", trail[^1].Detail);
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_name_that_is_missing_or_taken_is_refused_in_words_and_starters_wait_for_an_administrator(DatabaseProvider provider)
    {
        await using var crew = await Crew.GatherAsync(provider);
        var desk = crew.House.Get<GroupDesk>();
        Assert.Equal(["name", "about"], (await desk.StartAsync(crew.Member, new("", " ", GroupJoining.Open, GroupVisibility.Listed))).Errors.Select(error => error.Field));
        Assert.Equal("group.taken", (await desk.StartAsync(crew.Member, new("Port crime!", "Again.", GroupJoining.Open, GroupVisibility.Listed))).Error.Code);
        await crew.House.Get<Installation>().FillAsync();
        var administrator = await crew.ArriveAsync("Administrator", Roles.Member, Roles.Administrator);
        Assert.True((await crew.House.Get<GroupEntry>().JoinAsync(crew.Member, "cyber-group")).Ok);
        Assert.True((await crew.House.Get<GroupEntry>().JoinAsync(administrator, "cyber-group")).Ok);
        Assert.True((await crew.House.Get<GroupReader>().FindAsync(administrator, "cyber-group")).Value.Moderates);
        Assert.False((await crew.House.Get<GroupReader>().FindAsync(crew.Member, "cyber-group")).Value.Moderates);
    }
}
