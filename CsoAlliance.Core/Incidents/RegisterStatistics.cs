namespace CsoAlliance.Core.Incidents;

/// <summary>Incidents of one year.</summary>
/// <param name="Year">Year in which they happened.</param>
/// <param name="Physical">Physical ones.</param>
/// <param name="Cyber">Cyber ones.</param>
public sealed record YearCount(int Year, int Physical, int Cyber);

/// <summary>Incidents of one type. An incident of several types counts under each.</summary>
/// <param name="Type">The type.</param>
/// <param name="Count">How many.</param>
public sealed record TypeCount(IncidentType Type, int Count);

/// <summary>Incidents of one sea area.</summary>
/// <param name="Area">The area.</param>
/// <param name="Count">How many.</param>
/// <param name="Years">How many in each year that has any.</param>
public sealed record AreaCount(SeaArea Area, int Count, IReadOnlyDictionary<int, int> Years);

/// <summary>Incidents of one grade.</summary>
/// <param name="Grade">The grade.</param>
/// <param name="Count">How many.</param>
public sealed record GradeCount(Grade Grade, int Count);

/// <summary>
/// Figures over the incidents that the viewer may read, and no others. So no cell tells of what is hidden, and none needs to
/// be suppressed: a small cell is as open to the viewer in the list.
/// </summary>
/// <param name="Total">All of them.</param>
/// <param name="Physical">Physical ones.</param>
/// <param name="Cyber">Cyber ones.</param>
/// <param name="Years">By year, oldest first; years without any between two others are there with zeros.</param>
/// <param name="Types">By type, most first.</param>
/// <param name="Areas">By sea area, most first.</param>
/// <param name="Grades">By grade, firmest first; every grade is there.</param>
public sealed record RegisterStatistics(
    int Total, int Physical, int Cyber, IReadOnlyList<YearCount> Years, IReadOnlyList<TypeCount> Types, IReadOnlyList<AreaCount> Areas, IReadOnlyList<GradeCount> Grades)
{
    /// <summary>How many hold the grade.</summary>
    public int Of(Grade grade) => Grades.First(count => count.Grade == grade).Count;
}
