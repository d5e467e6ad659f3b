using CsoAlliance.Core.Shared;

namespace CsoAlliance.Core.Events.Registration;

/// <summary>An answer that passed.</summary>
internal sealed record TakenAnswer(long Question, string Text, AnswerFile? File);

/// <summary>Checks answers in place: each question that is shown, by its own rules. What an earlier choice hides is passed over.</summary>
internal static class AnswerCheck
{
    public static (List<TakenAnswer> Taken, List<Error> Errors) Read(IEnumerable<FormQuestion> questions, RegisterForm form, IReadOnlyDictionary<long, string>? kept = null)
    {
        var (taken, errors, chosen) = (new List<TakenAnswer>(), new List<Error>(), new Dictionary<long, IReadOnlyList<string>>());
        foreach (var question in questions)
        {
            if (!Shown(question, chosen))
                continue;
            var values = form.Answers.TryGetValue(question.Id, out var typed) ? typed.Select(value => value.Trim()).Where(value => value.Length > 0).ToList() : [];
            if (question.Kind == QuestionKind.File)
            {
                if (form.Files.TryGetValue(question.Id, out var file))
                    taken.Add(new(question.Id, file.Name, file));
                else if (kept?.ContainsKey(question.Id) == true)
                    taken.Add(new(question.Id, kept[question.Id], null));
                else if (question.Required)
                    errors.Add(Of(question, "Choose a file: a PDF or a picture."));
                continue;
            }
            chosen[question.Id] = values;
            if (values.Count == 0)
            {
                if (question.Required)
                    errors.Add(Of(question, question.HasChoices ? "Choose an answer." : "Answer this one; the organisers need it."));
                continue;
            }
            if (question.HasChoices && (values.Exists(value => !question.Choices.Contains(value)) || (question.Kind == QuestionKind.Choice && values.Count > 1)))
                errors.Add(Of(question, "Choose from the list: it has changed since you opened the page."));
            else if (string.Join('\n', values) is { Length: > RegistrationAnswer.TextLength })
                errors.Add(Of(question, $"Keep it to {RegistrationAnswer.TextLength:N0} signs."));
            else
                taken.Add(new(question.Id, string.Join('\n', values), null));
        }
        return (taken, errors);
    }

    /// <summary>Whether a question is shown, by what was chosen before it.</summary>
    public static bool Shown(FormQuestion question, IReadOnlyDictionary<long, IReadOnlyList<string>> chosen) =>
        question.ShownIfId is not { } earlier || (chosen.TryGetValue(earlier, out var values) && values.Contains(question.ShownIfValue));

    private static Error Of(FormQuestion question, string sentence) => new("registration.answer", sentence, RegisterForm.FieldOf(question.Id));
}
