using CsoAlliance.Core.Library.Courses;

namespace CsoAlliance.Web.Library.Courses;

/// <summary>What a library item that is a course has besides. The questions themselves are not in the API.</summary>
/// <param name="Edition">Number of the edition taught now.</param>
/// <param name="Steps">Slugs of the steps that the caller finds in a list, in their order.</param>
/// <param name="Questions">How many questions there are.</param>
/// <param name="PassMark">How many answers have to be right.</param>
internal sealed record CourseModel(int Edition, IReadOnlyList<string> Steps, int Questions, int PassMark)
{
    public static CourseModel From(CourseEntry course) => new(course.Edition, [.. course.Steps.Select(step => step.Item.Slug)], course.Questions.Count, course.PassMark);
}
