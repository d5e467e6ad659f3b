namespace CsoAlliance.Core.Library.Courses;

/// <summary>A course as a viewer who may read it sees it.</summary>
/// <param name="Item">What a list shows of it.</param>
/// <param name="Edition">Number of the edition taught now.</param>
/// <param name="PassMark">How many answers have to be right.</param>
/// <param name="Steps">The steps that exist and that the viewer finds in a list, in their order.</param>
/// <param name="Questions">The questions with their answers: never given out as they are.</param>
public sealed record CourseEntry(LibraryItem Item, int Edition, int PassMark, IReadOnlyList<CourseStep> Steps, IReadOnlyList<QuizQuestion> Questions)
{
    /// <summary>How many steps the viewer has marked as done.</summary>
    public int Done => Steps.Count(step => step.Done);
}

/// <summary>A step of a course.</summary>
/// <param name="Item">The article or film.</param>
/// <param name="Done">Whether the viewer has marked it as done.</param>
public sealed record CourseStep(LibraryItem Item, bool Done);

/// <summary>A stored result with its questions, for whom it belongs to.</summary>
/// <param name="Attempt">The result.</param>
/// <param name="Title">The course's title.</param>
/// <param name="Marked">Each answer; null for a batch, which has only the score.</param>
/// <param name="PassMark">The pass mark of its edition.</param>
/// <param name="Certificate">Its certificate's number; null where there is none.</param>
public sealed record AttemptEntry(QuizAttempt Attempt, string Title, MarkedQuiz? Marked, int PassMark, string? Certificate);
