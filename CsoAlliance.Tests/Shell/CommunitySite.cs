using CsoAlliance.Tests.TestKit;

namespace CsoAlliance.Tests.Shell;

/// <summary>One started application for all tests that only read, since a start costs seconds.</summary>
[CollectionDefinition(Name)]
public sealed class CommunitySite : ICollectionFixture<Site>
{
    public const string Name = "community site";
}
