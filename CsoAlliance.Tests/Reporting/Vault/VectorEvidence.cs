using System.Security.Cryptography;
using System.Text.Json;
using CsoAlliance.Core.Reporting.Vault;

namespace CsoAlliance.Tests.Reporting.Vault;

/// <summary>Rebuilds the stored chunks of an evidence vector, then opens them with the product's reader.</summary>
internal static class VectorEvidence
{
    internal static void Open(Vector v)
    {
        var length = v.In.GetProperty("length").GetInt32();
        var stored = v.In.GetProperty("chunks").EnumerateArray().Select(chunk => Rebuild(v.Hex("key"), length, chunk)).ToArray();

        using var reader = new EvidenceReader(v.Hex("key"), v.Id16("report"), v.Id16("evidence"), length, v.Hex("sha256"));
        using var whole = new MemoryStream();
        foreach (var box in stored)
        {
            whole.Write(reader.Next(box));
        }

        reader.Finish();
        Assert.Equal(v.OutHex("sha256"), SHA256.HashData(whole.ToArray()));
        Assert.Equal(length, whole.Length);
    }

    private static byte[] Rebuild(byte[] key, int length, JsonElement chunk)
    {
        var from = chunk.GetProperty("plainFrom").GetInt32();
        var plain = new byte[EvidenceChunks.Size];
        Vector.Sample(length).AsSpan(from, Math.Min(EvidenceChunks.Size, length - from)).CopyTo(plain);
        var box = Box.SealWith(key, chunk.GetProperty("context").Context(), plain, chunk.GetProperty("salt").Bytes());

        // Xunit's failure is no refusal, so a wrongly rebuilt chunk can never pass for one.
        Assert.Equal(chunk.GetProperty("sha256").Bytes(), SHA256.HashData(box));
        return box;
    }
}
