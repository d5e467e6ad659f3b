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
        await client.SignInAsync(name);
        return client;
    }
}
