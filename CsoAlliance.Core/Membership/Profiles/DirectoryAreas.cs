using CsoAlliance.Core.Data;
using CsoAlliance.Core.Notices;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Membership.Profiles;

/// <summary>Whoever has chosen no areas to watch is told of those in their entry of the directory. Who else sees that field plays no part: the notice is their own.</summary>
internal sealed class DirectoryAreas : IUsualAreas
{
    public IQueryable<MemberAreas> Of(AllianceDbContext db) => db.Set<MemberProfile>().Select(profile => new MemberAreas { MemberId = profile.MemberId, Areas = profile.Areas });
}
