using CsoAlliance.Core.Incidents;

namespace CsoAlliance.Web.Incidents;

/// <summary>A bar of a chart.</summary>
/// <param name="Name">What it counts.</param>
/// <param name="Count">How many.</param>
/// <param name="Kind">Filled for physical, outlined for cyber, ink where both.</param>
/// <param name="Link">The register with that filter.</param>
/// <param name="Sea">Whether the name is a sea's, in italics.</param>
public sealed record Bar(string Name, int Count, IncidentKind? Kind = null, string? Link = null, bool Sea = false);
