using System.Text;
using CsoAlliance.Tests.TestKit;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CsoAlliance.Tests.Reporting.Pages;

public sealed class CookieTests(CookieTests.LaterSite site) : IClassFixture<CookieTests.LaterSite>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task No_answer_of_the_intake_sets_a_cookie(bool member)
    {
        using var client = member ? await site.MemberAsync() : site.Visitor();
        // Near the end of a sign-in its cookie would be renewed by any page that looked at it.
        site.Later.Move(TimeSpan.FromHours(11));
        var answers = new List<HttpResponseMessage>();
        foreach (var path in new[] { "/report", "/report/lite", "/report/follow-up" })
        {
            answers.Add(await client.GetAsync(path));
            answers.Add(await client.PostAsync(path, new FormUrlEncodedContent([])));
            answers.Add(await client.PostAsync(path, new MultipartFormDataContent { { new StringContent("x"), "file", "x.txt" } }));
        }
        var sent = (await IntakeSite.PostAsync(client, "/report/lite", Filled.Report()));
        answers.Add(sent.Raw);
        answers.Add((await IntakeSite.PostAsync(client, "/report", Filled.Report())).Raw);
        answers.Add((await IntakeSite.PostAsync(client, "/report/follow-up", ("receipt", sent.Receipt))).Raw);
        foreach (var path in new[] { "/api/v1/reports", "/api/v1/reports/lookup", "/api/v1/reports/messages" })
            answers.Add(await client.PostAsync(path, new StringContent("{}", Encoding.UTF8, "application/json")));
        Assert.All(answers, answer => Assert.False(answer.Headers.Contains("Set-Cookie"), answer.RequestMessage!.Method + " " + answer.RequestMessage.RequestUri));
        Assert.All(answers, answer => Assert.Equal("no-store", answer.Headers.CacheControl?.ToString()));
    }

    [Fact]
    public async Task A_signed_in_member_gets_the_page_that_everybody_gets()
    {
        using var client = await site.MemberAsync();
        Assert.Equal(System.Net.HttpStatusCode.OK, (await client.GetAsync("/home")).StatusCode);
        var page = await Answer.ReadAsync(await client.GetAsync("/report"));
        Assert.NotNull(page.Page.QuerySelector("a[href='/account/login']"));
        Assert.DoesNotContain("demo.example", page.Text, StringComparison.Ordinal);
    }

    /// <summary>The intake, and hours that pass at once.</summary>
    public sealed class LaterSite : IntakeSite
    {
        public MovedClock Later { get; } = new(new DateTimeOffset(2026, 11, 24, 2, 35, 0, TimeSpan.Zero));

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureServices(services => services.AddSingleton<TimeProvider>(Later));
        }
    }
}
