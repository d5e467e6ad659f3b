using CsoAlliance.Core.Library.Courses;
using CsoAlliance.Web.Accounts;
using CsoAlliance.Web.Shell;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CsoAlliance.Web.Library.Courses;

internal static class CoursesEndpoints
{
    public static void AddCoursePages(this IServiceCollection services) => services.AddSingleton<CertificatePace>();

    public static void MapCourses(this IEndpointRouteBuilder app)
    {
        // Pages that visitors share carry no token: the cookie is not sent from other sites, and the origin is looked at besides.
        app.MapPost("/library/{slug}/steps", MarkAsync).DisableAntiforgery().RequireAuthorization().ExcludeFromDescription();
        app.MapGet("/library/certificates/{number}.pdf", PdfAsync).RequireAuthorization().ExcludeFromDescription();
        app.MapGet("/library/training-record.csv", RecordAsync).RequireAuthorization().ExcludeFromDescription();
    }

    private static async Task<Results<RedirectHttpResult, NotFound, BadRequest>> MarkAsync(HttpContext context, CourseReader courses, string slug, [FromForm] string? step, [FromForm] string? done, CancellationToken ct)
    {
        if (context.Request.Headers.Origin.ToString() is { Length: > 0 } origin && origin != context.Request.Root())
            return TypedResults.BadRequest();
        var marked = await courses.MarkAsync(context.Viewer(), slug, step ?? "", done == "1", ct);
        return marked.Ok ? TypedResults.Redirect($"/library/{slug}#steps") : TypedResults.NotFound();
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> PdfAsync(HttpContext context, Certificates certificates, string number, CancellationToken ct)
    {
        if (await certificates.FindAsync(context.Viewer(), number, ct) is not { Ok: true } found)
            return TypedResults.NotFound();
        context.Response.Headers.CacheControl = "private, no-store";
        return TypedResults.File(CertificatePdf.Draw(found.Value, SiteAddress.Of(context)), "application/pdf", $"certificate-{found.Value.Number}.pdf");
    }

    private static PushStreamHttpResult RecordAsync(HttpContext context, TrainingRecord record)
    {
        context.Response.Headers.CacheControl = "private, no-store";
        return TypedResults.Stream(to => record.WriteAsync(context.Viewer(), to, context.RequestAborted), "text/csv; charset=utf-8", "training-record.csv");
    }
}
