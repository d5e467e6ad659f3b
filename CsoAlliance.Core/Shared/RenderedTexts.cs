using Microsoft.Extensions.Caching.Memory;

namespace CsoAlliance.Core.Shared;

/// <summary>
/// Texts once rendered, so that a page asked for again is not parsed and cleaned again: that is a quarter of what an article costs
/// past the output cache. Found by the text itself, so a changed text can never show an old page.
/// </summary>
public sealed class RenderedTexts : IDisposable
{
    // Signs of Markdown held at most. Rendered they take about four times as many bytes: some 16 MB when full.
    private const long Signs = 4_000_000;

    private readonly MemoryCache rendered = new(new MemoryCacheOptions { SizeLimit = Signs });

    /// <summary>The text as safe HTML, rendered now or before.</summary>
    public Markup Of(string markdown) => rendered.GetOrCreate(markdown, entry =>
    {
        entry.Size = markdown.Length + 1;
        return Markup.From(markdown);
    })!;

    /// <inheritdoc />
    public void Dispose() => rendered.Dispose();
}
