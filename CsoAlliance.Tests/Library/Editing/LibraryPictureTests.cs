using System.Buffers.Binary;
using System.IO.Compression;
using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Library.Editing;
using CsoAlliance.Core.Shared;
using CsoAlliance.Tests.TestKit;
using SkiaSharp;
using static CsoAlliance.Tests.Library.Editing.DeskFolk;

namespace CsoAlliance.Tests.Library.Editing;

public sealed class LibraryPictureTests
{
    [Fact]
    public void A_picture_is_made_anew_as_WebP_no_wider_than_1200_and_without_what_the_camera_wrote()
    {
        // The words stand where a camera puts its own, in a segment of Exif right behind the beginning of the file.
        var jpeg = Drawn(3000, 1500, SKEncodedImageFormat.Jpeg);
        byte[] exif = [0xFF, 0xE1, 0, 40, .. "Exif\0\0 Position 14 12.4 N 063 30.1 E"u8];
        var made = Picture.Read([.. jpeg[..2], .. exif, .. new byte[38 + 2 + 2 - exif.Length], .. jpeg[2..]]).Value;
        Assert.Equal((1200, 600), (made.Width, made.Height));
        Assert.Equal("RIFF", System.Text.Encoding.ASCII.GetString(made.WebP[..4]));
        Assert.Equal("WEBP", System.Text.Encoding.ASCII.GetString(made.WebP[8..12]));
        Assert.False(made.WebP.AsSpan().IndexOf("063 30.1"u8) >= 0);
        Assert.False(made.WebP.AsSpan().IndexOf("EXIF"u8) >= 0);
        using var codec = SKCodec.Create(new MemoryStream(made.WebP));
        Assert.Equal((1200, 600), (codec.Info.Width, codec.Info.Height));
    }

    [Fact]
    public void A_small_picture_keeps_its_size() => Assert.Equal((300, 200), (Picture.Read(Drawn(300, 200, SKEncodedImageFormat.Png)).Value.Width, Picture.Read(Drawn(300, 200, SKEncodedImageFormat.Png)).Value.Height));

    [Fact]
    public void A_ZIP_an_SVG_a_text_a_cut_picture_and_a_large_file_are_each_refused_with_their_sentence()
    {
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
            archive.CreateEntry("a.png");
        Assert.Equal("picture.zip", Picture.Read(zip.ToArray()).Error.Code);
        Assert.Equal("picture.svg", Picture.Read("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"u8.ToArray()).Error.Code);
        Assert.Equal("picture.svg", Picture.Read("\uFEFF <?xml version=\"1.0\"?><svg/>"u8.ToArray()).Error.Code);
        Assert.Equal("picture.kind", Picture.Read("no picture"u8.ToArray()).Error.Code);
        Assert.Equal("picture.kind", Picture.Read([]).Error.Code);
        Assert.Equal("picture.broken", Picture.Read(Drawn(800, 600, SKEncodedImageFormat.Png)[..2000]).Error.Code);
        Assert.Equal("picture.broken", Picture.Read([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0]).Error.Code);
        Assert.Equal("picture.bytes", Picture.Read(new byte[Picture.MaxBytes + 1]).Error.Code);
    }

    [Fact]
    public void A_picture_of_40000_pixels_is_refused_by_its_header()
    {
        // A header alone, with not one pixel behind it: whoever decoded first would say that it is damaged.
        var error = Picture.Read(Header(40_000, 40_000)).Error;
        Assert.Equal("picture.pixels", error.Code);
        Assert.Contains("40,000 by 40,000", error.Message);
        Assert.Equal("picture.pixels", Picture.Read(Header(9_000, 9_000)).Error.Code);
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_picture_is_the_desks_until_its_item_is_out_and_then_whoevers_may_read_that(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        var (drafts, files) = (house.Get<DraftDesk>(), house.Get<LibraryFiles>());
        var editor = new Viewer(First.Id, true, [Roles.Member, Roles.Editor]);
        var draft = await drafts.StartAsync(First, Good("with-picture"));
        var file = (await files.AddPictureAsync(First, draft, "Bridge: GNSS.png", Drawn(40, 30, SKEncodedImageFormat.Png))).Value;
        var unused = (await files.AddPictureAsync(First, draft, "../../etc/passwd", Drawn(40, 30, SKEncodedImageFormat.Png))).Value;
        Assert.Matches("^bridge-gnss-[0-9a-f]{12}\\.webp$", file.Name);
        Assert.Matches("^passwd-[0-9a-f]{12}\\.webp$", unused.Name);
        Assert.NotNull(await files.FindAsync(editor, file.Name));
        Assert.Null(await files.FindAsync(Texts.Approved, file.Name));

        var text = Good("with-picture", $"Look:\n\n![The bridge]({file.Path})") with { Label = Tlp.Green };
        var version = (await drafts.SaveAsync(First, draft, 1, text)).Value;
        Assert.Empty((await house.Get<DraftReview>().SendAsync(First, draft, version)).Errors);
        Assert.True((await house.Get<DraftReview>().AgreeAsync(Second, draft)).Ok);
        Assert.Null(await files.FindAsync(Viewer.Visitor, file.Name));
        Assert.Null(await files.FindAsync(Texts.Waiting, file.Name));
        Assert.False((await files.FindAsync(Texts.Approved, file.Name))!.Open);
        Assert.Null(await files.FindAsync(Texts.Approved, unused.Name));
        Assert.Null(await files.FindAsync(editor, "../alliance.db"));
    }

    internal static byte[] Drawn(int width, int height, SKEncodedImageFormat format)
    {
        using var bitmap = new SKBitmap(width, height);
        using var canvas = new SKCanvas(bitmap);
        using var paint = new SKPaint { Color = SKColors.Orange };
        canvas.Clear(SKColors.Navy);
        for (var i = 0; i < 200; i++)
            canvas.DrawCircle(i * 37 % width, i * 91 % height, 9, paint);
        using var data = bitmap.Encode(format, 90);
        return data.ToArray();
    }

    private static byte[] Header(int width, int height)
    {
        var (png, head) = (new MemoryStream(), new byte[17]);
        "IHDR"u8.CopyTo(head);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(8), height);
        (head[12], head[13]) = (8, 2);
        png.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]);
        png.Write(head);
        png.Write(Crc(head));
        png.Write([0, 0, 0, 0, .. "IDAT"u8, .. Crc("IDAT"u8.ToArray())]);
        return png.ToArray();
    }

    private static byte[] Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var i = 0; i < 8; i++)
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
        }
        var written = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(written, ~crc);
        return written;
    }
}
