using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Events;
using CsoAlliance.Core.Shared;
using CsoAlliance.Tests.TestKit;
using NodaTime;

namespace CsoAlliance.Tests.Events;

public sealed class EventTests
{
    private static readonly Viewer Approved = new(Guid.NewGuid(), true, [Roles.Member]);

    internal static EventText Text(string slug, LocalDateTime starts, string zone = "Europe/Athens") => new()
    {
        Slug = slug, Title = "About " + slug, Summary = "A summary.", Starts = starts, Ends = starts.PlusHours(2), Zone = zone, Place = "Piraeus", Organiser = "Organiser",
        Body = "Come early.\n\n**Agenda** (times in Athens)\n\n- 10:00 Opening\n- Friday 11:30 The *drill*\n\n**Who it is for.** Everybody.",
    };

    [Fact]
    public void An_event_knows_its_instant_on_both_sides_of_a_clock_change()
    {
        Assert.Equal(new DateTime(2027, 3, 27, 8, 0, 0), new Event(Text("winter", new(2027, 3, 27, 10, 0)), default).StartsAt);
        Assert.Equal(new DateTime(2027, 3, 29, 7, 0, 0), new Event(Text("summer", new(2027, 3, 29, 10, 0)), default).StartsAt);
    }

    [Fact]
    public void A_time_that_the_zone_skips_is_refused() =>
        Assert.ThrowsAny<Exception>(() => new Event(Text("skipped", new(2027, 3, 28, 3, 30)), default));

    [Fact]
    public void A_cancelled_event_says_so_once_and_counts_the_change()
    {
        var item = new Event(Text("a", new(2027, 1, 1, 10, 0)), default);
        Assert.True(item.Cancel(new(2026, 12, 1, 0, 0, 0, DateTimeKind.Utc)).Ok);
        Assert.Equal(1, item.Sequence);
        Assert.Equal(Event.AlreadyCancelled, item.Cancel(new(2026, 12, 2, 0, 0, 0, DateTimeKind.Utc)).Error);
        Assert.Equal(Event.Begun, new Event(Text("b", new(2026, 1, 1, 10, 0)), default).Cancel(new(2026, 12, 1, 0, 0, 0, DateTimeKind.Utc)).Error);
    }

    [Fact]
    public void The_agenda_is_taken_out_of_the_text()
    {
        var body = EventBody.From(Text("a", default).Body);
        Assert.Equal([new AgendaLine("10:00", "Opening"), new AgendaLine("Friday 11:30", "The drill")], body.Agenda);
        Assert.Equal("times in Athens", body.AgendaNote);
        Assert.Contains("Come early", body.Before.Sections[0].Html);
        Assert.Contains("Everybody", body.After.Sections[0].Html);
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Upcoming_events_run_forwards_and_past_ones_backwards_page_by_page(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        await StoreAsync(house, [.. Enumerable.Range(1, 10).Select(month => new Event(Text($"m{month:00}", new LocalDateTime(2026, 7, 5, 10, 0).PlusMonths(month)), default))]);
        var now = house.Clock.GetUtcNow().UtcDateTime;
        Assert.Equal(["m05", "m06", "m07", "m08", "m09", "m10"], await AllAsync(house, new() { From = now, Limit = 4 }));
        Assert.Equal(["m04", "m03", "m02", "m01"], await AllAsync(house, new() { To = now, Backwards = true, Limit = 3 }));
        Assert.Equal((6, 4), await house.Get<EventProgramme>().CountAsync());
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Filters_narrow_the_list_and_words_are_looked_for_in_any_case(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        await StoreAsync(house,
            new Event(Text("online", new(2027, 1, 1, 10, 0)) with { Online = true, Kind = EventKind.Webinar, Cost = "EUR 20" }, default),
            new Event(Text("gulf", new(2027, 1, 2, 10, 0)) with { Area = "gulf-of-guinea", Label = Tlp.Green, Language = "French" }, default));
        Assert.Equal(["online"], await AllAsync(house, new() { Online = true }));
        Assert.Equal(["gulf"], await AllAsync(house, new() { Areas = ["gulf-of-guinea"] }));
        Assert.Equal(["online"], await AllAsync(house, new() { OpenToAll = true }));
        Assert.Equal(["gulf"], await AllAsync(house, new() { Kinds = [EventKind.Exercise] }));
        Assert.Equal(["gulf"], await AllAsync(house, new() { Q = "ABOUT GULF" }));
        var facets = (await house.Get<EventProgramme>().ListAsync(Viewer.Visitor, new() { Areas = ["gulf-of-guinea"], Free = true })).Facets;
        Assert.Equal([("gulf-of-guinea", 1)], facets.Areas.Select(facet => (facet.Value, facet.Count)));
        Assert.Equal([("site", 1)], facets.Held.Select(facet => (facet.Value, facet.Count)));
        Assert.Equal([("French", 1)], facets.Languages.Select(facet => (facet.Value, facet.Count)));
        Assert.Equal([("free", 1)], facets.Costs.Select(facet => (facet.Value, facet.Count)));
        Assert.Equal(["gulf"], await AllAsync(house, new() { Languages = ["French"] }));
        Assert.Equal(["online"], await AllAsync(house, new() { Free = false }));
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task The_programme_of_a_members_event_is_for_members(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        await StoreAsync(house, new Event(Text("drill", new(2027, 1, 1, 10, 0)) with { Label = Tlp.Green }, default));
        var locked = (await house.Get<EventProgramme>().FindAsync(Viewer.Visitor, "drill")).Value;
        Assert.True(locked.Item.Locked);
        Assert.Null(locked.Programme);
        Assert.NotEmpty((await house.Get<EventProgramme>().FindAsync(Approved, "drill")).Value.Programme!.Agenda);
        Assert.Equal(Error.NotFound, (await house.Get<EventProgramme>().FindAsync(Approved, "none")).Error);
    }

    private static async Task StoreAsync(House house, params Event[] events)
    {
        await using var db = house.Alliance();
        db.AddRange(events.Cast<object>());
        await db.SaveChangesAsync();
    }

    private static async Task<List<string>> AllAsync(House house, EventQuery query)
    {
        var seen = new List<string>();
        string? cursor = null;
        do
        {
            var list = await house.Get<EventProgramme>().ListAsync(Viewer.Visitor, query with { Cursor = cursor });
            seen.AddRange(list.Page.Items.Select(item => item.Slug));
            cursor = list.Page.Next;
        }
        while (cursor is not null);
        return seen;
    }
}
