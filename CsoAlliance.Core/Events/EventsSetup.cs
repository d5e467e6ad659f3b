using CsoAlliance.Core.Data;
using CsoAlliance.Core.Events.Registration;
using Microsoft.Extensions.DependencyInjection;

namespace CsoAlliance.Core.Events;

internal static class EventsSetup
{
    public static IServiceCollection AddEvents(this IServiceCollection services) =>
        services.AddSingleton<EventProgramme>().AddSingleton<EventNotices>().AddScoped<IStarterContent, StarterEvents>().AddRegistration();
}
