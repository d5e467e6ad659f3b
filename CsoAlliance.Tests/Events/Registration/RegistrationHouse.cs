using System.Globalization;
using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Events;
using CsoAlliance.Core.Events.Registration;
using CsoAlliance.Core.Notices;
using CsoAlliance.Core.Shared;
using CsoAlliance.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CsoAlliance.Tests.Events.Registration;

/// <summary>A house with one workshop ten days ahead and an organiser.</summary>
internal sealed class RegistrationHouse : IAsyncDisposable
{
    public const string Slug = "workshop";

    private RegistrationHouse(House house) => House = house;

    public House House { get; }

    public Viewer Organiser { get; private set; } = null!;

    public RegistrationDesk Desk => House.Get<RegistrationDesk>();

    public FormDesk Forms => House.Get<FormDesk>();

    public RegistrationReader Reader => House.Get<RegistrationReader>();

    public DateTime Now => House.Clock.GetUtcNow().UtcDateTime;

    public static async Task<RegistrationHouse> BuildAsync(DatabaseProvider provider = DatabaseProvider.Sqlite, int? places = 2, Action<FormInput>? change = null, Tlp label = Tlp.Clear)
    {
        var house = new RegistrationHouse(await House.BuildAsync(provider));
        await using (var scope = house.House.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetServices<IStarterContent>().Single(content => content.GetType().Name == "StarterRoles").FillAsync(default);
        house.Organiser = await house.ArriveAsync(Roles.Organiser);
        var starts = LocalDateTime.FromDateTime(house.Now.Date.AddDays(10).AddHours(9));
        await using (var db = house.House.Alliance())
        {
            db.Add(new Event(new() { Slug = Slug, Title = "Workshop on gangways", Summary = "We walk one.", Kind = EventKind.Workshop, Starts = starts, Ends = starts.PlusHours(6), Zone = "Etc/UTC", Place = "Piraeus", Organiser = "Fleet security", Label = label }, house.Now));
            await db.SaveChangesAsync();
        }
        await house.FormAsync(input =>
        {
            input.Places = places?.ToString(CultureInfo.InvariantCulture);
            change?.Invoke(input);
        });
        return house;
    }

    /// <summary>Changes the form as an organiser does who just opened it.</summary>
    public async Task FormAsync(Action<FormInput> change)
    {
        var input = (await Forms.OpenAsync(Organiser, Slug)).Value.Input;
        change(input);
        Assert.Empty((await Forms.SaveAsync(Organiser, Slug, input)).Errors);
    }

    /// <summary>Adds a question and gives its row number.</summary>
    public async Task<long> AskAsync(QuestionKind kind, string text, bool required = false, string choices = "", string shownIf = "", QuestionStage stage = QuestionStage.Registration)
    {
        Assert.Empty((await Forms.AskAsync(Organiser, Slug, stage, null, new() { Kind = kind.Camel(), Text = text, Required = required, Choices = choices, ShownIf = shownIf })).Errors);
        return (await Forms.OpenAsync(Organiser, Slug)).Value.Questions.Single(question => question.Text == text).Id;
    }

    public async Task<Viewer> ArriveAsync(params string[] roles)
    {
        await using var scope = House.Services.CreateAsyncScope();
        var member = (await scope.ServiceProvider.GetRequiredService<AccountDesk>().CreateAsync($"{Guid.NewGuid():N}@ships.example", "CSO, tankers", "three bearings make a fix", [Roles.Member, .. roles])).Value;
        return new(member.Id, true, [Roles.Member, .. roles]) { DisplayRole = "CSO, tankers" };
    }

    /// <summary>Members, many at once, without the work that a password takes.</summary>
    public async Task<IReadOnlyList<Viewer>> CrowdAsync(int count)
    {
        await using var db = House.Alliance();
        var members = Enumerable.Range(0, count).Select(i => new Member($"crowd{i}@ships.example", "CSO, bulk") { NormalizedEmail = $"CROWD{i}@SHIPS.EXAMPLE", NormalizedUserName = $"CROWD{i}@SHIPS.EXAMPLE" }).ToList();
        members.ForEach(member => member.Approve(Now));
        db.AddRange(members);
        await db.SaveChangesAsync();
        return members.ConvertAll(member => new Viewer(member.Id, true, [Roles.Member]));
    }

    public Task<Result<RegistrationState>> ComeAsync(Viewer who, Action<RegisterForm>? fill = null, string? token = null)
    {
        var form = new RegisterForm();
        fill?.Invoke(form);
        return Desk.SendAsync(who, Slug, token, form);
    }

    public async Task<OwnRegistration?> OwnAsync(Viewer who, string? token = null) => (await Reader.FindAsync(who, Slug, token)).Value.Own;

    public async Task<int?> PlacesLeftAsync() => (await House.Get<EventProgramme>().FindAsync(Viewer.Visitor, Slug)).Value.Item.PlacesLeft;

    /// <summary>The desk of another server over the same database.</summary>
    public RegistrationDesk Server() => new(House.Get<IDbContextFactory<AllianceDbContext>>(), House.Get<Seats>(), House.Get<RegistrantPost>(), House.Get<AnswerFiles>(), House.Get<IPublicCache>(), new SeatQueue());

    public Task SweepAsync() => House.Get<RegistrationSweep>().SweepAsync();

    /// <summary>Titles of somebody's notices, the oldest first.</summary>
    public async Task<IReadOnlyList<string>> NoticesAsync(Viewer of)
    {
        await using var db = House.Alliance();
        return await db.Set<Notice>().Where(notice => notice.MemberId == of.MemberId).OrderBy(notice => notice.Id).Select(notice => notice.Title).ToListAsync();
    }

    public async Task<IReadOnlyList<Letter>> LettersAsync(string to)
    {
        await using var db = House.Alliance();
        return await db.Set<Letter>().Where(letter => letter.To == to).OrderBy(letter => letter.Id).ToListAsync();
    }

    /// <summary>The secret in the last letter to an address.</summary>
    public async Task<string> TokenAsync(string to) => (await LettersAsync(to))[^1].Path!.Split('/')[^1];

    public async ValueTask DisposeAsync() => await House.DisposeAsync();
}
