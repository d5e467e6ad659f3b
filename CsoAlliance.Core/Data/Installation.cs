using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CsoAlliance.Core.Data;

/// <summary>A part of the content that an installation starts with.</summary>
public interface IStarterContent
{
    /// <summary>Parts are filled from low to high.</summary>
    int Order { get; }

    /// <summary>Fills what is missing. Runs at every start, so it changes nothing that is already there.</summary>
    Task FillAsync(CancellationToken ct);
}

/// <summary>Brings an installation's databases up to date and fills its starter content.</summary>
public sealed class Installation(
    IDbContextFactory<AllianceDbContext> alliance,
    IDbContextFactory<VaultDbContext> vault,
    IServiceScopeFactory scopes,
    ILogger<Installation> log)
{
    /// <summary>Applies the pending migrations of both databases.</summary>
    public async Task MigrateAsync(CancellationToken ct = default)
    {
        await using (var db = await alliance.CreateDbContextAsync(ct))
            await db.Database.MigrateAsync(ct);
        await using (var db = await vault.CreateDbContextAsync(ct))
            await db.Database.MigrateAsync(ct);
    }

    /// <summary>Fills each feature's starter content, in order. Safe to run at every start.</summary>
    public async Task FillAsync(CancellationToken ct = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        foreach (var part in scope.ServiceProvider.GetServices<IStarterContent>().OrderBy(part => part.Order))
        {
            log.LogDebug("Filling {Part}", part.GetType().Name);
            await part.FillAsync(ct);
        }
    }

    /// <summary>Whether both databases answer.</summary>
    public async Task<bool> AnswersAsync(CancellationToken ct)
    {
        await using var db = await alliance.CreateDbContextAsync(ct);
        await using var sealedDb = await vault.CreateDbContextAsync(ct);
        return await db.Database.CanConnectAsync(ct) && await sealedDb.Database.CanConnectAsync(ct);
    }
}
