namespace CsoAlliance.Core.Events.Registration;

/// <summary>
/// Lets the people of one event wait here for their turn instead of at the database, where each would hold a connection meanwhile. The order of
/// the places hangs on the form's row and not on this: other servers have queues of their own.
/// </summary>
internal sealed class SeatQueue
{
    private readonly SemaphoreSlim[] gates = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1, 1))];

    public async Task<IDisposable> WaitAsync(string slug, CancellationToken ct)
    {
        var gate = gates[(int)((uint)StringComparer.Ordinal.GetHashCode(slug) % gates.Length)];
        await gate.WaitAsync(ct);
        return new Turn(gate);
    }

    private sealed class Turn(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
