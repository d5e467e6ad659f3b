using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Writer;

namespace CsoAlliance.Core.Library.Courses;

/// <summary>What a certificate is drawn on: neatline, compass rose, mark. Points from the lower left corner of A4 landscape.</summary>
internal static class CertificateFrame
{
    /// <summary>Width of A4 landscape in points.</summary>
    public const double Width = 841.89;

    /// <summary>Height of A4 landscape in points.</summary>
    public const double Height = 595.28;

    private const double Band = 7;
    private const double Dash = 34;

    public static void Draw(PdfPageBuilder page)
    {
        Rose(page, new PdfPoint(648, 338), 122);
        Ink(page);
        Box(page, 22, 1.2);
        Box(page, 28, 0.5);
        Box(page, 36, 1);
        Box(page, 36 + Band, 0.6);
        Dashes(page);
    }

    /// <summary>The mark of the alliance, 30 points wide: three position lines across a square, the fix ringed.</summary>
    public static void Mark(PdfPageBuilder page, double x, double y)
    {
        const double scale = 30 / 40d;
        PdfPoint At(double left, double top) => new(x + left * scale, y + (40 - top) * scale);
        page.SetTextAndFillColor(CertificateInk.Teal.R, CertificateInk.Teal.G, CertificateInk.Teal.B);
        page.SetStrokeColor(CertificateInk.Teal.R, CertificateInk.Teal.G, CertificateInk.Teal.B);
        page.DrawRectangle(At(0, 40), 30, 30, 0.1, fill: true);
        page.SetStrokeColor(255, 255, 255);
        foreach (var (x1, y1, x2, y2) in new[] { (1d, 28.8, 39d, 8.6), (24.2, 1d, 29.7, 39), (39, 26.2, 1, -4.8 + 10) })
            page.DrawLine(At(x1, y1), At(x2, y2), 1.5);
        page.SetStrokeColor(0xF3, 0xA6, 0xCB);
        page.DrawCircle(At(26, 15.5), 14 * scale, 2.2, fill: true);
    }

    private static void Ink(PdfPageBuilder page)
    {
        page.SetStrokeColor(CertificateInk.Ink.R, CertificateInk.Ink.G, CertificateInk.Ink.B);
        page.SetTextAndFillColor(CertificateInk.Ink.R, CertificateInk.Ink.G, CertificateInk.Ink.B);
    }

    private static void Box(PdfPageBuilder page, double inset, double line) =>
        page.DrawRectangle(new PdfPoint(inset, inset), Width - 2 * inset, Height - 2 * inset, line);

    // The border of a chart: minutes of latitude and longitude, filled and open by turns.
    private static void Dashes(PdfPageBuilder page)
    {
        const double inset = 36;
        for (var x = inset; x < Width - inset; x += 2 * Dash)
            foreach (var y in new[] { inset, Height - inset - Band })
                page.DrawRectangle(new PdfPoint(x, y), Math.Min(Dash, Width - inset - x), Band, 0.1, fill: true);
        for (var y = inset + Dash; y < Height - inset; y += 2 * Dash)
            foreach (var x in new[] { inset, Width - inset - Band })
                page.DrawRectangle(new PdfPoint(x, y), Band, Math.Min(Dash, Height - inset - y), 0.1, fill: true);
    }

    private static void Rose(PdfPageBuilder page, PdfPoint middle, double radius)
    {
        page.SetStrokeColor(0xDD, 0xE9, 0xEE);
        page.DrawCircle(middle, 2 * radius, 0.9);
        page.DrawCircle(middle, 2 * radius * 0.74, 0.9);
        for (var degree = 0; degree < 360; degree += 2)
            page.DrawLine(On(degree, radius), On(degree, radius * (degree % 30 == 0 ? 0.84 : degree % 10 == 0 ? 0.9 : 0.95)), 0.7);
        for (var degree = 0; degree < 360; degree += 45)
        {
            var (one, other) = degree % 90 == 0 ? (0.7, 0.07) : (0.07, 0.7);
            page.DrawLine(On(degree, radius * one), On(degree + 45, radius * other), 0.9);
        }

        PdfPoint On(double degree, double distance)
        {
            var (sin, cos) = Math.SinCos(degree * Math.PI / 180);
            return new PdfPoint(middle.X + distance * sin, middle.Y + distance * cos);
        }
    }
}
