using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Library;
using CsoAlliance.Core.Shared;
using CsoAlliance.Tests.TestKit;

namespace CsoAlliance.Tests.Library;

internal static class Texts
{
    public static Viewer Approved { get; } = new(Guid.NewGuid(), true, [Roles.Member]);

    public static Viewer Waiting { get; } = new(Guid.NewGuid(), false, []);

    public static ArticleText Article(string slug, string body = "Nothing of note.") => new()
    {
        Slug = slug, Title = "About " + slug, Summary = "A summary of " + slug + ".", Category = "crew", Audiences = Audiences.Crew, Author = "Library editor", Body = body,
        PublishedAt = new(2026, 6, 1, 0, 0, 0, DateTimeKind.Utc), ReviewedAt = new(2026, 7, 1, 0, 0, 0, DateTimeKind.Utc), ReviewBy = new(2027, 7, 1, 0, 0, 0, DateTimeKind.Utc),
    };

    public static async Task StoreAsync(this House house, params ArticleText[] texts)
    {
        await using var db = house.Alliance();
        db.AddRange(texts.Select(text => new Article(text)));
        await db.SaveChangesAsync();
    }
}
