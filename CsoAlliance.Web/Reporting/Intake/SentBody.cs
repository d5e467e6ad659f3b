using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Microsoft.AspNetCore.WebUtilities;

namespace CsoAlliance.Web.Reporting.Intake;

/// <summary>
/// A request's body, read by hand into memory: the framework's form reader spools large bodies to disk, and sealed text must
/// never lie in a file.
/// </summary>
/// <param name="Bytes">What came, up to <see cref="Most"/>.</param>
/// <param name="TooLong">Whether there was more.</param>
internal sealed record SentBody(ReadOnlyMemory<byte> Bytes, bool TooLong)
{
    /// <summary>2 MiB: fifty times the longest narrative in any script comes back whole, so that it can be shortened.</summary>
    public const int Most = 2 * 1024 * 1024;

    /// <summary>What is read and thrown away past that, so that the sender has finished and reads the answer.</summary>
    private const int MostDrained = 8 * 1024 * 1024;

    /// <summary>Reads the body, as slowly as a ship's link brings it.</summary>
    public static async Task<SentBody> ReadAsync(HttpContext context)
    {
        if (context.Features.Get<IHttpMinRequestBodyDataRateFeature>() is { } rate)
            rate.MinDataRate = new MinDataRate(bytesPerSecond: 16, gracePeriod: TimeSpan.FromMinutes(1));
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = null;
        using var kept = new MemoryStream();
        var chunk = new byte[16 * 1024];
        long read = 0;
        for (int n; read < MostDrained && (n = await context.Request.Body.ReadAsync(chunk, context.RequestAborted)) > 0; read += n)
            kept.Write(chunk, 0, (int)Math.Clamp(Most - read, 0, n));
        return new(kept.ToArray(), read > Most);
    }

    /// <summary>Reads the body as a form: UTF-8, urlencoded; of a field that stands twice the first counts.</summary>
    public Dictionary<string, string> Fields()
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in new QueryStringEnumerable(System.Text.Encoding.UTF8.GetString(Bytes.Span)))
            // Browsers end lines with CR LF; a page that gives the text back can't hold a CR.
            fields.TryAdd(pair.DecodeName().ToString(), pair.DecodeValue().ToString().Replace("\r\n", "\n", StringComparison.Ordinal));
        return fields;
    }

    /// <summary>Whether the request says that its body is a plain form.</summary>
    public static bool IsForm(HttpRequest request) => Is(request, "application/x-www-form-urlencoded");

    /// <summary>Whether the request says that its body is JSON.</summary>
    public static bool IsJson(HttpRequest request) => Is(request, "application/json");

    private static bool Is(HttpRequest request, string type) => request.ContentType?.Split(';')[0].Trim().Equals(type, StringComparison.OrdinalIgnoreCase) == true;
}
