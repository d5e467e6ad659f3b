using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CsoAlliance.Core.Notices;

/// <summary>What somebody is told.</summary>
/// <param name="Topic">The subject.</param>
/// <param name="Label">The label of what it is about: above CLEAR no mail carries the title.</param>
/// <param name="Title">One line that says what is new, at most <see cref="Notice.TitleLength"/> signs; longer ones are cut.</param>
/// <param name="Path">The page that it leads to, from the root of this site.</param>
/// <param name="Once">Names the thing and its version, at most <see cref="Notice.OnceLength"/> signs: nobody is told it twice. Null where telling twice can't happen.</param>
public sealed record NoticeDraft(NoticeTopic Topic, Tlp Label, string Title, string Path, string? Once = null);

/// <summary>A line of somebody's notice centre.</summary>
public sealed class Notice : ILabelled
{
    /// <summary>Longest <see cref="Title"/>.</summary>
    public const int TitleLength = 200;

    /// <summary>Longest <see cref="Path"/>.</summary>
    public const int PathLength = 300;

    /// <summary>Longest <see cref="Once"/>.</summary>
    public const int OnceLength = 160;

    private Notice() { }

    internal Notice(Guid member, NoticeDraft draft, MailRhythm mail, bool shown, DateTime now)
    {
        (Uid, MemberId, Topic, Label, Path, Mail, Shown, At, Once) = (Guid.NewGuid(), member, draft.Topic.Code, draft.Label, draft.Path, mail, shown, now, draft.Once);
        Title = Cut(draft.Title);
    }

    /// <summary>Row number.</summary>
    public long Id { get; private set; }

    /// <summary>Names it in letters, which lead to it and not to its page: the address of a page may say what it is about.</summary>
    public Guid Uid { get; private set; }

    /// <summary>Whose it is.</summary>
    public Guid MemberId { get; private set; }

    /// <summary>Code of the subject, one of <see cref="NoticeTopic.All"/>.</summary>
    public string Topic { get; private set; } = "";

    /// <summary>Label of what it is about.</summary>
    public Tlp Label { get; private set; }

    /// <summary>What is new.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Where it leads.</summary>
    public string Path { get; private set; } = "";

    /// <summary>How mail about it goes out.</summary>
    public MailRhythm Mail { get; private set; }

    /// <summary>Whether it stands in the centre; one that does not waits for a digest only.</summary>
    public bool Shown { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>When it was read, UTC; null where it is new.</summary>
    public DateTime? ReadAt { get; private set; }

    /// <summary>When it went out in a letter of its own or a digest, UTC; null where it has not.</summary>
    public DateTime? MailedAt { get; private set; }

    /// <summary>The thing that it tells of, in its version; unique for a member. Null where the same thing can't be told twice.</summary>
    public string? Once { get; private set; }

    internal static string Cut(string title) => title.Length > TitleLength ? title[..(TitleLength - 1)] + "…" : title;

    internal void Read(DateTime now) => ReadAt ??= now;

    internal void Mailed(DateTime now) => MailedAt ??= now;
}

internal sealed class NoticeMapping : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> builder)
    {
        builder.ToTable("notices");
        builder.Property(notice => notice.Topic).HasMaxLength(NoticeTopic.CodeLength);
        builder.Property(notice => notice.Title).HasMaxLength(Notice.TitleLength);
        builder.Property(notice => notice.Path).HasMaxLength(Notice.PathLength);
        builder.Property(notice => notice.Once).HasMaxLength(Notice.OnceLength);
        builder.HasIndex(notice => new { notice.MemberId, notice.Id });
        builder.HasIndex(notice => new { notice.MemberId, notice.Once }).IsUnique().HasFilter("\"Once\" IS NOT NULL");
        builder.HasIndex(notice => new { notice.Mail, notice.MailedAt, notice.MemberId });
    }
}
