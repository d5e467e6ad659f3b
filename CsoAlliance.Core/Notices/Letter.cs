using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CsoAlliance.Core.Notices;

/// <summary>A letter to be written.</summary>
/// <param name="To">Mail address.</param>
/// <param name="Subject">Its subject; nothing above CLEAR.</param>
/// <param name="Text">Plain text, paragraphs divided by empty lines; nothing above CLEAR.</param>
/// <param name="Path">The page that it leads to, from the root of this site; null for none. The address before it is put there when the letter goes out.</param>
public sealed record LetterDraft(string To, string Subject, string Text, string? Path = null);

/// <summary>A letter on its way: written in the transaction of what it is about, and sent afterwards.</summary>
public sealed class Letter
{
    /// <summary>Longest <see cref="Subject"/>.</summary>
    public const int SubjectLength = 200;

    /// <summary>Longest address (RFC 5321).</summary>
    public const int ToLength = 254;

    /// <summary>How long after each failed attempt the next one is made; after the last of them it is given up.</summary>
    public static readonly IReadOnlyList<TimeSpan> Pauses = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(8), TimeSpan.FromHours(24)];

    private Letter() { }

    internal Letter(LetterDraft draft, DateTime now, DateTime due)
    {
        (Uid, To, Subject, Text, Path, WrittenAt, DueAt) = (Guid.CreateVersion7(), draft.To, draft.Subject, draft.Text, draft.Path, now, due);
    }

    /// <summary>Row number.</summary>
    public long Id { get; private set; }

    /// <summary>Names it to mail servers, so that a letter sent twice is known as one.</summary>
    public Guid Uid { get; private set; }

    /// <summary>Mail address.</summary>
    public string To { get; private set; } = "";

    /// <summary>Its subject.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>Plain text; empty once it was sent, since it may hold a link that opens something.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The page that it leads to; null for none.</summary>
    public string? Path { get; private set; }

    /// <summary>When it was written, UTC.</summary>
    public DateTime WrittenAt { get; private set; }

    /// <summary>When it is to be sent, or tried again, UTC.</summary>
    public DateTime DueAt { get; private set; }

    /// <summary>How often it was tried in vain.</summary>
    public int Attempts { get; private set; }

    /// <summary>When it was handed over, UTC; null before.</summary>
    public DateTime? SentAt { get; private set; }

    /// <summary>When it was given up, UTC; null where it was not.</summary>
    public DateTime? GivenUpAt { get; private set; }

    /// <summary>What the mail server said at last; empty where nothing went wrong.</summary>
    public string LastError { get; private set; } = "";

    internal void Sent(DateTime now) => (SentAt, Text, Path, LastError) = (now, "", null, "");

    internal void Failed(DateTime now, string error)
    {
        LastError = error.Length > 500 ? error[..500] : error;
        if (Attempts < Pauses.Count)
            DueAt = now + Pauses[Attempts];
        else
            GivenUpAt = now;
        Attempts++;
    }

    internal void Again(DateTime now) => (Attempts, GivenUpAt, DueAt) = (0, null, now);
}

internal sealed class LetterMapping : IEntityTypeConfiguration<Letter>
{
    public void Configure(EntityTypeBuilder<Letter> builder)
    {
        builder.ToTable("letters");
        builder.Property(letter => letter.To).HasMaxLength(Letter.ToLength);
        builder.Property(letter => letter.Subject).HasMaxLength(Letter.SubjectLength);
        builder.Property(letter => letter.LastError).HasMaxLength(500);
        builder.HasIndex(letter => new { letter.SentAt, letter.GivenUpAt, letter.DueAt });
    }
}
