using AngleSharp.Html.Parser;
using CsoAlliance.Core.Accounts;
using CsoAlliance.Tests.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace CsoAlliance.Tests.Incidents;

internal static class Accounts
{
    /// <summary>An approved member of that address.</summary>
    public static async Task<Member> MemberAsync(this House house, string email)
    {
        await using var scope = house.Services.CreateAsyncScope();
        var made = await scope.ServiceProvider.GetRequiredService<AccountDesk>().CreateAsync(email, "DPA, tankers", "a-long-enough-phrase", []);
        return made.Value;
    }

    /// <summary>A client that is signed in with a demo account.</summary>
    public static async Task<HttpClient> SignedInAsync(this Site site, string name)
    {
        var client = site.Visitor();
        var document = await new HtmlParser().ParseDocumentAsync(await client.GetStringAsync("/account/login"));
        var fields = document.QuerySelectorAll("form[method=post] input[type=hidden]").Where(input => input.Closest("form")!.QuerySelector("[type=password]") is not null)
            .ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value") ?? "");
        (fields["Form.Email"], fields["Form.Password"]) = (name + "@demo.example", Site.Password);
        using var form = new FormUrlEncodedContent(fields);
        var answer = await client.PostAsync("/account/login", form);
        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
        return client;
    }
}
