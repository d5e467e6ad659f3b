using CsoAlliance.Core.Library.Courses;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Writer;

namespace CsoAlliance.Core.Events.Registration;

/// <summary>Badges as PDF: eight of 90 by 55 mm on a page of A4, with lines to cut along and a QR code that leads the desk’s phone to the check-in.</summary>
public static class BadgePdf
{
    private const double Millimetre = 72 / 25.4;
    private const double Width = 90 * Millimetre;
    private const double Height = 55 * Millimetre;
    private const int Columns = 2;
    private const int Rows = 4;

    /// <summary>Draws the badges.</summary>
    /// <param name="item">The event.</param>
    /// <param name="people">Those who get one.</param>
    /// <param name="site">Address of the site, without a slash at its end.</param>
    public static byte[] Draw(Event item, IReadOnlyList<PersonRow> people, string site)
    {
        var document = new PdfDocumentBuilder { DocumentInformation = { Title = $"Badges: {item.Title}", Author = "CSO Alliance", Creator = "CSO Alliance", Producer = "CSO Alliance" } };
        var (regular, bold) = CertificatePdf.AddFonts(document);
        // An empty list is still a page: a file without one opens nowhere.
        foreach (var some in people.Count == 0 ? [[]] : people.Chunk(Columns * Rows))
        {
            var page = document.AddPage(PageSize.A4);
            var ink = new CertificateInk(page, regular, bold);
            foreach (var (place, person) in some.Index())
                Badge(ink, item, person, site, LeftOf(page) + place % Columns * Width, page.PageSize.Height - 36 - (place / Columns + 1) * Height);
        }
        return document.Build();
    }

    private static double LeftOf(PdfPageBuilder page) => (page.PageSize.Width - Columns * Width) / 2;

    private static void Badge(CertificateInk ink, Event item, PersonRow person, string site, double x, double y)
    {
        const double margin = 12;
        const double code = 62;
        ink.Page.SetStrokeColor(0xB8, 0xC4, 0xCA);
        ink.Page.DrawRectangle(new PdfPoint(x, y), Width, Height, 0.4);
        CertificateFrame.Mark(ink.Page, x + margin, y + Height - margin - 30);
        ink.WriteWithin(Printable(item.Title), x + margin + 38, y + Height - margin - 18, 9, Width - 2 * margin - 38, CertificateInk.Ink);
        ink.WriteWithin(Printable(person.Shown), x + margin, y + 72, 20, Width - 2 * margin, CertificateInk.Ink);
        var room = Width - 2 * margin - code - 8;
        if (Printable(person.Row.Company) is { Length: > 0 } company)
            ink.WriteLines(company, x + margin, y + 50, 10, room, lines: 2, CertificateInk.Grey);
        ink.Write(RegistrationCode.Written(person.Row.Code), x + margin, y + margin, 9, CertificateInk.Grey);
        CertificateCode.Draw(ink.Page, $"{site}/desk/events/{item.Slug}/check-in?code={person.Row.Code}", x + Width - margin - code + 6, y + 6, code);
    }

    /// <summary>What the fonts hold; a sign that they don't is written as a question mark, for a pen.</summary>
    internal static string Printable(string text) => string.Concat(text.Select(sign => CertificateName.Printable(sign) || (sign is > ' ' and < '\u007F') ? sign : sign is '–' or '—' ? '-' : '?'));
}
