using CsCheck;
using CsoAlliance.Core.Reporting.Vault;

namespace CsoAlliance.Tests.Reporting.Vault;

public sealed class BoxTests
{
    private static readonly Gen<VaultContext> places =
        from kind in Gen.Enum<Kind>()
        from report in Gen.Guid
        from part in Gen.Guid
        from n in Gen.UInt
        from final in Gen.Bool
        from generation in Gen.UInt
        select new VaultContext(kind, report, part, n, final, generation);

    [Fact]
    public void What_is_sealed_opens_in_its_place() =>
        Gen.Select(Gen.Byte.Array[32], places, Gen.Byte.Array[0, 2_000]).Sample((key, place, plain) =>
        {
            var box = Box.Seal(key, place, plain);
            return box.Length == plain.Length + Box.Overhead && Box.Open(key, place, box).SequenceEqual(plain);
        });

    [Fact]
    public void No_byte_of_a_box_can_change()
    {
        var (key, place) = (VaultKeys.New(), new VaultContext(Kind.Body, Guid.NewGuid()));
        var box = Box.Seal(key, place, "Two skiffs closed from astern."u8);
        Tamper.EveryByteIsGuarded(box, changed => Box.Open(key, place, changed));
        Tamper.EveryLengthIsGuarded(box, changed => Box.Open(key, place, changed));
    }

    [Fact]
    public void A_box_opens_in_no_other_place()
    {
        var (key, place) = (VaultKeys.New(), new VaultContext(Kind.ToDesk, Guid.NewGuid(), N: 3));
        var box = Box.Seal(key, place, "Yes."u8);
        Tamper.EveryPlaceIsGuarded(place, other => Box.Open(key, other, box));
    }

    [Fact]
    public void A_rewritten_kind_does_not_help()
    {
        var (key, place) = (VaultKeys.New(), new VaultContext(Kind.ToReporter, Guid.NewGuid()));
        var box = Box.Seal(key, place, "Is the mate ashore?"u8);
        box[1] = (byte)Kind.ToDesk;
        Tamper.IsRefused(() => Box.Open(key, place with { Kind = Kind.ToDesk }, box));
    }

    [Fact]
    public void Another_key_is_refused_and_so_is_one_of_another_length()
    {
        var (key, place) = (VaultKeys.New(), new VaultContext(Kind.Body, Guid.NewGuid()));
        var box = Box.Seal(key, place, "text"u8);
        Tamper.EveryByteIsGuarded(key, changed => Box.Open(changed, place, box));
        Tamper.EveryLengthIsGuarded(key, changed => Box.Open(changed, place, box));
        Tamper.IsRefused(() => Box.Seal(key.AsSpan(1), place, "text"u8));
    }

    [Fact]
    public void The_same_text_is_never_sealed_to_the_same_bytes()
    {
        var (key, place) = (VaultKeys.New(), new VaultContext(Kind.Body, Guid.NewGuid()));
        var salts = Enumerable.Range(0, 100).Select(_ => Convert.ToHexString(Box.Seal(key, place, "text"u8), 2, 32));
        Assert.Equal(100, salts.Distinct().Count());
    }
}
