using CsoAlliance.Core.Events;
using CsoAlliance.Core.Events.Posting;
using CsoAlliance.Core.Shared;
using CsoAlliance.Web.Events;

namespace CsoAlliance.Tests.Events.Posting;

/// <summary>Times as organisers type them, on both sides of the clock changes of both hemispheres.</summary>
public sealed class EventClockTests
{
    [Theory]
    [InlineData("Europe/Athens", "2027-03-28", "03:30", "On 28 March 2027 the clocks in Athens go from 03:00 to 04:00, so 03:30 doesn’t come. Choose 02:59 or before, or 04:00 or after.")]
    [InlineData("Australia/Sydney", "2027-10-03", "02:15", "On 3 October 2027 the clocks in Sydney go from 02:00 to 03:00, so 02:15 doesn’t come. Choose 01:59 or before, or 03:00 or after.")]
    [InlineData("Australia/Lord_Howe", "2027-10-03", "02:10", "On 3 October 2027 the clocks in Lord Howe go from 02:00 to 02:30, so 02:10 doesn’t come. Choose 01:59 or before, or 02:30 or after.")]
    public void A_skipped_hour_is_refused_with_its_neighbours(string zone, string day, string time, string sentence)
    {
        var read = EventFormReader.Read(Form(zone, day, time, "06:00"), whole: false);
        Assert.Equal((sentence, "Starts"), (read.Error.Message, read.Error.Field));
    }

    [Theory]
    [InlineData("Europe/Athens", "2026-10-25", "03:30", "2026-10-25T00:30", "2026-10-25T01:30")]
    [InlineData("Pacific/Auckland", "2027-04-04", "02:30", "2027-04-03T13:30", "2027-04-03T14:30")]
    [InlineData("America/Santiago", "2027-04-03", "23:30", "2027-04-04T02:30", "2027-04-04T03:30")]
    public void Of_a_doubled_hour_it_is_asked_which(string zone, string day, string time, string first, string second)
    {
        var form = Form(zone, day, time, "09:00");
        form.EndDate = EventClock.Day.Format(EventClock.Day.Parse(day).Value.PlusDays(1));
        var asked = EventFormReader.Read(form, whole: false);
        Assert.Equal((EventClock.Doubled, "Starts"), (asked.Error.Code, asked.Error.Field));
        Assert.Contains("twice", asked.Error.Message);
        Assert.Equal(2, EventClock.Choices(day, time, zone).Count);
        foreach (var (which, expected) in new[] { ("first", first), ("second", second) })
        {
            form.StartsWhich = which;
            var item = new Event(EventFormReader.Read(form, whole: false).Value, default);
            Assert.Equal(expected, item.StartsAt.ToString("yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture));
            // What is stored fills the form with the same answer.
            Assert.Equal(which, EventForm.Of(item, null).StartsWhich);
        }
    }

    [Fact]
    public void What_cannot_be_is_said_at_its_field()
    {
        Assert.Equal([("event.zone", "Zone")], Codes(Form("Europe/Atlantis", "2027-01-11", "09:00", "10:00")));
        Assert.Equal([("event.ends", "Ends")], Codes(Form("Etc/UTC", "2027-01-11", "09:00", "08:00")));
        Assert.Equal([("event.day", "Date"), ("event.time", "Ends")], Codes(Form("Etc/UTC", "2027-02-30", "09:00", "25:00")).Distinct());
        var form = Form("Etc/UTC", "2027-01-11", "09:00", "10:00");
        (form.Title, form.Summary, form.Capacity, form.JoinUrl, form.Position, form.Area, form.Body) = (new string('t', 161), new string('s', 401), "0", "javascript:alert(1)", "94 12", "the-moon", "a\u0007");
        form.Sessions = [new() { Time = "9.30", Title = "Opening" }, new() { Day = "2", Time = "10:00", Title = "Next" }, new() { Time = "11:00" }];
        Assert.Equal(["Title", "Summary", "Body", "Position", "Area", "Capacity", "Sessions-0", "Sessions-1", "Sessions-2", "JoinUrl"], EventFormReader.Read(form, whole: false).Errors.Select(error => error.Field));
        Assert.Equal(["Summary", "Place", "Cost", "Organiser"], EventFormReader.Read(Form("Etc/UTC", "2027-01-11", "09:00", "10:00"), whole: true).Errors.Select(error => error.Field).Where(field => field != "Languages"));
    }

    [Theory]
    [InlineData("Europe/Athens", "2027-03-27T08:00", "10:00 to 13:00 (UTC+02:00)")]
    [InlineData("Europe/Athens", "2027-03-29T07:00", "10:00 to 13:00 (UTC+03:00)")]
    [InlineData("Europe/Athens", "2027-03-28T00:00", "02:00 to 06:00 (UTC+02:00, then UTC+03:00)")]
    [InlineData("Australia/Sydney", "2027-04-03T22:00", "4 Apr, 08:00 to 11:00 (UTC+10:00)")]
    [InlineData("Australia/Sydney", "2027-04-02T22:00", "3 Apr, 09:00 to 12:00 (UTC+11:00)")]
    public void A_page_shows_the_readers_own_clocks(string zone, string starts, string shown)
    {
        var at = DateTime.SpecifyKind(DateTime.Parse(starts, System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc);
        var item = new EventItem(Guid.Empty, "a", "A", "A", default, at, at.AddHours(3), "Etc/UTC", "", false, "", null, null, default, false, false, 0, at);
        Assert.Equal(shown, EventTimes.On(item, zone));
        Assert.Equal("UTC+05:30", EventTimes.OnShip(item, 5.5).Split('(', ')')[1]);
        Assert.Null(EventTimes.Ship("15"));
        Assert.Equal(-3.5, EventTimes.Ship(" -3,5"));
    }

    internal static EventForm Form(string zone, string day, string starts, string ends)
    {
        var form = EventTemplates.Blank();
        (form.Title, form.Zone, form.Date, form.Starts, form.Ends, form.Cost) = ("A title", zone, day, starts, ends, "");
        return form;
    }

    private static IEnumerable<(string, string?)> Codes(EventForm form) => EventFormReader.Read(form, whole: false).Errors.Select(error => (error.Code, error.Field));
}
