using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Events;
using CsoAlliance.Core.Events.Filing;
using CsoAlliance.Core.Library;
using CsoAlliance.Core.Library.Editing;
using CsoAlliance.Core.Library.Films.Uploads;
using CsoAlliance.Core.Shared;
using CsoAlliance.Tests.Events.Registration;
using CsoAlliance.Tests.Library.Films.Uploads;
using CsoAlliance.Tests.TestKit;
using Microsoft.Extensions.DependencyInjection;
using UglyToad.PdfPig;

namespace CsoAlliance.Tests.Events.Filing;

/// <summary>What an event left goes into the library in one act, under the event's label, and nothing that was gathered is lost on the way.</summary>
public sealed class EventRecordTests
{
    private const string Said = "WEBVTT\n\n00:00:00.000 --> 00:00:01.500\nMind the gap at the gangway.\n";

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Notes_slides_and_transcript_are_out_at_once_for_whom_the_label_allows(DatabaseProvider provider)
    {
        await using var house = await RegistrationHouse.BuildAsync(provider, label: Tlp.Green);
        var desk = house.House.Get<EventRecordDesk>();
        var stranger = await house.ArriveAsync();
        Assert.Equal("record.not-over", (await desk.KeepAsync(house.Organiser, RegistrationHouse.Slug, Form())).Error.Code);
        house.House.Clock.Advance(TimeSpan.FromDays(11));
        Assert.Equal(Error.NotFound, (await desk.KeepAsync(stranger, RegistrationHouse.Slug, Form())).Error);
        Assert.Equal(Error.NotFound, (await desk.OpenAsync(stranger, RegistrationHouse.Slug)).Error);

        Assert.True((await KeepAsync(house, Form(notes: ""))).Ok);
        Assert.Equal("file.kind", (await desk.TakeSlidesAsync(house.Organiser, RegistrationHouse.Slug, "slides.pptx", "PK\u0003\u0004"u8.ToArray())).Error.Code);
        Assert.Equal("file.pdf", (await desk.TakeSlidesAsync(house.Organiser, RegistrationHouse.Slug, "slides.pdf", "%PDF-1.7 and no more"u8.ToArray())).Error.Code);
        var refused = await desk.FileAsync(house.Organiser, RegistrationHouse.Slug);
        Assert.Equal(nameof(RecordForm.Notes), Assert.Single(refused.Errors).Field);
        var open = (await desk.OpenAsync(house.Organiser, RegistrationHouse.Slug)).Value;
        Assert.Equal(("We walked.", true), (open.Record!.Transcript, open.Record.SlidesRefusal.Contains("can’t be read as a PDF", StringComparison.Ordinal)));

        await KeepAsync(house, Form());
        Assert.True((await desk.TakeSlidesAsync(house.Organiser, RegistrationHouse.Slug, "Walk.pdf", Papers.Pdf("The gangway"))).Ok);
        Assert.Empty((await desk.FileAsync(house.Organiser, RegistrationHouse.Slug)).Errors);
        var filed = (await desk.OpenAsync(house.Organiser, RegistrationHouse.Slug)).Value;
        Assert.Equal((RecordState.Filed, "workshop-record"), (filed.State, filed.Item));
        Assert.Equal("record.filed", (await desk.KeepAsync(house.Organiser, RegistrationHouse.Slug, Form())).Error.Code);

        var entry = (await house.House.Get<LibraryReader>().FindAsync(stranger, filed.Item!)).Value;
        Assert.Equal((Tlp.Green, ArticleKind.Article), (entry.Item.Label, entry.Item.Kind));
        Assert.Contains("We agreed to walk it monthly.", entry.Text!.Body);
        Assert.Contains($"({filed.Slides!.Path})", entry.Text.Body);
        Assert.Contains("## Transcript\n\nWe walked.", entry.Text.Body);
        Assert.Null((await house.House.Get<LibraryReader>().FindAsync(Viewer.Visitor, filed.Item!)).Value.Text);
        Assert.Equal("workshop-record", (await house.House.Get<EventProgramme>().FindAsync(stranger, RegistrationHouse.Slug)).Value.Record!.Slug);
        var files = house.House.Get<LibraryFiles>();
        Assert.Null(await files.FindAsync(Viewer.Visitor, filed.Slides.Name));
        var served = (await files.FindAsync(stranger, filed.Slides.Name))!;
        using var pdf = PdfDocument.Open(served.Path);
        Assert.Equal(("application/pdf", 1), (served.ContentType, pdf.NumberOfPages));
        Assert.Contains("The gangway", pdf.GetPage(1).Text);
        Assert.DoesNotContain(Papers.Author, System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(served.Path)));
    }

    [SkippableFact]
    public async Task A_recording_is_made_ready_first_and_its_transcript_becomes_the_captions()
    {
        FilmRoom.SkipWhereMissing();
        await using var house = await RegistrationHouse.BuildAsync();
        var desk = house.House.Get<EventRecordDesk>();
        house.House.Clock.Advance(TimeSpan.FromDays(11));
        await KeepAsync(house, Form());
        Assert.Equal("film.text", (await TakeAsync("No film at all."u8.ToArray())).Error.Code);
        Assert.NotEmpty((await desk.OpenAsync(house.Organiser, RegistrationHouse.Slug)).Value.RecordingRefusal);
        Assert.True((await TakeAsync(await FilmRoom.FilmAsync(".mp4", FilmRoom.Small))).Ok);
        Assert.Equal(nameof(RecordForm.Transcript), Assert.Single((await desk.FileAsync(house.Organiser, RegistrationHouse.Slug)).Errors).Field);
        await KeepAsync(house, Form(transcript: Said.Replace("01.500", "59.500", StringComparison.Ordinal)));
        Assert.Empty((await desk.FileAsync(house.Organiser, RegistrationHouse.Slug)).Errors);
        Assert.True(await house.House.Get<FilmWorks>().RunNextAsync(default));
        // Now that its length is known, captions that go on behind its end are told, and keep it from coming out.
        var late = (await desk.OpenAsync(house.Organiser, RegistrationHouse.Slug)).Value;
        Assert.Equal((RecordState.Gathering, "film.late-captions", nameof(RecordForm.Transcript)), (late.State, late.Missing.Single().Code, late.Missing.Single().Field));
        Assert.Equal(0, await house.House.Get<Publishing>().PublishDueAsync());
        await KeepAsync(house, Form(transcript: Said));
        Assert.True((await TakeAsync(await FilmRoom.FilmAsync(".mp4", FilmRoom.Small))).Ok);
        Assert.Empty((await desk.FileAsync(house.Organiser, RegistrationHouse.Slug)).Errors);
        Assert.Equal(RecordState.Making, (await desk.OpenAsync(house.Organiser, RegistrationHouse.Slug)).Value.State);
        Assert.Equal(0, await house.House.Get<Publishing>().PublishDueAsync());
        Assert.True(await house.House.Get<FilmWorks>().RunNextAsync(default));
        Assert.Equal(1, await house.House.Get<Publishing>().PublishDueAsync());
        var filed = (await desk.OpenAsync(house.Organiser, RegistrationHouse.Slug)).Value;
        var entry = (await house.House.Get<LibraryReader>().FindAsync(Viewer.Visitor, filed.Item!)).Value;
        Assert.Equal((RecordState.Filed, ArticleKind.Film), (filed.State, entry.Item.Kind));
        Assert.Equal("Mind the gap at the gangway.", entry.Film!.WordsIn("en").Lines[0].Say);
        Assert.Contains("Mind the gap at the gangway.", entry.Text!.Body);

        async Task<Result> TakeAsync(byte[] content)
        {
            using var stream = new MemoryStream(content);
            return await desk.TakeRecordingAsync(house.Organiser, RegistrationHouse.Slug, "day.mp4", stream);
        }
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Of_two_who_keep_it_at_once_the_second_sees_the_difference_and_loses_nothing(DatabaseProvider provider)
    {
        await using var house = await RegistrationHouse.BuildAsync(provider);
        var desk = house.House.Get<EventRecordDesk>();
        var other = await house.ArriveAsync(Roles.Organiser, Roles.Administrator);
        house.House.Clock.Advance(TimeSpan.FromDays(11));
        Assert.Contains("record.meanwhile", (await Task.WhenAll(new[] { "One.", "Two." }.Zip([house.Organiser, other], (notes, who) => desk.KeepAsync(who, RegistrationHouse.Slug, Form(notes))))).SelectMany(kept => kept.Errors).Select(error => error.Code));
        var opened = await OpenAsync(house.Organiser);
        Assert.True((await KeepAsync(house, Form("Theirs."))).Ok);

        var late = Form("Mine.");
        late.Version = opened.Record!.Version;
        Assert.Equal("record.meanwhile", (await desk.KeepAsync(other, RegistrationHouse.Slug, late)).Error.Code);
        var view = await OpenAsync(other);
        Assert.Equal(("Theirs.", "Mine.", "CSO, tankers"), (view.Record!.Notes, view.Aside!.Notes, view.Record.KeptBy));
        Assert.Equal([new("Notes", "Theirs.", "Mine.")], RecordDifferences.Of(view.Record, view.Aside));
        Assert.Null((await OpenAsync(house.Organiser)).Aside);
        // The same words twice are no difference; and after the difference was seen, mine take their place.
        Assert.True((await desk.KeepAsync(house.Organiser, RegistrationHouse.Slug, new() { Category = "crew", Audiences = [nameof(Audiences.Cso)], Language = "en", Notes = "Theirs.", Transcript = "We walked.", Version = 1 })).Ok);
        late.Version = view.Record.Version;
        Assert.True((await desk.KeepAsync(other, RegistrationHouse.Slug, late)).Ok);
        Assert.Equal(("Mine.", null), ((await OpenAsync(other)).Record!.Notes, (await OpenAsync(other)).Aside));

        // What is typed while somebody else files it is not lost either.
        Assert.Empty((await desk.FileAsync(other, RegistrationHouse.Slug)).Errors);
        Assert.Equal("record.filed", (await KeepAsync(house, Form("Too late."))).Error.Code);
        Assert.Equal("Too late.", (await OpenAsync(house.Organiser)).Aside!.Notes);
        // It is a part of what there is about somebody, and goes with the account.
        await using var db = house.House.Alliance();
        var personal = house.House.Services.GetServices<IPersonalData>().Single(data => data.Name == "events");
        Assert.Contains("Too late.", System.Text.Json.JsonSerializer.Serialize(await personal.OfAsync(db, house.Organiser.MemberId!.Value, default)));
        await personal.ForgetAsync(db, house.Organiser.MemberId.Value, default);
        Assert.Null((await OpenAsync(house.Organiser)).Aside);

        async Task<RecordView> OpenAsync(Viewer who) => (await desk.OpenAsync(who, RegistrationHouse.Slug)).Value;
    }

    [Fact]
    public void A_paper_nested_without_end_is_refused_and_harms_nothing() =>
        Assert.Equal(CleanPdf.Unreadable, CleanPdf.Read(System.Text.Encoding.ASCII.GetBytes($"%PDF-1.7\n1 0 obj\n{new string('[', 2_000_000)}\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF")).Error);

    // As the organiser does who has just opened it.
    private static async Task<Result> KeepAsync(RegistrationHouse house, RecordForm form)
    {
        var desk = house.House.Get<EventRecordDesk>();
        form.Version = (await desk.OpenAsync(house.Organiser, RegistrationHouse.Slug)).Value.Record?.Version ?? 0;
        return await desk.KeepAsync(house.Organiser, RegistrationHouse.Slug, form);
    }

    private static RecordForm Form(string notes = "We agreed to walk it monthly.", string transcript = "We walked.") =>
        new() { Category = "crew", Audiences = [nameof(Audiences.Cso)], Language = "en", Notes = notes, Transcript = transcript };
}
