using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Notices;
using CsoAlliance.Core.Notices.Push;
using CsoAlliance.Core.Shared;
using CsoAlliance.Tests.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Tests.Notices;

/// <summary>Web Push: sealed for the browser as the standard says, and let out through one narrow door.</summary>
public sealed class PushTests
{
    private const string Endpoint = "https://fcm.googleapis.com/fcm/send/abc";

    [Fact]
    public void A_message_is_sealed_as_the_example_of_rfc_8291()
    {
        using var sender = ECDiffieHellman.Create(Pair("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw", "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8"));
        using var browser = ECDiffieHellman.Create(Pair("q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94", "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"));
        var keys = new PushKeys("BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4", "BTBZMqHH6r4Tts7J_aSIgg");
        var body = PushCipher.Encrypt("When I grow up, I want to be a watermelon"u8, keys, sender, Base64Url.DecodeFromChars("DGv6ra1nlYgDCS1FRnbzlw"));
        Assert.Equal("DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN", Base64Url.EncodeToString(body));
        Assert.Equal("When I grow up, I want to be a watermelon", Encoding.UTF8.GetString(PushCipher.Decrypt(body, browser, Base64Url.DecodeFromChars(keys.Secret))));
    }

    [Theory]
    [InlineData("https://fcm.googleapis.com/fcm/send/x", true), InlineData("https://updates.push.services.mozilla.com/wpush/v2/x", true), InlineData("https://web.push.apple.com/x", true), InlineData("https://wns2-am3p.notify.windows.com/w/?token=x", true)]
    [InlineData("http://fcm.googleapis.com/x", false), InlineData("https://fcm.googleapis.com:8443/x", false), InlineData("https://user@fcm.googleapis.com/x", false), InlineData("https://127.0.0.1/x", false), InlineData("https://evilfcm.googleapis.com.example/x", false), InlineData("https://push.services.mozilla.com.evil.example/x", false), InlineData("https://localhost/x", false), InlineData("nothing", false), InlineData(null, false)]
    public async Task Only_https_to_the_makers_hosts_leads_out(string? endpoint, bool allowed)
    {
        await using var house = await House.BuildAsync();
        Assert.Equal(allowed, house.Get<PushDoor>().Allowed(endpoint) is not null);
    }

    [Theory]
    [InlineData("8.8.8.8", true), InlineData("2a00:1450:4001:80b::200a", true)]
    [InlineData("127.0.0.1", false), InlineData("10.1.2.3", false), InlineData("172.20.0.1", false), InlineData("192.168.1.1", false), InlineData("169.254.169.254", false), InlineData("100.64.0.1", false), InlineData("0.0.0.0", false), InlineData("224.0.0.1", false), InlineData("255.255.255.255", false)]
    [InlineData("::1", false), InlineData("::", false), InlineData("fe80::1", false), InlineData("fd00::1", false), InlineData("::ffff:127.0.0.1", false), InlineData("::ffff:10.0.0.1", false), InlineData("64:ff9b::a00:1", false), InlineData("2002:7f00:1::", false)]
    public void Only_public_addresses_are_connected_to(string address, bool open) => Assert.Equal(open, PushDoor.IsPublic(IPAddress.Parse(address)));

