using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Membership.Profiles;
using CsoAlliance.Tests.TestKit;

namespace CsoAlliance.Tests.Membership;

/// <summary>A member and those who look: a colleague of the same company, a stranger, somebody whom the member chose.</summary>
internal sealed record DirectoryFleet(House House, Viewer First, Viewer Second, Viewer Owner, Viewer Colleague, Viewer Stranger, Viewer Chosen) : IAsyncDisposable
{
    public MemberDirectory Directory => House.Get<MemberDirectory>();

    public static async Task<DirectoryFleet> ArriveAsync(DatabaseProvider provider)
    {
        var (house, first, second) = await MembershipHouse.WithDecidersAsync(provider);
        var owner = await house.AdmitAsync(first, second, MembershipHouse.Form("owner"));
        var fleet = new DirectoryFleet(house, first, second, owner, await house.AdmitAsync(first, second, MembershipHouse.Form("colleague", role: "deputy")),
            await house.AdmitAsync(first, second, MembershipHouse.Form("stranger", "Another company", role: "riskManager")), await house.AdmitAsync(first, second, MembershipHouse.Form("chosen", "A third company", role: "insurer")));
        Assert.True((await house.Get<ProfileDesk>().ChooseAsync(owner, fleet.Chosen.MemberId!.Value)).Ok);
        return fleet;
    }

    /// <summary>An entry whose fields are all for the same audience.</summary>
    public static ProfileForm Entry(FieldAudience audience)
    {
        var who = audience.ToString().ToLowerInvariant();
        return new()
        {
            Name = "Officer of the watch", NameFor = who, Bio = "Drills with a citadel.", BioFor = who, Phone = "+30 210 000 0000", PhoneFor = who, Languages = ["en", "el"], LanguagesFor = who, Areas = ["gulf-of-aden"], AreasFor = who,
            ShipTypes = ["bulk", "gas"], ShipTypesFor = who, Mentoring = "offers", MentoringFor = who,
        };
    }

    public async Task KeepAsync(ProfileForm form) => Assert.True((await House.Get<ProfileDesk>().KeepAsync(Owner, form)).Ok);

    public async Task<IReadOnlyList<DirectoryEntry>> ListAsync(Viewer viewer, DirectoryQuery query) => (await Directory.ListAsync(viewer, query, count: 100)).Items;

    public ValueTask DisposeAsync() => House.DisposeAsync();
}
