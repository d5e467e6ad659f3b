using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Membership.Profiles;

/// <summary>Who shares a group with whom. Groups are the community's, which the directory does not know; it asks here.</summary>
public interface ISharedGroups
{
    /// <summary>The accounts that share at least one group with the viewer, as a query that becomes part of the directory's own.</summary>
    IQueryable<Guid> MembersSharing(AllianceDbContext db, Guid viewer);
}

// Without groups nobody shares one.
internal sealed class NoSharedGroups : ISharedGroups
{
    public IQueryable<Guid> MembersSharing(AllianceDbContext db, Guid viewer) => db.Set<Member>().Where(member => member.Id == Guid.Empty).Select(member => member.Id);
}
