using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Writer;

namespace CsoAlliance.Core.Library.Courses;

/// <summary>Writes on a certificate's page. Places are in points from the lower left corner.</summary>
internal sealed class CertificateInk(PdfPageBuilder page, PdfDocumentBuilder.AddedFont regular, PdfDocumentBuilder.AddedFont bold)
{
    public static readonly (byte R, byte G, byte B) Ink = (0x10, 0x22, 0x2E);
    public static readonly (byte R, byte G, byte B) Grey = (0x47, 0x5B, 0x66);
    public static readonly (byte R, byte G, byte B) Teal = (0x0B, 0x4A, 0x60);

    public PdfPageBuilder Page => page;

    public void Write(string text, double x, double y, double size, (byte R, byte G, byte B) colour, bool bold = false)
    {
        page.SetTextAndFillColor(colour.R, colour.G, colour.B);
        page.AddText(text, size, new PdfPoint(x, y), Face(bold));
    }

    /// <summary>Writes a text that ends at a place.</summary>
    public void WriteBefore(string text, double end, double y, double size, (byte R, byte G, byte B) colour, bool bold = false) =>
        Write(text, end - Length(text, size, bold), y, size, colour, bold);

    /// <summary>Writes bold, smaller where the room asks for it.</summary>
    public void WriteWithin(string text, double x, double y, double size, double room, (byte R, byte G, byte B) colour) =>
        Write(text, x, y, Math.Min(size, size * room / Length(text, size, bold: true)), colour, bold: true);

    /// <summary>Writes a paragraph; what goes past its last line is cut with an ellipsis.</summary>
    public void WriteLines(string text, double x, double y, double size, double room, int lines, (byte R, byte G, byte B) colour)
    {
        var written = 0;
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : line + " " + word;
            if (Length(longer, size) <= room)
            {
                line = longer;
                continue;
            }
            Write(written == lines - 1 ? line + " …" : line, x, y - written * size * 1.5, size, colour);
            if (++written == lines)
                return;
            line = word;
        }
        if (line.Length > 0)
            Write(line, x, y - written * size * 1.5, size, colour);
    }

    public void Rule(double from, double to, double y)
    {
        page.SetStrokeColor(Ink.R, Ink.G, Ink.B);
        page.DrawLine(new PdfPoint(from, y), new PdfPoint(to, y), 0.8);
    }

    public double Length(string text, double size, bool bold = false) =>
        text.Length == 0 ? 0 : page.MeasureText(text, size, new PdfPoint(0, 0), Face(bold)) is { Count: > 0 } letters ? letters[^1].EndBaseLine.X : 0;

    private PdfDocumentBuilder.AddedFont Face(bool heavy) => heavy ? bold : regular;
}
