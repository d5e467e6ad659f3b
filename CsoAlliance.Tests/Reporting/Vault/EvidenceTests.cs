using System.Security.Cryptography;
using CsCheck;
using CsoAlliance.Core.Reporting.Vault;

namespace CsoAlliance.Tests.Reporting.Vault;

public sealed class EvidenceTests
{
    private readonly byte[] key = VaultKeys.New();
    private readonly Guid report = Guid.NewGuid();
    private readonly Guid evidence = Guid.NewGuid();

    [Fact]
    public void The_count_holds_the_evidence_and_adds_at_most_12_percent() =>
        Gen.Long[0, 1L << 40].Sample(length =>
        {
            var needed = Math.Max(1, (length + EvidenceChunks.Size - 1) / EvidenceChunks.Size);
            var count = EvidenceChunks.Count(length);
            return count >= needed && count <= needed * 1.12;
        });

    [Theory]
    [InlineData(-1)]
    [InlineData(long.MaxValue)]
    public void A_length_out_of_range_has_no_count(long length) => Tamper.IsRefused(() => EvidenceChunks.Count(length));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(65_536)]
    [InlineData(65_537)]
    [InlineData(589_824)]
    public void Evidence_reads_back_as_it_was_given(int length)
    {
        var data = Vector.Sample(length);
        using var reader = Reader(data);
        var read = SealAll(data).SelectMany(box => reader.Next(box)).ToArray();
        reader.Finish();
        Assert.Equal(data, read);
    }

    [Fact]
    public void Every_stored_chunk_has_one_size() =>
        Assert.All(SealAll(Vector.Sample(589_824)), box => Assert.Equal(EvidenceChunks.SealedSize, box.Length));

    [Fact]
    public void A_missing_or_repeated_chunk_is_refused()
    {
        var data = Vector.Sample(70_000);
        var boxes = SealAll(data);
        using var reader = Reader(data);
        reader.Next(boxes[0]);
        Tamper.IsRefused(reader.Finish);
        Tamper.IsRefused(() => reader.Next(boxes[0]));
        reader.Next(boxes[1]);
        Tamper.IsRefused(() => reader.Next(boxes[1]));
        reader.Finish();
    }

    [Fact]
    public void An_older_sealing_of_a_chunk_is_found_at_the_end()
    {
        using var reader = Reader(Vector.Sample(100));
        reader.Next(EvidenceChunks.Seal(key, report, evidence, 0, 100, new byte[100]));
        Tamper.IsRefused(reader.Finish);
    }

    [Fact]
    public void A_chunk_takes_exactly_its_bytes()
    {
        Tamper.IsRefused(() => EvidenceChunks.Seal(key, report, evidence, 0, 70_000, new byte[65_535]));
        Tamper.IsRefused(() => EvidenceChunks.Seal(key, report, evidence, 1, 70_000, new byte[65_536]));
        Tamper.IsRefused(() => EvidenceChunks.Seal(key, report, evidence, 2, 70_000, []));
    }

    [Fact]
    public void Nothing_hides_behind_the_end_of_the_evidence()
    {
        var whole = new byte[EvidenceChunks.Size];
        whole[^1] = 1;
        var box = Box.Seal(key, new VaultContext(Kind.Chunk, report, evidence, Final: true), whole);
        Tamper.IsRefused(() => EvidenceChunks.Open(key, report, evidence, 0, 100, box));
    }

    [Fact]
    public void A_manifest_reads_back_and_opens_nowhere_else()
    {
        var hash = SHA256.HashData("photo"u8);
        var box = new EvidenceManifest("Brücke \"3\".jpg", 5, hash).Seal(key, report, evidence);
        var opened = EvidenceManifest.Open(key, report, evidence, box);
        Assert.Equal(("Brücke \"3\".jpg", 5L), (opened.Name, opened.Length));
        Assert.Equal(hash, opened.Sha256);
        Tamper.IsRefused(() => EvidenceManifest.Open(key, report, Guid.NewGuid(), box));
        Tamper.IsRefused(() => EvidenceManifest.Open(key, Guid.NewGuid(), evidence, box));
        Tamper.IsRefused(() => EvidenceManifest.Open(key, report, evidence, box.AsSpan(1)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"v":2,"name":"a","length":1,"sha256":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"}""")]
    [InlineData("""{"v":1,"name":"a","length":-1,"sha256":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"}""")]
    [InlineData("""{"v":1,"name":null,"length":1,"sha256":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"}""")]
    [InlineData("""{"v":1,"name":"a","length":1,"sha256":"AAAA"}""")]
    [InlineData("""{"v":1,"name":"a","length":1,"sha256":"*"}""")]
    [InlineData("""{"v":1,"name":"a","length":1}""")]
    [InlineData("""{"v":1,"name":"\ud800","length":1,"sha256":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"}""")]
    public void Other_texts_are_no_manifest(string json)
    {
        var padded = Padding.Pad(System.Text.Encoding.UTF8.GetBytes(json));
        var box = Box.Seal(key, new VaultContext(Kind.Manifest, report, evidence), padded);
        Tamper.IsRefused(() => EvidenceManifest.Open(key, report, evidence, box));
    }

    private EvidenceReader Reader(byte[] data) => new(key, report, evidence, data.Length, SHA256.HashData(data));

    private byte[][] SealAll(byte[] data) =>
        [.. Enumerable.Range(0, (int)EvidenceChunks.Count(data.Length)).Select(n => EvidenceChunks.Seal(
            key, report, evidence, (uint)n, data.Length, Part(data, n)))];

    private static byte[] Part(byte[] data, int n) =>
        [.. data.Skip(n * EvidenceChunks.Size).Take(EvidenceChunks.DataIn((uint)n, data.Length))];
}
