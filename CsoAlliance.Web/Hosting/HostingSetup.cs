using System.IO.Compression;
using CsoAlliance.Web.Accounts;
using CsoAlliance.Web.Shell;
using CsoAlliance.Web.Shell.Api;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.ResponseCompression;
using MudBlazor.Services;

namespace CsoAlliance.Web.Hosting;

/// <summary>What the application needs from its host, one line a subject.</summary>
internal static class HostingSetup
{
    public static void AddHosting(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(options => options.AddServerHeader = false);
        // The development host's own way of serving changed assets answers a range with the file's beginning. A build makes them anew anyway.
        builder.Configuration["ReloadStaticAssetsAtRuntime"] ??= "false";
        builder.AddQuietIntake();
        builder.AddTelemetry();
        builder.Services.AddKeys(builder.Configuration);
        builder.Services.AddReadingPages();
        builder.Services.AddLimits(builder.Configuration);
        builder.Services.AddForwarding(builder.Configuration, builder.Environment);
        builder.Services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml", "application/atom+xml", "application/geo+json", "text/calendar", "text/csv", "application/problem+json"];
        });
        // The usual level is the fastest; one step above takes a sixth off a page, which a ship's link feels and a processor hardly does.
        builder.Services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        builder.Services.AddProblemDetails();
        builder.Services.AddHealthChecks().AddCheck<DatabaseHealth>("databases", tags: ["ready"]);
        builder.Services.AddOpenApi(options => options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "CSO Alliance";
            return Task.CompletedTask;
        }));
        builder.Services.AddSingleton<ApiBook>();
        builder.Services.AddMudServices();
        builder.Services.AddRazorComponents().AddInteractiveServerComponents(options =>
        {
            options.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(3);
            options.PersistedCircuitInMemoryRetentionPeriod = TimeSpan.FromHours(2);
        });
        builder.Services.AddSignIn();
        builder.Services.AddWebFeatures(builder.Configuration);
        // After the features: each one-file page has named its style by then.
        builder.Services.AddHeaders();
    }

    public static void UseHosting(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseHeadAsGet();
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.UseSecurityHeaders();
        app.UseRouting();
        app.UseRateLimiter();
        // Reporting ignores sign-in altogether: a cookie sent along is neither read nor renewed. The host would add authentication
        // for every request, unless it is told that this has been seen to; it does not look into branches.
        ((IApplicationBuilder)app).Properties["__AuthenticationMiddlewareSet"] = true;
        app.UseWhen(context => !SealedIntake.Covers(context), branch => branch.UseAuthentication());
        app.UseAuthorization();
        app.UseOutputCache();
        // Inside the cache, so that a page is compressed once and not for each visitor.
        app.UseWhen(context => !SealedIntake.Covers(context), branch => branch.UseResponseCompression());
        app.UseAntiforgery();
    }

    // Pages answer GET alone, and whoever checks a link or the service asks by HEAD. The server itself leaves the body away.
    private static void UseHeadAsGet(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (HttpMethods.IsHead(context.Request.Method))
            (context.Request.Method, context.Response.Body) = (HttpMethods.Get, Stream.Null);
        return next(context);
    });

    private static void AddForwarding(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment) =>
        services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
            if (!environment.IsDevelopment())
                options.KnownProxies.Clear();
            foreach (var proxy in configuration.GetSection("Alliance:Proxies").Get<string[]>() ?? [])
                options.KnownProxies.Add(System.Net.IPAddress.Parse(proxy));
        });
}
