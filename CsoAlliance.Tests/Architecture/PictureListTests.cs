using System.Text.RegularExpressions;
using CsoAlliance.Tests.TestKit;

namespace CsoAlliance.Tests.Architecture;

/// <summary>docs/pictures names what lies in it, and nothing else.</summary>
public sealed partial class PictureListTests
{
    [Fact]
    public void Each_picture_kept_is_in_the_list_and_each_in_the_list_is_kept()
    {
        var folder = Path.Combine(Repository.Root, "docs", "pictures");
        var listed = Listed().Matches(File.ReadAllText(Path.Combine(folder, "README.md"))).Select(match => match.Groups[1].Value).ToHashSet();
        var kept = Directory.GetFiles(folder, "*.png").Select(path => Path.GetFileName(path)).ToHashSet();
        Assert.Empty(listed.Except(kept));
        // One line of the list stands for a page at both widths, by day and by night.
        Assert.Empty(kept.Select(Page).Except(listed.Select(Page)));
    }

    private static string Page(string file) => Variant().Replace(file, "");

    [GeneratedRegex(@"\]\(([^()]+\.png)\)")]
    private static partial Regex Listed();

    [GeneratedRegex(@"-(1440|390)(-dark)?\.png$")]
    private static partial Regex Variant();
}
