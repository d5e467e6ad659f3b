using System.Text.Json;
using CsoAlliance.Core.Reporting.Vault;

namespace CsoAlliance.Tests.Reporting.Vault;

/// <summary>One row of vault-vectors.json, which two independent implementations agreed on.</summary>
internal sealed record Vector(string Id, string Op, string What, JsonElement In, bool Refuse, JsonElement Out)
{
    private static readonly Lazy<IReadOnlyDictionary<string, Vector>> all = new(Load);

    internal static IReadOnlyDictionary<string, Vector> All => all.Value;

    internal byte[] Hex(string name) => In.GetProperty(name).Bytes();

    internal byte[] OutHex(string name) => Out.GetProperty(name).Bytes();

    internal string Text(string name) => In.GetProperty(name).GetString()!;

    internal Guid Id16(string name) => In.GetProperty(name).GetGuid();

    internal VaultContext Context() => In.GetProperty("context").Context();

    /// <summary>Byte i = (31 i + 7 (i >> 8) + 13 (i >> 16) + 3) mod 256, as the note in the file says.</summary>
    internal static byte[] Sample(int length)
    {
        var bytes = new byte[length];
        for (var i = 0; i < length; i++)
        {
            bytes[i] = (byte)((31 * i) + (7 * (i >> 8)) + (13 * (i >> 16)) + 3);
        }

        return bytes;
    }

    private static Dictionary<string, Vector> Load()
    {
        using var stream = typeof(Vector).Assembly.GetManifestResourceStream("vault-vectors.json")!;
        return JsonDocument.Parse(stream).RootElement.GetProperty("vectors")
            .Deserialize<Vector[]>(JsonSerializerOptions.Web)!
            .ToDictionary(vector => vector.Id);
    }
}

internal static class VectorJson
{
    internal static byte[] Bytes(this JsonElement hex) => Convert.FromHexString(hex.GetString()!);

    internal static VaultContext Context(this JsonElement context) => new(
        (Kind)context.GetProperty("kind").GetByte(),
        context.GetProperty("report").GetGuid(),
        context.GetProperty("part").GetGuid(),
        context.GetProperty("n").GetUInt32(),
        context.GetProperty("final").GetBoolean(),
        context.GetProperty("generation").GetUInt32());
}
