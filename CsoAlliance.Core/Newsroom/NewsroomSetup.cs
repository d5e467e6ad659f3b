using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Newsroom.Desk;
using CsoAlliance.Core.Newsroom.Reach;
using CsoAlliance.Core.Newsroom.Reports;
using CsoAlliance.Core.Notices;
using Microsoft.Extensions.DependencyInjection;

namespace CsoAlliance.Core.Newsroom;

internal static class NewsroomSetup
{
    public static IServiceCollection AddNewsroom(this IServiceCollection services) =>
        services.AddSingleton<NewsReader>().AddSingleton<AlertNotices>().AddScoped<IStarterContent, StarterNews>()
            .AddSingleton<ReportReader>().AddSingleton<ReportDesk>().AddSingleton<ReportRelease>().AddSingleton<IBeforePost, ReportUpkeep>()
            .AddSingleton<NewsDesk>().AddSingleton<AlertFilters>().AddSingleton<LiveAlerts>().AddSingleton<PassingDesk>().AddSingleton<IPersonalData, NewsroomPersonalData>();
}
