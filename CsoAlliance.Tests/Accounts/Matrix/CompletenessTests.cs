using CsoAlliance.Core.Data;
using CsoAlliance.Core.Shared;
using CsoAlliance.Tests.Shell;
using CsoAlliance.Tests.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CsoAlliance.Tests.Accounts.Matrix;

/// <summary>The matrix is whole: every route that answers is tried in it or stands in <see cref="Apart"/> with a reason, and every labelled entity is planted.</summary>
[Collection(CommunitySite.Name)]
public sealed class CompletenessTests(Site site)
{
    /// <summary>Labelled entities, and what of the matrix stands for them.</summary>
    private static readonly Dictionary<string, string> Entities = new()
    {
        ["Incident"] = nameof(Sort.Incident), ["Article"] = nameof(Sort.Article), ["Event"] = nameof(Sort.Event), ["NewsItem"] = nameof(Sort.News), ["Discussion"] = nameof(Sort.Discussion), ["Post"] = nameof(Sort.Post),
        ["Conversation"] = nameof(Sort.Conversation), ["ArticleFacts"] = nameof(Sort.Article), ["PackEdition"] = "the packs", ["Notice"] = "the notice centre", ["FirstResponseReport"] = nameof(Sort.Alert), ["ReportVersion"] = nameof(Sort.Alert),
    };

    public static TheoryData<string> SurfaceNames { get; } = [.. Surfaces.All.Select(surface => surface.Name)];

    [Fact]
    public void Every_route_is_tried_or_set_apart_with_a_reason() => Assert.True(!Untried(Surfaces.All).Any(), string.Join('\n', Untried(Surfaces.All)));

    [Fact]
    public void Nothing_is_set_apart_or_tried_that_the_application_does_not_map()
    {
        var routes = Routes().ToHashSet();
        Assert.Equal("", string.Join('\n', Surfaces.All.SelectMany(surface => surface.Routes).Concat(Apart.Routes.Keys).Except(routes)));
        Assert.Empty(Surfaces.All.SelectMany(surface => surface.Routes).Intersect(Apart.Routes.Keys));
    }

    [Theory, MemberData(nameof(SurfaceNames))]
    public void A_surface_that_is_taken_out_is_missed(string name)
    {
        // Two ways of asking may share a route: the search goes with its list.
        var taken = Surfaces.All.Single(surface => surface.Name == name);
        Assert.Superset(taken.Routes.ToHashSet(), Untried([.. Surfaces.All.Where(surface => !surface.Routes.Intersect(taken.Routes).Any())]).ToHashSet());
    }

    [Fact]
    public void Every_labelled_entity_is_planted()
    {
        using var db = site.Services.GetRequiredService<IDbContextFactory<AllianceDbContext>>().CreateDbContext();
        var labelled = db.Model.GetEntityTypes().Where(entity => typeof(ILabelled).IsAssignableFrom(entity.ClrType)).Select(entity => entity.ClrType.Name).Order();
        Assert.Equal(Entities.Keys.Order(), labelled);
    }

    private IEnumerable<string> Untried(IReadOnlyList<Surface> surfaces)
    {
        var tried = surfaces.SelectMany(surface => surface.Routes).Concat(Apart.Routes.Keys).ToHashSet();
        return Routes().Where(route => !tried.Contains(route));
    }

    // What answers a GET, and the one export that is asked by a form. Files of the build are the same for all.
    private IEnumerable<string> Routes() => site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is null)
        .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>() is not { } methods || methods.HttpMethods.Contains("GET") || endpoint.RoutePattern.RawText == Surfaces.Export)
        .Select(endpoint => endpoint.RoutePattern.RawText ?? "").Select(route => "/" + route.Trim('/')).Where(route => !route.StartsWith("/_", StringComparison.Ordinal)).Distinct();
}
