using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CsoAlliance.Core.Data;

/// <summary>A part of the content that an installation starts with.</summary>
public interface IStarterContent
{
    /// <summary>Parts are filled from low to high.</summary>
    int Order { get; }

    /// <summary>Fills what is missing. Runs at the first start of every build, so it changes nothing that is already there.</summary>
    Task FillAsync(CancellationToken ct);
}

/// <summary>Brings an installation's databases up to date and fills its starter content.</summary>
public sealed class Installation(DatabaseOptions database, IServiceScopeFactory scopes, ILogger<Installation> log)
{
    // No context stands among the parameters: a start that finds everything prepared makes none.
    private readonly PreparedMark mark = new(database);

    /// <summary>
    /// Migrates and fills, unless this build has done so before on these databases. What is deleted of the starter content so
    /// stays deleted until another build starts.
    /// </summary>
    public async Task PrepareAsync(CancellationToken ct = default)
    {
        if (await mark.StandsAsync(ct))
            return;
        await MigrateAsync(ct);
        await FillAsync(ct);
        await using var scope = scopes.CreateAsyncScope();
        await PreparedMark.SetAsync(scope.ServiceProvider.GetRequiredService<AllianceDbContext>(), PreparedMark.Alliance, ct);
        await PreparedMark.SetAsync(scope.ServiceProvider.GetRequiredService<VaultDbContext>(), PreparedMark.Vault, ct);
    }

    /// <summary>Applies the pending migrations of both databases.</summary>
    public async Task MigrateAsync(CancellationToken ct = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AllianceDbContext>().Database.MigrateAsync(ct);
        await scope.ServiceProvider.GetRequiredService<VaultDbContext>().Database.MigrateAsync(ct);
    }

    /// <summary>Fills each feature's starter content, in order. Safe to run again.</summary>
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
    public Task<bool> AnswersAsync(CancellationToken ct) => mark.AnswersAsync(ct);
}
