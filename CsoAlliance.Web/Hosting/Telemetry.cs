using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace CsoAlliance.Web.Hosting;

/// <summary>OpenTelemetry: off until <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> is set; in Development <c>/metrics</c> answers.</summary>
internal static class Telemetry
{
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        var exports = !string.IsNullOrWhiteSpace(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]);
        if (!exports && !builder.Environment.IsDevelopment())
            return;
        builder.Services.AddOpenTelemetry()
            .WithMetrics(metrics =>
            {
                metrics.AddAspNetCoreInstrumentation().AddRuntimeInstrumentation()
                    .AddMeter("Microsoft.AspNetCore.Components", "Microsoft.AspNetCore.Components.Lifecycle", "Microsoft.AspNetCore.Components.Server.Circuits");
                if (builder.Environment.IsDevelopment())
                    metrics.AddPrometheusExporter();
                if (exports)
                    metrics.AddOtlpExporter();
            })
            .WithTracing(traces =>
            {
                // No span exists for the reporting pages, those of members included, nor for a circuit, whose events may name what an analyst reads.
                // Addresses under /join hold the secrets of applicants' and invited people's links.
                traces.AddAspNetCoreInstrumentation(options => options.Filter = context => !SealedIntake.CoversPath(context.Request.Path) && !context.Request.Path.StartsWithSegments("/report") && !context.Request.Path.StartsWithSegments("/_blazor") && !context.Request.Path.StartsWithSegments("/join"))
                    .AddProcessor(new NoAddress());
                if (exports)
                    traces.AddOtlpExporter();
            });
    }

    public static void MapMetrics(this WebApplication app)
    {
        if (app.Environment.IsDevelopment())
            app.MapPrometheusScrapingEndpoint("/metrics").DisableHttpMetrics();
    }

    private sealed class NoAddress : OpenTelemetry.BaseProcessor<System.Diagnostics.Activity>
    {
        public override void OnEnd(System.Diagnostics.Activity data)
        {
            foreach (var tag in new[] { "client.address", "client.port", "network.peer.address", "network.peer.port", "user_agent.original", "url.query" })
                data.SetTag(tag, null);
        }
    }
}
