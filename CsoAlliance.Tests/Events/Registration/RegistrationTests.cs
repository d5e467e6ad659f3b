using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Events.Posting;
using CsoAlliance.Core.Events.Registration;
using CsoAlliance.Core.Shared;
using CsoAlliance.Tests.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Tests.Events.Registration;

/// <summary>Places, the waiting list, guests: what becomes of a registration.</summary>
public sealed class RegistrationTests
{
    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task The_list_moves_in_order_and_says_why(DatabaseProvider provider)
    {
        await using var house = await RegistrationHouse.BuildAsync(provider, places: 1);
        var crowd = await house.CrowdAsync(4);
        foreach (var who in crowd)
            Assert.Empty((await house.ComeAsync(who)).Errors);
        Assert.Equal([null, 1, 2, 3], await PositionsAsync(house, crowd));
        await house.Desk.GiveBackAsync(crowd[0], RegistrationHouse.Slug, null);
        Assert.Equal([null, null, 1, 2], await PositionsAsync(house, crowd));
        Assert.Equal(RegistrationState.Offered, (await house.OwnAsync(crowd[1]))!.Row.State);
        Assert.Contains("You were first on the list.", (await house.NoticesAsync(crowd[1]))[^1]);
        for (var lapse = 1; lapse <= 2; lapse++)
        {
            house.House.Clock.Advance(TimeSpan.FromHours(25));
            await house.SweepAsync();
        }
        Assert.Equal(RegistrationState.Lapsed, (await house.OwnAsync(crowd[1]))!.Row.State);
        Assert.Equal(RegistrationState.Lapsed, (await house.OwnAsync(crowd[2]))!.Row.State);
        Assert.Contains("You were third; two before you let theirs lapse.", (await house.NoticesAsync(crowd[3]))[^1]);
        Assert.Equal(RegistrationState.Placed, (await house.Desk.TakeAsync(crowd[3], RegistrationHouse.Slug, null)).Value);
        Assert.Equal("registration.offerOver", (await house.Desk.TakeAsync(crowd[1], RegistrationHouse.Slug, null)).Error.Code);
        Assert.Equal(RegistrationState.Waiting, (await house.ComeAsync(crowd[1])).Value);
        Assert.Equal(0, await house.PlacesLeftAsync());
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_guest_confirms_by_the_letter_and_an_unconfirmed_place_is_free_after_a_day(DatabaseProvider provider)
    {
        await using var house = await RegistrationHouse.BuildAsync(provider, places: 1, form => form.Guests = true);
        Assert.Equal(["Name", "Email"], (await house.ComeAsync(Viewer.Visitor, form => form.Email = "nobody")).Errors.Select(error => error.Field));
        foreach (var address in new[] { "one@port.example", "two@port.example" })
            Assert.Equal(RegistrationState.Unconfirmed, (await house.ComeAsync(Viewer.Visitor, form => (form.Name, form.Email) = ("Port officer", address))).Value);
        var (one, two) = (await house.TokenAsync("one@port.example"), await house.TokenAsync("two@port.example"));
        Assert.Equal(RegistrationState.Waiting, (await house.Desk.ConfirmAsync(RegistrationHouse.Slug, two)).Value);
        await using (var db = house.House.Alliance())
            Assert.False(await db.Set<RegistrationLink>().AnyAsync(link => link.TokenHash == one || link.TokenHash == two));
        house.House.Clock.Advance(TimeSpan.FromHours(25));
        await house.SweepAsync();
        Assert.Equal("registration.link", (await house.Desk.ConfirmAsync(RegistrationHouse.Slug, one)).Error.Code);
        Assert.Equal(RegistrationState.Offered, (await house.OwnAsync(Viewer.Visitor, two))!.Row.State);
        // The letter of the offer brings a link of its own, and that works too.
        Assert.Equal(RegistrationState.Placed, (await house.Desk.TakeAsync(Viewer.Visitor, RegistrationHouse.Slug, await house.TokenAsync("two@port.example"))).Value);
    }

    [Fact]
    public async Task The_form_tells_nobody_whether_an_address_is_registered_and_fills_no_box()
    {
        await using var house = await RegistrationHouse.BuildAsync(places: 9, change: form => form.Guests = true);
        for (var i = 0; i < 6; i++)
            Assert.Equal(RegistrationState.Unconfirmed, (await house.ComeAsync(Viewer.Visitor, form => (form.Name, form.Email) = ("Port officer", i % 2 == 0 ? "one@port.example" : "ONE@port.example"))).Value);
        Assert.Equal(RegistrationDesk.MostLetters, (await house.LettersAsync("one@port.example")).Count);
        Assert.Equal(8, await house.PlacesLeftAsync());
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_file_is_read_by_what_it_holds_given_to_organisers_alone_and_gone_with_its_answer(DatabaseProvider provider)
    {
        await using var house = await RegistrationHouse.BuildAsync(provider);
        var question = await house.AskAsync(QuestionKind.File, "Your vaccination card", required: true);
        var who = (await house.CrowdAsync(1))[0];
        Assert.Equal(RegisterForm.FieldOf(question), Assert.Single((await house.ComeAsync(who)).Errors).Field);
        foreach (var wrong in new[] { "MZ\u0090\0"u8.ToArray(), "%PDF-1.7 and no more"u8.ToArray(), [], new byte[AnswerFiles.MaxBytes + 1] })
            Assert.Equal(RegisterForm.FieldOf(question), Assert.Single((await SendAsync("card.pdf", wrong)).Errors).Field);
        Assert.Null(await house.OwnAsync(who));

        Assert.Equal(RegistrationState.Placed, (await SendAsync("My card.exe", Papers.Pdf("Fit"))).Value);
        var first = await FileAsync();
        Assert.Equal("my-card.pdf", first.Text);
        var people = house.House.Get<AttendanceReader>();
        Assert.Null(await people.FileAsync(who, RegistrationHouse.Slug, first.FileUid!.Value));
        var path = (await people.FileAsync(house.Organiser, RegistrationHouse.Slug, first.FileUid.Value))!.Path;
        Assert.DoesNotContain(Papers.Author, System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(path)));
        // Changed without a file it stays; another takes its place, and the first is deleted.
        Assert.True((await house.ComeAsync(who)).Ok);
        Assert.Equal(first.FileUid, (await FileAsync()).FileUid);
        Assert.True((await SendAsync("card.pdf", Papers.Pdf("Fitter"))).Ok);
        var second = (await FileAsync()).FileUid!.Value;
        house.House.Clock.Advance(TimeSpan.FromHours(2));
        await house.SweepAsync();
        Assert.False(File.Exists(path));
        path = (await people.FileAsync(house.Organiser, RegistrationHouse.Slug, second))!.Path;
        Assert.True(File.Exists(path));
        house.House.Clock.Advance(TimeSpan.FromDays(RegistrationForm.UsualKeepDays + 11));
        await house.SweepAsync();
        Assert.False(File.Exists(path));

        Task<Result<RegistrationState>> SendAsync(string name, byte[] content) => house.ComeAsync(who, form => form.Files = new Dictionary<long, AnswerFile> { [question] = new(name, content) });

        async Task<RegistrationAnswer> FileAsync()
        {
            await using var db = house.House.Alliance();
            return await db.Set<RegistrationAnswer>().AsNoTracking().SingleAsync();
        }
    }

    [Fact]
    public async Task A_guest_who_comes_signed_in_has_one_place()
    {
        await using var house = await RegistrationHouse.BuildAsync(places: 5, change: form => form.Guests = true);
        var who = (await house.CrowdAsync(1))[0];
        await house.ComeAsync(Viewer.Visitor, form => (form.Name, form.Email) = ("Bulk officer", "crowd0@ships.example"));
        Assert.Equal(RegistrationState.Placed, (await house.ComeAsync(who)).Value);
        Assert.Equal(4, await house.PlacesLeftAsync());
        await using var db = house.House.Alliance();
        Assert.Equal(who.MemberId, (await db.Set<EventRegistration>().SingleAsync()).MemberId);
    }

    [Fact]
    public async Task Answers_are_checked_in_place_and_hidden_questions_passed_over()
    {
        await using var house = await RegistrationHouse.BuildAsync();
        var dinner = await house.AskAsync(QuestionKind.Choice, "Do you stay for dinner?", required: true, choices: "Yes\nNo");
        var food = await house.AskAsync(QuestionKind.Dietary, "What don’t you eat?", required: true, shownIf: $"{dinner}:Yes");
        var who = (await house.CrowdAsync(1))[0];
        Assert.Equal([$"a{dinner}"], (await house.ComeAsync(who)).Errors.Select(error => error.Field));
        Assert.Equal([$"a{food}"], (await AnswerAsync(house, who, (dinner, "Yes"))).Errors.Select(error => error.Field));
        Assert.Equal([$"a{dinner}"], (await AnswerAsync(house, who, (dinner, "Perhaps"))).Errors.Select(error => error.Field));
        Assert.Equal(RegistrationState.Placed, (await AnswerAsync(house, who, (dinner, "Yes"), (food, "Fish"))).Value);
        Assert.Equal(2, (await house.OwnAsync(who))!.Answers.Count);
        Assert.Equal(RegistrationState.Placed, (await AnswerAsync(house, who, (dinner, "No"), (food, "Fish"))).Value);
        Assert.Equal("No", Assert.Single((await house.OwnAsync(who))!.Answers).Value);
        var refused = await house.Forms.DropAsync(house.Organiser, RegistrationHouse.Slug, dinner);
        Assert.Contains("has answers, so it can’t be deleted. Close it instead", refused.Error.Message);
        Assert.True((await house.Forms.CloseAsync(house.Organiser, RegistrationHouse.Slug, dinner, closed: true)).Ok);
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Who_has_the_event_open_while_its_places_change_is_shown_that_and_puts_no_old_number_back(DatabaseProvider provider)
    {
        await using var house = await RegistrationHouse.BuildAsync(provider, places: 2);
        var opened = (await house.House.Get<EventDrafts>().OpenAsync(house.Organiser, RegistrationHouse.Slug)).Value.Form;
        await house.FormAsync(form => form.Places = "5");
        opened.Summary = "We walk two.";
        var conflict = (await house.House.Get<EventDesk>().SaveAsync(house.Organiser, RegistrationHouse.Slug, opened, [])).Value.Conflict;
        var places = Assert.Single(conflict!.Differences, difference => difference.Field == nameof(EventForm.Capacity));
        Assert.Equal(("2", "5", "2"), (places.Before, places.Theirs, places.Yours));
        Assert.Equal(("5", "We walk two."), (conflict.Merged.Capacity, conflict.Merged.Summary));
        Assert.Equal(5, await house.PlacesLeftAsync());
    }

    [Fact]
    public async Task Nobody_lowers_the_places_under_what_is_held_and_more_places_move_the_list()
    {
        await using var house = await RegistrationHouse.BuildAsync(places: 2, change: form => form.Companions = "1");
        var crowd = await house.CrowdAsync(2);
        await house.ComeAsync(crowd[0], form => form.Companions = "1");
        Assert.Equal(RegistrationState.Waiting, (await house.ComeAsync(crowd[1], form => form.Companions = "1")).Value);
        var input = (await house.Forms.OpenAsync(house.Organiser, RegistrationHouse.Slug)).Value.Input;
        input.Places = "1";
        Assert.Equal(("Places", "2 places are held already. Give at least that many."), ((await house.Forms.SaveAsync(house.Organiser, RegistrationHouse.Slug, input)).Error is var error ? (error.Field, error.Message) : default));
        house.House.Clock.Advance(TimeSpan.FromMinutes(1));
        await house.FormAsync(form => form.Places = "3");
        Assert.Equal(RegistrationState.Waiting, (await house.OwnAsync(crowd[1]))!.Row.State);
        await house.FormAsync(form => form.Places = "4");
        Assert.Equal(RegistrationState.Offered, (await house.OwnAsync(crowd[1]))!.Row.State);
        // Who opened the form before that is told what changed, and loses nothing.
        Assert.Equal("registration.formRaced", (await house.Forms.SaveAsync(house.Organiser, RegistrationHouse.Slug, input)).Error.Code);
    }

    [Fact]
    public async Task Cant_come_is_an_answer_and_what_is_over_is_over()
    {
        await using var house = await RegistrationHouse.BuildAsync(places: 3);
        var crowd = await house.CrowdAsync(2);
        Assert.Equal(RegistrationState.NotComing, (await house.ComeAsync(crowd[0], form => form.Coming = "no")).Value);
        Assert.Equal(RegistrationState.Placed, (await house.ComeAsync(crowd[1])).Value);
        Assert.Equal(2, await house.PlacesLeftAsync());
        house.House.Clock.Advance(TimeSpan.FromDays(9.5));
        Assert.Equal("registration.changeOver", (await house.ComeAsync(crowd[1], form => form.Company = "Other")).Error.Code);
        Assert.Equal(RegistrationState.GaveBack, (await house.Desk.GiveBackAsync(crowd[1], RegistrationHouse.Slug, null)).Value);
        house.House.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal("registration.begun", (await house.ComeAsync(crowd[0])).Error.Code);
    }

    [Fact]
    public async Task A_members_event_is_not_there_for_others()
    {
        await using var house = await RegistrationHouse.BuildAsync(label: Tlp.Amber, places: 3);
        var member = (await house.CrowdAsync(1))[0];
        Assert.Equal(Error.NotFound, (await house.ComeAsync(member)).Error);
        Assert.Equal("registration.members", (await house.ComeAsync(Viewer.Visitor, form => (form.Name, form.Email) = ("Port officer", "one@port.example"))).Error.Code);
        Assert.Equal(RegistrationState.Placed, (await house.ComeAsync(await house.ArriveAsync(Roles.Cso))).Value);
        var input = (await house.Forms.OpenAsync(house.Organiser, RegistrationHouse.Slug)).Value.Input;
        input.Guests = true;
        Assert.Equal("Guests", (await house.Forms.SaveAsync(house.Organiser, RegistrationHouse.Slug, input)).Error.Field);
        Assert.Equal(Error.NotFound, (await house.Forms.OpenAsync(member, RegistrationHouse.Slug)).Error);
    }

    [Theory]
    [InlineData(240, 24, 24)]
    [InlineData(20, 24, 10)]
    [InlineData(0.75, 24, 0.5)]
    [InlineData(0.25, 24, 0.25)]
    public void An_offer_waits_less_when_the_event_is_near(double left, int hours, double expected)
    {
        var now = new DateTime(2026, 11, 30, 9, 0, 0, DateTimeKind.Utc);
        Assert.Equal(now.AddHours(expected), Seats.OfferEnd(now, now.AddHours(left), hours));
    }

    private static async Task<IReadOnlyList<int?>> PositionsAsync(RegistrationHouse house, IReadOnlyList<Viewer> crowd)
    {
        var positions = new List<int?>();
        foreach (var who in crowd)
            positions.Add((await house.OwnAsync(who))!.Position);
        return positions;
    }

    private static Task<Result<RegistrationState>> AnswerAsync(RegistrationHouse house, Viewer who, params (long Question, string Answer)[] answers) =>
        house.ComeAsync(who, form => form.Answers = answers.ToDictionary(one => one.Question, one => (IReadOnlyList<string>)[one.Answer]));
}
