using UglyToad.PdfPig.Writer;

namespace CsoAlliance.Core.Shared;

/// <summary>
/// A PDF made anew of the pages of another: who wrote it with what, scripts, attached files and whatever opens by itself stay behind,
/// since they hang on the document and not on its pages.
/// </summary>
public static class CleanPdf
{
    /// <summary>It says that it is a PDF, and can't be read as one.</summary>
    public static readonly Error Unreadable = new("file.pdf", "it can’t be read as a PDF: it is damaged, or a password protects it. Save it anew without one and choose it again.");

    /// <summary>Whether a file says of itself that it is a PDF.</summary>
    public static bool Claims(ReadOnlySpan<byte> content) => content.StartsWith("%PDF-"u8);

    /// <summary>The pages alone. Refused: <see cref="Unreadable"/>.</summary>
    public static Result<byte[]> Read(byte[] content)
    {
        try
        {
            var pages = PdfMerger.Merge([content]);
            return pages.Length == 0 ? Unreadable : pages;
        }
#pragma warning disable CA1031 // Whatever a damaged file makes its reader throw, the file is what is wrong.
        catch (Exception damaged) when (damaged is not OutOfMemoryException)
        {
            return Unreadable;
        }
#pragma warning restore CA1031
    }
}
