using System.Text;
using CsoAlliance.Core.Community.Discussions;
using CsoAlliance.Core.Data;
using CsoAlliance.Tests.TestKit;
using SkiaSharp;

namespace CsoAlliance.Tests.Community;

public sealed class PostFileTests
{
    private static byte[] Photo
    {
        get
        {
            using var bitmap = new SKBitmap(40, 20);
            using var data = bitmap.Encode(SKEncodedImageFormat.Jpeg, 80);
            var jpeg = data.ToArray();
            // Where it was taken, as a camera writes it behind the first mark.
            var where = Encoding.ASCII.GetBytes("Exif\0\0 51.95 N 4.05 E");
            return [.. jpeg[..2], 0xFF, 0xE1, 0, (byte)(where.Length + 2), .. where, .. jpeg[2..]];
        }
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_picture_is_made_anew_without_what_the_camera_wrote_and_goes_to_those_who_read_its_post(DatabaseProvider provider)
    {
        await using var crew = await Crew.GatherAsync(provider);
        var number = await crew.StartAsync(crew.Member);
        var placed = (await crew.Writer.ReplyAsync(crew.Member, Crew.Slug, number, new() { Text = "See the gangway", Files = [new("Gangway at night.JPG", Photo), new("note.txt", "Seal 123"u8.ToArray())] })).Value;
        var files = (await crew.OpenAsync(crew.Cso, number))!.Posts[1].Files;
        Assert.Equal(["gangway-at-night.webp", "note.txt"], files.Select(file => file.Name));
        var shelf = crew.House.Get<PostFiles>();
        var kept = (await shelf.FindAsync(crew.Cso, files[0].Uid))!;
        Assert.Equal("image/webp", kept.ContentType);
        Assert.DoesNotContain("51.95 N", Encoding.Latin1.GetString(await File.ReadAllBytesAsync(kept.Path)));
        Assert.Null(await shelf.FindAsync(crew.Outsider, files[0].Uid));
        Assert.Null(await shelf.FindAsync(crew.Cso with { Approved = false }, files[0].Uid));
        Assert.True((await crew.Moderation.RemoveAsync(crew.Moderator, Crew.Slug, placed.Post, "Shows a face")).Ok);
        Assert.Null(await shelf.FindAsync(crew.Cso, files[0].Uid));
    }

    [Fact]
    public async Task What_is_no_picture_pdf_or_text_or_is_too_much_is_refused_by_its_content()
    {
        await using var crew = await Crew.GatherAsync();
        var number = await crew.StartAsync(crew.Member);
        foreach (var (name, content, code) in new (string, byte[], string)[]
        {
            ("photo.jpg", [.. "PK"u8, 3, 4], "file.kind"), ("page.txt", "<script>alert(1)</script>"u8.ToArray(), "file.kind"), ("moving.gif", "GIF89a"u8.ToArray(), "file.kind"), ("broken.png", [0x89, 0x50, 0x4E, 0x47, 1], "file.picture"),
            ("broken.pdf", "%PDF-1.7 and no more"u8.ToArray(), "file.pdf"), ("program.pdf", [0x7F, 0x45, 0x4C, 0x46, 2], "file.kind"), ("large.txt", Encoding.ASCII.GetBytes(new string('a', PostFiles.MaxBytes + 1)), "file.bytes"),
        })
        {
            var refused = (await crew.Writer.ReplyAsync(crew.Member, Crew.Slug, number, new() { Text = "File", Files = [new(name, content)] })).Error;
            Assert.Equal((code, "files"), (refused.Code, refused.Field));
            Assert.Contains(name, refused.Message);
        }
        Assert.Equal("file.count", (await crew.Writer.ReplyAsync(crew.Member, Crew.Slug, number, new() { Text = "Six", Files = [.. Enumerable.Repeat(new PostUpload("a.txt", "a"u8.ToArray()), 6)] })).Error.Code);
        Assert.True((await crew.Writer.ReplyAsync(crew.Member, Crew.Slug, number, new() { Text = "A plan", Files = [new("plan.pdf", Papers.Pdf("plan"))] })).Ok);
        var plan = (await crew.House.Get<PostFiles>().FindAsync(crew.Cso, (await crew.OpenAsync(crew.Cso, number))!.Posts[^1].Files[0].Uid))!;
        Assert.DoesNotContain(Papers.Author, Encoding.Latin1.GetString(await File.ReadAllBytesAsync(plan.Path)));
        Assert.Equal("file.pdf-unattributed", (await crew.Writer.ReplyAsync(crew.Member, Crew.Slug, number, new() { Text = "A plan", Unattributed = true, Files = [new("plan.pdf", Papers.Pdf("plan"))] })).Error.Code);
        Assert.Equal(2, (await crew.OpenAsync(crew.Cso, number))!.Total);
    }

    [Fact]
    public async Task The_feed_tells_of_what_is_shown_and_of_nothing_once_nobody_listens()
    {
        await using var crew = await Crew.GatherAsync();
        var number = await crew.StartAsync(crew.Member);
        var (feed, told) = (crew.House.Get<ThreadFeed>(), 0);
        using (feed.Listen((await crew.OpenAsync(crew.Cso, number))!.Id, () => told++))
            await crew.ReplyAsync(crew.Member, number);
        await crew.ReplyAsync(crew.Member, number);
        Assert.Equal((1, 0), (told, feed.Listening));
    }
}
