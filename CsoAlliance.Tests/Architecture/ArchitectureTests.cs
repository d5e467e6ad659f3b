using ArchUnitNET.Domain;
using ArchUnitNET.Fluent;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnit;
using CsoAlliance.Core.Accounts;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace CsoAlliance.Tests.Architecture;

/// <summary>The arrows of the house. Each rule first shows that it has a subject and a target, so that none passes over nothing.</summary>
public sealed class ArchitectureTests
{
    private static readonly ArchUnitNET.Domain.Architecture House = new ArchLoader()
        .LoadAssemblies(typeof(Member).Assembly, typeof(Program).Assembly).Build();

    private static readonly string[] Features = ["Accounts", "Membership", "Library", "Events", "Reporting", "Incidents", "Newsroom", "Community", "Home"];

    [Fact]
    public void Core_never_names_the_web() => Never(In("CsoAlliance.Core"), In("CsoAlliance.Web"));

    [Theory]
    [InlineData("MudBlazor")]
    [InlineData("Microsoft.AspNetCore.Components")]
    [InlineData("Microsoft.AspNetCore.Http")]
    public void Core_names_no_ui_and_no_http(string framework) => Never(In("CsoAlliance.Core"), In(framework));

    [Fact]
    public void Shared_names_no_feature()
    {
        foreach (var feature in Features)
            Never(In("CsoAlliance.Core.Shared"), In("CsoAlliance.Core." + feature));
    }

    [Fact]
    public void The_register_cannot_reach_the_sealed_intake() => Never(In("CsoAlliance.Core.Incidents"), In("CsoAlliance.Core.Reporting"));

    [Fact]
    public void In_the_web_only_hosting_names_the_database()
    {
        var web = Types().That().ResideInNamespaceMatching(@"^CsoAlliance\.Web(\.(?!Hosting).*)?$");
        Never(web, In("Microsoft.EntityFrameworkCore"));
    }

    [Fact]
    public void Features_of_the_core_use_each_other_without_cycles()
    {
        var arrows = Features.ToDictionary(feature => feature, feature => Uses(feature).ToHashSet());
        foreach (var feature in Features)
            Assert.False(Reaches(feature, feature, arrows, []), $"{feature} reaches itself: {string.Join("; ", arrows.Select(arrow => arrow.Key + " -> " + string.Join(",", arrow.Value)))}");
        Assert.Contains("Incidents", arrows["Reporting"]);
    }

    private static IEnumerable<string> Uses(string feature) =>
        House.Types.Where(type => type.FullName.StartsWith($"CsoAlliance.Core.{feature}.", StringComparison.Ordinal))
            .SelectMany(type => type.Dependencies).Select(dependency => dependency.Target.FullName)
            .SelectMany(name => Features.Where(other => other != feature && name.StartsWith($"CsoAlliance.Core.{other}.", StringComparison.Ordinal))).Distinct();

    private static bool Reaches(string from, string to, Dictionary<string, HashSet<string>> arrows, HashSet<string> seen) =>
        arrows[from].Any(next => next == to || (seen.Add(next) && Reaches(next, to, arrows, seen)));

    private static ArchUnitNET.Fluent.Syntax.Elements.Types.GivenTypesConjunction In(string prefix) =>
        Types(true).That().ResideInNamespaceMatching($@"^{prefix.Replace(".", @"\.", StringComparison.Ordinal)}(\..*)?$");

    private static void Never(IObjectProvider<IType> subject, IObjectProvider<IType> target)
    {
        Assert.NotEmpty(subject.GetObjects(House));
        Assert.NotEmpty(target.GetObjects(House));
        Types().That().Are(subject).Should().NotDependOnAny(target).Check(House);
    }
}
