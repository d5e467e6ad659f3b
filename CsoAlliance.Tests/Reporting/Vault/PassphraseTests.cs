using System.Text;
using CsCheck;
using CsoAlliance.Core.Reporting.Vault;

namespace CsoAlliance.Tests.Reporting.Vault;

public sealed class PassphraseTests
{
    private static readonly PassphraseCost cheap = new(64, 1);
    private readonly VaultContext analyst = new(Kind.AnalystKey, Part: Guid.NewGuid());
    private readonly byte[] scalar = VaultKeys.New();

    [Fact]
    public void A_made_passphrase_opens_what_it_sealed() =>
        Gen.Byte.Array[32].Sample(
            secret =>
            {
                var passphrase = Encoding.ASCII.GetBytes(PassphraseWords.Make());
                var record = Passphrase.Seal(passphrase, analyst, secret, cheap);
                return record.Length == Passphrase.Size && Passphrase.Open(passphrase, analyst, record, cheap).SequenceEqual(secret);
            },
            iter: 50);

    [Theory]
    [InlineData("amber bright camel")]
    [InlineData("  AMBER-bright \t camel\r\n")]
    [InlineData("Amber - Bright - Camel-")]
    public void Case_hyphens_and_blanks_do_not_matter(string typed)
    {
        var record = Passphrase.Seal("amber bright camel"u8, analyst, scalar, cheap);
        Assert.Equal(scalar, Passphrase.Open(Encoding.ASCII.GetBytes(typed), analyst, record, cheap));
    }

    [Theory]
    [InlineData("amber bright camels")]
    [InlineData("amberbright camel")]
    [InlineData("bright amber camel")]
    [InlineData("")]
    [InlineData(" - ")]
    [InlineData("amber bright camel\u0000")]
    [InlineData("amber bright c\u00e4mel")]
    public void Another_passphrase_is_refused(string typed)
    {
        var record = Passphrase.Seal("amber bright camel"u8, analyst, scalar, cheap);
        Tamper.IsRefused(() => Passphrase.Open(Encoding.UTF8.GetBytes(typed), analyst, record, cheap));
    }

    [Fact]
    public void A_passphrase_past_the_limit_is_refused()
    {
        var most = Enumerable.Repeat((byte)'a', Passphrase.MostTyped).ToArray();
        var record = Passphrase.Seal(most, analyst, scalar, cheap);
        Assert.Equal(scalar, Passphrase.Open(most, analyst, record, cheap));
        Tamper.IsRefused(() => Passphrase.Open([.. most, (byte)'a'], analyst, record, cheap));
    }

    [Fact]
    public void No_byte_of_a_record_can_change()
    {
        var record = Passphrase.Seal("amber bright camel"u8, analyst, scalar, cheap);
        var wide = record.ToArray();
        Tamper.EveryByteIsGuarded(record, changed => Passphrase.Open("amber bright camel"u8, analyst, changed, cheap));
        Tamper.EveryLengthIsGuarded(wide, changed => Passphrase.Open("amber bright camel"u8, analyst, changed, cheap));
    }

    [Fact]
    public void A_record_opens_for_no_other_analyst()
    {
        var record = Passphrase.Seal("amber bright camel"u8, analyst, scalar, cheap);
        Tamper.EveryPlaceIsGuarded(analyst, other => Passphrase.Open("amber bright camel"u8, other, record, cheap));
    }

    [Theory]
    [InlineData(65, 1)]
    [InlineData(64, 2)]
    public void A_cost_below_the_floor_is_refused_with_the_right_passphrase(uint kib, uint passes)
    {
        var record = Passphrase.Seal("amber bright camel"u8, analyst, scalar, cheap);
        Tamper.IsRefused(() => Passphrase.Open("amber bright camel"u8, analyst, record, new(kib, passes)));
    }

    [Fact]
    public void The_costs_are_the_ones_decided()
    {
        Assert.Equal(new PassphraseCost(262_144, 4), PassphraseCost.Standard);
        Assert.Equal(new PassphraseCost(131_072, 3), PassphraseCost.Floor);
        Assert.True(PassphraseCost.Standard.IsWithin(PassphraseCost.Floor));
        Assert.True(PassphraseCost.Ceiling.IsWithin(PassphraseCost.Floor));
    }

    [Theory]
    [InlineData(1_048_577, 1)]
    [InlineData(64, 9)]
    [InlineData(uint.MaxValue, uint.MaxValue)]
    [InlineData(7, 1)]
    [InlineData(64, 0)]
    public void A_cost_out_of_range_is_not_even_sealed(uint kib, uint passes) =>
        Tamper.IsRefused(() => Passphrase.Seal("amber bright camel"u8, analyst, scalar, new(kib, passes)));

    [Fact]
    public void Seven_words_from_the_list_are_77_bits()
    {
        Assert.Equal(2_048, PassphraseWords.List.Distinct().Count());
        Assert.Equal(2_048, PassphraseWords.List.Count);
        Assert.All(PassphraseWords.List, word => Assert.Matches("^[a-z]{3,8}$", word));
        Assert.True(PassphraseWords.Words * Math.Log2(PassphraseWords.List.Count) >= 77);
        Assert.All(PassphraseWords.Make().Split(' '), word => Assert.Contains(word, PassphraseWords.List));
        Assert.Equal(7, PassphraseWords.Make().Split(' ').Length);
    }
}
