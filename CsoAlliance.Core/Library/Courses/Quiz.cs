namespace CsoAlliance.Core.Library.Courses;

/// <summary>How a question is answered.</summary>
public enum QuestionKind
{
    /// <summary>One choice is right.</summary>
    Single = 0,

    /// <summary>Several choices are right; all of them and no other make the answer right.</summary>
    Several = 1,

    /// <summary>Every choice is put in its place.</summary>
    Order = 2,
}

/// <summary>Something that can be answered.</summary>
/// <param name="Id">Names it inside its question; never changes, since results at sea carry it.</param>
/// <param name="Text">What is shown.</param>
public sealed record QuizChoice(string Id, string Text);

/// <summary>A question of a quiz.</summary>
/// <param name="Id">Names it inside its course; never changes, since results at sea carry it.</param>
/// <param name="Short">Two to five words, for the list of answers.</param>
/// <param name="Kind">How it is answered.</param>
/// <param name="Text">The question.</param>
/// <param name="Choices">What can be chosen, in the order shown.</param>
/// <param name="Right">Ids of the right choices; of an order question all of them, first to last.</param>
/// <param name="Why">Why that is right, two sentences at most.</param>
/// <param name="Article">Slug of the library item that says so.</param>
public sealed record QuizQuestion(
    string Id, string Short, QuestionKind Kind, string Text, IReadOnlyList<QuizChoice> Choices, IReadOnlyList<string> Right, string Why, string Article)
{
    /// <summary>
    /// Whether the chosen ids answer the question: of a single one the right choice alone, of several all right ones and no
    /// other in any order, of an order question each in its place.
    /// </summary>
    public bool IsRight(IReadOnlyList<string> chosen) => Kind switch
    {
        QuestionKind.Single or QuestionKind.Several => chosen.Count == Right.Count && chosen.ToHashSet(StringComparer.Ordinal).SetEquals(Right),
        QuestionKind.Order => chosen.SequenceEqual(Right, StringComparer.Ordinal),
    };

    /// <summary>The texts behind ids, in the order of the ids; ids that are no choices are passed over.</summary>
    public IReadOnlyList<string> Texts(IEnumerable<string> ids) => [.. ids.Select(id => Choices.FirstOrDefault(choice => choice.Id == id)?.Text).OfType<string>()];
}

/// <summary>One question with what somebody answered.</summary>
/// <param name="Question">The question.</param>
/// <param name="Chosen">Ids of what was chosen; empty where nothing was.</param>
/// <param name="Right">Whether that is right.</param>
public sealed record MarkedAnswer(QuizQuestion Question, IReadOnlyList<string> Chosen, bool Right);

/// <summary>A quiz with what somebody answered.</summary>
/// <param name="Answers">Question by question.</param>
/// <param name="PassMark">How many have to be right.</param>
public sealed record MarkedQuiz(IReadOnlyList<MarkedAnswer> Answers, int PassMark)
{
    /// <summary>How many are right.</summary>
    public int Right => Answers.Count(answer => answer.Right);

    /// <summary>Whether as many are right as the pass mark asks.</summary>
    public bool Passed => Right >= PassMark;
}

/// <summary>Marks the answers to a quiz.</summary>
public static class Quiz
{
    /// <summary>Marks answers by question id; what is not answered is wrong.</summary>
    public static MarkedQuiz Mark(IReadOnlyList<QuizQuestion> questions, int passMark, IReadOnlyDictionary<string, IReadOnlyList<string>> answers) =>
        new([.. questions.Select(question => Marked(question, answers.GetValueOrDefault(question.Id) ?? []))], passMark);

    private static MarkedAnswer Marked(QuizQuestion question, IReadOnlyList<string> chosen) => new(question, chosen, question.IsRight(chosen));
}
