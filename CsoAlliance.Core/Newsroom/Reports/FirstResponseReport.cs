using CsoAlliance.Core.Incidents;
using CsoAlliance.Core.Shared;

namespace CsoAlliance.Core.Newsroom.Reports;

/// <summary>How far the text at the desk is. Stored as numbers, so members keep their values.</summary>
public enum ReportState
{
    /// <summary>Somebody writes the first or the next version.</summary>
    Writing = 0,

    /// <summary>It waits for a second reading. Nobody changes it meanwhile.</summary>
    Submitted = 1,

    /// <summary>What is out is the newest there is.</summary>
    Out = 2,

    /// <summary>It was given up before it came out.</summary>
    Dropped = 3,
}

/// <summary>
/// A First Response Report: a numbered report on a live event that is renewed while the event runs. Here stand the text at the
/// desk and what the newest version says of the whole; each version that came out is a <see cref="ReportVersion"/> of its own, and
/// lists, feeds and the rail know it by its <see cref="NewsItem"/>.
/// </summary>
public sealed class FirstResponseReport : ILabelled
{
    /// <summary>Longest number.</summary>
    public const int NumberLength = 20;

    private FirstResponseReport() { }

    internal FirstResponseReport(ReportText text, NewsWriter writer, DateTime now)
    {
        (Uid, Text, Label, Severity) = (Guid.CreateVersion7(), text, text.Label, text.Severity);
        Touch(writer, now);
    }

    internal FirstResponseReport(string slug, string number, string starter) =>
        (Uid, Slug, Number, Starter, State, ChangedBy) = (Guid.CreateVersion7(), slug, number, starter, ReportState.Out, "");

    /// <summary>Row number.</summary>
    public long Id { get; private set; }

    /// <summary>Names it at the desk and in the audit trail.</summary>
    public Guid Uid { get; private set; }

    /// <summary>Its address, given when it first comes out; null before.</summary>
    public string? Slug { get; private set; }

    /// <summary>Its number, <c>FRR-2026-001</c>, given when it first comes out; null before.</summary>
    public string? Number { get; private set; }

    /// <summary>What stands at the desk: the next version, or the newest where nothing is being written.</summary>
    public ReportText Text { get; private set; } = null!;

    /// <summary>How far that is.</summary>
    public ReportState State { get; private set; }

    /// <summary>Counts changes at the desk, so that nobody saves over what they have not seen.</summary>
    public int Stamp { get; private set; }

    /// <summary>Number of the newest version that is out; 0 before the first.</summary>
    public int Version { get; private set; }

    /// <summary>Label of what is out; before that, of what is written.</summary>
    public Tlp Label { get; private set; }

    /// <summary>Severity of what is out; before that, of what is written.</summary>
    public Severity Severity { get; private set; }

    /// <summary>Whether it is over: closed by the desk, or expired.</summary>
    public bool Closed { get; private set; }

    /// <summary>When the first version came out, UTC; null before.</summary>
    public DateTime? IssuedAt { get; private set; }

    /// <summary>When the newest version came out, UTC; null before the first.</summary>
    public DateTime? UpdatedAt { get; private set; }

    /// <summary>When the next update is due, UTC.</summary>
    public DateTime? NextDue { get; private set; }

    /// <summary>When it ends by itself, UTC.</summary>
    public DateTime? Expires { get; private set; }

    /// <summary>When it ended by itself, UTC; null where it did not.</summary>
    public DateTime? ExpiredAt { get; private set; }

    /// <summary>Who changed the text at the desk last.</summary>
    public Guid? ChangedById { get; private set; }

    /// <summary>That person's account.</summary>
    public string ChangedBy { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime ChangedAt { get; private set; }

    /// <summary>Who asked for the second reading.</summary>
    public Guid? SubmittedById { get; private set; }

    /// <summary>That person's account.</summary>
    public string? SubmittedBy { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTime? SubmittedAt { get; private set; }

    /// <summary>Why the second reader sent it back; null where it was not, or was submitted again.</summary>
    public string? SentBack { get; private set; }

    /// <summary>Fingerprint of the starter file it came from; null for what was written here.</summary>
    public string? Starter { get; private set; }

    /// <summary>Whether the text at the desk may be changed.</summary>
    public bool MayChange => State is ReportState.Writing or ReportState.Out;

    internal void Write(ReportText text, NewsWriter writer, DateTime now)
    {
        (Text, State) = (text, ReportState.Writing);
        if (Version == 0)
            (Label, Severity) = (text.Label, text.Severity);
        Touch(writer, now);
    }

    internal void Submit(NewsWriter writer, DateTime now) =>
        (State, SubmittedById, SubmittedBy, SubmittedAt, SentBack, Stamp) = (ReportState.Submitted, writer.Id, writer.Account, now, null, Stamp + 1);

    internal void Reopen(string? reason) => (State, SubmittedById, SubmittedBy, SubmittedAt, SentBack, Stamp) = (ReportState.Writing, null, null, null, reason, Stamp + 1);

    internal void Drop(ReportText? newest)
    {
        (State, SubmittedById, SubmittedBy, SubmittedAt, SentBack, Stamp) = (newest is null ? ReportState.Dropped : ReportState.Out, null, null, null, null, Stamp + 1);
        Text = newest ?? Text;
    }

    internal void First(string slug, string number) => (Slug, Number) = (slug, number);

    internal void Publish(int version, DateTime now)
    {
        (Version, State, Stamp, UpdatedAt, SubmittedById, SubmittedBy, SubmittedAt, SentBack) = (version, ReportState.Out, Stamp + 1, now, null, null, null, null);
        IssuedAt ??= now;
        (Label, Severity, Closed, NextDue, Expires, ExpiredAt) = (Text.Label, Text.Severity, Text.Closed, Text.NextDue, Text.Expires, null);
    }

    internal void Expire(DateTime now) => (Closed, ExpiredAt) = (true, now);

    internal void Renew(ReportText text, string starter, DateTime issued)
    {
        (Text, Starter, ChangedAt) = (text, starter, issued);
        Publish(Math.Max(1, Version), issued);
    }

    private void Touch(NewsWriter writer, DateTime now) => (Stamp, ChangedById, ChangedBy, ChangedAt) = (Stamp + 1, writer.Id, writer.Account, now);
}
