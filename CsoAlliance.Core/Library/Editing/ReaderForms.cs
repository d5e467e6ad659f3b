using System.Security.Cryptography;
using System.Text;
using CsoAlliance.Core.Shared;

namespace CsoAlliance.Core.Library.Editing;

/// <summary>What a reader types to challenge an item.</summary>
public sealed class CorrectionForm
{
    /// <summary>What is wrong, and how the reader knows.</summary>
    public string? Text { get; set; }

    /// <summary>Where a visitor may be answered; may stay empty.</summary>
    public string? Address { get; set; }

    /// <summary>Made with the form, so that a repeated post is one correction.</summary>
    public string? Once { get; set; }

    internal List<Error> Faults()
    {
        var faults = new List<Error>();
        if (string.IsNullOrWhiteSpace(Text))
            faults.Add(new("correction.text", "Say what is wrong, and how you know.", nameof(Text)));
        else if (Text.Trim().Length > Correction.TextLength)
            faults.Add(new("correction.long", $"That is {Text.Trim().Length} signs; at most {Correction.TextLength} are taken.", nameof(Text)));
        if (!string.IsNullOrWhiteSpace(Address) && MailText.Read(Address) is null)
            faults.Add(new("correction.address", MailText.Sentence + " Leave it empty if you want no answer.", nameof(Address)));
        return faults;
    }
}

/// <summary>What a member types to suggest an article or a film.</summary>
public sealed class ProposalForm
{
    /// <summary>What it would be called.</summary>
    public string? Title { get; set; }

    /// <summary>Text of an article, in Markdown.</summary>
    public string? Text { get; set; }

    /// <summary>Where a film can be seen.</summary>
    public string? Link { get; set; }

    /// <summary>A word to the editors.</summary>
    public string? Note { get; set; }

    /// <summary>Made with the form, so that a repeated post is one proposal.</summary>
    public string? Once { get; set; }

    internal List<Error> Faults()
    {
        var (faults, text, link) = (new List<Error>(), Text?.Trim() ?? "", Link?.Trim() ?? "");
        if (string.IsNullOrWhiteSpace(Title))
            faults.Add(new("proposal.title", "Give it a title.", nameof(Title)));
        else if (Title.Trim().Length > Article.TitleLength)
            faults.Add(new("proposal.title", $"A title may have {Article.TitleLength} signs.", nameof(Title)));
        if (text.Length == 0 && link.Length == 0)
            faults.Add(new("proposal.empty", "Write the article’s text, or say where the film can be seen.", nameof(Text)));
        if (DraftLimits.Length(text.Length) is not null)
            faults.Add(new("proposal.long", $"The text has {text.Length:N0} signs; at most {DraftLimits.BodyLength:N0} are taken. It is still in the form.", nameof(Text)));
        if (link.Length > 0 && (link.Length > Proposal.LinkLength || !DraftCheck.IsWeb(link)))
            faults.Add(new("proposal.link", "The film’s address has to begin with https:// or http://.", nameof(Link)));
        if (Note?.Trim().Length > Proposal.NoteLength)
            faults.Add(new("proposal.note", $"The word to the editors may have {Proposal.NoteLength} signs.", nameof(Note)));
        return faults;
    }
}

internal static class Fingerprints
{
    /// <summary>One name for one form with one content.</summary>
    public static string Of(params ReadOnlySpan<string?> parts) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts!))));
}
