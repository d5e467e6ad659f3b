using System.Text.RegularExpressions;
using CsoAlliance.Tests.TestKit;

namespace CsoAlliance.Tests.Shell;

/// <summary>The build leaves parts of MudBlazor's stylesheet out; nobody may use one of them without putting it back.</summary>
public sealed partial class MudPartsTests
{
    [Fact]
    public void No_page_names_a_part_whose_style_is_left_out()
    {
        var list = List().Match(File.ReadAllText(Path.Combine(Repository.Folder("wwwroot-assets"), "mud.mjs"))).Groups[1].Value;
        var left = Name().Matches(list).Select(name => name.Groups[1].Value.Replace("-?", "", StringComparison.Ordinal).Replace("s?", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal)).ToList();
        Assert.True(left.Count >= 10 && left.Contains("drawer"), list);
        var used = Directory.EnumerateFiles(Repository.Folder("CsoAlliance.Web"), "*.razor", SearchOption.AllDirectories)
            .SelectMany(file => Part().Matches(File.ReadAllText(file)).Select(part => (File: Path.GetFileName(file), Part: part.Groups[1].Value))).ToList();
        Assert.NotEmpty(used);
        Assert.Empty(used.Where(use => left.Exists(part => use.Part.StartsWith(part, StringComparison.OrdinalIgnoreCase))));
    }

    [GeneratedRegex(@"unused = \[([^\]]+)\]")]
    private static partial Regex List();

    [GeneratedRegex("'([^']+)'")]
    private static partial Regex Name();

    [GeneratedRegex(@"<(?:MudBlazor\.)?Mud([A-Z]\w+)")]
    private static partial Regex Part();
}
