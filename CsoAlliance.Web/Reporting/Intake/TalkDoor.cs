using CsoAlliance.Core.Reporting.Intake;
using CsoAlliance.Core.Shared;

namespace CsoAlliance.Web.Reporting.Intake;

/// <summary>What became of an act behind a receipt: a status, the talk where it is open, and what to tell.</summary>
internal sealed record TalkOutcome(int Status, TalkView? Talk, IReadOnlyList<Error> Errors)
{
    public bool Ok => Errors.Count == 0;
}

/// <summary>The one way back to a report, for the page and the API.</summary>
internal sealed class TalkDoor(FollowUp followUp, IntakePace pace, ILogger<TalkDoor> log)
{
    public static readonly Error TooMany = new("talk.many", "More receipts are tried than the desk can take this minute. Wait a minute and send it again; what you wrote is still here.");
    public static readonly Error TooLong = new("talk.long", "This is too long to take. What could be kept is here: shorten it and send it again.");
    public static readonly Error NoFiles = new("talk.files", "This page takes no files. Write in the form; nothing of what was sent has been kept.");
    public static readonly Error NotSure = new("talk.sure", "Tick the box first: this can’t be undone.", "sure");
    public static readonly Error Trouble = new("talk.trouble", "The talk can’t be opened just now. Nothing is lost; send it again.");

    /// <summary>Opens a talk by receipt.</summary>
    public async Task<TalkOutcome> OpenAsync(HttpContext context, string? receipt) => await pace.LookUpAsync(context)
        ? await TryAsync(async () => Outcome(await followUp.OpenAsync(receipt, context.RequestAborted)))
        : Refused(StatusCodes.Status429TooManyRequests, TooMany);

    /// <summary>Adds an answer or an objection. Where the text is refused, the talk stays open.</summary>
    public async Task<TalkOutcome> WriteAsync(HttpContext context, string? ticket, string? text, bool objects) => await pace.PostAsync(context)
        ? await TryAsync(async () =>
        {
            var written = await followUp.WriteAsync(ticket, text, objects ? "objection" : "answer", context.RequestAborted);
            return written.Ok ? Outcome(written) : await StillAsync(ticket, written.Errors, context.RequestAborted);
        })
        : await StillTooManyAsync(context, ticket);

    /// <summary>Withdraws the report, if the person is sure; the talk is gone then.</summary>
    public async Task<TalkOutcome> WithdrawAsync(HttpContext context, string? ticket, bool sure) => await pace.PostAsync(context)
        ? await TryAsync(async () =>
        {
            if (!sure)
                return await StillAsync(ticket, [NotSure], context.RequestAborted);
            var gone = await followUp.WithdrawAsync(ticket, context.RequestAborted);
            return gone.Ok ? new(StatusCodes.Status200OK, null, []) : Refused(StatusCodes.Status422UnprocessableEntity, gone.Error);
        })
        : await StillTooManyAsync(context, ticket);

    /// <summary>A refusal that leaves the talk open, where the ticket still opens it.</summary>
    public Task<TalkOutcome> StillOpenAsync(HttpContext context, string? ticket, int status, Error error) =>
        TryAsync(async () => (await StillAsync(ticket, [error], context.RequestAborted)) with { Status = status });

    private async Task<TalkOutcome> StillTooManyAsync(HttpContext context, string? ticket) => await StillOpenAsync(context, ticket, StatusCodes.Status429TooManyRequests, ReportDoor.TooMany);

    private async Task<TalkOutcome> StillAsync(string? ticket, IReadOnlyList<Error> errors, CancellationToken ct)
    {
        var read = await followUp.ReadAsync(ticket, ct);
        return read.Ok ? new(StatusCodes.Status422UnprocessableEntity, read.Value, errors) : Refused(StatusCodes.Status422UnprocessableEntity, read.Error);
    }

    private static TalkOutcome Outcome(Result<TalkView> result) =>
        result.Ok ? new(StatusCodes.Status200OK, result.Value, []) : new(StatusCodes.Status422UnprocessableEntity, null, result.Errors);

    private static TalkOutcome Refused(int status, Error error) => new(status, null, [error]);

    private async Task<TalkOutcome> TryAsync(Func<Task<TalkOutcome>> act)
    {
        try
        {
            return await act();
        }
#pragma warning disable CA1031 // Whatever fails, what was typed stays, and no log entry names it.
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError("The follow-up failed: {Kind}", failure.GetType().Name);
            return Refused(StatusCodes.Status503ServiceUnavailable, Trouble);
        }
#pragma warning restore CA1031
    }
}
