using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;

namespace CsoAlliance.Web.Shell;

/// <summary>Tells working surfaces, which are interactive and use MudBlazor, from reading pages.</summary>
internal static class WorkPages
{
    /// <summary>Whether the endpoint is a page that carries a render mode of its own.</summary>
    public static bool Is(Endpoint? endpoint) =>
        endpoint?.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type.IsDefined(typeof(RenderModeAttribute), inherit: true) == true;
}
