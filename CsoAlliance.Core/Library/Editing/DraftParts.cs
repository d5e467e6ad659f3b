using CsoAlliance.Core.Library.Films;

namespace CsoAlliance.Core.Library.Editing;

/// <summary>A draft's text as somebody left it. One person's savings within <see cref="Span"/> are one row, so that the list stays readable.</summary>
public sealed class DraftSave
{
    /// <summary>How long one person's savings count as one.</summary>
    public static readonly TimeSpan Span = TimeSpan.FromMinutes(10);

    private DraftSave() { }

    internal DraftSave(long draftId, int number, ArticleText text, string by, DateTime at, bool aside = false) =>
        (DraftId, Number, Text, By, At, BegunAt, Aside) = (draftId, number, text, by, at, at, aside);

    /// <summary>Row number.</summary>
    public long Id { get; private set; }

    /// <summary>The draft.</summary>
    public long DraftId { get; private set; }

    /// <summary>1 for the first.</summary>
    public int Number { get; private set; }

    /// <summary>The text.</summary>
    public ArticleText Text { get; private set; } = null!;

    /// <summary>Account of who left it so.</summary>
    public string By { get; private set; } = "";

    /// <summary>When it was saved last, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>When the first of these savings was made, UTC.</summary>
    public DateTime BegunAt { get; private set; }

    /// <summary>Whether it was laid aside before something else took its place: no later saving renews it.</summary>
    public bool Aside { get; private set; }

    internal bool Takes(string by, DateTime now) => !Aside && By == by && now - BegunAt < Span;

    internal void Renew(ArticleText text, DateTime now) => (Text, At) = (text, now);
}

/// <summary>What an editor says about a draft.</summary>
public sealed class DraftComment
{
    /// <summary>Longest comment.</summary>
    public const int TextLength = 2000;

    private DraftComment() { }

    internal DraftComment(long draftId, string by, string text, DateTime at) => (DraftId, By, Text, At) = (draftId, by, text, at);

    /// <summary>Row number.</summary>
    public long Id { get; private set; }

    /// <summary>The draft.</summary>
    public long DraftId { get; private set; }

    /// <summary>Account of who said it.</summary>
    public string By { get; private set; } = "";

    /// <summary>What was said.</summary>
    public string Text { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>When somebody settled it, UTC; null while it is open.</summary>
    public DateTime? SettledAt { get; private set; }

    internal void Settle(DateTime now) => SettledAt ??= now;
}

/// <summary>A text of an item that was published, kept for good.</summary>
public sealed class Revision
{
    private Revision() { }

    internal Revision(long articleId, int number, ArticleText text, FilmText? film, string by, string? reviewer, string note, DateTime at) =>
        (ArticleId, Number, Text, Film, By, Reviewer, Note, At) = (articleId, number, text, film, by, reviewer, note, at);

    /// <summary>Row number.</summary>
    public long Id { get; private set; }

    /// <summary>The item.</summary>
    public long ArticleId { get; private set; }

    /// <summary>1 for the first. What an installation started with is 1, written down when it is first changed.</summary>
    public int Number { get; private set; }

    /// <summary>The text.</summary>
    public ArticleText Text { get; private set; } = null!;

    /// <summary>The film that it had; null where it is none.</summary>
    public FilmText? Film { get; private set; }

    /// <summary>Account of its author; for what an installation started with, the author's role.</summary>
    public string By { get; private set; } = "";

    /// <summary>Account of the second editor; null for what an installation started with.</summary>
    public string? Reviewer { get; private set; }

    /// <summary>What is new in it.</summary>
    public string Note { get; private set; } = "";

    /// <summary>When it came out, UTC.</summary>
    public DateTime At { get; private set; }
}
