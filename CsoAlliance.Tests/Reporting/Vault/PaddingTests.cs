using CsCheck;
using CsoAlliance.Core.Reporting.Vault;

namespace CsoAlliance.Tests.Reporting.Vault;

public sealed class PaddingTests
{
    [Fact]
    public void Padded_text_comes_out_as_it_went_in() =>
        Gen.Int[0, 40_000].Select(Vector.Sample).Sample(
            data =>
            {
                var padded = Padding.Pad(data);
                return Padding.IsSize(padded.Length)
                    && (padded.Length == Padding.Least || padded.Length / 2 < data.Length + 4)
                    && Padding.Unpad(padded).SequenceEqual(data);
            },
            iter: 200);

    [Fact]
    public void The_longest_text_fills_one_mebibyte_and_one_byte_more_is_refused()
    {
        Assert.Equal(1_048_576, Padding.Pad(new byte[Padding.MostData]).Length);
        Assert.Equal(Padding.MostData, Padding.Unpad(Padding.Pad(new byte[Padding.MostData])).Length);
        Tamper.IsRefused(() => Padding.Pad(new byte[Padding.MostData + 1]));
    }

    [Fact]
    public void Nothing_hides_in_the_filler()
    {
        var padded = Padding.Pad("text"u8);
        for (var i = 8; i < padded.Length; i++)
        {
            var changed = padded.ToArray();
            changed[i] = 1;
            Tamper.IsRefused(() => Padding.Unpad(changed));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2_048)]
    [InlineData(4_095)]
    [InlineData(4_097)]
    [InlineData(12_288)]
    [InlineData(2_097_152)]
    public void Other_sizes_are_refused(int size) => Tamper.IsRefused(() => Padding.Unpad(new byte[size]));

    [Theory]
    [InlineData(0x00, 0x00, 0x0f, 0xfd)]
    [InlineData(0x7f, 0xff, 0xff, 0xff)]
    [InlineData(0xff, 0xff, 0xff, 0xff)]
    public void A_length_past_the_end_is_refused(byte a, byte b, byte c, byte d)
    {
        var padded = new byte[Padding.Least];
        new[] { a, b, c, d }.CopyTo(padded, 0);
        Tamper.IsRefused(() => Padding.Unpad(padded));
    }

    [Fact]
    public void A_browser_may_hide_more_than_it_must()
    {
        var wider = new byte[4 * Padding.Least];
        Padding.Pad("text"u8).CopyTo(wider, 0);
        Assert.Equal("text"u8.ToArray(), Padding.Unpad(wider));
    }
}
