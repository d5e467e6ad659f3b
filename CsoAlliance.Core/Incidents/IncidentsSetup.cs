using CsoAlliance.Core.Data;
using FluentValidation;
using Microsoft.Extensions.DependencyInjection;

namespace CsoAlliance.Core.Incidents;

internal static class IncidentsSetup
{
    public static IServiceCollection AddIncidents(this IServiceCollection services) =>
        services.AddSingleton<IValidator<PublishIncident>, PublishIncidentValidator>().AddSingleton<IncidentNotices>().AddSingleton<Register>()
            .AddSingleton<RegisterReader>().AddSingleton<RegisterFigures>().AddSingleton<IStarterContent, StarterIncidents>();
}
