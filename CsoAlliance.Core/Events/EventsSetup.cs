using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Events.Calendars;
using CsoAlliance.Core.Events.Posting;
using Microsoft.Extensions.DependencyInjection;

namespace CsoAlliance.Core.Events;

internal static class EventsSetup
{
    public static IServiceCollection AddEvents(this IServiceCollection services) =>
        services.AddSingleton<EventProgramme>().AddSingleton<EventNotices>().AddScoped<IStarterContent, StarterEvents>()
            .AddSingleton<EventDesk>().AddSingleton<EventDrafts>().AddSingleton<EventPublishing>().AddSingleton<EventCrew>().AddSingleton<EventRepeats>().AddSingleton<EventImport>()
            .AddSingleton<CalendarFeeds>().AddSingleton<IPersonalData, EventPersonalData>();
}
