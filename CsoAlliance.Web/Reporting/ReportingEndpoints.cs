using CsoAlliance.Web.Hosting;
using CsoAlliance.Web.Reporting.Intake;
using CsoAlliance.Web.Reporting.Intake.Lite;
using CsoAlliance.Web.Reporting.Members;

namespace CsoAlliance.Web.Reporting;

/// <summary>
/// The reporter's side: plain endpoints that answer whole pages, since a component page would set the antiforgery cookie on a
/// post. No circuit, no cookie, no sign-in.
/// </summary>
internal static class ReportingEndpoints
{
    public static void AddReportingPages(this IServiceCollection services)
    {
        services.AddOptions<IntakeOptions>().BindConfiguration(IntakeOptions.Section)
            .Validate(options => options.CeilingPerMinute > 0, "Intake:CeilingPerMinute is how many posts a minute are taken in all: 1 or more.")
            .Validate(options => options.LookupsPerMinute > 0, "Intake:LookupsPerMinute is how many receipts a minute are tried in all: 1 or more.")
            .Validate(options => options.FreePerMinute > 0, "Intake:FreePerMinute is how many posts a minute one address makes without waiting: 1 or more.")
            .ValidateOnStart();
        services.AddSingleton<IntakePace>().AddSingleton<ReportDoor>().AddSingleton<TalkDoor>().AddSingleton<MemberDoor>().AddHostedService<DraftSweeper>();
        OneFilePage.Allow(LiteStyle.Css);
    }

    public static void MapReporting(this IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup("").AsSealedIntake().AddEndpointFilter(NoStoreAsync).ExcludeFromDescription();
        pages.MapGet("/report/lite", ReportPages.LiteAsync).WithMetadata(new OneFilePage());
        pages.MapPost("/report/lite", ReportPages.SendLiteAsync).WithMetadata(new OneFilePage());
        pages.MapGet("/report", ReportPages.FormAsync);
        pages.MapPost("/report", ReportPages.SendAsync);
        pages.MapGet("/report/follow-up", FollowUpPages.Show);
        pages.MapPost("/report/follow-up", FollowUpPages.PostAsync);

        var api = app.MapGroup("/api/v1/reports").AsSealedIntake().AddEndpointFilter(NoStoreAsync).WithTags("Reports");
        api.MapPost("", ReportsApi.SendAsync).DescribeSend();
        api.MapPost("/lookup", ReportsApi.LookUpAsync).DescribeLookUp();
        api.MapPost("/messages", ReportsApi.WriteAsync).DescribeWrite();
    }

    private static ValueTask<object?> NoStoreAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        context.HttpContext.Response.Headers.CacheControl = "no-store";
        return next(context);
    }
}
