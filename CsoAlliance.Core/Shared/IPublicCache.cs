namespace CsoAlliance.Core.Shared;

/// <summary>What visitors were shown and may be shown again. An act that changes it evicts it before answering.</summary>
public interface IPublicCache
{
    /// <summary>Forgets every page and answer kept for visitors.</summary>
    Task EvictAsync(CancellationToken ct);
}

// Commands and tests serve no visitors, so there is nothing to forget.
internal sealed class NoPublicCache : IPublicCache
{
    public Task EvictAsync(CancellationToken ct) => Task.CompletedTask;
}
