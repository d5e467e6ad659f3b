using CsoAlliance.Core.Notices.Push;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CsoAlliance.Core.Notices;

internal static class NoticesSetup
{
    public static IServiceCollection AddNotices(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<MailOptions>(configuration.GetSection(MailOptions.Section));
        services.TryAddSingleton<IPublicSite, ConfiguredSite>();
        services.TryAddSingleton<IUsualAreas, NoUsualAreas>();
        services.Configure<PushOptions>(configuration.GetSection(PushOptions.Section));
        services.TryAddSingleton<IKeyGuard, NoKeyGuard>();
        services.TryAddSingleton<IPushClient, PublicPushClient>();
        services.AddSingleton<VapidKey>().AddSingleton<PushDoor>().AddSingleton<PushDesk>().AddSingleton<PushPost>();
        return services.AddSingleton<Postman>().AddSingleton<Outbox>().AddSingleton<NoticeBoard>().AddSingleton<Digests>().AddSingleton<Watches>()
            .AddSingleton<IBeforePost, PromptLetters>();
    }

    private sealed class ConfiguredSite(Data.AllianceOptions alliance) : IPublicSite
    {
        public string? Address => alliance.PublicUrl?.TrimEnd('/');
    }
}
