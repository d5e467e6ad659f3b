using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace CsoAlliance.Tests.TestKit;

/// <summary>Reads pages as a browser without script does.</summary>
public static class Html
{
    public static async Task<IHtmlDocument> PageAsync(this HttpClient client, string path, System.Net.HttpStatusCode expected = System.Net.HttpStatusCode.OK)
    {
        var response = await client.GetAsync(path);
        Assert.True(expected == response.StatusCode, $"{path} answered {(int)response.StatusCode}");
        return Parse(await response.Content.ReadAsStringAsync());
    }

    public static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    /// <summary>What a form would send as it stands, with some fields filled in.</summary>
    public static List<KeyValuePair<string, string>> Fields(this IDocument page, string form, params (string Name, string Value)[] filled)
    {
        var element = page.QuerySelector(form) ?? throw new InvalidOperationException($"No {form}");
        var names = filled.Select(field => field.Name).ToHashSet();
        var fields = element.QuerySelectorAll("input, textarea, select").Where(field => field.GetAttribute("name") is { } name && !names.Contains(name)).SelectMany(Value);
        return [.. fields, .. filled.Select(field => KeyValuePair.Create(field.Name, field.Value))];
    }

    /// <summary>Signs in with a demo account.</summary>
    public static async Task SignInAsync(this HttpClient client, string account)
    {
        var page = await client.PageAsync("/account/login");
        var answer = await client.PostAsync("/account/login", new FormUrlEncodedContent(page.Fields("#sign-in", ("Form.Email", account + "@demo.example"), ("Form.Password", Site.Password))));
        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
        if (!Totp.Needs(account))
            return;
        var second = answer.Headers.Location!.ToString();
        var code = await client.PageAsync(second);
        Assert.Equal(System.Net.HttpStatusCode.Redirect, (await client.PostAsync(second, new FormUrlEncodedContent(code.Fields("main form", ("Form.Code", Totp.OfDemo(account, Site.Password)))))).StatusCode);
    }

    private static IEnumerable<KeyValuePair<string, string>> Value(IElement field)
    {
        var value = field switch
        {
            IHtmlInputElement { Type: "checkbox" or "radio" } box => box.IsChecked ? box.Value : null,
            IHtmlInputElement input => input.Value,
            IHtmlTextAreaElement area => area.Value,
            IHtmlSelectElement select => select.Value,
            _ => null,
        };
        if (value is not null)
            yield return KeyValuePair.Create(field.GetAttribute("name")!, value);
    }
}
