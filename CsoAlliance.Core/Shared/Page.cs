using System.Buffers.Text;
using System.Text;

namespace CsoAlliance.Core.Shared;

/// <summary>One page of a list that pages by key set: never by offset, so that the thousandth page costs what the first does.</summary>
/// <typeparam name="T">The item's type.</typeparam>
/// <param name="Items">The items, in the list's order.</param>
/// <param name="Total">How many the viewer may read in all; exact to <see cref="Page.ExactTo"/>.</param>
/// <param name="Next">Opaque cursor of the following page; null on the last.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, int Total, string? Next)
{
    /// <summary>Whether <see cref="Total"/> is a floor and not a count.</summary>
    public bool TotalIsFloor => Total > Page.ExactTo;
}

/// <summary>Limits shared by all lists, and the cursor's coding.</summary>
public static class Page
{
    /// <summary>Up to here a total is exact; past it <see cref="Page{T}.Total"/> is this plus one and means "more than".</summary>
    public const int ExactTo = 10_000;

    /// <summary>The most items that one page may hold.</summary>
    public const int MaxLimit = 200;

    /// <summary>A ranked search pages within its best hits only: past them the order means nothing to a reader.</summary>
    public const int RankedHits = 1_000;

    /// <summary>Brings an asked-for page size into 1..<see cref="MaxLimit"/>.</summary>
    public static int Limit(int? asked, int usual) => Math.Clamp(asked ?? usual, 1, MaxLimit);

    /// <summary>Codes the keys of the last item shown as an opaque text for a URL.</summary>
    public static string Cursor(params ReadOnlySpan<string> keys) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Join('\n', keys!)));

    /// <summary>Reads a cursor back; null where it is missing or not one of ours, which means the first page.</summary>
    public static string[]? Keys(string? cursor, int count)
    {
        if (string.IsNullOrEmpty(cursor) || cursor.Length > 400 || !Base64Url.IsValid(cursor))
            return null;
        var keys = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)).Split('\n');
        return keys.Length == count ? keys : null;
    }
}
