using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Membership;
using CsoAlliance.Core.Membership.Companies;
using CsoAlliance.Core.Membership.Fleets;
using CsoAlliance.Core.Membership.Profiles;
using CsoAlliance.Web.Accounts;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CsoAlliance.Web.Membership;

/// <summary>What membership brings to the web beside its pages.</summary>
internal static class MembershipPages
{
    public static void AddMembershipPages(this IServiceCollection services)
    {
        services.AddSingleton<IWelcomeLinks, WelcomeLinks>();
    }

    public static void MapMembership(this IEndpointRouteBuilder app)
    {
        app.MapPost("/members/chosen/{person:guid}/remove", UnchooseAsync).RequireAuthorization().ExcludeFromDescription();
        app.MapPost("/companies/{slug}/invitations/{uid:guid}/remove", UninviteAsync).RequireAuthorization().ExcludeFromDescription();
        app.MapPost("/companies/{slug}/fleet/{uid:guid}/remove", RemoveShipAsync).RequireAuthorization().ExcludeFromDescription();
    }

    private static async Task<Results<RedirectHttpResult, BadRequest>> UnchooseAsync(HttpContext context, ProfileDesk desk, IAntiforgery antiforgery, Guid person, CancellationToken ct)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
            return TypedResults.BadRequest();
        await desk.TakeBackAsync(context.Viewer(), person, ct);
        return TypedResults.LocalRedirect("/members/me#chosen");
    }

    private static async Task<Results<RedirectHttpResult, BadRequest, NotFound>> UninviteAsync(HttpContext context, InvitationDesk desk, IAntiforgery antiforgery, string slug, Guid uid, CancellationToken ct)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
            return TypedResults.BadRequest();
        return (await desk.TakeBackAsync(context.Viewer(), slug, uid, ct)).Ok ? TypedResults.LocalRedirect($"/companies/{slug}#invite") : TypedResults.NotFound();
    }

    private static async Task<Results<RedirectHttpResult, BadRequest, NotFound>> RemoveShipAsync(HttpContext context, FleetDesk desk, IAntiforgery antiforgery, string slug, Guid uid, CancellationToken ct)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
            return TypedResults.BadRequest();
        return (await desk.RemoveAsync(context.Viewer(), slug, uid, ct)).Ok ? TypedResults.LocalRedirect($"/companies/{slug}/fleet?done=removed") : TypedResults.NotFound();
    }
}
