using System.Text;
using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Events.Registration;
using CsoAlliance.Core.Notices;
using CsoAlliance.Core.Shared;
using CsoAlliance.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UglyToad.PdfPig;

namespace CsoAlliance.Tests.Events.Registration;

/// <summary>What organisers do with those who registered, from the decision to the day on which all is deleted.</summary>
public sealed class PeopleTests
{
    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task From_the_decision_to_the_counts(DatabaseProvider provider)
    {
        await using var house = await RegistrationHouse.BuildAsync(provider, places: 1, form => (form.Approval, form.Guests) = (true, true));
        var rating = await house.AskAsync(QuestionKind.Choice, "Was it worth the day?", required: true, choices: "Yes\nNo", stage: QuestionStage.Feedback);
        var (desk, crowd) = (house.House.Get<PeopleDesk>(), await house.CrowdAsync(3));
        foreach (var who in crowd)
            Assert.Equal(RegistrationState.Asked, (await house.ComeAsync(who, form => form.Name = "=Officer")).Value);
        await house.ComeAsync(Viewer.Visitor, form => (form.Name, form.Email) = ("Port officer", "one@port.example"));
        Assert.Equal(RegistrationState.Asked, (await house.Desk.ConfirmAsync(RegistrationHouse.Slug, await house.TokenAsync("one@port.example"))).Value);
        foreach (var who in crowd)
            Assert.Empty((await desk.ApproveAsync(house.Organiser, RegistrationHouse.Slug, (await house.OwnAsync(who))!.Row.Uid)).Errors);
        Assert.Equal("reason", (await desk.DeclineAsync(house.Organiser, RegistrationHouse.Slug, await GuestAsync(house), " ")).Error.Field);
        Assert.Empty((await desk.DeclineAsync(house.Organiser, RegistrationHouse.Slug, await GuestAsync(house), "It is for ship operators.")).Errors);
        Assert.Contains("It is for ship operators.", (await house.LettersAsync("one@port.example"))[^1].Text);
        Assert.Empty((await desk.RaiseAsync(house.Organiser, RegistrationHouse.Slug, (await house.OwnAsync(crowd[2]))!.Row.Uid)).Errors);
        Assert.Equal([(RegistrationState.Placed, null), (RegistrationState.Waiting, 2), (RegistrationState.Waiting, 1)], await StatesAsync(house, crowd));
        Assert.Equal(Error.NotFound, (await desk.ListAsync(crowd[0], RegistrationHouse.Slug)).Error);
        Assert.Equal(2, (await desk.WriteAsync(house.Organiser, RegistrationHouse.Slug, [RegistrationState.Waiting], "Patience", "A larger room is looked for.")).Value);
        Assert.Equal("A larger room is looked for.", Assert.Single((await house.OwnAsync(crowd[1]))!.Messages).Text);
        Assert.Empty((await house.OwnAsync(crowd[0]))!.Messages);
        Assert.Contains("'=Officer", await CsvAsync(desk, house));

        house.House.Clock.Advance(TimeSpan.FromDays(10.5));
        Arrival here = new((await house.OwnAsync(crowd[0]))!.Row.Code.ToLowerInvariant(), null, null, null, house.Now), walk = new(null, Guid.NewGuid(), "Pilot", "Port", house.Now);
        for (var twice = 0; twice < 2; twice++)
            Assert.Equal(["NOBODY0000"], (await desk.ArriveAsync(house.Organiser, RegistrationHouse.Slug, [here, walk, new("NOBODY0000", null, null, null, house.Now)])).Value);
        var people = (await desk.ListAsync(house.Organiser, RegistrationHouse.Slug)).Value;
        Assert.Equal(2, people.People.Count(person => person.Row.ArrivedAt is not null));
        Assert.Equal("Pilot", Assert.Single((await desk.ListAsync(house.Organiser, RegistrationHouse.Slug, words: "pilot port")).Value.People).Shown);
        using (var badges = PdfDocument.Open(BadgePdf.Draw(people.Event, people.People, "https://example.org")))
            Assert.Contains("Pilot", Words(badges));

        house.House.Clock.Advance(TimeSpan.FromDays(1));
        using (var certificate = PdfDocument.Open((await house.House.Get<AttendanceReader>().CertificateAsync(crowd[0], RegistrationHouse.Slug, null)).Value))
            Assert.Contains("Workshop on gangways", Words(certificate));
        Assert.False((await house.House.Get<AttendanceReader>().CertificateAsync(crowd[1], RegistrationHouse.Slug, null)).Ok);
        var feedback = house.House.Get<FeedbackDesk>();
        Dictionary<long, IReadOnlyList<string>> yes = new() { [rating] = ["Yes"] };
        Assert.Equal(Error.NotFound, (await feedback.GiveAsync(crowd[1], RegistrationHouse.Slug, null, yes)).Error);
        Assert.Empty((await feedback.GiveAsync(crowd[0], RegistrationHouse.Slug, null, yes)).Errors);
        Assert.Equal("feedback.given", (await feedback.GiveAsync(crowd[0], RegistrationHouse.Slug, null, yes)).Error.Code);
        Assert.Equal([("Yes", 1), ("No", 0)], Assert.Single((await feedback.ResultsAsync(house.Organiser, RegistrationHouse.Slug)).Value.Results).Choices);

        house.House.Clock.Advance(TimeSpan.FromDays(RegistrationForm.UsualKeepDays + 1));
        await house.SweepAsync();
        await using var db = house.House.Alliance();
        Assert.Equal((0, 0, 0), (await db.Set<EventRegistration>().CountAsync(), await db.Set<WaitingTurn>().CountAsync(), await db.Set<RegistrationMessage>().CountAsync()));
        Assert.Equal(new RegistrationCounts(Placed: 2, People: 2, Arrived: 2, Guests: 1, Waiting: 2, GaveBack: 0, NotComing: 0, Declined: 1, WalkIns: 1), (await db.Set<RegistrationForm>().SingleAsync()).Counts);
        Assert.Equal((2, 1), (await feedback.ResultsAsync(house.Organiser, RegistrationHouse.Slug)).Value is var results ? (results.Came, results.Sheets) : default);
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Reminders_go_once_to_their_audience_and_anew_when_the_event_is_moved(DatabaseProvider provider)
    {
        await using var house = await RegistrationHouse.BuildAsync(provider, places: 1, form => form.Remind = ["nobody", "placedAndWaiting", "placed", "placed"]);
        var crowd = await house.CrowdAsync(2);
        foreach (var who in crowd)
            await house.ComeAsync(who);
        house.House.Clock.Advance(TimeSpan.FromDays(9.5));
        for (var twice = 0; twice < 2; twice++)
            await house.SweepAsync();
        foreach (var who in crowd)
            Assert.Single(await house.NoticesAsync(who));
        Assert.StartsWith("Tomorrow, 4 Dec, 09:00 UTC: Workshop", (await house.NoticesAsync(crowd[0]))[0]);
        Assert.Contains("and you are on the waiting list", (await house.NoticesAsync(crowd[1]))[0]);
        await using (var db = house.House.Alliance())
            await db.Set<Core.Events.Event>().ExecuteUpdateAsync(set => set.SetProperty(item => item.StartsAt, item => item.StartsAt.AddHours(1)));
        await house.SweepAsync();
        Assert.Equal(2, (await house.NoticesAsync(crowd[0])).Count);
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task An_account_takes_its_registrations_along(DatabaseProvider provider)
    {
        await using var house = await RegistrationHouse.BuildAsync(provider, places: 1);
        var crowd = await house.CrowdAsync(2);
        foreach (var who in crowd)
            await house.ComeAsync(who);
        var part = house.House.Services.GetServices<IPersonalData>().Single(part => part.Name == "registrations-for-events");
        await using (var db = house.House.Alliance())
        {
            var given = System.Text.Json.JsonSerializer.Serialize(await part.OfAsync(db, crowd[1].MemberId!.Value, default));
            Assert.Contains("Workshop on gangways", given);
            Assert.Contains("\"Began\":1", given);
            await using var transaction = await db.Database.BeginTransactionAsync();
            await part.ForgetAsync(db, crowd[0].MemberId!.Value, default);
            await transaction.CommitAsync();
        }
        await house.SweepAsync();
        Assert.Null(await house.OwnAsync(crowd[0]));
        Assert.Equal(RegistrationState.Offered, (await house.OwnAsync(crowd[1]))!.Row.State);
    }

    private static string Words(PdfDocument document) => string.Join(' ', document.GetPages().Select(page => page.Text));

    private static async Task<Guid> GuestAsync(RegistrationHouse house)
    {
        await using var db = house.House.Alliance();
        return await db.Set<EventRegistration>().Where(row => row.MemberId == null).Select(row => row.Uid).SingleAsync();
    }

    private static async Task<IReadOnlyList<(RegistrationState, int?)>> StatesAsync(RegistrationHouse house, IReadOnlyList<Viewer> crowd)
    {
        var states = new List<(RegistrationState, int?)>();
        foreach (var who in crowd)
            states.Add((await house.OwnAsync(who))! is var own ? (own.Row.State, own.Position) : default);
        return states;
    }

    private static async Task<string> CsvAsync(PeopleDesk desk, RegistrationHouse house)
    {
        using var memory = new MemoryStream();
        await RegistrationCsv.WriteAsync(memory, (await desk.ListAsync(house.Organiser, RegistrationHouse.Slug)).Value, default);
        return Encoding.UTF8.GetString(memory.ToArray());
    }
}
