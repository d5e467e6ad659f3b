using CsoAlliance.Core.Data;
using CsoAlliance.Core.Shared;

namespace CsoAlliance.Core.Events;

/// <summary>Those whom an event concerns by name, such as who registered for it. Events know of nobody by themselves; whoever does joins here.</summary>
public interface IEventAudience
{
    /// <summary>Accounts to be told when it moves or is called off, as a query that becomes part of another one.</summary>
    IQueryable<Guid> Members(AllianceDbContext db, Event item);

    /// <summary>Mail addresses of people without an account who are to be told.</summary>
    Task<IReadOnlyList<string>> GuestsAsync(AllianceDbContext db, Event item, CancellationToken ct) => Task.FromResult<IReadOnlyList<string>>([]);

    /// <summary>Why the event can't become so, such as fewer places than are taken; null where it can.</summary>
    Task<Error?> RefusalAsync(AllianceDbContext db, Event item, EventText text, CancellationToken ct) => Task.FromResult<Error?>(null);
}
