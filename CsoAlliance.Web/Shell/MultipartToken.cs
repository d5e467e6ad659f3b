using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace CsoAlliance.Web.Shell;

/// <summary>
/// Forms that bring files too large to be held in memory. They are read part by part, and their token, which comes first, is looked at before
/// anything else: whoever looks at it for us would first take in the whole file.
/// </summary>
internal static class MultipartToken
{
    private const int Length = 4_096;

    /// <summary>What to say where the token is not ours.</summary>
    public const string TooOld = "The form is too old. Load its page again and choose the files once more.";

    /// <summary>A reader that stands behind the token; null where there is no such form, or the token is not ours.</summary>
    public static async Task<MultipartReader?> ReadAsync(HttpContext context, IAntiforgery antiforgery, CancellationToken ct)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = null;
        if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type) || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 } boundary)
            return null;
        var reader = new MultipartReader(boundary, context.Request.Body);
        return await IsOursAsync(context, reader, antiforgery, ct) ? reader : null;
    }

    // The check reads tokens from the head of a request as well, and there is no file in that.
    private static async Task<bool> IsOursAsync(HttpContext context, MultipartReader reader, IAntiforgery antiforgery, CancellationToken ct)
    {
        var tokens = antiforgery.GetTokens(context);
        if (await reader.ReadNextSectionAsync(ct) is not { } section || section.AsFormDataSection()?.Name != tokens.FormFieldName || tokens.HeaderName is null)
            return false;
        var sent = new char[Length];
        using var text = new StreamReader(section.Body, leaveOpen: true);
        context.Request.Headers[tokens.HeaderName] = new string(sent, 0, await text.ReadBlockAsync(sent, ct));
        return await antiforgery.IsRequestValidAsync(context);
    }
}
