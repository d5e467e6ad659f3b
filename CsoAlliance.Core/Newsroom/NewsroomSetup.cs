using CsoAlliance.Core.Data;
using Microsoft.Extensions.DependencyInjection;

namespace CsoAlliance.Core.Newsroom;

internal static class NewsroomSetup
{
    public static IServiceCollection AddNewsroom(this IServiceCollection services) =>
        services.AddSingleton<NewsReader>().AddSingleton<AlertNotices>().AddScoped<IStarterContent, StarterNews>();
}
