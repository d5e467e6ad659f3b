using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Components.Web;

namespace CsoAlliance.Web.Shell;

/// <summary>Tells working surfaces, which are interactive and use MudBlazor, from reading pages.</summary>
internal static class WorkPages
{
    /// <summary>Whether the endpoint is a page that carries a render mode of its own, or says that what it holds does.</summary>
    public static bool Is(Endpoint? endpoint) =>
        endpoint?.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type is { } page && (page.IsDefined(typeof(RenderModeAttribute), inherit: true) || page.IsDefined(typeof(HoldsWorkSurfaceAttribute), inherit: false));

    /// <summary>Whether the endpoint is a page that isn't drawn before its circuit stands, and so has no title of its own until then.</summary>
    public static bool NamesItselfLater(Endpoint? endpoint) =>
        endpoint?.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type.GetCustomAttributes(typeof(RenderModeAttribute), inherit: true) is [RenderModeAttribute { Mode: InteractiveServerRenderMode { Prerender: false } }];
}

/// <summary>Marks a static page whose one interactive component is a working surface: it hands that component what only a request holds.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class HoldsWorkSurfaceAttribute : Attribute;
