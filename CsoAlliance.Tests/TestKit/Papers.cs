using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace CsoAlliance.Tests.TestKit;

/// <summary>Papers as an office makes them: with the name of who wrote them inside.</summary>
internal static class Papers
{
    public const string Author = "Chief clerk of the office";

    /// <summary>A PDF of one page with one line.</summary>
    public static byte[] Pdf(string line)
    {
        var builder = new PdfDocumentBuilder { DocumentInformation = { Author = Author, Title = "Draft" } };
        builder.AddPage(PageSize.A4).AddText(line, 24, new(50, 700), builder.AddStandard14Font(Standard14Font.Helvetica));
        return builder.Build();
    }
}
