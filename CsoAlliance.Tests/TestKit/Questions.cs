using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CsoAlliance.Tests.TestKit;

/// <summary>Counts the statements that an act puts to databases, its own and no other test's.</summary>
internal static class Questions
{
    private static readonly AsyncLocal<int[]?> Counted = new();

    static Questions() => DiagnosticListener.AllListeners.Subscribe(new Listeners());

    /// <summary>Begins to listen. Before the house is built: a context that found nobody listening asks again only after a while.</summary>
    public static void Listen() { }

    public static async Task<int> CountAsync(Func<Task> act)
    {
        var count = Counted.Value = [0];
        await act();
        Counted.Value = null;
        return count[0];
    }

    private sealed class Listeners : IObserver<DiagnosticListener>
    {
        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "Microsoft.EntityFrameworkCore")
                value.Subscribe(new Commands());
        }

        public void OnCompleted() { }

        public void OnError(Exception error) { }
    }

    private sealed class Commands : IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(KeyValuePair<string, object?> value)
        {
            // What a connection is set up with is no question.
            if (value.Key == RelationalEventId.CommandExecuted.Name && Counted.Value is { } count && value.Value is CommandExecutedEventData { Context: not null })
                Interlocked.Increment(ref count[0]);
        }

        public void OnCompleted() { }

        public void OnError(Exception error) { }
    }
}
