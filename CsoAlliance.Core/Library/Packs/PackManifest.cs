using System.Text.Encodings.Web;
using System.Text.Json;
using CsoAlliance.Core.Shared;

namespace CsoAlliance.Core.Library.Packs;

/// <summary>Writes <c>manifest.json</c>, which every pack has at its root, and <c>changes.json</c> of a pack of changes.</summary>
internal static class PackManifest
{
    public const string Path = "manifest.json";
    public const string ChangesPath = "changes.json";
    public const string Format = "cso-alliance-pack";
    public const string ChangesFormat = "cso-alliance-pack-changes";

    // For files of their own, never written into a page.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    public static byte[] Write(PackEdition edition) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        format = Format, formatVersion = 1, kind = edition.Kind, version = edition.Version, tlp = edition.Label.Code(), madeAt = edition.MadeAt, files = edition.Files,
    }, Json);

    public static byte[] WriteChanges(PackEdition from, PackEdition to, IEnumerable<string> changed, IEnumerable<string> removed) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        format = ChangesFormat, formatVersion = 1, kind = to.Kind, tlp = to.Label.Code(), from = from.Version, to = to.Version, changed, removed,
    }, Json);
}
