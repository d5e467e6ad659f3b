using CsCheck;
using CsoAlliance.Core.Reporting.Vault;

namespace CsoAlliance.Tests.Reporting.Vault;

public sealed class SlotTests : IDisposable
{
    private readonly KeyPair desk = KeyPair.Create();
    private readonly VaultContext place = new(Kind.DeskSlot, Guid.NewGuid(), Generation: 3);
    private readonly byte[] secret = VaultKeys.New();

    public void Dispose() => desk.Dispose();

    [Theory]
    [InlineData(0x11, 32, 0)]
    [InlineData(0x13, 32, 32)]
    [InlineData(0x22, 64, 0)]
    public void What_is_wrapped_opens_for_its_recipient(byte kind, int secretSize, int proofSize) =>
        Gen.Select(Gen.Byte.Array[secretSize], Gen.Byte.Array[proofSize], Gen.Guid, Gen.Guid, Gen.UInt).Sample(
            (wrapped, proof, report, part, generation) =>
            {
                var there = new VaultContext((Kind)kind, report, part, Generation: generation);
                var slot = Slot.Wrap(desk.Point, there, wrapped, proof);
                return slot.Length == secretSize + Slot.Overhead
                    && Slot.Unwrap(desk, there, slot, proof).SequenceEqual(wrapped);
            },
            iter: 50);

    [Fact]
    public void No_byte_of_a_slot_can_change()
    {
        var slot = Slot.Wrap(desk.Point, place, secret);
        Tamper.EveryByteIsGuarded(slot, changed => Slot.Unwrap(desk, place, changed));
        Tamper.EveryLengthIsGuarded(slot, changed => Slot.Unwrap(desk, place, changed));
    }

    [Fact]
    public void A_slot_opens_in_no_other_place()
    {
        var slot = Slot.Wrap(desk.Point, place, secret);
        Tamper.EveryPlaceIsGuarded(place, other => Slot.Unwrap(desk, other, slot));
    }

    [Fact]
    public void A_slot_opens_for_nobody_else()
    {
        using var other = KeyPair.Create();
        var slot = Slot.Wrap(desk.Point, place, secret);
        Tamper.IsRefused(() => Slot.Unwrap(other, place, slot));
    }

    [Fact]
    public void Evidence_opens_only_with_the_proof_of_the_reporter()
    {
        var evidence = place with { Kind = Kind.EvidenceSlot, Part = Guid.NewGuid() };
        var proof = VaultKeys.EvidenceProof(VaultKeys.New(), evidence.Report, evidence.Part);
        var slot = Slot.Wrap(desk.Point, evidence, secret, proof);
        Tamper.EveryByteIsGuarded(proof, changed => Slot.Unwrap(desk, evidence, slot, changed));
        Tamper.EveryLengthIsGuarded(proof, changed => Slot.Unwrap(desk, evidence, slot, changed));
    }

    [Theory]
    [InlineData(0x11, 31, 0)]
    [InlineData(0x11, 32, 32)]
    [InlineData(0x13, 32, 0)]
    [InlineData(0x22, 32, 0)]
    [InlineData(0x01, 32, 0)]
    [InlineData(0x12, 32, 0)]
    public void Sizes_and_kinds_that_do_not_belong_together_are_not_wrapped(byte kind, int secretSize, int proofSize)
    {
        var there = place with { Kind = (Kind)kind };
        Tamper.IsRefused(() => Slot.Wrap(desk.Point, there, new byte[secretSize], new byte[proofSize]));
    }

    [Fact]
    public void Nothing_is_wrapped_to_what_is_no_point()
    {
        var point = desk.Point.ToArray();
        byte[] compressed = [(byte)(2 + (point[64] & 1)), .. point[1..33]];
        byte[] hybrid = [(byte)(6 + (point[64] & 1)), .. point[1..]];
        Tamper.IsRefused(() => Slot.Wrap(compressed, place, secret));
        Tamper.IsRefused(() => Slot.Wrap(hybrid, place, secret));
        Tamper.EveryByteIsGuarded(point, changed => Slot.Wrap(changed, place, secret));
        Tamper.EveryLengthIsGuarded(point, changed => Slot.Wrap(changed, place, secret));
    }

    [Fact]
    public void A_scalar_comes_back_as_the_same_pair()
    {
        using var again = KeyPair.FromScalar(desk.ExportScalar());
        Assert.Equal(desk.Point.ToArray(), again.Point.ToArray());
        Assert.Equal(secret, Slot.Unwrap(again, place, Slot.Wrap(desk.Point, place, secret)));
    }

    [Fact]
    public void Scalars_outside_the_order_of_the_curve_are_refused()
    {
        const string order = "FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551";
        Tamper.IsRefused(() => KeyPair.FromScalar(new byte[32]));
        Tamper.IsRefused(() => KeyPair.FromScalar(new byte[31]));
        Tamper.IsRefused(() => KeyPair.FromScalar(Convert.FromHexString(order)));
        Tamper.IsRefused(() => KeyPair.FromScalar(Enumerable.Repeat((byte)0xff, 32).ToArray()));
    }

    [Fact]
    public void A_closed_pair_opens_nothing()
    {
        var slot = Slot.Wrap(desk.Point, place, secret);
        desk.Dispose();
        Assert.ThrowsAny<ObjectDisposedException>(() => Slot.Unwrap(desk, place, slot));
    }

    [Fact]
    public void Two_readers_open_slots_with_one_pair_at_once()
    {
        var slots = Enumerable.Range(0, 400).Select(_ => Slot.Wrap(desk.Point, place, secret)).ToArray();
        Parallel.ForEach(slots, slot => Assert.Equal(secret, Slot.Unwrap(desk, place, slot)));
    }
}
