using System.Globalization;
using CsoAlliance.Core.Shared;
using SkiaSharp;

namespace CsoAlliance.Core.Library.Editing;

/// <summary>A picture as it is kept: WebP, no metadata.</summary>
/// <param name="WebP">The file.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
internal sealed record Picture(byte[] WebP, int Width, int Height)
{
    /// <summary>Largest file that is taken, in bytes.</summary>
    public const int MaxBytes = 10 * 1024 * 1024;

    /// <summary>Longest side that is kept, in pixels.</summary>
    public const int KeptSide = 1200;

    /// <summary>Longest side that is decoded, in pixels. Told by the header, so that nothing larger is ever unpacked.</summary>
    public const int MaxSide = 10_000;

    // A picture of 10,000 by 10,000 takes 400 MB to unpack; 40 million pixels are more than any camera aboard makes.
    private const long MaxPixels = 40_000_000;
    private const int Quality = 80;

    /// <summary>
    /// Reads a picture by what it holds, whatever it is called, and makes it anew: turned upright, at most <see cref="KeptSide"/> on
    /// its longer side, without metadata. Refused with a sentence for everything that is no picture, or too large.
    /// </summary>
    public static Result<Picture> Read(byte[] file)
    {
        if (file.Length > MaxBytes)
            return TooLarge;
        if (Kind(file) is { } refusal)
            return refusal;
        using var data = SKData.CreateCopy(file);
        using var codec = SKCodec.Create(data);
        if (codec is null)
            return Broken;
        var (width, height) = (codec.Info.Width, codec.Info.Height);
        if (width > MaxSide || height > MaxSide || (long)width * height > MaxPixels)
            return new Error("picture.pixels", $"The picture measures {Number(width)} by {Number(height)} pixels. At most {Number(MaxSide)} on a side and 40 million in all are taken: make it smaller first.");
        using var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Premul, SKColorSpace.CreateSrgb()));
        return codec.GetPixels(bitmap.Info, bitmap.GetPixels()) != SKCodecResult.Success ? Broken : Made(bitmap, codec.EncodedOrigin);
    }

    /// <summary>More than <see cref="MaxBytes"/>.</summary>
    public static readonly Error TooLarge = new("picture.bytes", "The file is larger than 10 MB. Save the picture smaller and choose it again.");

    private static readonly Error Broken = new("picture.broken", "The picture is cut off or damaged, so it can’t be read. Choose it again, or save it anew.");

    private static Result<Picture> Made(SKBitmap bitmap, SKEncodedOrigin origin)
    {
        var turned = origin >= SKEncodedOrigin.LeftTop;
        var (width, height) = turned ? (bitmap.Height, bitmap.Width) : (bitmap.Width, bitmap.Height);
        var scale = Math.Min(1f, KeptSide / (float)Math.Max(width, height));
        var (toWidth, toHeight) = (Math.Max(1, (int)Math.Round(width * scale)), Math.Max(1, (int)Math.Round(height * scale)));
        using var surface = SKSurface.Create(new SKImageInfo(toWidth, toHeight, SKColorType.Rgba8888, SKAlphaType.Premul, SKColorSpace.CreateSrgb()));
        using var image = SKImage.FromBitmap(bitmap);
        surface.Canvas.Scale(toWidth / (float)width, toHeight / (float)height);
        surface.Canvas.Concat(Upright(origin, bitmap.Width, bitmap.Height));
        surface.Canvas.DrawImage(image, 0, 0, new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        using var drawn = surface.Snapshot();
        using var webp = drawn.Encode(SKEncodedImageFormat.Webp, Quality);
        return new Picture(webp.ToArray(), toWidth, toHeight);
    }

    // The eight ways in which a camera may have been held (Exif, tag Orientation): without metadata the picture itself must stand upright.
    private static SKMatrix Upright(SKEncodedOrigin origin, int width, int height) => origin switch
    {
        SKEncodedOrigin.TopRight => new(-1, 0, width, 0, 1, 0, 0, 0, 1),
        SKEncodedOrigin.BottomRight => new(-1, 0, width, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.BottomLeft => new(1, 0, 0, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.LeftTop => new(0, 1, 0, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightTop => new(0, -1, height, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightBottom => new(0, -1, height, -1, 0, width, 0, 0, 1),
        SKEncodedOrigin.LeftBottom => new(0, 1, 0, -1, 0, width, 0, 0, 1),
        _ => SKMatrix.Identity,
    };

    private static Error? Kind(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith(Png) || file.StartsWith(Jpeg) || file.StartsWith("GIF8"u8)
            || (file.Length > 12 && file.StartsWith("RIFF"u8) && file[8..12].SequenceEqual("WEBP"u8)))
            return null;
        if (file.StartsWith("PK"u8))
            return new("picture.zip", "This is a ZIP archive, whatever its name says. Take the picture out of it and choose that.");
        return IsMarkup(file)
            ? new("picture.svg", "An SVG drawing can carry scripts, so it is not taken. Save it as PNG and choose that.")
            : new("picture.kind", "This is no picture that we take. JPEG, PNG, WebP and GIF are.");
    }

    private static ReadOnlySpan<byte> Png => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    private static ReadOnlySpan<byte> Jpeg => [0xFF, 0xD8, 0xFF];

    private static bool IsMarkup(ReadOnlySpan<byte> file)
    {
        var begin = file.StartsWith("\uFEFF"u8) ? file[3..] : file;
        return begin.TrimStart(" \t\r\n"u8).StartsWith("<"u8);
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
