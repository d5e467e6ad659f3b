using QRCoder;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Writer;

namespace CsoAlliance.Core.Library.Courses;

/// <summary>A QR code drawn in black squares, so that it prints sharp at any size.</summary>
internal static class CertificateCode
{
    /// <summary>Draws the code for an address into a square; the white rim that readers need is part of it.</summary>
    public static void Draw(PdfPageBuilder page, string address, double x, double y, double size)
    {
        using var code = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        var step = size / rows.Count;
        page.SetStrokeColor(255, 255, 255);
        page.SetTextAndFillColor(255, 255, 255);
        page.DrawRectangle(new PdfPoint(x, y), size, size, 0.01, fill: true);
        page.SetStrokeColor(0, 0, 0);
        page.SetTextAndFillColor(0, 0, 0);
        foreach (var (row, squares) in rows.Index())
            for (var column = 0; column < squares.Count; column++)
            {
                var end = column;
                while (end < squares.Count && squares[end])
                    end++;
                if (end == column)
                    continue;
                // A run of black squares in one piece: hairlines between them would disturb a reader.
                page.DrawRectangle(new PdfPoint(x + column * step, y + size - (row + 1) * step), (end - column) * step, step, 0.01, fill: true);
                column = end;
            }
    }
}
