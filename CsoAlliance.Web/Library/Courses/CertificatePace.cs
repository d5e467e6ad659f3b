using CsoAlliance.Web.Hosting;
using CsoAlliance.Web.Reporting.Intake;

namespace CsoAlliance.Web.Library.Courses;

/// <summary>
/// Paces the checking of certificates as that of receipts is: a wait that grows with each try from one address, and a ceiling
/// for all. It keeps no address, only its key of this hour.
/// </summary>
/// <param name="addresses">Makes the key.</param>
/// <param name="configuration">Keys <c>Limits:CertificatesPerMinute</c>, for all together, and <c>Limits:CertificatesFreePerMinute</c>, from one address without a wait.</param>
/// <param name="clock">The time.</param>
internal sealed class CertificatePace(AddressKey addresses, IConfiguration configuration, TimeProvider clock)
{
    private readonly MinuteCount checks = new(clock, configuration.GetValue("Limits:CertificatesPerMinute", 240), configuration.GetValue("Limits:CertificatesFreePerMinute", 20));

    /// <summary>Waits as long as this check has to; false where the ceiling is reached.</summary>
    public async Task<bool> PassAsync(HttpContext context)
    {
        if (checks.Next(addresses.Of(context)) is not { } wait)
        {
            context.Response.Headers.RetryAfter = "60";
            return false;
        }
        await Task.Delay(wait, clock, context.RequestAborted);
        return true;
    }
}
