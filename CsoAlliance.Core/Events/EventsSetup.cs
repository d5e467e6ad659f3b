using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Events.Calendars;
using CsoAlliance.Core.Events.Filing;
using CsoAlliance.Core.Events.Posting;
using CsoAlliance.Core.Events.Registration;
using CsoAlliance.Core.Library.Editing;
using CsoAlliance.Core.Library.Films.Uploads;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CsoAlliance.Core.Events;

internal static class EventsSetup
{
    public static IServiceCollection AddEvents(this IServiceCollection services) =>
        services.AddSingleton<EventProgramme>().AddSingleton<EventNotices>().AddScoped<IStarterContent, StarterEvents>()
            .AddSingleton<EventDesk>().AddSingleton<EventDrafts>().AddSingleton<EventPublishing>().AddSingleton<EventCrew>().AddSingleton<EventRepeats>().AddSingleton<EventImport>()
            // What this is made of is this library's own.
            .AddSingleton(provider => new EventRecordDesk(provider.GetRequiredService<IDbContextFactory<AllianceDbContext>>(), provider.GetRequiredService<LibraryFiles>(), provider.GetRequiredService<FilmUploads>(), provider.GetRequiredService<FilmCaptions>(), provider.GetRequiredService<Publishing>(), provider.GetRequiredService<IPublicCache>(), provider.GetRequiredService<TimeProvider>()))
            .AddSingleton<CalendarFeeds>().AddSingleton<IPersonalData, EventPersonalData>().AddRegistration();
}
