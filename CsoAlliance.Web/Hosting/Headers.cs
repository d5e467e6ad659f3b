using System.Collections.Immutable;
using CsoAlliance.Web.Shell;
using Microsoft.AspNetCore.StaticAssets;

namespace CsoAlliance.Web.Hosting;

/// <summary>Security headers. Three kinds of page: reading pages, one-file pages with a hashed style, and working surfaces; and their files.</summary>
internal static class Headers
{
    private const string Working = "working";
    private const string OneFile = "one-file";
    private const string Asset = "asset";

    public static void AddHeaders(this IServiceCollection services) =>
        services.AddSecurityHeaderPolicies()
            .SetDefaultPolicy(policy => policy.AddCommon().AddContentSecurityPolicy(csp => csp.AddReading()))
            // MudBlazor writes its theme into a style element and styles into attributes.
            .AddPolicy(Working, policy => policy.AddCommon().AddContentSecurityPolicy(csp =>
            {
                csp.AddBase();
                csp.AddScriptSrc().Self();
                csp.AddStyleSrc().Self().UnsafeInline();
            }))
            .AddPolicy(OneFile, policy => policy.AddCommon().AddContentSecurityPolicy(csp =>
            {
                csp.AddDefaultSrc().None();
                // The empty icon written into the page, which saves the browser's own request for one.
                csp.AddImgSrc().Data();
                csp.AddFormAction().Self();
                csp.AddFrameAncestors().None();
                csp.AddBaseUri().None();
                var style = csp.AddStyleSrc();
                foreach (var hash in OneFilePage.StyleHashes)
                    style.WithHash("sha256", hash);
            }))
            // What only documents heed would weigh half a kilobyte with each file of a page, on links of 64 kbit/s.
            .AddPolicy(Asset, policy => policy
                .AddContentTypeOptionsNoSniff()
                .AddCrossOriginResourcePolicy(corp => corp.SameOrigin())
                .AddStrictTransportSecurityMaxAgeIncludeSubDomains(31_536_000)
                .AddContentSecurityPolicy(csp =>
                {
                    csp.AddDefaultSrc().None();
                    csp.AddFrameAncestors().None();
                })
                .RemoveServerHeader())
            .SetPolicySelector(context => Select(context.HttpContext) is { } name ? context.ConfiguredPolicies[name] : context.DefaultPolicy);

    private static string? Select(HttpContext context)
    {
        var endpoint = context.GetEndpoint();
        return endpoint?.Metadata.GetMetadata<OneFilePage>() is not null ? OneFile
            : endpoint?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null ? Asset
            : WorkPages.Is(endpoint) ? Working
            : null;
    }

    private static HeaderPolicyCollection AddCommon(this HeaderPolicyCollection policy) => policy
        .AddFrameOptionsDeny()
        .AddContentTypeOptionsNoSniff()
        .AddReferrerPolicyNoReferrer()
        .AddCrossOriginOpenerPolicy(coop => coop.SameOrigin())
        .AddCrossOriginResourcePolicy(corp => corp.SameOrigin())
        .AddStrictTransportSecurityMaxAgeIncludeSubDomains(31_536_000)
        .AddPermissionsPolicy(permissions =>
        {
            permissions.AddCamera().None();
            permissions.AddGeolocation().None();
            permissions.AddMicrophone().None();
            permissions.AddPayment().None();
            permissions.AddUsb().None();
        })
        .RemoveServerHeader();

    private static void AddBase(this CspBuilder csp)
    {
        csp.AddDefaultSrc().None();
        csp.AddBaseUri().Self();
        csp.AddConnectSrc().Self();
        csp.AddFontSrc().Self();
        csp.AddFormAction().Self();
        csp.AddFrameAncestors().None();
        csp.AddImgSrc().Self().Data();
        csp.AddManifestSrc().Self();
        csp.AddMediaSrc().Self();
    }

    private static void AddReading(this CspBuilder csp)
    {
        csp.AddBase();
        csp.AddStyleSrc().Self();
        csp.AddScriptSrc().Self();
    }
}

/// <summary>Marks a page that is one file: no script, no request but itself, its style allowed by hash.</summary>
internal sealed class OneFilePage
{
    private static ImmutableSortedSet<string> hashes = [];

    /// <summary>Base64 SHA-256 of each one-file page's style element.</summary>
    public static IReadOnlyCollection<string> StyleHashes => hashes;

    /// <summary>Allows a style by its hash. Called while services are registered, before the policy is built; several applications may start in one process.</summary>
    public static void Allow(string css)
    {
        var hash = Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(css)));
        ImmutableInterlocked.Update(ref hashes, set => set.Add(hash));
    }
}
