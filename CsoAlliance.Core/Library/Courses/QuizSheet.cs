using System.Globalization;
using CsoAlliance.Core.Shared;

namespace CsoAlliance.Core.Library.Courses;

/// <summary>
/// The answers as a form sends them. A field bears the question's id and the choice's; of an order question there is a field
/// for each choice, <c>question.choice</c>, with its place.
/// </summary>
public sealed class QuizSheet
{
    private readonly Dictionary<string, IReadOnlyList<string>> fields = [];

    private QuizSheet() { }

    /// <summary>A sheet that nobody has written on.</summary>
    public static QuizSheet Empty { get; } = new();

    /// <summary>What is not right yet, with the question's id as field; empty where all is answered.</summary>
    public IReadOnlyList<Error> Errors { get; private set; } = [];

    /// <summary>Chosen ids by question; of an order question the ids by their places.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Answers { get; private set; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Reads a sheet.</summary>
    /// <param name="questions">The questions.</param>
    /// <param name="values">Gives the values of a field; empty where it was not sent.</param>
    public static QuizSheet Read(IReadOnlyList<QuizQuestion> questions, Func<string, IReadOnlyList<string>> values)
    {
        var sheet = new QuizSheet();
        var answers = new Dictionary<string, IReadOnlyList<string>>();
        var errors = new List<Error>();
        foreach (var question in questions)
        {
            foreach (var name in Fields(question))
                sheet.fields[name] = [.. values(name).Take(question.Choices.Count)];
            var (chosen, wrong) = question.Kind == QuestionKind.Order ? sheet.Ordered(question) : sheet.Ticked(question);
            answers[question.Id] = chosen;
            if (wrong is not null)
                errors.Add(new("quiz.answer", wrong, question.Id));
        }
        (sheet.Answers, sheet.Errors) = (answers, errors);
        return sheet;
    }

    /// <summary>Whether a choice was ticked.</summary>
    public bool Has(QuizQuestion question, QuizChoice choice) => Of(question.Id).Contains(choice.Id);

    /// <summary>The place that a choice was given, as it was sent; null for none.</summary>
    public string? Place(QuizQuestion question, QuizChoice choice) => Of(Field(question, choice)) is [var place, ..] ? place : null;

    /// <summary>Name of the field for a choice of an order question.</summary>
    public static string Field(QuizQuestion question, QuizChoice choice) => $"{question.Id}.{choice.Id}";

    private static IEnumerable<string> Fields(QuizQuestion question) =>
        question.Kind == QuestionKind.Order ? question.Choices.Select(choice => Field(question, choice)) : [question.Id];

    private IReadOnlyList<string> Of(string field) => fields.GetValueOrDefault(field) ?? [];

    private (IReadOnlyList<string>, string?) Ticked(QuizQuestion question)
    {
        var chosen = Of(question.Id).Where(id => question.Choices.Any(choice => choice.Id == id)).Distinct().ToList();
        return question.Kind switch
        {
            QuestionKind.Single when chosen.Count != 1 => ([], "Choose one answer."),
            QuestionKind.Several when chosen.Count == 0 => ([], "Tick what is right. There may be several."),
            _ => (chosen, null),
        };
    }

    private (IReadOnlyList<string>, string?) Ordered(QuizQuestion question)
    {
        var count = question.Choices.Count;
        var places = question.Choices.Select(choice => (choice.Id, Place: int.TryParse(Place(question, choice), NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : 0)).ToList();
        if (places.Any(one => one.Place < 1 || one.Place > count))
            return ([], $"Give every line a number from 1 to {count}.");
        if (places.GroupBy(one => one.Place).FirstOrDefault(group => group.Count() > 1) is { } twice)
            return ([], $"Number {twice.Key} stands at two lines. Give each line a number of its own.");
        return ([.. places.OrderBy(one => one.Place).Select(one => one.Id)], null);
    }
}
