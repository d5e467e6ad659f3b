using System.Net.Http.Json;
using System.Text.Json;
using CsoAlliance.Tests.TestKit;

namespace CsoAlliance.Tests.Library.Packs;

/// <summary>Packs come by themselves, after the site has begun to answer.</summary>
public sealed class PackServiceTests
{
    [Fact]
    public async Task A_site_answers_before_its_packs_are_there_and_has_them_soon_after()
    {
        await using var site = new EagerSite();
        var client = site.Visitor();
        Assert.Equal(0, await PacksAsync(client));
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        // Each question takes its time, so nothing else has to wait.
        while (await PacksAsync(client) < 13)
            patience.Token.ThrowIfCancellationRequested();
    }

    private static async Task<int> PacksAsync(HttpClient client) => (await client.GetFromJsonAsync<JsonElement>("/api/v1/library/packs")).GetProperty("total").GetInt32();

    private sealed class EagerSite : Site
    {
        protected override IEnumerable<(string Key, string Value)> Settings => [("Packs:FirstAfterSeconds", "1")];
    }
}
