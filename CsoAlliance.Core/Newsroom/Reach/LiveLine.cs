using System.Threading.Channels;

namespace CsoAlliance.Core.Newsroom.Reach;

/// <summary>One open page, or all of one browser's: what comes for it waits here until it is written. A page that does not keep up loses the oldest.</summary>
public sealed class LiveLine : IDisposable
{
    private const int Held = 16;

    private readonly Channel<LiveAlert> channel = Channel.CreateBounded<LiveAlert>(new BoundedChannelOptions(Held) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });
    private readonly Action<LiveLine> closed;

    internal LiveLine(long number, Guid member, Guid session, Action<LiveLine> closed) => (Number, Member, Session, this.closed) = (number, member, session, closed);

    /// <summary>Its number in this process.</summary>
    internal long Number { get; }

    /// <summary>Whose it is.</summary>
    public Guid Member { get; }

    /// <summary>The session that opened it.</summary>
    public Guid Session { get; }

    /// <summary>What comes.</summary>
    public ChannelReader<LiveAlert> Coming => channel.Reader;

    internal void Say(LiveAlert alert) => channel.Writer.TryWrite(alert);

    /// <inheritdoc />
    public void Dispose()
    {
        channel.Writer.TryComplete();
        closed(this);
    }
}
