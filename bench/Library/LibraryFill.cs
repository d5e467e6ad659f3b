using CsoAlliance.Bench.Register;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Library;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Bench.Library;

/// <summary>Fills a library with articles of 500 to 900 words: half for all, the others for members and listed with a lock.</summary>
internal static class LibraryFill
{
    private const int Batch = 1_000;

    private static readonly DateTime First = new(2010, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public static async Task FillAsync(IDbContextFactory<AllianceDbContext> contexts, int count)
    {
        var random = new Random(20261129);
        var words = new Vocabulary(random);
        for (var id = 1; id <= count; id += Batch)
        {
            await using var db = await contexts.CreateDbContextAsync();
            await using var transaction = await db.Database.BeginTransactionAsync();
            var rows = new BulkRows(db, typeof(Article));
            for (var i = id; i < id + Batch && i <= count; i++)
                rows.Add(Make(random, words, i), i, 0);
            await rows.WriteAsync();
            await transaction.CommitAsync();
        }
    }

    private static Article Make(Random random, Vocabulary words, int id)
    {
        var day = First.AddDays(random.Next(6_000));
        return new(new()
        {
            Slug = $"article-{id}", Title = words.Line(6), Summary = words.Line(25), Category = LibraryTerms.Categories[random.Next(LibraryTerms.Categories.Count)].Code,
            Kind = random.Next(8) == 0 ? ArticleKind.Checklist : ArticleKind.Article, Audiences = random.Next(2) == 0 ? Audiences.Crew : Audiences.Cso, Label = random.Next(2) == 0 ? Tlp.Clear : Tlp.Green,
            Tags = [words.Line(1), words.Line(1), words.Line(2)], Author = "Cyber Group", PublishedAt = day, ReviewedAt = day, ReviewBy = day.AddYears(1), Body = words.Text(500, 900),
        });
    }
}
