using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Notices;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CsoAlliance.Core.Events.Registration;

internal static class RegistrationSetup
{
    public static IServiceCollection AddRegistration(this IServiceCollection services) => services
        .AddSingleton<RegistrantPost>().AddSingleton<Seats>().AddSingleton<SeatQueue>().AddSingleton<AnswerFiles>().AddSingleton<EventReminders>().AddSingleton<Retention>().AddSingleton<RegistrationReader>()
        .AddSingleton(provider => new RegistrationDesk(provider.Contexts(), provider.GetRequiredService<Seats>(), provider.GetRequiredService<RegistrantPost>(), provider.GetRequiredService<AnswerFiles>(), provider.GetRequiredService<IPublicCache>(), provider.GetRequiredService<SeatQueue>()))
        .AddSingleton(provider => new FormDesk(provider.Contexts(), provider.GetRequiredService<Seats>(), provider.GetRequiredService<IPublicCache>(), provider.Clock()))
        .AddSingleton(provider => new RegistrationSweep(provider.Contexts(), provider.GetRequiredService<Seats>(), provider.GetRequiredService<RegistrantPost>(), provider.GetRequiredService<EventReminders>(), provider.GetRequiredService<Retention>(), provider.Clock()))
        .AddSingleton(provider => new PeopleDesk(provider.Contexts(), provider.GetRequiredService<Seats>(), provider.GetRequiredService<RegistrantPost>(), provider.Clock()))
        .AddSingleton(provider => new AttendanceReader(provider.Contexts(), provider.GetRequiredService<AnswerFiles>(), provider.Clock()))
        .AddSingleton<FeedbackDesk>()
        .AddSingleton<IBeforePost>(provider => provider.GetRequiredService<RegistrationSweep>())
        .AddSingleton<IEventAudience, RegisteredAudience>()
        .AddSingleton<IPersonalData, RegistrationPersonalData>();

    private static IDbContextFactory<AllianceDbContext> Contexts(this IServiceProvider provider) => provider.GetRequiredService<IDbContextFactory<AllianceDbContext>>();

    private static TimeProvider Clock(this IServiceProvider provider) => provider.GetRequiredService<TimeProvider>();
}
