using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Events.Registration;
using CsoAlliance.Web.Accounts;
using CsoAlliance.Web.Shell;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CsoAlliance.Web.Events.Registration;

internal static class RegistrationEndpoints
{
    public static void MapRegistration(this IEndpointRouteBuilder app)
    {
        app.MapGet("/events/{slug}/register/certificate.pdf", OwnCertificateAsync).RequireAuthorization().ExcludeFromDescription();
        app.MapGet("/events/{slug}/register/{token}/certificate.pdf", GuestCertificateAsync).ExcludeFromDescription();
        var desk = app.MapGroup("/desk/events/{slug}").RequireAuthorization(policy => policy.RequireRole(Roles.Member, Roles.Administrator)).ExcludeFromDescription();
        desk.MapGet("people/list.csv", ListAsync);
        desk.MapGet("people/badges.pdf", BadgesAsync);
        desk.MapGet("people/certificates.pdf", CertificatesAsync);
        desk.MapGet("people/files/{uid:guid}", FileAsync);
        desk.MapPost("arrivals", ArriveAsync);
    }

    private static Task<Results<FileContentHttpResult, NotFound>> OwnCertificateAsync(HttpContext context, AttendanceReader reader, string slug, CancellationToken ct) => CertificateAsync(context, reader, slug, null, ct);

    private static Task<Results<FileContentHttpResult, NotFound>> GuestCertificateAsync(HttpContext context, AttendanceReader reader, string slug, string token, CancellationToken ct) => CertificateAsync(context, reader, slug, token, ct);

    private static async Task<Results<FileContentHttpResult, NotFound>> CertificateAsync(HttpContext context, AttendanceReader reader, string slug, string? token, CancellationToken ct)
    {
        if (await reader.CertificateAsync(context.Viewer(), slug, token, ct) is not { Ok: true } certificate)
            return TypedResults.NotFound();
        Private(context);
        return TypedResults.File(certificate.Value, "application/pdf", $"attendance-{slug}.pdf");
    }

    private static async Task<Results<PushStreamHttpResult, NotFound>> ListAsync(HttpContext context, PeopleDesk desk, string slug, CancellationToken ct)
    {
        if (await desk.ListAsync(context.Viewer(), slug, most: int.MaxValue, ct: ct) is not { Ok: true } people)
            return TypedResults.NotFound();
        Private(context);
        return TypedResults.Stream(to => RegistrationCsv.WriteAsync(to, people.Value, context.RequestAborted), "text/csv; charset=utf-8", $"registrations-{slug}.csv");
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> BadgesAsync(HttpContext context, PeopleDesk desk, string slug, CancellationToken ct)
    {
        if (await desk.ListAsync(context.Viewer(), slug, RegistrationState.Placed, most: int.MaxValue, ct: ct) is not { Ok: true } people)
            return TypedResults.NotFound();
        Private(context);
        return TypedResults.File(BadgePdf.Draw(people.Value.Event, people.Value.People, SiteAddress.Of(context)), "application/pdf", $"badges-{slug}.pdf");
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> CertificatesAsync(HttpContext context, PeopleDesk desk, TimeProvider clock, string slug, CancellationToken ct)
    {
        if (await desk.ListAsync(context.Viewer(), slug, RegistrationState.Placed, most: int.MaxValue, ct: ct) is not { Ok: true } people || people.Value.Event.EndsAt > clock.GetUtcNow().UtcDateTime)
            return TypedResults.NotFound();
        Private(context);
        return TypedResults.File(AttendancePdf.Draw(people.Value.Event, [.. people.Value.People.Where(person => person.Row.ArrivedAt is not null)]), "application/pdf", $"attendance-{slug}.pdf");
    }

    private static async Task<Results<PhysicalFileHttpResult, NotFound>> FileAsync(HttpContext context, AttendanceReader reader, string slug, Guid uid, CancellationToken ct)
    {
        if (await reader.FileAsync(context.Viewer(), slug, uid, ct) is not { } file)
            return TypedResults.NotFound();
        Private(context);
        // A browser saves it and shows it nowhere: it comes from somebody who may have no account.
        context.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        return TypedResults.PhysicalFile(file.Path, file.Name.EndsWith(".pdf", StringComparison.Ordinal) ? "application/pdf" : "image/webp", file.Name);
    }

    private static async Task<Results<Ok<SettledArrivals>, BadRequest, NotFound>> ArriveAsync(HttpContext context, PeopleDesk desk, IAntiforgery antiforgery, string slug, ArrivalLines lines, CancellationToken ct)
    {
        if (!await antiforgery.IsRequestValidAsync(context) || lines.Lines is null || lines.Lines.Count > PeopleDesk.MostArrivals)
            return TypedResults.BadRequest();
        var noted = await desk.ArriveAsync(context.Viewer(), slug, [.. lines.Lines.Select(line => new Arrival(line.Code, line.Uid, line.Name, line.Company, line.At.UtcDateTime))], ct);
        return noted.Ok ? TypedResults.Ok(new SettledArrivals(noted.Value)) : TypedResults.NotFound();
    }

    private static void Private(HttpContext context) => context.Response.Headers.CacheControl = "private, no-store";
}

/// <summary>A line of a phone's list.</summary>
internal sealed record ArrivalLine(string? Code, Guid? Uid, string? Name, string? Company, DateTimeOffset At);

/// <summary>A phone's list of who came.</summary>
internal sealed record ArrivalLines(IReadOnlyList<ArrivalLine>? Lines);

/// <summary>What the server made of it.</summary>
/// <param name="Unknown">Codes that no registration has.</param>
internal sealed record SettledArrivals(IReadOnlyList<string> Unknown);
