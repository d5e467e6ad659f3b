using CsoAlliance.Core.Shared;

namespace CsoAlliance.Core.Notices;

/// <summary>What letters about notices say. Above CLEAR that is only that something waits: mail lies on other people's servers.</summary>
internal static class NoticeLetters
{
    private const string Foot = "You choose what you are told, and how often, under Notices.";

    public static LetterDraft One(string address, NoticeDraft draft, Notice notice) => draft.Label == Tlp.Clear
        ? new(address, Cut("CSO Alliance: " + draft.Title), $"{draft.Title}\n\n{Foot}", draft.Path)
        : new(address, Cut("CSO Alliance: " + draft.Topic.Waiting), $"{Sentence(draft.Topic)} It is labelled {draft.Label.Written()}, so this letter says no more. Sign in to read it.\n\n{Foot}", NoticeBoard.PathOf(notice));

    /// <summary>A digest: each CLEAR notice by its title, the others counted by subject.</summary>
    public static LetterDraft Digest(string address, IReadOnlyList<Notice> notices, MailRhythm rhythm)
    {
        var lines = notices.Where(notice => notice.Label == Tlp.Clear).Select(notice => "- " + notice.Title)
            .Concat(notices.Where(notice => notice.Label != Tlp.Clear).GroupBy(notice => notice.Topic).Select(group => $"- {NoticeTopic.Find(group.Key)!.Name}: {group.Count()}"));
        return new(address, $"CSO Alliance: {(notices.Count == 1 ? "1 notice" : $"{notices.Count} notices")} of {(rhythm == MailRhythm.Daily ? "the last day" : "the last week")}",
            $"{string.Join('\n', lines)}\n\nWhat is labelled above TLP:CLEAR is only counted here. {Foot}", "/notices");
    }

    public static string Sentence(NoticeTopic topic) => char.ToUpperInvariant(topic.Waiting[0]) + topic.Waiting[1..] + ".";

    private static string Cut(string subject) => subject.Length <= Letter.SubjectLength ? subject : subject[..(Letter.SubjectLength - 1)] + "…";
}
