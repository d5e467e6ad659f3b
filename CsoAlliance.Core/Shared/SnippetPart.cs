namespace CsoAlliance.Core.Shared;

/// <summary>A stretch of a search hit's text.</summary>
/// <param name="Text">The words.</param>
/// <param name="Hit">Whether they are what was looked for.</param>
public sealed record SnippetPart(string Text, bool Hit);
