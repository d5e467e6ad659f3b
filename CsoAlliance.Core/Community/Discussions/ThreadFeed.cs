using System.Collections.Concurrent;

namespace CsoAlliance.Core.Community.Discussions;

/// <summary>
/// Tells open pages of this server that something in a discussion changed. It carries no content: whoever listens reads the database
/// anew, by the rule that every page goes by.
/// </summary>
public sealed class ThreadFeed
{
    private readonly ConcurrentDictionary<long, ConcurrentDictionary<Listener, byte>> listeners = new();

    /// <summary>How many listen to anything.</summary>
    public int Listening => listeners.Values.Sum(some => some.Count);

    /// <summary>Calls back at every change of a discussion until it is disposed of. The call must not throw and must return at once.</summary>
    public IDisposable Listen(long discussion, Action changed)
    {
        var listener = new Listener(this, discussion, changed);
        listeners.GetOrAdd(discussion, _ => new())[listener] = 0;
        return listener;
    }

    /// <summary>Tells of a change. Called once it is in the database for good.</summary>
    internal void Publish(long discussion)
    {
        if (listeners.TryGetValue(discussion, out var some))
            foreach (var listener in some.Keys)
                listener.Changed();
    }

    private sealed class Listener(ThreadFeed feed, long discussion, Action changed) : IDisposable
    {
        public Action Changed { get; } = changed;

        public void Dispose()
        {
            if (feed.listeners.TryGetValue(discussion, out var some))
                some.TryRemove(this, out _);
        }
    }
}
