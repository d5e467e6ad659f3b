using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Community.Discussions;
using CsoAlliance.Core.Community.Groups;
using CsoAlliance.Core.Community.Messages;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Events;
using CsoAlliance.Core.Incidents;
using CsoAlliance.Core.Library;
using CsoAlliance.Core.Library.Packs;
using CsoAlliance.Core.Newsroom;
using CsoAlliance.Core.Shared;
using CsoAlliance.Tests.Incidents;
using CsoAlliance.Tests.Newsroom;
using CsoAlliance.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CsoAlliance.Tests.Accounts.Matrix;

/// <summary>The whole application with one thing of each sort and label in it, and everybody signed in who may.</summary>
public sealed class MatrixSite : Site, IAsyncLifetime
{
    /// <summary>The subject that planted articles stand under.</summary>
    public const string Series = "ports";

    /// <summary>A language that no other article is in, so that totals can be counted.</summary>
    public const string Language = "sw";

    /// <summary>A day on which nothing else happened.</summary>
    public const string Day = "2026-11-23";

    private static readonly Tlp[] Labels = [Tlp.Clear, Tlp.Green, Tlp.Amber, Tlp.AmberStrict, Tlp.Red];
    private static readonly Tlp[] GroupLabels = [Tlp.Clear, Tlp.Green, Tlp.Amber, Tlp.AmberStrict];

    internal List<Planted> Things { get; } = [];

    internal Dictionary<Onlooker, HttpClient> Clients { get; } = [];

    internal Dictionary<Onlooker, string> Addresses { get; } = [];

    public MailEar Ear { get; } = new();

    protected override IEnumerable<(string Key, string Value)> Settings => Ear.Settings;

    public async Task InitializeAsync()
    {
        foreach (var onlooker in Onlooker.All)
            await ArriveAsync(onlooker);
        await RegisterAsync();
        await LibraryAsync();
        await NewsAsync();
        await GroupsAsync();
        await ConversationAsync();
        await Services.GetRequiredService<PackMaker>().MakeAsync();
        await Services.GetRequiredService<IPublicCache>().EvictAsync(default);
    }

    Task IAsyncLifetime.DisposeAsync() => Task.CompletedTask;

    internal AllianceDbContext Alliance() => Services.GetRequiredService<IDbContextFactory<AllianceDbContext>>().CreateDbContext();

    private async Task ArriveAsync(Onlooker onlooker)
    {
        var client = Clients[onlooker] = Visitor();
        if (onlooker.Account is not { } account)
            return;
        Addresses[onlooker] = account.Contains('@') ? account : account + "@demo.example";
        if (!account.Contains('@'))
        {
            await client.SignInAsync(account);
            return;
        }
        string[] roles = [Roles.Member, .. onlooker.Cso ? [Roles.Cso] : Array.Empty<string>(), .. account.StartsWith("asleep", StringComparison.Ordinal) ? [Roles.Analyst] : Array.Empty<string>()];
        await using (var scope = Services.CreateAsyncScope())
        {
            var member = (await scope.ServiceProvider.GetRequiredService<AccountDesk>().CreateAsync(account, onlooker.Name, Password, roles)).Value;
            await using var db = Alliance();
            if (!onlooker.Approved)
            {
                (await db.Set<Member>().SingleAsync(row => row.Id == member.Id)).CloseGate();
                await db.SaveChangesAsync();
            }
        }
        await client.TryAsync(account, Password);
    }

    private async Task RegisterAsync()
    {
        foreach (var label in Labels)
            await PublishAsync(new(Sort.Incident, label, "", who => ByLabel(label, who)));
        await PublishAsync(new(Sort.Incident, Tlp.Red, "for the CSO", who => who.Analyst || who.Account == "cso"), (await MemberAsync("cso@demo.example")).Id);
    }

    private async Task PublishAsync(Planted thing, params Guid[] readers)
    {
        var number = await Services.GetRequiredService<Register>().PublishAsync(Some.Incident(thing.Label) with
        {
            Title = $"Seen near {thing.Title}", Wording = $"{thing.Text} was seen. {thing.Key} was heard.", OccurredAt = DateTime.Parse(Day).AddHours(5).ToUniversalTime(), Readers = readers,
        });
        Assert.True(number.Ok, number.Ok ? "" : number.Error.Message);
        Plant(thing, "/incidents/" + number.Value);
    }

    private async Task LibraryAsync()
    {
        await using var db = Alliance();
        var today = TimeProvider.System.GetUtcNow().UtcDateTime.Date;
        foreach (var (label, announced) in Labels.SelectMany(label => new[] { (label, true), (label, false) }))
        {
            var thing = new Planted(Sort.Article, label, announced ? "announced" : "", who => ByLabel(label, who)) { Announced = announced };
            db.Add(new Article(new()
            {
                Slug = thing.Slug, Title = $"On {thing.Title}", Summary = "What was learned of it.", Kind = ArticleKind.Article, Category = Series, Audiences = Audiences.Port, Language = Language, Label = label, Announced = announced,
                Author = "Library editor", PublishedAt = today, ReviewedAt = today, ReviewBy = today.AddYears(1), Body = $"## First\n\n{thing.Text} is what it says, and {thing.Key} too.", KeyPoints = [$"Of {thing.Text}."],
            }));
            Plant(thing, "/library/" + thing.Slug);
        }
        var starts = LocalDateTime.FromDateTime(today.AddDays(3).AddHours(9));
        foreach (var label in Labels)
        {
            var thing = new Planted(Sort.Event, label, "", who => ByLabel(label, who)) { Announced = true };
            db.Add(new Event(new()
            {
                Slug = thing.Slug, Title = $"Meeting {thing.Title}", Summary = "Where it is spoken of.", Kind = EventKind.Workshop, Starts = starts, Ends = starts.PlusHours(1), Zone = "Europe/Athens", Place = "Piraeus", Organiser = "Events organiser",
                Label = label, Body = $"What to bring: {thing.Key}.\n\n**Agenda**\n\n- 09:00 {thing.Text}\n- 09:30 {thing.Text} again\n",
            }, today));
            Plant(thing, "/events/" + thing.Slug);
        }
        await db.SaveChangesAsync();
    }

