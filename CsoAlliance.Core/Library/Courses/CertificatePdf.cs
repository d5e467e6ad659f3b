using System.Globalization;
using System.Reflection;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Writer;

namespace CsoAlliance.Core.Library.Courses;

/// <summary>
/// A certificate as PDF: one page A4 landscape inside a chart's neatline, with a code that leads to the public check. Its two
/// fonts are part of this library, so that it looks the same on a machine that has none.
/// </summary>
public static class CertificatePdf
{
    private const double Left = 84;
    private const double Right = CertificateFrame.Width - Left;

    private static readonly Lazy<(byte[] Regular, byte[] Bold)> Fonts = new(() => (Font("NotoSans-Regular"), Font("NotoSans-Bold")));

    /// <summary>Draws the certificate.</summary>
    /// <param name="certificate">The certificate.</param>
    /// <param name="site">Address of the site, without a slash at its end.</param>
    public static byte[] Draw(Certificate certificate, string site)
    {
        var document = new PdfDocumentBuilder { DocumentInformation = { Title = $"{certificate.Title}: certificate {certificate.Number}", Author = "CSO Alliance", Creator = "CSO Alliance", Producer = "CSO Alliance" } };
        var page = document.AddPage(CertificateFrame.Width, CertificateFrame.Height);
        var (regular, bold) = AddFonts(document);
        var ink = new CertificateInk(page, regular, bold);
        CertificateFrame.Draw(page);
        Head(ink, certificate);
        Body(ink, certificate);
        Facts(ink, certificate);
        Foot(ink, certificate, site);
        return document.Build();
    }

    /// <summary>Adds the two fonts to a document.</summary>
    internal static (PdfDocumentBuilder.AddedFont Regular, PdfDocumentBuilder.AddedFont Bold) AddFonts(PdfDocumentBuilder document) =>
        (document.AddTrueTypeFont(Fonts.Value.Regular), document.AddTrueTypeFont(Fonts.Value.Bold));

    private static void Head(CertificateInk ink, Certificate certificate)
    {
        CertificateFrame.Mark(ink.Page, Left, 487);
        ink.Write("CSO Alliance", Left + 42, 497, 15, CertificateInk.Ink, bold: true);
        ink.WriteBefore(certificate.Number, Right, 497, 11, CertificateInk.Ink, bold: true);
        ink.WriteBefore("Certificate", Right - ink.Length(certificate.Number, 11, bold: true) - 6, 497, 11, CertificateInk.Grey);
    }

    private static void Body(CertificateInk ink, Certificate certificate)
    {
        ink.Write("This is to say that", Left, 430, 13, CertificateInk.Grey);
        ink.WriteWithin(certificate.Name, Left, 384, 44, Right - Left, CertificateInk.Ink);
        ink.Write("has worked through the course and answered its questions", Left, 356, 13, CertificateInk.Grey);
        ink.WriteWithin(certificate.Title, Left, 318, 27, Right - Left, CertificateInk.Teal);
        ink.WriteLines(string.Join(' ', certificate.Steps.Select(step => step.TrimEnd('.', '?') + ".")), Left, 294, 11, 430, lines: 5, CertificateInk.Grey);
    }

    private static void Facts(CertificateInk ink, Certificate certificate)
    {
        ink.Rule(Left, Right, 196);
        ink.Rule(Left, Right, 144);
        (string Term, string Value)[] facts =
        [
            ("Finished", Day(certificate.FinishedAt)), ("Answers", $"{certificate.Right} of {certificate.Questions} right"),
            ("Length", $"{certificate.Minutes} minutes"), ("Edition", $"{certificate.Edition}, reviewed {Day(certificate.ReviewedAt)}"),
        ];
        foreach (var (fact, at) in facts.Zip([Left, Left + 178, Left + 318, Left + 434]))
        {
            ink.Write(fact.Term, at, 177, 10, CertificateInk.Grey);
            ink.Write(fact.Value, at, 159, 12.5, CertificateInk.Ink, bold: true);
        }
    }

    private static void Foot(CertificateInk ink, Certificate certificate, string site)
    {
        const double size = 62;
        var address = $"{site}/certificates/{certificate.Number}";
        CertificateCode.Draw(ink.Page, address, Right - size, 70, size);
        ink.Page.AddLink(address, new PdfRectangle(Right - size, 70, Right, 70 + size));
        ink.Write("A record of learning. It does not replace a certificate", Left, 112, 10.5, CertificateInk.Grey);
        ink.Write("of proficiency under STCW.", Left, 98, 10.5, CertificateInk.Grey);
        ink.WriteBefore("Check it: scan this, or type the number at", Right - size - 14, 112, 10.5, CertificateInk.Ink);
        ink.WriteBefore($"{site}/certificates", Right - size - 14, 97, 10.5, CertificateInk.Ink, bold: true);
    }

    private static string Day(DateTime day) => day.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"));

    private static byte[] Font(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Fonts/{name}.ttf")!;
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
