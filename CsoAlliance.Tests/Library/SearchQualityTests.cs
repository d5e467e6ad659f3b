using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Library;
using CsoAlliance.Core.Shared;
using CsoAlliance.Tests.TestKit;

namespace CsoAlliance.Tests.Library;

/// <summary>Sixty questions as they are asked at sea and ashore, each with the item that answers it.</summary>
public sealed class SearchQualityTests
{
    private static readonly IReadOnlyList<(string Question, string Slug)> Questions =
        [.. File.ReadLines(Path.Combine(Repository.Folder("CsoAlliance.Tests"), "Library", "search-questions.tsv")).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')).Select(parts => (parts[0], parts[1]))];

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_member_finds_the_answer_among_the_first_three_nine_times_in_ten(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider, starterContent: true);
        Assert.Equal(60, Questions.Count);
        var missed = await MissedAsync(house, Texts.Approved, Questions);
        Assert.True(missed.Count <= 6, Told(missed, Questions.Count));
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_visitor_finds_what_is_open_as_well(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider, starterContent: true);
        var library = house.Get<LibraryReader>();
        var open = new List<(string, string)>();
        foreach (var question in Questions)
            if ((await library.FindAsync(Viewer.Visitor, question.Slug)).Value.Item is { Locked: false })
                open.Add(question);
        var missed = await MissedAsync(house, Viewer.Visitor, open);
        Assert.True(missed.Count <= open.Count / 10, Told(missed, open.Count));
    }

    private static async Task<List<string>> MissedAsync(House house, Viewer viewer, IEnumerable<(string Question, string Slug)> questions)
    {
        var library = house.Get<LibraryReader>();
        var missed = new List<string>();
        foreach (var (question, slug) in questions)
        {
            var first = (await library.ListAsync(viewer, new() { Q = question, Limit = 3 })).Page.Items.Select(item => item.Slug).ToList();
            if (!first.Contains(slug))
                missed.Add($"{question}: {slug} is not among {string.Join(", ", first)}");
        }
        return missed;
    }

    private static string Told(List<string> missed, int of) => $"{missed.Count} of {of} missed\n{string.Join('\n', missed)}";
}
