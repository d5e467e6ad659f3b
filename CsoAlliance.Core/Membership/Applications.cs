using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Membership;

/// <summary>Takes applications for membership.</summary>
public sealed class Applications(IDbContextFactory<AllianceDbContext> contexts, IValidator<JoinForm> validator, TimeProvider clock)
{
    /// <summary>Code of the warning about a company number with a wrong check digit: the same number sent again passes.</summary>
    public const string DoubtfulNumber = "application.companyNumber";

    /// <summary>
    /// Stores an application and notes it in the audit trail, in one transaction. The same form sent twice gives one
    /// application. Refused: what the form lacks, each error with the name of its field.
    /// </summary>
    public async Task<Result<Application>> ReceiveAsync(JoinForm form, CancellationToken ct = default)
    {
        var check = await validator.ValidateAsync(form, ct);
        if (!check.IsValid)
            return Result<Application>.Refused([.. check.Errors.Select(error => new Error(error.ErrorCode == DoubtfulNumber ? DoubtfulNumber : "application.invalid", error.ErrorMessage, error.PropertyName))]);
        var fingerprint = form.Fingerprint();
        if (await FindAsync(fingerprint, ct) is { } earlier)
            return earlier;
        var now = clock.GetUtcNow().UtcDateTime;
        var application = new Application(form, fingerprint, now);
        await using var db = await contexts.CreateDbContextAsync(ct);
        db.Add(application);
        db.Add(new AuditEntry(now, "join form", "application.received", application.Uid.ToString()));
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException) when (!ct.IsCancellationRequested)
        {
            // Two posts of one form at the same moment: the second finds what the first has stored.
            if (await FindAsync(fingerprint, ct) is { } other)
                return other;
            throw;
        }
        return application;
    }

    private async Task<Application?> FindAsync(string fingerprint, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<Application>().AsNoTracking().SingleOrDefaultAsync(application => application.Fingerprint == fingerprint, ct);
    }
}
