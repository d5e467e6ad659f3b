using System.Globalization;
using System.Text;
using System.Text.Json;
using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Newsroom.Reach;
using CsoAlliance.Core.Shared;
using CsoAlliance.Web.Accounts;
using CsoAlliance.Web.Shell;

namespace CsoAlliance.Web.Newsroom.Reach;

/// <summary>What an open page is sent of a report.</summary>
internal sealed record LiveModel(string Number, int Version, string Title, string Tlp, bool Closed, string Path)
{
    public static LiveModel From(LiveAlert alert) => new(alert.Number, alert.Version, AlertTitle.Short(alert.Title), alert.Label.Code(), alert.Closed, alert.Path);
}

/// <summary>
/// The one long connection of a signed-in member's browser: server-sent events, a few octets a minute while nothing happens. It ends
/// within a minute of the session or the approval.
/// </summary>
internal static class LiveAlertsEndpoint
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(45);
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static void MapLiveAlerts(this IEndpointRouteBuilder app) =>
        app.MapGet("/alerts/live", ListenAsync).RequireAuthorization(policy => policy.RequireRole(Roles.Member)).DisableHttpMetrics().ExcludeFromDescription();

    private static async Task ListenAsync(HttpContext context, LiveAlerts alerts, Sessions sessions, IHostApplicationLifetime lifetime, TimeProvider clock)
    {
        var (viewer, response) = (context.Viewer(), context.Response);
        // 204 tells a browser not to come again.
        if (!viewer.Approved || SessionClaims.Of(context.User) is not { } session || ShipMode.IsOn(context))
        {
            response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }
        using var line = alerts.Open(viewer.MemberId!.Value, session);
        if (line is null)
        {
            response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        (response.ContentType, response.Headers.CacheControl, response.Headers["X-Accel-Buffering"]) = ("text/event-stream", "no-store", "no");
        try
        {
            await WriteAsync(response, "retry: 5000\n\n", end.Token);
            foreach (var missed in await alerts.SinceAsync(line.Member, Since(context.Request, alerts), end.Token))
                await WriteAsync(response, Written(missed), end.Token);
            await FollowAsync(response, line, () => sessions.IsOpenAsync(session, end.Token), clock, end.Token);
        }
        catch (OperationCanceledException)
        {
            // The page was left, or the server stops.
        }
    }

    private static async Task FollowAsync(HttpResponse response, LiveLine line, Func<Task<bool>> lasts, TimeProvider clock, CancellationToken ct)
    {
        using var beat = new PeriodicTimer(Beat, clock);
        var (due, coming) = (beat.WaitForNextTickAsync(ct).AsTask(), line.Coming.WaitToReadAsync(ct).AsTask());
        while (true)
        {
            if (await Task.WhenAny(due, coming) == due)
            {
                if (!await due || !await lasts())
                {
                    await WriteAsync(response, "event: end\ndata:\n\n", ct);
                    return;
                }
                await WriteAsync(response, ":\n\n", ct);
                due = beat.WaitForNextTickAsync(ct).AsTask();
                continue;
            }
            if (!await coming)
                return;
            while (line.Coming.TryRead(out var alert))
                await WriteAsync(response, Written(alert), ct);
            coming = line.Coming.WaitToReadAsync(ct).AsTask();
        }
    }

    private static long Since(HttpRequest request, LiveAlerts alerts) =>
        long.TryParse(request.Headers["Last-Event-ID"].FirstOrDefault() ?? request.Query["since"].FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var since) ? since : alerts.Last;

    private static string Written(LiveAlert alert) => $"id: {alert.Id}\nevent: alert\ndata: {JsonSerializer.Serialize(LiveModel.From(alert), Json)}\n\n";

    private static async Task WriteAsync(HttpResponse response, string text, CancellationToken ct)
    {
        await response.Body.WriteAsync(Encoding.UTF8.GetBytes(text), ct);
        await response.Body.FlushAsync(ct);
    }
}
