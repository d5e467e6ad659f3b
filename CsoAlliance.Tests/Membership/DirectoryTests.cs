using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Membership;
using CsoAlliance.Core.Membership.Companies;
using CsoAlliance.Core.Membership.Profiles;
using CsoAlliance.Tests.TestKit;

namespace CsoAlliance.Tests.Membership;

public sealed class DirectoryTests
{
    private const string Secret = "citadel";

    // Who sees a field of which audience: stranger, colleague, chosen person, owner.
    public static TheoryData<DatabaseProvider, FieldAudience, bool, bool, bool> Audiences
    {
        get
        {
            var rows = new TheoryData<DatabaseProvider, FieldAudience, bool, bool, bool>();
            foreach (var provider in Enum.GetValues<DatabaseProvider>())
                foreach (var (audience, stranger, colleague, chosen) in new[] { (FieldAudience.Nobody, false, false, false), (FieldAudience.Chosen, false, false, true), (FieldAudience.Company, false, true, false), (FieldAudience.Groups, false, false, false), (FieldAudience.Members, true, true, true) })
                    rows.Add(provider, audience, stranger, colleague, chosen);
            return rows;
        }
    }

    [SkippableTheory, MemberData(nameof(Audiences))]
    public async Task Each_field_is_seen_and_found_by_its_audience_and_by_nobody_else(DatabaseProvider provider, FieldAudience audience, bool stranger, bool colleague, bool chosen)
    {
        await using var fleet = await DirectoryFleet.ArriveAsync(provider);
        await fleet.KeepAsync(DirectoryFleet.Entry(audience));
        foreach (var (viewer, sees) in new[] { (fleet.Stranger, stranger), (fleet.Colleague, colleague), (fleet.Chosen, chosen), (fleet.Owner, true) })
        {
            var entry = (await fleet.Directory.FindAsync(viewer, fleet.Owner.MemberId!.Value))!;
            var shown = (entry.Name, entry.Bio, entry.Phone, string.Join(',', entry.Languages), string.Join(',', entry.Areas), entry.ShipTypes, entry.Mentoring);
            Assert.Equal(sees ? ("Officer of the watch", "Drills with a citadel.", "+30 210 000 0000", "el,en", "gulf-of-aden", ShipTypes.Bulk | ShipTypes.Gas, Mentoring.Offers) : ("", "", "", "", "", ShipTypes.None, Mentoring.None), shown);
            // The list says the same, and no search or filter finds what is not seen.
            Assert.Equal(entry.Bio, (await fleet.ListAsync(viewer, new())).Single(one => one.MemberId == fleet.Owner.MemberId).Bio);
            foreach (var query in new DirectoryQuery[] { new(Secret), new("WATCH"), new("officer cso"), new(Ships: ShipTypes.Gas), new(Area: "gulf-of-aden"), new(Language: "el"), new(Mentoring: Mentoring.Offers), new(Secret, ShipTypes.Bulk, "gulf-of-aden", "en", Mentoring.Offers) })
                Assert.Equal(sees, (await fleet.ListAsync(viewer, query)).Any(one => one.MemberId == fleet.Owner.MemberId));
        }
        Assert.Null(await fleet.Directory.FindAsync(Viewer.Visitor, fleet.Owner.MemberId!.Value));
        Assert.Equal(0, (await fleet.Directory.ListAsync(Viewer.Visitor, new())).Total);
        Assert.Null(await fleet.Directory.FindAsync(fleet.Colleague with { Approved = false }, fleet.Owner.MemberId!.Value));
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Each_field_has_an_audience_of_its_own(DatabaseProvider provider)
    {
        await using var fleet = await DirectoryFleet.ArriveAsync(provider);
        var form = DirectoryFleet.Entry(FieldAudience.Nobody);
        form.PhoneFor = "company";
        form.LanguagesFor = "members";
        await fleet.KeepAsync(form);
        var (colleague, stranger) = ((await fleet.Directory.FindAsync(fleet.Colleague, fleet.Owner.MemberId!.Value))!, (await fleet.Directory.FindAsync(fleet.Stranger, fleet.Owner.MemberId!.Value))!);
        Assert.Equal(("+30 210 000 0000", 2, "", ""), (colleague.Phone, colleague.Languages.Count, colleague.Bio, colleague.Name));
        Assert.Equal(("", 2, "", ""), (stranger.Phone, stranger.Languages.Count, stranger.Bio, stranger.Name));
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Who_hides_stands_in_no_list_and_opens_for_nobody_but_the_own_page(DatabaseProvider provider)
    {
        await using var fleet = await DirectoryFleet.ArriveAsync(provider);
        var form = DirectoryFleet.Entry(FieldAudience.Members);
        form.Hidden = true;
        await fleet.KeepAsync(form);
        foreach (var viewer in new[] { fleet.Stranger, fleet.Colleague, fleet.Chosen })
        {
            Assert.Null(await fleet.Directory.FindAsync(viewer, fleet.Owner.MemberId!.Value));
            Assert.DoesNotContain(await fleet.ListAsync(viewer, new()), one => one.MemberId == fleet.Owner.MemberId);
            Assert.DoesNotContain((await fleet.House.Get<CompanyRoom>().FindAsync(viewer, "a-company"))!.Members, one => one.MemberId == fleet.Owner.MemberId);
        }
        Assert.True((await fleet.Directory.FindAsync(fleet.Owner, fleet.Owner.MemberId!.Value))!.Hidden);
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Who_is_no_longer_chosen_sees_no_more_and_choosing_goes_one_way(DatabaseProvider provider)
    {
        await using var fleet = await DirectoryFleet.ArriveAsync(provider);
        await fleet.KeepAsync(DirectoryFleet.Entry(FieldAudience.Chosen));
        var desk = fleet.House.Get<ProfileDesk>();
        Assert.True((await desk.KeepAsync(fleet.Chosen, DirectoryFleet.Entry(FieldAudience.Chosen))).Ok);
        Assert.Equal("", (await fleet.Directory.FindAsync(fleet.Owner, fleet.Chosen.MemberId!.Value))!.Bio);
        Assert.True((await desk.ChooseAsync(fleet.Owner, fleet.Chosen.MemberId!.Value)).Ok);
        Assert.Single(await desk.ChosenAsync(fleet.Owner));
        await desk.TakeBackAsync(fleet.Owner, fleet.Chosen.MemberId!.Value);
        Assert.Equal("", (await fleet.Directory.FindAsync(fleet.Chosen, fleet.Owner.MemberId!.Value))!.Bio);
        Assert.False((await desk.ChooseAsync(fleet.Owner, Guid.NewGuid())).Ok);
        Assert.False((await desk.ChooseAsync(fleet.Owner, fleet.Owner.MemberId!.Value)).Ok);
        Assert.False((await desk.ChooseAsync(Viewer.Visitor, fleet.Owner.MemberId!.Value)).Ok);
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_companys_mentoring_is_found_through_its_members_in_its_area(DatabaseProvider provider)
    {
        await using var fleet = await DirectoryFleet.ArriveAsync(provider);
        Assert.True((await fleet.House.Get<CompanyRoom>().ChangeAsync(fleet.Owner, "a-company", new() { Mentoring = "offers", MentoringArea = "gulf-of-guinea", MentoringShips = ["tanker"] })).Ok);
        Assert.Equal(2, (await fleet.ListAsync(fleet.Stranger, new(Mentoring: Mentoring.Offers))).Count);
        Assert.Equal(2, (await fleet.ListAsync(fleet.Stranger, new(Mentoring: Mentoring.Offers, Area: "gulf-of-guinea", Ships: ShipTypes.Tanker))).Count);
        Assert.Empty(await fleet.ListAsync(fleet.Stranger, new(Mentoring: Mentoring.Offers, Area: "gulf-of-aden")));
        Assert.Empty(await fleet.ListAsync(fleet.Stranger, new(Mentoring: Mentoring.Asks)));
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task The_directory_pages_by_key_misses_none_and_marks_liaisons(DatabaseProvider provider)
    {
        await using var fleet = await DirectoryFleet.ArriveAsync(provider);
        var liaison = await fleet.House.AdmitAsync(fleet.First, fleet.Second, MembershipHouse.Form("watch", "Coastguard", role: "authority"));
        var (seen, cursor) = (new List<DirectoryEntry>(), (string?)null);
        do
        {
            var page = await fleet.Directory.ListAsync(fleet.Stranger, new(), cursor, 2);
            Assert.Equal(5, page.Total);
            seen.AddRange(page.Items);
            cursor = page.Next;
        }
        while (cursor is not null);
        Assert.Equal(5, seen.Select(entry => entry.MemberId).Distinct().Count());
        Assert.Equal(seen.Select(entry => entry.DisplayRole).Order(StringComparer.Ordinal), seen.Select(entry => entry.DisplayRole));
        Assert.Equal(liaison.MemberId, Assert.Single(seen, entry => entry.Liaison).MemberId);
    }

    [Fact]
    public async Task What_is_wrong_in_an_entry_is_said_at_its_field_and_nothing_is_kept()
    {
        await using var fleet = await DirectoryFleet.ArriveAsync(DatabaseProvider.Sqlite);
        var desk = fleet.House.Get<ProfileDesk>();
        var wrong = await desk.KeepAsync(fleet.Owner, new() { Name = new('x', 121), Phone = "ask at the gate", Bio = new('x', 601), Languages = ["klingon"], Areas = ["the-moon"] });
        Assert.Equal(["Name", "Phone", "Bio", "Languages", "Areas"], wrong.Errors.Select(error => error.Field));
        // An audience that can't be read is nobody, never everybody.
        var form = DirectoryFleet.Entry(FieldAudience.Members);
        form.BioFor = "everybody";
        await fleet.KeepAsync(form);
        Assert.Equal("", (await fleet.Directory.FindAsync(fleet.Colleague, fleet.Owner.MemberId!.Value))!.Bio);
        Assert.False((await desk.KeepAsync(Viewer.Visitor, form)).Ok);
    }
}
