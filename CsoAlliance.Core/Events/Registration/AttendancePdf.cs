using System.Globalization;
using CsoAlliance.Core.Library.Courses;
using UglyToad.PdfPig.Writer;

namespace CsoAlliance.Core.Events.Registration;

/// <summary>Certificates of attendance as PDF: a page A4 landscape each, on the frame of the library’s certificates.</summary>
public static class AttendancePdf
{
    private const double Left = 84;
    private const double Right = CertificateFrame.Width - Left;

    /// <summary>Draws a page for each who came.</summary>
    /// <param name="item">The event.</param>
    /// <param name="people">Those who came.</param>
    public static byte[] Draw(Event item, IReadOnlyList<PersonRow> people)
    {
        var document = new PdfDocumentBuilder { DocumentInformation = { Title = $"{item.Title}: attendance", Author = "CSO Alliance", Creator = "CSO Alliance", Producer = "CSO Alliance" } };
        var (regular, bold) = CertificatePdf.AddFonts(document);
        foreach (var person in people)
        {
            var page = document.AddPage(CertificateFrame.Width, CertificateFrame.Height);
            CertificateFrame.Draw(page);
            Page(new CertificateInk(page, regular, bold), item, person);
        }
        if (people.Count == 0)
            CertificateFrame.Draw(document.AddPage(CertificateFrame.Width, CertificateFrame.Height));
        return document.Build();
    }

    private static void Page(CertificateInk ink, Event item, PersonRow person)
    {
        CertificateFrame.Mark(ink.Page, Left, 487);
        ink.Write("CSO Alliance", Left + 42, 497, 15, CertificateInk.Ink, bold: true);
        ink.WriteBefore("Certificate of attendance", Right, 497, 11, CertificateInk.Grey);
        ink.Write("This is to say that", Left, 430, 13, CertificateInk.Grey);
        ink.WriteWithin(BadgePdf.Printable(person.Shown), Left, 384, 44, Right - Left, CertificateInk.Ink);
        ink.Write("took part in", Left, 356, 13, CertificateInk.Grey);
        ink.WriteWithin(BadgePdf.Printable(item.Title), Left, 318, 27, Right - Left, CertificateInk.Teal);
        ink.WriteLines(BadgePdf.Printable(item.Summary), Left, 294, 11, 430, lines: 4, CertificateInk.Grey);
        ink.Rule(Left, Right, 196);
        ink.Rule(Left, Right, 144);
        (string Term, string Value)[] facts = [("Day", Day(item)), ("Length", Length(item.EndsAt - item.StartsAt)), ("Place", item.Place), ("Held by", item.Organiser)];
        foreach (var (fact, at) in facts.Zip([Left, Left + 170, Left + 290, Left + 450]))
        {
            ink.Write(fact.Term, at, 177, 10, CertificateInk.Grey);
            ink.WriteWithin(BadgePdf.Printable(fact.Value), at, 159, 12.5, fact.Term is "Held by" ? Right - at : 150, CertificateInk.Ink);
        }
        ink.Write("Attendance was noted at the door. It says nothing of what was learned,", Left, 112, 10.5, CertificateInk.Grey);
        ink.Write("and does not replace a certificate of proficiency under STCW.", Left, 98, 10.5, CertificateInk.Grey);
        ink.WriteBefore(RegistrationCode.Written(person.Row.Code), Right, 98, 10.5, CertificateInk.Grey);
    }

    private static string Day(Event item) => item.StartsAt.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"));

    private static string Length(TimeSpan length) => length.TotalDays >= 1.5 ? $"{Math.Round(length.TotalDays)} days" : length.TotalMinutes % 60 == 0 ? $"{length.TotalHours:0} {(length.TotalHours == 1 ? "hour" : "hours")}" : $"{Math.Floor(length.TotalHours):0} h {length.Minutes} min";
}
