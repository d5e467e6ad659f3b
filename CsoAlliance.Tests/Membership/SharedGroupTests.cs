using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Membership.Profiles;
using CsoAlliance.Tests.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Tests.Membership;

/// <summary>The seam by which groups open fields: here two members share one.</summary>
public sealed class SharedGroupTests
{
    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_field_for_groups_is_seen_and_found_by_who_shares_one_and_by_nobody_else(DatabaseProvider provider)
    {
        await using var fleet = await DirectoryFleet.ArriveAsync(provider);
        await fleet.KeepAsync(DirectoryFleet.Entry(FieldAudience.Groups));
        var owner = fleet.Owner.MemberId!.Value;
        var directory = new MemberDirectory(fleet.House.Get<IDbContextFactory<AllianceDbContext>>(), new OneGroup(owner, fleet.Stranger.MemberId!.Value));
        foreach (var (viewer, sees) in new[] { (fleet.Stranger, true), (fleet.Colleague, false), (fleet.Chosen, false) })
        {
            Assert.Equal(sees, (await directory.FindAsync(viewer, owner))!.Bio.Length > 0);
            Assert.Equal(sees, (await directory.ListAsync(viewer, new("citadel", Language: "el"))).Total == 1);
        }
    }

    private sealed class OneGroup(Guid one, Guid other) : ISharedGroups
    {
        public IQueryable<Guid> MembersSharing(AllianceDbContext db, Guid viewer) =>
            db.Set<Member>().Where(member => (viewer == one && member.Id == other) || (viewer == other && member.Id == one)).Select(member => member.Id);
    }
}
