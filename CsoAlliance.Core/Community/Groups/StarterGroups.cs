using CsoAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Community.Groups;

/// <summary>The groups that every installation begins with. Their first moderator is the administrator who joins first.</summary>
internal sealed class StarterGroups(IDbContextFactory<AllianceDbContext> contexts, TimeProvider clock) : IStarterContent
{
    private static readonly (string Slug, string Name, string About)[] Groups =
    [
        ("cyber-group", "Cyber Group", "Phishing, malware, lost positions and everything else that comes in by cable or radio. Ask early; somebody has had it before you."),
        ("port-crime", "Port Crime", "Stowaways, theft, drugs on hulls and in boxes, and what works on the gangway. Say which terminal, leave out ship names unless they matter."),
        ("gulf-of-guinea", "Gulf of Guinea", "Approaches, anchorages and guards from Dakar to Luanda."),
        ("singapore-strait", "Singapore Strait", "Boardings and watch keeping in the Straits of Malacca and Singapore."),
        ("gulf-of-aden-and-red-sea", "Gulf of Aden and Red Sea", "Transits, routing and reporting from Suez to the Arabian Sea."),
    ];

    public int Order => 40;

    public async Task FillAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var present = await db.Set<Group>().Select(group => group.Slug).ToListAsync(ct);
        var now = clock.GetUtcNow().UtcDateTime;
        db.AddRange(Groups.Where(group => !present.Contains(group.Slug)).Select(group => new Group(group.Slug, group.Name, group.About, GroupJoining.Open, GroupVisibility.Listed, null, now)));
        await db.SaveChangesAsync(ct);
    }
}
