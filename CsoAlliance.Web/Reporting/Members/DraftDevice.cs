using System.Buffers.Text;
using CsoAlliance.Core.Reporting.Drafts;

namespace CsoAlliance.Web.Reporting.Members;

/// <summary>
/// The device's half of a draft's key, in a cookie that script can't read and that goes to the one page alone. The server stores
/// it nowhere (docs/adr/0014).
/// </summary>
internal static class DraftDevice
{
    public const string Cookie = "cso-draft";

    public const string Path = "/report/member";

    /// <summary>
    /// The secret, made where the device has none, and its time begun anew. Null for somebody who came from another site: the browser
    /// holds such a cookie back then, and a new one would shut the draft for good.
    /// </summary>
    public static string? Of(HttpContext context)
    {
        var sent = context.Request.Cookies[Cookie];
        if (Read(sent).Length == 0)
        {
            if (context.Request.Headers["Sec-Fetch-Site"] == "cross-site")
                return null;
            sent = Base64Url.EncodeToString(ReportDrafts.NewDevice());
        }
        context.Response.Cookies.Append(Cookie, sent!, new()
        {
            HttpOnly = true, Secure = context.Request.IsHttps, SameSite = SameSiteMode.Strict, Path = Path, MaxAge = TimeSpan.FromDays(ReportDrafts.Days), IsEssential = true,
        });
        return sent;
    }

    /// <summary>The secret as bytes; empty where it is none.</summary>
    public static byte[] Read(string? secret) =>
        secret is { Length: > 0 and < 60 } && Base64Url.IsValid(secret) && Base64Url.DecodeFromChars(secret) is { Length: ReportDrafts.DeviceSize } bytes ? bytes : [];
}
