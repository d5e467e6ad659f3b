using CsoAlliance.Core.Library.Courses;

namespace CsoAlliance.Tests.Library.Courses;

public sealed class MarkingTests
{
    private static QuizQuestion Of(QuestionKind kind, params string[] right) => new("q", "Q", kind, "?", [new("a", "A"), new("b", "B"), new("c", "C")], right, "Why.", "x");

    [Theory]
    [InlineData("b", true)]
    [InlineData("a", false)]
    [InlineData("a b", false)]
    [InlineData("", false)]
    public void Of_a_single_question_the_right_choice_alone_counts(string chosen, bool right) => Assert.Equal(right, Of(QuestionKind.Single, "b").IsRight(Split(chosen)));

    [Theory]
    [InlineData("a c", true)]
    [InlineData("c a", true)]
    [InlineData("a", false)]
    [InlineData("a b c", false)]
    [InlineData("a a", false)]
    public void Of_several_all_right_ones_and_no_other_count(string chosen, bool right) => Assert.Equal(right, Of(QuestionKind.Several, "a", "c").IsRight(Split(chosen)));

    [Theory]
    [InlineData("c a b", true)]
    [InlineData("a b c", false)]
    [InlineData("c a", false)]
    public void An_order_counts_when_each_is_in_its_place(string chosen, bool right) => Assert.Equal(right, Of(QuestionKind.Order, "c", "a", "b").IsRight(Split(chosen)));

    [Theory]
    [InlineData(2, true)]
    [InlineData(1, false)]
    [InlineData(3, true)]
    public void The_pass_mark_itself_passes_and_one_less_does_not(int right, bool passed)
    {
        var questions = Enumerable.Range(0, 3).Select(i => Of(QuestionKind.Single, "a") with { Id = $"q{i}" }).ToList();
        var answers = questions.Take(right).ToDictionary(question => question.Id, _ => (IReadOnlyList<string>)["a"]);
        Assert.Equal(passed, Quiz.Mark(questions, 2, answers).Passed);
    }

    [Fact]
    public void A_sheet_says_at_each_open_question_what_is_missing_and_keeps_the_rest()
    {
        QuizQuestion[] questions = [Of(QuestionKind.Single, "a") with { Id = "s" }, Of(QuestionKind.Several, "a") with { Id = "m" }, Of(QuestionKind.Order, "a", "b", "c") with { Id = "o" }];
        var sheet = QuizSheet.Read(questions, name => name switch { "s" => ["b"], "o.a" => ["1"], "o.b" => ["1"], "o.c" => ["3"], _ => [] });
        Assert.Equal([("m", "Tick what is right. There may be several."), ("o", "Number 1 stands at two lines. Give each line a number of its own.")], sheet.Errors.Select(error => (error.Field!, error.Message)));
        Assert.True(sheet.Has(questions[0], questions[0].Choices[1]));
        Assert.Equal("3", sheet.Place(questions[2], questions[2].Choices[2]));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("4")]
    [InlineData("")]
    [InlineData("two")]
    [InlineData("-1")]
    public void A_place_that_is_none_is_asked_for_again(string place)
    {
        var sheet = QuizSheet.Read([Of(QuestionKind.Order, "a", "b", "c")], name => name == "q.a" ? [place] : name == "q.b" ? ["2"] : ["3"]);
        Assert.Equal("Give every line a number from 1 to 3.", Assert.Single(sheet.Errors).Message);
    }

    [Fact]
    public void A_choice_that_is_none_is_no_answer() =>
        Assert.Equal("Choose one answer.", Assert.Single(QuizSheet.Read([Of(QuestionKind.Single, "a")], _ => ["<script>"]).Errors).Message);

    private static string[] Split(string ids) => ids.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
