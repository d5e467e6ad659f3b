using CsoAlliance.Tests.TestKit;

namespace CsoAlliance.Tests.Community;

/// <summary>A site of its own for tests that write in the demo's groups.</summary>
[CollectionDefinition(Name)]
public sealed class CommunityPageSite : Site, ICollectionFixture<CommunityPageSite>
{
    public const string Name = "community pages";

    public async Task<HttpClient> SignedInAsync(string account)
    {
        var client = Visitor();
        await client.SignInAsync(account);
        return client;
    }

    /// <summary>Sends a form of a page as it stands.</summary>
    public static async Task<HttpResponseMessage> PostAsync(HttpClient client, string path, string form) =>
        await client.PostAsync(path, new FormUrlEncodedContent((await client.PageAsync(path)).Fields("main " + form)));

    /// <summary>The fields as a form with files sends them.</summary>
    public static MultipartFormDataContent Multipart(IEnumerable<KeyValuePair<string, string>> fields)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields.Where(field => field.Key != "Form.Files"))
            form.Add(new StringContent(value), name);
        return form;
    }
}
