namespace CsoAlliance.Core.Notices;

/// <summary>How often somebody gets mail about a subject. Stored, so members keep their values.</summary>
public enum MailRhythm
{
    /// <summary>Never.</summary>
    None = 0,

    /// <summary>At once, or when the quiet hours are over.</summary>
    Now = 1,

    /// <summary>Once a day, all of it in one letter.</summary>
    Daily = 2,

    /// <summary>Once a week, all of it in one letter.</summary>
    Weekly = 3,
}

/// <summary>A subject that somebody is told about, and can turn off or down.</summary>
/// <param name="Code">Stable name, stored: <c>community.reply</c>.</param>
/// <param name="Name">How the settings name it.</param>
/// <param name="Waiting">What waits, without a word of its content: the most that a mail says above CLEAR. Begins in lower case.</param>
/// <param name="Usual">How often mail goes out unless the person says otherwise.</param>
/// <param name="Always">Whether it can't be turned off, since the account's safety hangs on it; quiet hours don't hold it back either.</param>
public sealed record NoticeTopic(string Code, string Name, string Waiting, MailRhythm Usual, bool Always = false)
{
    /// <summary>Longest <see cref="Code"/>.</summary>
    public const int CodeLength = 40;

    /// <summary>A sign-in from a new place, a changed password, a new passkey.</summary>
    public static NoticeTopic Account { get; } = new("account.safety", "Sign-ins and changes to your account", "something happened to your account", MailRhythm.Now, Always: true);

    /// <summary>An application, an invitation, a sponsor's question, a hand-over.</summary>
    public static NoticeTopic Membership { get; } = new("membership.matter", "Membership, company and sponsoring", "a question about membership waits for you", MailRhythm.Now);

    /// <summary>An application for those who decide.</summary>
    public static NoticeTopic Applications { get; } = new("membership.application", "Applications to decide", "an application waits for a decision", MailRhythm.Daily);

    /// <summary>A First Response Report, new or changed.</summary>
    public static NoticeTopic Alert { get; } = new("newsroom.alert", "First Response Reports", "there is a new or changed First Response Report", MailRhythm.Now);

    /// <summary>A report that waits for a second reading, for those who write reports.</summary>
    public static NoticeTopic SecondReading { get; } = new("newsroom.reading", "First Response Reports to read a second time", "a First Response Report waits for a second reading", MailRhythm.Now);

    /// <summary>An incident in a watched area, new or graded anew.</summary>
    public static NoticeTopic Incident { get; } = new("register.incident", "Incidents in areas that you watch", "there is a new or changed incident in an area that you watch", MailRhythm.Daily);

    /// <summary>An event in a watched area.</summary>
    public static NoticeTopic Event { get; } = new("events.new", "Events in areas that you watch", "there is a new event in an area that you watch", MailRhythm.Weekly);

    /// <summary>The person's own places at events: offers, answers, reminders, messages of the organisers.</summary>
    public static NoticeTopic Registration { get; } = new("events.registration", "Your places at events", "there is news about an event that you registered for", MailRhythm.Now);

    /// <summary>An item of the library, new or much changed.</summary>
    public static NoticeTopic Article { get; } = new("library.item", "New and much changed items of the library", "there is something new in the library", MailRhythm.Weekly);

    /// <summary>Items of the library that have to be read again, for editors.</summary>
    public static NoticeTopic Review { get; } = new("library.review", "Items of the library that are due for review", "items of the library are due for review", MailRhythm.Weekly);

    /// <summary>Somebody named the person in a post.</summary>
    public static NoticeTopic Mention { get; } = new("community.mention", "Posts that mention you", "somebody mentions you in a discussion", MailRhythm.Now);

    /// <summary>A post in a thread that the person follows.</summary>
    public static NoticeTopic Reply { get; } = new("community.reply", "Replies in discussions that you follow", "there is a new reply in a discussion that you follow", MailRhythm.Daily);

    /// <summary>A new thread in a group.</summary>
    public static NoticeTopic Thread { get; } = new("community.thread", "New discussions in your groups", "there is a new discussion in one of your groups", MailRhythm.Weekly);

    /// <summary>A request to join a group, an answer to one, an invitation to one.</summary>
    public static NoticeTopic Group { get; } = new("community.group", "Joining groups", "there is news about a group", MailRhythm.Now);

    /// <summary>A direct message.</summary>
    public static NoticeTopic Message { get; } = new("community.message", "Direct messages", "there is a new message for you", MailRhythm.Now);

    /// <summary>A post that waits for a moderator.</summary>
    public static NoticeTopic Moderation { get; } = new("community.moderation", "Posts to moderate", "a post waits for a moderator", MailRhythm.Daily);

    /// <summary>All of them, in the order of the settings.</summary>
    public static IReadOnlyList<NoticeTopic> All { get; } = [Account, Membership, Applications, Alert, SecondReading, Incident, Event, Registration, Article, Review, Mention, Reply, Thread, Group, Message, Moderation];

    /// <summary>What is meant for one person, and not for whoever watches something.</summary>
    public static IReadOnlyList<NoticeTopic> Personal { get; } = [Account, Membership, Applications, SecondReading, Registration, Mention, Group, Message, Moderation];

    /// <summary>The subject with that code; null where there is none.</summary>
    public static NoticeTopic? Find(string code) => All.FirstOrDefault(topic => topic.Code == code);
}
