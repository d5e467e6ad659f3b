using CsoAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CsoAlliance.Core.Accounts;

/// <summary>One act, kept for good. The database itself refuses to change or delete a row.</summary>
public sealed class AuditEntry
{
    /// <summary>Longest <see cref="Actor"/>, <see cref="Act"/> and <see cref="Subject"/>.</summary>
    public const int TextLength = 120;

    /// <summary>Longest <see cref="Detail"/>.</summary>
    public const int DetailLength = 1000;

    private AuditEntry() { }

    /// <summary>Notes an act.</summary>
    /// <param name="at">When, UTC. Acts on sealed reports give the day only: a finer time would help to tell who reported.</param>
    /// <param name="actor">The account's address, or "intake" and the like for the application itself.</param>
    /// <param name="act">What was done, feature first: <c>report.read</c>.</param>
    /// <param name="subject">What it was done to: a report number, a register number, an address.</param>
    /// <param name="detail">The reason given, or a hash; never a report's text.</param>
    public AuditEntry(DateTime at, string actor, string act, string subject, string detail = "")
    {
        (At, Actor, Act, Subject) = (at, actor, act, subject);
        Detail = detail.Length > DetailLength ? detail[..DetailLength] : detail;
    }

    /// <summary>Position in the trail.</summary>
    public long Id { get; private set; }

    /// <summary>When, UTC; midnight where only the day may be known.</summary>
    public DateTime At { get; private set; }

    /// <summary>Who.</summary>
    public string Actor { get; private set; } = "";

    /// <summary>What was done.</summary>
    public string Act { get; private set; } = "";

    /// <summary>What it was done to.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>Reason or hash.</summary>
    public string Detail { get; private set; } = "";
}

/// <summary>Writes and reads the append-only trail.</summary>
public sealed class AuditTrail(IDbContextFactory<AllianceDbContext> contexts, TimeProvider clock)
{
    /// <summary>Adds one act with the current time.</summary>
    public Task NoteAsync(string actor, string act, string subject, string detail = "", CancellationToken ct = default) =>
        AddAsync([new(clock.GetUtcNow().UtcDateTime, actor, act, subject, detail)], ct);

    /// <summary>Adds an act on a sealed report: with the day only, and in an order of its own.</summary>
    public async Task NoteReportAsync(string actor, string act, string report, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var n = await db.Set<AuditReportAct>().CountAsync(noted => noted.Report == report, ct);
        db.Add(new AuditReportAct(report, n, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), actor, act));
        await db.SaveChangesAsync(ct);
    }

    /// <summary>What was done to a sealed report, oldest first.</summary>
    public async Task<IReadOnlyList<AuditReportAct>> OfReportAsync(string report, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<AuditReportAct>().AsNoTracking().Where(act => act.Report == report).OrderBy(act => act.N).ToListAsync(ct);
    }

    /// <summary>Adds several acts in one durable transaction.</summary>
    public async Task AddAsync(IReadOnlyCollection<AuditEntry> entries, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        db.Set<AuditEntry>().AddRange(entries);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>What was done to a subject, oldest first.</summary>
    public async Task<IReadOnlyList<AuditEntry>> OfAsync(string subject, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<AuditEntry>().AsNoTracking().Where(entry => entry.Subject == subject).OrderBy(entry => entry.Id).ToListAsync(ct);
    }
}

internal sealed class AuditEntryMapping : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("audit");
        builder.Property(entry => entry.Actor).HasMaxLength(AuditEntry.TextLength);
        builder.Property(entry => entry.Act).HasMaxLength(AuditEntry.TextLength);
        builder.Property(entry => entry.Subject).HasMaxLength(AuditEntry.TextLength);
        builder.Property(entry => entry.Detail).HasMaxLength(AuditEntry.DetailLength);
        builder.HasIndex(entry => entry.Subject);
    }
}
