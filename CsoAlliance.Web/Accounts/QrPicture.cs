using QRCoder;

namespace CsoAlliance.Web.Accounts;

internal static class QrPicture
{
    /// <summary>A QR code as a picture written into the page, dark on light by night too, since cameras expect it so.</summary>
    public static string Of(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        using var png = new PngByteQRCode(data);
        return "data:image/png;base64," + Convert.ToBase64String(png.GetGraphic(6));
    }
}
