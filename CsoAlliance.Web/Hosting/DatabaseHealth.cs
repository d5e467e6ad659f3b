using CsoAlliance.Core.Data;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CsoAlliance.Web.Hosting;

internal sealed class DatabaseHealth(Installation installation) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await installation.AnswersAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("A database does not answer.");
}
