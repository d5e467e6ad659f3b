using System.Threading.Channels;
using CsoAlliance.Web.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace CsoAlliance.Tests.Hosting;

public sealed class RoundServiceTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 24, 2, 35, 0, TimeSpan.Zero));

    [Fact]
    public async Task No_round_comes_before_the_server_listens_and_a_failed_one_is_told_and_followed_by_the_next()
    {
        using var lifetime = new Lifetime();
        // No database stands behind it: the head start's questions fail, and it is over all the same.
        await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        using var start = new HeadStart(services, lifetime);
        using var rounds = new Rounds(start, clock);
        await start.StartAsync(CancellationToken.None);
        using var stop = new CancellationTokenSource();
        var work = rounds.WorkAsync(stop.Token);
        clock.Advance(TimeSpan.FromHours(1));
        Assert.False(rounds.Done.Reader.TryPeek(out _));
        Assert.False(start.Over.IsCompleted);

        lifetime.Listen();
        Assert.Equal("round 1", await rounds.NextAsync());
        Assert.Equal("told of: the other side is silent", await rounds.NextAsync());
        Assert.Equal("round 2", await rounds.NextAsync(() => clock.Advance(Rounds.Pause)));
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => work);
        await start.StopAsync(CancellationToken.None);
    }

    [Fact]
    public void Whatever_works_in_the_background_waits_for_the_head_start()
    {
        var works = typeof(RoundService).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(BackgroundService)) && !type.IsAbstract && type != typeof(HeadStart)).ToList();
        Assert.True(works.Count >= 7);
        Assert.All(works, work => Assert.Contains(work.GetConstructors().Single().GetParameters(), parameter => parameter.ParameterType == typeof(HeadStart)));
    }

    private sealed class Rounds(HeadStart start, TimeProvider clock) : RoundService(start, clock, Pause)
    {
        public static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

        private int count;

        public Channel<string> Done { get; } = Channel.CreateUnbounded<string>();

        protected override TimeSpan? First => TimeSpan.Zero;

        // On the caller's own thread until it has to wait, so that a round which comes too early has come when this returns.
        public Task WorkAsync(CancellationToken ct) => ExecuteAsync(ct);

        public async Task<string> NextAsync(Action? before = null)
        {
            before?.Invoke();
            return await Done.Reader.ReadAsync().AsTask().WaitAsync(Patience);
        }

        protected override Task RoundAsync(CancellationToken ct)
        {
            Done.Writer.TryWrite($"round {++count}");
            return count == 1 ? Task.FromException(new TaskCanceledException("the other side is silent")) : Task.CompletedTask;
        }

        protected override void Tell(Exception failure) => Done.Writer.TryWrite($"told of: {failure.Message}");
    }

    private sealed class Lifetime : IHostApplicationLifetime, IDisposable
    {
        private readonly CancellationTokenSource started = new();

        public CancellationToken ApplicationStarted => started.Token;

        public CancellationToken ApplicationStopping => CancellationToken.None;

        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void Listen() => started.Cancel();

        public void StopApplication() => Listen();

        public void Dispose() => started.Dispose();
    }
}
