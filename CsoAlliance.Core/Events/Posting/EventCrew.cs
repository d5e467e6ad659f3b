using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Notices;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Events.Posting;

/// <summary>Names members who may change one event beside those whose role it is, and lets them go.</summary>
public sealed class EventCrew(IDbContextFactory<AllianceDbContext> contexts, NoticeBoard board, TimeProvider clock)
{
    /// <summary>Most co-organisers of one event.</summary>
    public const int Most = 20;

    /// <summary>Names an approved member and tells them. Refused: not the viewer's to change, no member of that address, named already, too many.</summary>
    public async Task<Result> AddAsync(Viewer viewer, string slug, string? email, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.ChangingAsync(viewer, slug, ct) is not { } item)
            return Error.NotFound;
        var address = email?.Trim().ToUpperInvariant() ?? "";
        if (address.Length == 0 || await db.Set<Member>().AsNoTracking().SingleOrDefaultAsync(one => one.NormalizedEmail == address && one.ApprovedAt != null, ct) is not { } member)
            return new Error("event.no-member", "No approved member has this address. Co-organisers need an account.", "Email");
        var named = await db.Set<EventOrganiser>().Where(one => one.EventId == item.Id).Select(one => one.MemberId).ToListAsync(ct);
        if (named.Contains(member.Id))
            return new Error("event.named", "This member is a co-organiser already.", "Email");
        if (named.Count >= Most)
            return new Error("event.crew", $"An event has {Most} co-organisers at most.", "Email");
        var now = clock.GetUtcNow().UtcDateTime;
        db.Add(new EventOrganiser(item.Id, member.Id, now));
        db.Add(new AuditEntry(now, viewer.MemberId!.Value.ToString(), "event.coorganiser.added", slug, member.Id.ToString()));
        // What a draft is about is told to nobody before it is published, not even in a letter.
        await board.TellAsync(db, [member.Id], new(NoticeTopic.Event, item.Draft ? Tlp.Green : Tlp.Clear, $"You may change the event “{item.Title}”", $"/desk/events/{slug}"), ct);
        await db.SaveChangesAsync(ct);
        return Result.Done;
    }

    /// <summary>Lets a co-organiser go. Refused: not the viewer's to change, nobody of that name.</summary>
    public async Task<Result> RemoveAsync(Viewer viewer, string slug, Guid member, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.ChangingAsync(viewer, slug, ct) is not { } item || await db.Set<EventOrganiser>().SingleOrDefaultAsync(one => one.EventId == item.Id && one.MemberId == member, ct) is not { } named)
            return Error.NotFound;
        db.Remove(named);
        db.Add(new AuditEntry(clock.GetUtcNow().UtcDateTime, viewer.MemberId!.Value.ToString(), "event.coorganiser.removed", slug, member.ToString()));
        await db.SaveChangesAsync(ct);
        return Result.Done;
    }
}

/// <summary>Which events somebody keeps, and which calendar they subscribe to.</summary>
internal sealed class EventPersonalData : IPersonalData
{
    public string Name => "events";

    public async Task<object> OfAsync(AllianceDbContext db, Guid member, CancellationToken ct) => new
    {
        posted = await db.Set<Event>().AsNoTracking().Where(item => item.OrganiserId == member).Select(item => new { item.Slug, item.Title }).ToListAsync(ct),
        helpsWith = await db.Set<EventOrganiser>().AsNoTracking().Where(named => named.MemberId == member).Select(named => new { named.EventId, named.At }).ToListAsync(ct),
        calendar = await db.Set<Calendars.CalendarFeed>().AsNoTracking().Where(feed => feed.MemberId == member).Select(feed => new { feed.MadeAt, feed.AskedAt }).SingleOrDefaultAsync(ct),
        laidAside = await db.Set<Filing.RecordAside>().AsNoTracking().Where(aside => aside.MemberId == member).Select(aside => new { aside.EventId, aside.Category, aside.Language, aside.Notes, aside.Transcript }).ToListAsync(ct),
    };

    public async Task ForgetAsync(AllianceDbContext db, Guid member, CancellationToken ct)
    {
        await db.Set<EventOrganiser>().Where(named => named.MemberId == member).ExecuteDeleteAsync(ct);
        await db.Set<Calendars.CalendarFeed>().Where(feed => feed.MemberId == member).ExecuteDeleteAsync(ct);
        await db.Set<Filing.RecordAside>().Where(aside => aside.MemberId == member).ExecuteDeleteAsync(ct);
        await db.Set<Event>().Where(item => item.OrganiserId == member).ExecuteUpdateAsync(set => set.SetProperty(item => item.OrganiserId, (Guid?)null), ct);
    }
}
