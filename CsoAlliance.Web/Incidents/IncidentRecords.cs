using System.Text.Json.Serialization;
using CsoAlliance.Core.Incidents;
using CsoAlliance.Core.Shared;

namespace CsoAlliance.Web.Incidents;

/// <summary>A page of the register, as the API answers it.</summary>
internal sealed record IncidentListRecord(IReadOnlyList<IncidentRecord> Items, int Total, string? Next)
{
    /// <summary>True where nothing held every word and what is near in spelling is listed instead.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Near { get; init; }

    /// <summary>True where there are more than the total says.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? TotalIsFloor { get; init; }
}

internal sealed record YearRecord(int Year, int Total, int Physical, int Cyber);

internal sealed record TypeRecord(string Type, string Name, string Kind, int Count);

internal sealed record AreaRecord(string Area, string Name, int Count);

internal sealed record KindRecord(string Kind, int Count);

internal sealed record GradeRecord(string Grade, int Count);

/// <summary>The register's figures, as the API answers them.</summary>
internal sealed record StatisticsRecord(int Total, IReadOnlyList<YearRecord> ByYear, IReadOnlyList<KindRecord> ByKind, IReadOnlyList<TypeRecord> ByType, IReadOnlyList<AreaRecord> ByArea, IReadOnlyList<GradeRecord> ByGrade)
{
    public static StatisticsRecord Of(RegisterStatistics figures) => new(
        figures.Total,
        [.. figures.Years.Select(year => new YearRecord(year.Year, year.Physical + year.Cyber, year.Physical, year.Cyber))],
        [new(IncidentKind.Physical.Camel(), figures.Physical), new(IncidentKind.Cyber.Camel(), figures.Cyber)],
        [.. figures.Types.Select(row => new TypeRecord(row.Type.Code, row.Type.Name, row.Type.Kind.Camel(), row.Count))],
        [.. figures.Areas.Select(row => new AreaRecord(row.Area.Slug, row.Area.Name, row.Count))],
        [.. figures.Grades.Select(row => new GradeRecord(row.Grade.Camel(), row.Count))]);
}
