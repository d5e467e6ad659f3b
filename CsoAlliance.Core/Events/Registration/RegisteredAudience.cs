using CsoAlliance.Core.Data;
using CsoAlliance.Core.Events.Posting;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Events.Registration;

/// <summary>Those who registered are told when an event moves or is called off, and it can't have fewer places than they hold.</summary>
internal sealed class RegisteredAudience : IEventAudience
{
    private static readonly RegistrationState[] Concerned = [RegistrationState.Unconfirmed, RegistrationState.Asked, RegistrationState.Waiting, RegistrationState.Offered, RegistrationState.Placed];

    public IQueryable<Guid> Members(AllianceDbContext db, Event item)
    {
        var id = item.Id;
        return db.Set<EventRegistration>().Where(row => row.EventId == id && row.MemberId != null && Concerned.Contains(row.State)).Select(row => row.MemberId!.Value);
    }

    public async Task<IReadOnlyList<string>> GuestsAsync(AllianceDbContext db, Event item, CancellationToken ct)
    {
        var id = item.Id;
        return await db.Set<EventRegistration>().Where(row => row.EventId == id && row.MemberId == null && row.Email != "" && Concerned.Contains(row.State)).Select(row => row.Email).ToListAsync(ct);
    }

    public async Task<Error?> RefusalAsync(AllianceDbContext db, Event item, EventText text, CancellationToken ct) =>
        await FormDesk.MayHavePlacesAsync(db, item.Id, text.Capacity, ct) is { Ok: false } refused ? refused.Error with { Field = nameof(EventForm.Capacity) } : null;
}
