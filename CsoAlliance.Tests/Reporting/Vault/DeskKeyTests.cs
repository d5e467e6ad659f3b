using CsoAlliance.Core.Reporting.Vault;

namespace CsoAlliance.Tests.Reporting.Vault;

public sealed class DeskKeyTests : IDisposable
{
    private readonly DeskSecret[] secrets = [DeskSecret.Create(), DeskSecret.Create(), DeskSecret.Create()];
    private readonly DeskCertificate[] chain;

    public DeskKeyTests()
    {
        var first = DeskCertificate.Issue(secrets[0]);
        var second = first.Issue(secrets[1], secrets[0]);
        chain = [first, second, second.Issue(secrets[2], secrets[1])];
    }

    public void Dispose() => Array.ForEach(secrets, secret => secret.Dispose());

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void A_chain_leads_from_any_pin_to_the_newest(int pinned)
    {
        var followed = DeskCertificate.Follow(chain[pinned].Pin, Stored());
        Assert.Equal(chain[2], followed);
        Assert.Equal(3u, followed.Generation);
    }

    [Fact]
    public void An_older_store_than_the_pin_is_refused() =>
        Tamper.IsRefused(() => DeskCertificate.Follow(chain[2].Pin, Stored().Take(2)));

    [Fact]
    public void A_store_without_certificates_is_refused() =>
        Tamper.IsRefused(() => DeskCertificate.Follow(chain[0].Pin, []));

    [Fact]
    public void No_byte_of_a_link_can_change() =>
        Tamper.EveryByteIsGuarded(chain[1].Bytes.ToArray(), changed =>
            DeskCertificate.Follow(chain[0].Pin, [chain[0].Bytes.ToArray(), changed]));

    [Fact]
    public void A_certificate_cut_or_lengthened_is_refused() =>
        Tamper.EveryLengthIsGuarded(chain[0].Bytes.ToArray(), changed => DeskCertificate.Parse(changed));

    [Fact]
    public void A_link_signed_by_itself_or_by_an_older_desk_is_refused()
    {
        using var planted = DeskSecret.Create();
        IsNoLink(chain[1].Issue(planted, planted));
        IsNoLink(chain[1].Issue(planted, secrets[0]));
        IsNoLink(chain[2].Issue(planted, secrets[1]));
        IsNoLink(chain[0].Issue(planted, secrets[1]));
    }

    [Fact]
    public void A_fingerprint_is_eight_groups_of_the_pin()
    {
        Assert.Matches("^([0-9a-f]{4} ){7}[0-9a-f]{4}$", chain[0].Fingerprint);
        Assert.StartsWith(chain[0].Fingerprint.Replace(" ", ""), Convert.ToHexStringLower(chain[0].Pin));
        Assert.NotEqual(chain[0].Fingerprint, chain[1].Fingerprint);
    }

    [Fact]
    public void Certificates_are_equal_when_their_bytes_are()
    {
        var again = DeskCertificate.Parse(chain[1].Bytes.Span);
        Assert.Equal(chain[1], again);
        Assert.Equal(chain[1].GetHashCode(), again.GetHashCode());
        Assert.NotEqual(chain[1], chain[2]);
    }

    [Fact]
    public void A_granted_secret_is_taken_only_if_the_certificate_names_both_halves()
    {
        var (own, other) = (secrets[0].Export(), secrets[1].Export());
        using var taken = DeskSecret.Open(own, chain[0]);
        Assert.Equal(own, taken.Export());
        Tamper.IsRefused(() => DeskSecret.Open([.. own[..32], .. other[32..]], chain[0]));
        Tamper.IsRefused(() => DeskSecret.Open([.. other[..32], .. own[32..]], chain[0]));
        Tamper.IsRefused(() => DeskSecret.Open([.. own[..32], .. new byte[32]], chain[0]));
        Tamper.IsRefused(() => DeskSecret.Open(own, chain[1]));
        Tamper.EveryLengthIsGuarded(own, changed => DeskSecret.Open(changed, chain[0]).Dispose());
    }

    [Fact]
    public void An_analyst_receives_the_desk_through_his_grant()
    {
        using var analyst = KeyPair.Create();
        var place = new VaultContext(Kind.Grant, Part: Guid.NewGuid(), Generation: 1);
        var grant = Slot.Wrap(analyst.Point, place, secrets[0].Export());
        using var desk = DeskSecret.Open(Slot.Unwrap(analyst, place, grant), chain[0]);
        Assert.Equal(secrets[0].Seal.Point.ToArray(), desk.Seal.Point.ToArray());
    }

    private IEnumerable<byte[]> Stored() => chain.Select(certificate => certificate.Bytes.ToArray());

    private void IsNoLink(DeskCertificate link) =>
        Tamper.IsRefused(() => DeskCertificate.Follow(chain[0].Pin, [.. Stored().Take(2), link.Bytes.ToArray()]));
}
