using CsoAlliance.Core.Shared;

namespace CsoAlliance.Core.Newsroom.Reports;

/// <summary>A version of a report that came out, kept for good.</summary>
public sealed class ReportVersion : ILabelled
{
    /// <summary>Within this after one person published, a second one has to have read it.</summary>
    public static readonly TimeSpan SecondReading = TimeSpan.FromHours(1);

    private ReportVersion() { }

    internal ReportVersion(long report, int number, ReportText text, Guid? byId, string by, DateTime at) =>
        (ReportId, Number, Text, Label, ById, By, At) = (report, number, text, text.Label, byId, by, at);

    /// <summary>Row number; grows with every version of any report, so that "what came since" can be asked.</summary>
    public long Id { get; private set; }

    /// <summary>The report.</summary>
    public long ReportId { get; private set; }

    /// <summary>1 for the first.</summary>
    public int Number { get; private set; }

    /// <summary>The text.</summary>
    public ReportText Text { get; private set; } = null!;

    /// <summary>Label of this version: an older one may have been stricter.</summary>
    public Tlp Label { get; private set; }

    /// <summary>Who wrote it; null for what an installation started with.</summary>
    public Guid? ById { get; private set; }

    /// <summary>That person's account.</summary>
    public string By { get; private set; } = "";

    /// <summary>When it came out, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>Until when a second person has to read it, UTC; null where two people published it.</summary>
    public DateTime? ConfirmBy { get; private set; }

    /// <summary>Why one person published at once; null where two did.</summary>
    public string? Urgent { get; private set; }

    /// <summary>Who confirmed it.</summary>
    public Guid? ConfirmedById { get; private set; }

    /// <summary>That person's account.</summary>
    public string? ConfirmedBy { get; private set; }

    /// <summary>When, UTC; null while nobody has.</summary>
    public DateTime? ConfirmedAt { get; private set; }

    internal void PublishedAlone(string reason) => (ConfirmBy, Urgent) = (At + SecondReading, reason);

    internal void Confirm(NewsWriter reader, DateTime now) => (ConfirmedById, ConfirmedBy, ConfirmedAt) = (reader.Id, reader.Account, now);

    internal void Renew(ReportText text, DateTime at) => (Text, Label, At) = (text, text.Label, at);
}

/// <summary>How a version was read twice, or not.</summary>
public enum Reading
{
    /// <summary>Two people published it.</summary>
    Two,

    /// <summary>One person published it and the second has time left.</summary>
    Awaited,

    /// <summary>One person published it, and the second confirmed in time.</summary>
    InTime,

    /// <summary>The second confirmed after the time.</summary>
    Late,

    /// <summary>The time is over and nobody has confirmed.</summary>
    Missed,
}

/// <summary>Reads how a version was read.</summary>
public static class Readings
{
    /// <summary>How it stands now.</summary>
    public static Reading Of(DateTime? confirmBy, DateTime? confirmedAt, DateTime now) => (confirmBy, confirmedAt) switch
    {
        (null, _) => Reading.Two,
        ({ } by, { } at) => at <= by ? Reading.InTime : Reading.Late,
        ({ } by, null) => now <= by ? Reading.Awaited : Reading.Missed,
    };
}
