using System.Security.Cryptography;
using System.Text;
using CsoAlliance.Core.Reporting.Vault;

namespace CsoAlliance.Tests.Reporting.Vault;

/// <summary>
/// What each operation of the vectors does with the product's code. Each reads its input, calls the product and compares;
/// for a refusal the product must throw before anything is compared.
/// </summary>
internal static class VectorRuns
{
    internal static readonly IReadOnlyDictionary<string, Action<Vector>> ByOp = new Dictionary<string, Action<Vector>>
    {
        ["context"] = v => Same(v, "bytes", v.Context().ToBytes()),
        ["receipt-parse"] = v => Same(v, "receipt", Receipt.Parse(v.Text("text"))),
        ["receipt-derive"] = Derive,
        ["receipt-make"] = v =>
            Assert.Equal(v.Out.GetProperty("text").GetString(), Receipt.Format(Receipt.Make(v.Hex("dayKey"), v.Hex("token"), v.Hex("form")))),
        ["receipt-open"] = OpenByReceipt,
        ["dialogue-key"] = v => Same(v, "key", VaultKeys.DialogueKey(v.Hex("reportKey"), v.Id16("report"))),
        ["evidence-proof"] = v =>
            Same(v, "key", VaultKeys.EvidenceProof(v.Hex("dialogueKey"), v.Id16("report"), v.Id16("evidence"))),
        ["pad"] = Pad,
        ["unpad"] = v => Padding.Unpad(v.Hex("padded")),
        ["chunks"] = v =>
            Assert.Equal(v.Out.GetProperty("chunks").GetUInt32(), EvidenceChunks.Count(v.In.GetProperty("length").GetInt64())),
        ["box-seal"] = v => Same(v, "box", Box.SealWith(v.Hex("key"), v.Context(), v.Hex("plain"), v.Hex("salt"))),
        ["box-open"] = v => Same(v, "plain", Box.Open(v.Hex("key"), v.Context(), v.Hex("box"))),
        ["slot-wrap"] = Wrap,
        ["slot-unwrap"] = Unwrap,
        ["report-open"] = OpenByDesk,
        ["evidence-open"] = VectorEvidence.Open,
        ["passphrase-open"] = OpenByPassphrase,
        ["certificate-follow"] = Follow,
        ["desk-secret"] = TakeSecret,
        ["roster-open"] = OpenRoster,
        ["point"] = v => P256.Check(v.Hex("point")),
    };

    private static void Same(Vector v, string name, byte[] got) => Assert.Equal(v.OutHex(name), got);

    private static void Derive(Vector v)
    {
        Same(v, "lookup", Receipt.Lookup(v.Hex("receipt")));
        Same(v, "key", Receipt.Key(v.Hex("receipt"), v.Id16("report")));
    }

    private static void OpenByReceipt(Vector v)
    {
        var report = v.Id16("report");
        var key = Receipt.Key(Receipt.Parse(v.Text("text")), report);
        Same(v, "key", Box.Open(key, new VaultContext(Kind.ReporterSlot, report), v.Hex("reporterSlot")));
    }

    private static void Pad(Vector v)
    {
        var padded = Padding.Pad(Vector.Sample(v.In.GetProperty("length").GetInt32()));
        Assert.Equal(v.Out.GetProperty("padded").GetInt32(), padded.Length);
        Same(v, "sha256", SHA256.HashData(padded));
    }

    private static void Wrap(Vector v)
    {
        using var ephemeral = KeyPair.FromScalar(v.Hex("ephemeral"));
        Same(v, "slot", Slot.WrapWith(v.Hex("recipient"), v.Context(), v.Hex("secret"), v.Hex("proof"), ephemeral));
    }

    private static void Unwrap(Vector v)
    {
        using var recipient = KeyPair.FromScalar(v.Hex("d"));
        Assert.Equal(v.Hex("public"), recipient.Point.ToArray());
        Same(v, "secret", Slot.Unwrap(recipient, v.Context(), v.Hex("slot"), v.Hex("proof")));
    }

    private static void OpenByDesk(Vector v)
    {
        var report = v.Id16("report");
        using var desk = KeyPair.FromScalar(v.Hex("d"));
        var place = new VaultContext(Kind.DeskSlot, report, Generation: v.In.GetProperty("generation").GetUInt32());
        var reportKey = Slot.Unwrap(desk, place, v.Hex("deskSlot"));
        Same(v, "json", Padding.Unpad(Box.Open(reportKey, new VaultContext(Kind.Body, report), v.Hex("body"))));
    }

    private static void OpenByPassphrase(Vector v)
    {
        var floor = new PassphraseCost(v.In.GetProperty("floorKiB").GetUInt32(), v.In.GetProperty("floorPasses").GetUInt32());
        var typed = Encoding.UTF8.GetBytes(v.Text("passphrase"));
        Same(v, "secret", Passphrase.Open(typed, v.Context(), v.Hex("sealed"), floor));
    }

    private static void Follow(Vector v)
    {
        var chain = v.In.GetProperty("chain").EnumerateArray().Select(stored => stored.Bytes());
        var followed = DeskCertificate.Follow(v.Hex("pinned"), chain);
        Assert.Equal(v.Out.GetProperty("generation").GetUInt32(), followed.Generation);
        Same(v, "sealingKey", followed.SealPoint.ToArray());
    }

    private static void TakeSecret(Vector v)
    {
        var certificate = DeskCertificate.Parse(v.Hex("certificate"));
        using var secret = DeskSecret.Open(v.Hex("secret"), certificate);
        Assert.Equal(v.Out.GetProperty("generation").GetUInt32(), certificate.Generation);
        Assert.Equal(v.Hex("secret"), secret.Export());
    }

    private static void OpenRoster(Vector v)
    {
        var certificate = DeskCertificate.Parse(v.Hex("certificate"));
        var roster = Roster.Open(v.Hex("roster"), certificate, v.In.GetProperty("leastSerial").GetUInt32());
        Assert.Equal(
            v.Out.GetProperty("people").EnumerateArray().Select(id => id.GetGuid()), roster.People.Select(person => person.Analyst));
    }
}
