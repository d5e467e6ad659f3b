using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CsoAlliance.Core.Events.Calendars;

/// <summary>The address of a member's private calendar. Its secret is kept as a hash only, so that a copy of the database opens nothing.</summary>
public sealed class CalendarFeed
{
    private CalendarFeed() { }

    internal CalendarFeed(Guid member) => MemberId = member;

    /// <summary>Whose it is; each has one at most.</summary>
    public Guid MemberId { get; private set; }

    /// <summary>Hash of the secret in its address.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>When the address was made, UTC.</summary>
    public DateTime MadeAt { get; private set; }

    /// <summary>The last day on which a calendar asked for it, UTC; null for never.</summary>
    public DateTime? AskedAt { get; private set; }

    internal void Renew(string token, DateTime now) => (Hash, MadeAt, AskedAt) = (LinkToken.Hash(token), now, null);
}

internal sealed class CalendarFeedMapping : IEntityTypeConfiguration<CalendarFeed>
{
    public void Configure(EntityTypeBuilder<CalendarFeed> builder)
    {
        builder.ToTable("calendar_feeds");
        builder.HasKey(feed => feed.MemberId);
        builder.Property(feed => feed.Hash).HasMaxLength(LinkToken.HashLength);
        builder.HasIndex(feed => feed.Hash).IsUnique();
        builder.HasOne<Member>().WithOne().HasForeignKey<CalendarFeed>(feed => feed.MemberId).OnDelete(DeleteBehavior.Cascade);
    }
}

/// <summary>Gives members an address for their calendar program, which can't sign in, and takes it back.</summary>
public sealed class CalendarFeeds(IDbContextFactory<AllianceDbContext> contexts, TimeProvider clock)
{
    /// <summary>When somebody's address was made and last asked for; null where there is none.</summary>
    public async Task<(DateTime MadeAt, DateTime? AskedAt)?> OfAsync(Viewer viewer, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<CalendarFeed>().AsNoTracking().SingleOrDefaultAsync(feed => feed.MemberId == viewer.MemberId, ct) is { } feed ? (feed.MadeAt, feed.AskedAt) : null;
    }

    /// <summary>Makes an address; one that was there before opens nothing any more. Gives the secret, which can't be shown again. Refused: not approved.</summary>
    public async Task<Result<string>> MakeAsync(Viewer viewer, CancellationToken ct = default)
    {
        if (!viewer.Approved)
            return Error.NotFound;
        var (now, token, member) = (clock.GetUtcNow().UtcDateTime, LinkToken.New(), viewer.MemberId!.Value);
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.Set<CalendarFeed>().SingleOrDefaultAsync(one => one.MemberId == member, ct) is not { } feed)
            db.Add(feed = new(member));
        feed.Renew(token, now);
        db.Add(new AuditEntry(now, member.ToString(), "calendar.made", member.ToString()));
        await db.SaveChangesAsync(ct);
        return token;
    }

    /// <summary>Takes the address back: it opens nothing from now on.</summary>
    public async Task RevokeAsync(Viewer viewer, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.Set<CalendarFeed>().Where(feed => feed.MemberId == viewer.MemberId).ExecuteDeleteAsync(ct) == 0)
            return;
        db.Add(new AuditEntry(clock.GetUtcNow().UtcDateTime, viewer.MemberId!.Value.ToString(), "calendar.revoked", viewer.MemberId.Value.ToString()));
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Whose address it is, with the rights that the account has now; null where it opens nothing, or the account is not approved any more.</summary>
    public async Task<Viewer?> OpenAsync(string token, CancellationToken ct = default)
    {
        var (hash, today) = (LinkToken.Hash(token), clock.GetUtcNow().UtcDateTime.Date);
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.Set<CalendarFeed>().AsNoTracking().SingleOrDefaultAsync(feed => feed.Hash == hash, ct) is not { } feed)
            return null;
        if (feed.AskedAt != today)
            await db.Set<CalendarFeed>().Where(one => one.Hash == hash).ExecuteUpdateAsync(set => set.SetProperty(one => one.AskedAt, (DateTime?)today), ct);
        return await db.ViewerAsync(feed.MemberId, ct) is { Approved: true } viewer ? viewer : null;
    }
}
