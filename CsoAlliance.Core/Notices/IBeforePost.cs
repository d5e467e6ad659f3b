namespace CsoAlliance.Core.Notices;

/// <summary>Work that ends in letters and is done just before letters are sent, apart from the request that caused it.</summary>
public interface IBeforePost
{
    /// <summary>Does what waits.</summary>
    Task RunAsync(CancellationToken ct);
}
