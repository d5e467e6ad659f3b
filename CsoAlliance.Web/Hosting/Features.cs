using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Community;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Membership;
using CsoAlliance.Core.Notices;
using CsoAlliance.Core.Notices.Push;
using CsoAlliance.Core.Reporting.Desk;
using CsoAlliance.Web.Accounts;
using CsoAlliance.Web.Community;
using CsoAlliance.Web.Events;
using CsoAlliance.Web.Home;
using CsoAlliance.Web.Incidents;
using CsoAlliance.Web.Library;
using CsoAlliance.Web.Library.Courses;
using CsoAlliance.Web.Library.Films;
using CsoAlliance.Web.Library.Films.Uploads;
using CsoAlliance.Web.Library.Reading;
using CsoAlliance.Web.Library.Editing;
using CsoAlliance.Web.Library.Packs;
using CsoAlliance.Web.Membership;
using CsoAlliance.Web.Newsroom;
using CsoAlliance.Web.Notices;
using CsoAlliance.Web.Reporting.Desk;
using CsoAlliance.Web.Reporting;
using CsoAlliance.Web.Resilience;
using CsoAlliance.Web.Shell;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace CsoAlliance.Web.Hosting;

/// <summary>Every feature's services and routes, one line each.</summary>
internal static class Features
{
    public static void AddWebFeatures(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<AssetPaths>();
        services.AddResilience(configuration);
        services.AddReportingPages();
        services.AddCommunityPages();
        services.AddCoursePages();
        services.AddHostedService<DuePublisher>();
        services.AddPackPages();
        services.AddHostedService<FilmWorker>();
        services.AddSingleton<IPublicSite, PublicSite>();
        services.AddSingleton<HeadStart>().AddHostedService(provider => provider.GetRequiredService<HeadStart>());
        services.AddHostedService<PostService>();
        services.AddSingleton<IKeyGuard, KeyGuard>();
        services.AddHostedService<PushService>();
        services.AddNewsroomPages();
        services.AddMembershipPages();
        services.AddHomePages();
    }

    public static void MapFeatures(this WebApplication app)
    {
        app.MapStaticAssets();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode().WithStaticAssets();
        app.MapAccounts();
        app.MapDesk();
        app.MapCommunity();
        app.MapCommunityApi();
        app.MapIncidents();
        app.MapLibrary();
        app.MapCourses();
        app.MapFilms();
        app.MapFilmUploads();
        app.MapReading();
        app.MapEditing();
        app.MapPacks();
        app.MapEvents();
        app.MapNewsroom();
        app.MapNotices();
        app.MapPush();
        app.MapMembership();
        app.MapHome();
        app.MapResilience();
        app.MapReporting();
        app.MapSiteMap();
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains("ready") });
        app.MapMetrics();
        app.MapOpenApi("/openapi/{documentName}.json");
    }

    /// <summary>Prepares the installation and, in Development, makes the demo accounts and says how to sign in.</summary>
    public static async Task PrepareAsync(this WebApplication app)
    {
        await app.Services.GetRequiredService<Installation>().PrepareAsync();
        if (!app.Environment.IsDevelopment())
            return;
        await using var scope = app.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<DemoAccounts>();
        await accounts.FillAsync();
        await scope.ServiceProvider.GetRequiredService<DemoMembership>().FillAsync();
        await scope.ServiceProvider.GetRequiredService<DemoCommunity>().FillAsync();
        _ = await scope.ServiceProvider.GetRequiredService<DemoDesk>().FillAsync();
        Console.WriteLine($"Demo accounts: {string.Join(", ", DemoAccounts.Addresses)}");
        var demo = app.Services.GetRequiredService<IOptions<DemoOptions>>().Value;
        Console.WriteLine($"Demo password: {demo.Password}");
        foreach (var (address, secret) in accounts.Factors)
            Console.WriteLine($"Second factor of {address}: {secret}");
        Console.WriteLine($"Desk passphrase of analyst and analyst2: {demo.DeskPassphrase}");
    }
}
