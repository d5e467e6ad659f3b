using CsoAlliance.Core.Reporting.Intake;
using CsoAlliance.Core.Reporting.Rows;
using CsoAlliance.Core.Shared;

namespace CsoAlliance.Web.Reporting.Intake;

/// <summary>A question of the desk that waits for an answer.</summary>
internal sealed record AskedQuestion(string Text, DateOnly Day);

/// <summary>A message of the talk; <c>from</c> is desk or reporter.</summary>
internal sealed record TalkMessage(string From, string Text, DateOnly Day);

/// <summary>The wording that was published.</summary>
internal sealed record PublishedNotice(string Reference, string Title, string Wording);

/// <summary>What a receipt opens: the talk, never the report.</summary>
/// <param name="State">received, read, asked, answered, published or closed.</param>
/// <param name="Questions">The open question, or none.</param>
/// <param name="Messages">Both sides, oldest first.</param>
/// <param name="Published">The newest notice; null where none was made.</param>
/// <param name="Ticket">Opens the talk for 20 minutes in place of the receipt.</param>
internal sealed record TalkAnswer(string State, IReadOnlyList<AskedQuestion> Questions, IReadOnlyList<TalkMessage> Messages, PublishedNotice? Published, string Ticket)
{
    public static TalkAnswer Of(TalkView talk) => new(
        StateOf(talk),
        talk.Question is { } question ? [new(question.Text, question.Day)] : [],
        [.. talk.Talk.Select(entry => new TalkMessage(entry.FromDesk ? "desk" : "reporter", entry.Message.Text, entry.Message.Day))],
        talk.Notice is { Publication: { } made } notice ? new(notice.Reference, made.Title, made.Wording) : null,
        talk.Ticket);

    // How the desk divides its reading is its own affair.
    public static string StateOf(TalkView talk) => (talk.State is ReportState.SecondReader or ReportState.Publishing ? ReportState.Read : talk.State).Camel();
}