    private async Task NewsAsync()
    {
        await using var db = Alliance();
        foreach (var label in Labels)
        {
            var thing = new Planted(Sort.News, label, "", who => ByLabel(label, who));
            db.Add(new NewsItem(new() { Slug = thing.Slug, Title = $"Word of {thing.Title}", Summary = "What is known of it.", Label = label, PublishedAt = TimeProvider.System.GetUtcNow().UtcDateTime.Date, Body = $"## Situation\n\n{thing.Text} is known.\n\n## Advice\n\n{thing.Key} is not." }));
            Plant(thing, "/news/" + thing.Slug);
            var alert = new Planted(Sort.Alert, label, "", who => ByLabel(label, who));
            await Reported.PlantAsync(Services, alert.Slug, new() { Label = label, Title = $"Word of {alert.Title}", Summary = "What is known of it.", Situation = $"{alert.Text} is known.", Known = [new($"{alert.Key} is heard.", Grade.OneSource, "F6")], NotKnown = ["Whether it is so."], Advice = [new("All ships", "Look out.")] });
            Plant(alert, "/alerts/" + alert.Slug);
        }
        await db.SaveChangesAsync();
    }

    private async Task GroupsAsync()
    {
        var (cso, member) = (await ViewerAsync("cso@demo.example", Roles.Cso), await ViewerAsync("member@demo.example"));
        foreach (var visibility in new[] { GroupVisibility.Listed, GroupVisibility.Hidden })
        {
            var thing = new Planted(Sort.Group, visibility == GroupVisibility.Listed ? Tlp.Clear : Tlp.Green, visibility.ToString(), who => visibility == GroupVisibility.Listed ? who.Approved : who.Inside);
            var slug = (await Services.GetRequiredService<GroupDesk>().StartAsync(cso, new($"Watch {thing.Title}", $"Of {thing.Text}.", GroupJoining.Open, visibility))).Value;
            if (visibility == GroupVisibility.Hidden)
                Assert.True((await Services.GetRequiredService<GroupEntry>().InviteAsync(cso, slug, member.MemberId!.Value)).Ok);
            Assert.Equal(GroupState.Joined, (await Services.GetRequiredService<GroupEntry>().JoinAsync(member, slug)).Value);
            Plant(thing, "/groups/" + slug);
            Assert.True((await Services.GetRequiredService<GroupDesk>().WatchAsync(member, slug, WatchLevel.Watching)).Ok);
            foreach (var label in GroupLabels)
                await DiscussAsync(cso, slug, label, visibility.ToString());
        }
    }

    private async Task DiscussAsync(Viewer cso, string slug, Tlp label, string name)
    {
        var writer = Services.GetRequiredService<DiscussionWriter>();
        var opening = new Planted(Sort.Discussion, label, name, Readers);
        var started = await writer.StartAsync(cso, slug, new() { Title = $"About {opening.Title}", Label = label, Post = new() { Text = $"{opening.Text} was asked. {opening.Key} was answered." } });
        Plant(opening, $"/groups/{slug}/{started.Value.Discussion}");
        foreach (var stricter in GroupLabels.Where(other => other >= label))
        {
            // A post has no title: the word stands beside the one it is searched by, so that the snippet shows it.
            var post = new Planted(Sort.Post, stricter, $"{name} under {label}", who => who.Inside && (stricter <= Tlp.Amber || who.Cso));
            var placed = await writer.ReplyAsync(cso, slug, started.Value.Discussion, new() { Text = $"{post.Key} {post.Title} {post.Text}", Label = stricter });
            post.Alone = $"{opening.Path}/posts/{placed.Value.Post}";
            Plant(post, opening.Path);
        }

        bool Readers(Onlooker who) => who.Inside && (label <= Tlp.Amber || who.Cso);
    }

    private async Task ConversationAsync()
    {
        var (cso, member) = (await ViewerAsync("cso@demo.example", Roles.Cso), await MemberAsync("member@demo.example"));
        foreach (var label in Labels)
        {
            var thing = new Planted(Sort.Conversation, label, "", who => who.Account is "cso" or "member");
            var uid = await Services.GetRequiredService<MessageDesk>().StartAsync(cso, new([member.Id], $"Of {thing.Title}", label, $"{thing.Text}, and {thing.Key}."));
            Plant(thing, $"/messages/{uid.Value}");
        }
    }

    private void Plant(Planted thing, string path)
    {
        thing.Path = path;
        Things.Add(thing);
    }

    // TLP 2.0 as the alliance uses it: AMBER is for Company Security Officers, RED for those named; analysts wrote the wording.
    private static bool ByLabel(Tlp label, Onlooker who) => label switch
    {
        Tlp.Clear => true,
        Tlp.Green => who.Approved,
        Tlp.Amber or Tlp.AmberStrict => who.Cso || who.Analyst,
        _ => who.Analyst,
    };

    private async Task<Viewer> ViewerAsync(string address, params string[] roles) => new((await MemberAsync(address)).Id, true, [Roles.Member, .. roles]) { DisplayRole = "CSO, bulk carriers" };

    private async Task<Member> MemberAsync(string address)
    {
        await using var db = Alliance();
        return await db.Set<Member>().SingleAsync(member => member.Email == address);
    }
}
