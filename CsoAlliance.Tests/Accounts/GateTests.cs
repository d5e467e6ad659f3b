using System.Net;
using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Membership;
using CsoAlliance.Core.Membership.Companies;
using CsoAlliance.Core.Shared;
using CsoAlliance.Tests.TestKit;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CsoAlliance.Tests.Accounts;

/// <summary>Every way in leads through the one approval gate: whoever has not passed it is nobody more than a visitor, however they come. Passkeys need a browser: <see cref="Browser.PasskeyTests"/>.</summary>
public sealed class GateTests(AccountSite site) : IClassFixture<AccountSite>
{
    private static readonly string[] MembersOnly = ["/members", "/groups", "/messages", "/companies/meltemi-bulk-carriers", "/members/me", "/desk/reports", "/desk/library", "/desk/applications"];

    /// <summary>The ways in that lead to a session or could; a new <see cref="SignInWay"/> has to be walked here too.</summary>
    private static readonly Dictionary<string, Func<GateTests, Guest, HttpClient, Task>> Ways = new()
    {
        [nameof(SignInWay.Password)] = async (_, guest, client) => await client.TryAsync(guest.Address, Site.Password),
        [nameof(SignInWay.PasswordAndCode)] = async (_, guest, client) => await SecondAsync(client, guest, "main form", ("Form.Code", Totp.Code(guest.Secret))),
        [nameof(SignInWay.RecoveryCode)] = async (_, guest, client) => await SecondAsync(client, guest, "details form", ("Recovery.Code", guest.Recovery)),
        ["a reset"] = async (test, guest, client) =>
        {
            await client.SendAsync("/account/forgot", filled: ("Form.Email", guest.Address));
            await NewPasswordAsync(client, guest, (await test.site.LinkAsync(guest.Address))!);
        },
        ["a confirmation link"] = async (test, guest, client) =>
        {
            await using var scope = test.site.Services.CreateAsyncScope();
            var member = await scope.ServiceProvider.GetRequiredService<UserManager<Member>>().FindByEmailAsync(guest.Address);
            await NewPasswordAsync(client, guest, await scope.ServiceProvider.GetRequiredService<IWelcomeLinks>().PathAsync(member!));
        },
        ["an invitation"] = async (test, guest, client) =>
        {
            var path = await test.InvitedAsync(guest.Address);
            var answer = await client.SendAsync(path, filled: [("Form.Name", "Deputy to be"), ("Form.Role", "deputy"), ("Form.Keeps", "true")]);
            Assert.StartsWith("/join/sent/", answer.To(), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(answer.To())).StatusCode);
        },
    };

    private readonly AccountSite site = site;

    public static TheoryData<string> WayNames { get; } = [.. Ways.Keys];

    [Fact]
    public void No_way_in_is_left_out() => Assert.Empty(Enum.GetNames<SignInWay>().Except(Ways.Keys).Except([nameof(SignInWay.Passkey)]));

    [Theory, MemberData(nameof(WayNames))]
    public async Task Whoever_has_not_passed_the_gate_stays_a_visitor(string way)
    {
        var guest = await ArriveAsync(way is nameof(SignInWay.PasswordAndCode) or nameof(SignInWay.RecoveryCode));
        using var client = site.Visitor();
        // The same way, walked by somebody who has passed it, opens: so a closed door below is the gate's doing.
        if (way != "an invitation")
        {
            using var before = site.Visitor();
            await Ways[way](this, guest, before);
            Assert.Equal(HttpStatusCode.OK, (await before.GetAsync("/members")).StatusCode);
        }
        var waiting = await ArriveAsync(guest.Secret.Length > 0, approved: false);
        await Ways[way](this, waiting, client);
        foreach (var path in MembersOnly)
            Assert.NotEqual((path, HttpStatusCode.OK), (path, (await client.GetAsync(path)).StatusCode));
        Assert.Contains("\"locked\":true", await client.GetStringAsync("/api/v1/library/" + await MembersArticleAsync()));
        Assert.DoesNotContain("\"GREEN\"", await client.GetStringAsync("/api/v1/library/packs"));
    }

    private async Task<Guest> ArriveAsync(bool factor, bool approved = true)
    {
        var guest = new Guest(await site.MemberAsync(roles: [Roles.Member, Roles.Cso, Roles.Analyst, Roles.Administrator]));
        await using (var scope = site.Services.CreateAsyncScope())
        {
            var members = scope.ServiceProvider.GetRequiredService<UserManager<Member>>();
            var member = (await members.FindByEmailAsync(guest.Address))!;
            if (factor)
            {
                var factors = scope.ServiceProvider.GetRequiredService<AccountFactors>();
                var secret = await factors.SecretAsync(member);
                guest = guest with { Secret = secret, Recovery = (await factors.TurnOnAsync(member, Totp.Code(secret))).Value[0] };
            }
        }
        if (approved)
            return guest;
        await using var db = await Contexts.CreateDbContextAsync();
        (await db.Set<Member>().SingleAsync(member => member.Email == guest.Address)).CloseGate();
        await db.SaveChangesAsync();
        return guest;
    }

    private static async Task SecondAsync(HttpClient client, Guest guest, string form, (string, string) code)
    {
        var second = (await client.TryAsync(guest.Address, Site.Password)).To()!;
        Assert.StartsWith("/account/login/code", second, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await client.SendAsync(second, form, code)).StatusCode);
    }

    private static async Task NewPasswordAsync(HttpClient client, Guest guest, string link)
    {
        Assert.Equal("/account/login?done=reset", (await client.SendAsync(link, filled: ("Form.Password", "lantern oar kettle"))).To());
        await client.TryAsync(guest.Address, "lantern oar kettle");
    }

    private async Task<string> InvitedAsync(string address)
    {
        await using var db = await Contexts.CreateDbContextAsync();
        var (company, token) = (await db.Set<Company>().SingleAsync(one => one.Slug == "kattegat-product-tankers"), LinkToken.New());
        db.Add(new Invitation(company.Id, address, token, company.ResponsibleId!.Value, TimeProvider.System.GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync();
        return "/join/invited/" + token;
    }

    private async Task<string> MembersArticleAsync()
    {
        await using var db = await Contexts.CreateDbContextAsync();
        return await db.Set<Core.Library.Article>().Where(article => article.Label == Tlp.Green).Select(article => article.Slug).FirstAsync();
    }

    private IDbContextFactory<AllianceDbContext> Contexts => site.Services.GetRequiredService<IDbContextFactory<AllianceDbContext>>();

    private sealed record Guest(string Address, string Secret = "", string Recovery = "");
}
