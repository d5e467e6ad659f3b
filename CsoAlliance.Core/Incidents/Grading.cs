namespace CsoAlliance.Core.Incidents;

/// <summary>How far the sources of an incident carry its grade.</summary>
public static class Grading
{
    /// <summary>
    /// How many sources are independent. Two publications of one publisher are one; the desk hands in each independent
    /// report that it holds once.
    /// </summary>
    public static int Independent(IEnumerable<SourceInput> sources)
    {
        var list = sources.ToList();
        return list.Count(source => source.Held) + list.Where(source => !source.Held).Select(source => source.Publisher.Trim().ToUpperInvariant()).Distinct().Count();
    }

    /// <summary>The highest grade that the sources bear: confirmed needs three, or two of which one is an authority.</summary>
    public static Grade Highest(IEnumerable<SourceInput> sources)
    {
        var list = sources.ToList();
        return Independent(list) switch
        {
            >= 3 => Grade.Confirmed,
            2 => list.Exists(source => source.IsAuthority) ? Grade.Confirmed : Grade.Corroborated,
            _ => Grade.OneSource,
        };
    }

    /// <summary>Whether the sources bear the grade; discounting needs none.</summary>
    public static bool Bears(IEnumerable<SourceInput> sources, Grade grade) => grade == Grade.Discounted || grade <= Highest(sources);

    /// <summary>The grade in words: "One source".</summary>
    public static string Words(this Grade grade) => grade switch
    {
        Grade.OneSource => "One source",
        Grade.Corroborated => "Corroborated",
        Grade.Confirmed => "Confirmed",
        Grade.Discounted => "Discounted",
    };

    /// <summary>What the grade says, in one sentence.</summary>
    public static string Meaning(this Grade grade) => grade switch
    {
        Grade.OneSource => "One report, checked for sense.",
        Grade.Corroborated => "A second, independent source agrees.",
        Grade.Confirmed => "Three independent sources agree, or two and an authority.",
        Grade.Discounted => "Found not to have happened as told.",
    };

    /// <summary>The severity in words: "Serious".</summary>
    public static string Words(this Severity severity) => severity.ToString();

    /// <summary>The ReCAAP category that the severity stands for: 4 (least significant) to 1.</summary>
    public static int RecaapCategory(this Severity severity) => 4 - (int)severity;

    internal static SourceInput AsInput(this IncidentSource source) => new(source.Title, source.Publisher, source.Url, source.IsAuthority, source.Held);
}
