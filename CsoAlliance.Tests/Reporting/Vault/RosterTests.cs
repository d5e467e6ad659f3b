using CsCheck;
using CsoAlliance.Core.Reporting.Vault;

namespace CsoAlliance.Tests.Reporting.Vault;

public sealed class RosterTests : IDisposable
{
    private readonly DeskSecret desk = DeskSecret.Create();
    private readonly DeskCertificate certificate;
    private readonly byte[] point;

    public RosterTests()
    {
        certificate = DeskCertificate.Issue(desk);
        using var pair = KeyPair.Create();
        point = pair.Point.ToArray();
    }

    public void Dispose() => desk.Dispose();

    [Fact]
    public void A_signed_list_reads_back_sorted_by_id() =>
        Gen.Select(Gen.Guid.HashSet[1, 12], Gen.UInt).Sample(
            (ids, serial) =>
            {
                var roster = Roster.Open(Sign(serial, [.. ids]), certificate, serial);
                Assert.Equal(serial, roster.Serial);
                Assert.Equal(ids.Select(id => id.ToString()).Order(StringComparer.Ordinal), roster.People.Select(p => p.Analyst.ToString()));
                Assert.All(roster.People, person => Assert.Equal(point, person.Point));
            },
            iter: 50);

    [Fact]
    public void No_byte_of_a_list_can_change()
    {
        var stored = Sign(5, Guid.NewGuid(), Guid.NewGuid());
        Tamper.EveryByteIsGuarded(stored, changed => Roster.Open(changed, certificate, 1));
        Tamper.EveryLengthIsGuarded(stored, changed => Roster.Open(changed, certificate, 1));
    }

    [Fact]
    public void An_older_list_is_refused()
    {
        var stored = Sign(5, Guid.NewGuid());
        Assert.Single(Roster.Open(stored, certificate, 5).People);
        Tamper.IsRefused(() => Roster.Open(stored, certificate, 6));
    }

    [Fact]
    public void A_list_of_another_desk_or_generation_is_refused()
    {
        using var other = DeskSecret.Create();
        var people = new[] { new RosterEntry(Guid.NewGuid(), point) };
        Tamper.IsRefused(() => Roster.Open(Roster.Sign(other, 1, 1, people), certificate, 1));
        Tamper.IsRefused(() => Roster.Open(Roster.Sign(desk, 2, 1, people), certificate, 1));
        Tamper.IsRefused(() => Roster.Open(Roster.Sign(desk, 1, 1, people), certificate.Issue(other, desk), 1));
    }

    [Fact]
    public void Nobody_an_id_twice_and_a_false_point_are_not_signed()
    {
        var id = Guid.NewGuid();
        Tamper.IsRefused(() => Sign(1));
        Tamper.IsRefused(() => Sign(1, id, id));
        Tamper.IsRefused(() => Roster.Sign(desk, 1, 1, [new(id, new byte[65])]));
        Tamper.IsRefused(() => Roster.Sign(desk, 1, 1, [new(id, point[..64])]));
    }

    [Fact]
    public void A_list_in_another_order_is_refused_though_the_desk_signed_it()
    {
        var (low, high) = (new Guid("00000000-0000-4000-8000-000000000001"), new Guid("00000000-0000-4000-8000-000000000002"));
        var text = Sign(1, low, high)[..^64];
        var (first, second) = (text.AsSpan(12, 81).ToArray(), text.AsSpan(93, 81).ToArray());
        second.CopyTo(text, 12);
        first.CopyTo(text, 93);
        byte[] stored = [.. text, .. desk.Sign(new VaultContext(Kind.Roster, N: 1, Generation: 1), text)];
        Tamper.IsRefused(() => Roster.Open(stored, certificate, 1));
    }

    private byte[] Sign(uint serial, params Guid[] people) =>
        Roster.Sign(desk, 1, serial, people.Select(id => new RosterEntry(id, point)));
}
