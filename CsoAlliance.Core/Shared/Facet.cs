namespace CsoAlliance.Core.Shared;

/// <summary>One value that a list's filter can take.</summary>
/// <param name="Value">As it stands in the address.</param>
/// <param name="Name">As it is shown.</param>
/// <param name="Count">How many items it holds, with the other filters applied.</param>
/// <param name="Chosen">Whether it is chosen.</param>
public sealed record Facet(string Value, string Name, int Count, bool Chosen);
