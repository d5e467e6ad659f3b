using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Community.Discussions;
using CsoAlliance.Core.Community.Groups;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Notices;
using CsoAlliance.Core.Shared;
using CsoAlliance.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CsoAlliance.Tests.Community;

/// <summary>A house with one group and people around it.</summary>
internal sealed class Crew : IAsyncDisposable
{
    public const string Slug = "port-crime";

    private Crew(House house) => House = house;

    public House House { get; }

    public Viewer Moderator { get; private set; } = null!;

    /// <summary>Two members whose first post was let through, one of them a Company Security Officer.</summary>
    public Viewer Member { get; private set; } = null!;

    public Viewer Cso { get; private set; } = null!;

    /// <summary>Inside, and has not written yet.</summary>
    public Viewer Newcomer { get; private set; } = null!;

    /// <summary>An approved member of the alliance who is not in the group.</summary>
    public Viewer Outsider { get; private set; } = null!;

    public DiscussionWriter Writer => House.Get<DiscussionWriter>();

    public DiscussionReader Reader => House.Get<DiscussionReader>();

    public Moderation Moderation => House.Get<Moderation>();

    public static async Task<Crew> GatherAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var house = await House.BuildAsync(provider);
        await using (var scope = house.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetServices<IStarterContent>().Single(content => content.GetType().Name == "StarterRoles").FillAsync(default);
        var crew = new Crew(house);
        crew.Moderator = await crew.ArriveAsync("CSO, container ships", Roles.Member, Roles.Cso);
        crew.Member = await crew.ArriveAsync("DPA, tankers", Roles.Member);
        crew.Cso = await crew.ArriveAsync("CSO, bulk carriers", Roles.Member, Roles.Cso);
        crew.Newcomer = await crew.ArriveAsync("Master, handymax", Roles.Member);
        crew.Outsider = await crew.ArriveAsync("Port facility officer", Roles.Member);
        Assert.Equal(Slug, (await house.Get<GroupDesk>().StartAsync(crew.Moderator, new("Port Crime", "Gangways.", GroupJoining.Open, GroupVisibility.Listed))).Value);
        foreach (var person in new[] { crew.Member, crew.Cso, crew.Newcomer })
            Assert.Equal(GroupState.Joined, (await house.Get<GroupEntry>().JoinAsync(person, Slug)).Value);
        await using var db = house.Alliance();
        foreach (var seat in await db.Set<GroupMember>().Where(seat => seat.MemberId == crew.Member.MemberId || seat.MemberId == crew.Cso.MemberId).ToListAsync())
            seat.Trust();
        await db.SaveChangesAsync();
        return crew;
    }

    public async Task<Viewer> ArriveAsync(string role, params string[] roles)
    {
        await using var scope = House.Services.CreateAsyncScope();
        var member = (await scope.ServiceProvider.GetRequiredService<AccountDesk>().CreateAsync($"{Guid.NewGuid():N}@ships.example", role, "three bearings make a fix", roles)).Value;
        return new(member.Id, true, roles) { DisplayRole = role };
    }

    public async Task<int> StartAsync(Viewer by, string text = "What do you do at shift changes?", Tlp label = Tlp.Green, bool unattributed = false, string title = "Gangway watch") =>
        Done(await Writer.StartAsync(by, Slug, new() { Title = title, Label = label, Post = new() { Text = text, Unattributed = unattributed } })).Discussion;

    public async Task<Guid> ReplyAsync(Viewer by, int number, string text = "Two watchmen.", Tlp? label = null, bool unattributed = false) =>
        Done(await Writer.ReplyAsync(by, Slug, number, new() { Text = text, Label = label, Unattributed = unattributed })).Post;

    /// <summary>What somebody reads of a discussion; null where it is not for them.</summary>
    public async Task<DiscussionPage?> OpenAsync(Viewer viewer, int number) => await Reader.OpenAsync(viewer, Slug, number, after: 0) is { Ok: true } opened ? opened.Value : null;

    public async Task<string> HandleAsync(Viewer of) => (await House.Get<GroupReader>().FindAsync(of, Slug)).Value.Handle;

    /// <summary>Subjects and titles of somebody's notices, the oldest first.</summary>
    public async Task<IReadOnlyList<(string Topic, string Title)>> NoticesAsync(Viewer of)
    {
        await using var db = House.Alliance();
        return [.. (await db.Set<Notice>().Where(notice => notice.MemberId == of.MemberId).OrderBy(notice => notice.Id).ToListAsync()).Select(notice => (notice.Topic, notice.Title))];
    }

    public async ValueTask DisposeAsync() => await House.DisposeAsync();

    private static T Done<T>(Result<T> outcome)
    {
        Assert.Empty(outcome.Errors);
        return outcome.Value;
    }
}
