using CsoAlliance.Core.Library.Films;

namespace CsoAlliance.Core.Library.Editing;

/// <summary>How far a draft is. Stored as numbers, so members keep their values; up to <see cref="Scheduled"/> it is open.</summary>
public enum DraftState
{
    /// <summary>Somebody writes it.</summary>
    Writing = 0,

    /// <summary>It waits for a second editor. Nobody changes it meanwhile.</summary>
    InReview = 1,

    /// <summary>The second editor asked for changes.</summary>
    SentBack = 2,

    /// <summary>The second editor agreed, and a time is set.</summary>
    Scheduled = 3,

    /// <summary>It is out.</summary>
    Published = 4,

    /// <summary>It was given up; its text is kept.</summary>
    Dropped = 5,
}

/// <summary>A new item of the library, or a change to one, on its way. The text may be unfinished.</summary>
public sealed class Draft
{
    /// <summary>Longest account, note and reason.</summary>
    public const int NoteLength = 500;

    private Draft() { }

    /// <summary>Starts a draft.</summary>
    /// <param name="text">What is there already.</param>
    /// <param name="articleId">The item that it changes; null for a new one.</param>
    /// <param name="author">Who starts it: its author.</param>
    /// <param name="note">What it is about.</param>
    /// <param name="now">UTC.</param>
    internal Draft(ArticleText text, long? articleId, DeskEditor author, string note, DateTime now)
    {
        (Uid, Text, ArticleId, Note) = (Guid.CreateVersion7(), text, articleId, note);
        (AuthorId, Author, StartedAt, Version) = (author.Id, author.Account, now, 1);
        (ChangedBy, ChangedAt) = (author.Account, now);
    }

    /// <summary>Row number.</summary>
    public long Id { get; private set; }

    /// <summary>Names it in addresses and in the audit trail.</summary>
    public Guid Uid { get; private set; }

    /// <summary>The item that it changes; null for a new one until it is out.</summary>
    public long? ArticleId { get; private set; }

    /// <summary>All that the item would say.</summary>
    public ArticleText Text { get; private set; } = null!;

    /// <summary>The film of the revision that was put back; null where it begins with the item's own, or there is none.</summary>
    public FilmText? Film { get; private set; }

    /// <summary>How far it is.</summary>
    public DraftState State { get; private set; }

    /// <summary>Counts changes of text or state, so that nobody saves over what they have not seen.</summary>
    public int Version { get; private set; }

    /// <summary>Who started it.</summary>
    public Guid AuthorId { get; private set; }

    /// <summary>That person's account.</summary>
    public string Author { get; private set; } = "";

    /// <summary>When it was started, UTC.</summary>
    public DateTime StartedAt { get; private set; }

    /// <summary>Account of who changed it last.</summary>
    public string ChangedBy { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime ChangedAt { get; private set; }

    /// <summary>What is new, for the list of revisions.</summary>
    public string Note { get; private set; } = "";

    /// <summary>Who sent it for review last.</summary>
    public Guid? SenderId { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTime? SentAt { get; private set; }

    /// <summary>Account of the second editor who agreed or asked for changes.</summary>
    public string? Reviewer { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTime? ReviewedAt { get; private set; }

    /// <summary>When it comes out or came out, UTC; null while that is open.</summary>
    public DateTime? PublishAt { get; private set; }

    /// <summary>Whether it is still on its way.</summary>
    public bool IsOpen => State <= DraftState.Scheduled;

    /// <summary>Whether its text may be changed.</summary>
    public bool MayChange => State is DraftState.Writing or DraftState.SentBack;

    internal void PutBack(FilmText? film) => Film = film;

    internal void Write(ArticleText text, string note, DeskEditor editor, DateTime now)
    {
        (Text, Note) = (text, note);
        Touch(editor.Account, now);
    }

    internal void Send(DeskEditor sender, DateTime now)
    {
        (State, SenderId, SentAt) = (DraftState.InReview, sender.Id, now);
        Touch(sender.Account, now);
    }

    /// <summary>Back to writing: taken back, or taken off the schedule.</summary>
    internal void Reopen(DeskEditor editor, DateTime now)
    {
        (State, PublishAt) = (DraftState.Writing, null);
        Touch(editor.Account, now);
    }

    internal void SendBack(DeskEditor reviewer, DateTime now)
    {
        (State, Reviewer, ReviewedAt) = (DraftState.SentBack, reviewer.Account, now);
        Touch(reviewer.Account, now);
    }

    internal void Agree(DeskEditor reviewer, DateTime at, DateTime now)
    {
        (State, Reviewer, ReviewedAt, PublishAt) = (DraftState.Scheduled, reviewer.Account, now, at);
        Touch(reviewer.Account, now);
    }

    internal void Publish(ArticleText text, long articleId, DateTime now)
    {
        (State, Text, ArticleId, PublishAt) = (DraftState.Published, text, articleId, now);
        Touch(ChangedBy, now);
    }

    internal void Drop(DeskEditor editor, DateTime now)
    {
        State = DraftState.Dropped;
        Touch(editor.Account, now);
    }

    private void Touch(string by, DateTime now) => (Version, ChangedBy, ChangedAt) = (Version + 1, by, now);
}