    [Fact]
    public async Task The_door_refuses_a_name_that_leads_inside()
    {
        using var client = PushDoor.Client();
        var refused = await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync("https://localhost/"));
        Assert.Contains("public addresses", refused.ToString(), StringComparison.Ordinal);
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_browser_is_told_once_that_something_waits_and_above_clear_no_more(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        using var browser = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        var (people, secret) = (await house.CrowdAsync(2), RandomNumberGenerator.GetBytes(16));
        var keys = new PushKeys(Base64Url.EncodeToString(PushCipher.Point(browser.ExportParameters(false))), Base64Url.EncodeToString(secret));
        var desk = house.Get<PushDesk>();
        await house.TellAllAsync(new(NoticeTopic.Alert, Tlp.Clear, "Before", "/alerts/before", "alert/before/1"));
        Assert.Equal(PushDesk.Unknown, (await desk.AllowAsync(people[0], "https://127.0.0.1/x", keys, "Firefox")).Error);
        Assert.Equal(PushDesk.Unknown, (await desk.AllowAsync(people[0], Endpoint, keys with { Key = "BAAA" }, "Firefox")).Error);
        Assert.True((await desk.AllowAsync(people[0], Endpoint, keys, "Firefox on Linux")).Ok);
        var heard = new PushEar();
        var post = new PushPost(house.Get<IDbContextFactory<AllianceDbContext>>(), house.Get<VapidKey>(), house.Get<PushDoor>(), heard, house.Clock);
        Assert.Equal(0, await post.SendDueAsync());
        await house.TellAllAsync(new(NoticeTopic.Alert, Tlp.Amber, "Skiffs east of 63", "/alerts/skiffs", "alert/skiffs/1"));
        await house.TellAllAsync(new(NoticeTopic.Article, Tlp.Clear, "An article", "/library/a", "article/a/1"));
        heard.Answer = HttpStatusCode.ServiceUnavailable;
        Assert.Equal(0, await post.SendDueAsync());
        Assert.Equal(0, await post.SendDueAsync());
        Assert.Single(heard.Heard);
        heard.Answer = HttpStatusCode.Created;
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await post.SendDueAsync());
        Assert.Equal(0, await post.SendDueAsync());
        var (head, body) = heard.Heard[^1];
        var told = JsonSerializer.Deserialize<JsonElement>(PushCipher.Decrypt(body, browser, secret));
        Assert.DoesNotContain("kiffs", told.ToString(), StringComparison.Ordinal);
        Assert.Matches("^/notices/[0-9a-f-]{36}$", told.GetProperty("path").GetString());
        Assert.True(Verified(head["Authorization"], house));
        Assert.Equal(("aes128gcm", "86400", "high"), (head["Content-Encoding"], head["TTL"], head["Urgency"]));
        heard.Answer = HttpStatusCode.Gone;
        await house.TellAllAsync(new(NoticeTopic.Alert, Tlp.Clear, "Open to all", "/alerts/open", "alert/open/1"));
        await post.SendDueAsync();
        Assert.Contains("Open to all", Encoding.UTF8.GetString(PushCipher.Decrypt(heard.Heard[^1].Body, browser, secret)), StringComparison.Ordinal);
        Assert.Empty(await desk.OfAsync(people[0]));
        Assert.True((await desk.AllowAsync(people[1], Endpoint, keys, "Firefox on Linux")).Ok);
        var mine = Assert.Single(await desk.OfAsync(people[1]));
        Assert.False(await desk.RevokeAsync(people[0], mine.Uid));
        Assert.True(await desk.RevokeAsync(people[1], mine.Uid));
    }

    // As a push service does (RFC 8292): the token is signed by the key that stands beside it, for this origin and a while.
    private static bool Verified(string authorization, House house)
    {
        var (token, key) = (authorization.Split("t=")[1].Split(',')[0], authorization.Split("k=")[1]);
        var parts = token.Split('.');
        var claims = JsonSerializer.Deserialize<JsonElement>(Base64Url.DecodeFromChars(parts[1]));
        Assert.Equal("https://fcm.googleapis.com", claims.GetProperty("aud").GetString());
        Assert.InRange(claims.GetProperty("exp").GetInt64(), house.Clock.GetUtcNow().ToUnixTimeSeconds(), house.Clock.GetUtcNow().AddHours(24).ToUnixTimeSeconds());
        var point = Base64Url.DecodeFromChars(key);
        using var signer = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new() { X = point[1..33], Y = point[33..] } });
        return signer.VerifyData(Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Base64Url.DecodeFromChars(parts[2]), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }

    private static ECParameters Pair(string secret, string point)
    {
        var open = Base64Url.DecodeFromChars(point);
        return new() { Curve = ECCurve.NamedCurves.nistP256, D = Base64Url.DecodeFromChars(secret), Q = new() { X = open[1..33], Y = open[33..] } };
    }

    /// <summary>A push service: what it is sent, and how it answers.</summary>
    private sealed class PushEar : IPushClient
    {
        public List<(Dictionary<string, string> Head, byte[] Body)> Heard { get; } = [];

        public HttpStatusCode Answer { get; set; } = HttpStatusCode.Created;

        public async Task<HttpStatusCode> SendAsync(HttpRequestMessage message, CancellationToken ct)
        {
            Heard.Add((message.Headers.Concat(message.Content!.Headers).ToDictionary(header => header.Key, header => string.Join(',', header.Value)), await message.Content.ReadAsByteArrayAsync(ct)));
            return Answer;
        }
    }
}
