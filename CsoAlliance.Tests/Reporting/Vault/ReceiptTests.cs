using CsCheck;
using CsoAlliance.Core.Reporting.Vault;

namespace CsoAlliance.Tests.Reporting.Vault;

public sealed class ReceiptTests
{
    [Fact]
    public void A_receipt_on_paper_reads_back_as_it_was() =>
        Gen.Byte.Array[Receipt.Size].Sample(receipt =>
            Receipt.Parse(Receipt.Format(receipt)).SequenceEqual(receipt)
            && Receipt.Parse(Receipt.Format(receipt).ToLowerInvariant().Replace("-", "  ")).SequenceEqual(receipt)
            && Receipt.Parse(Receipt.Format(receipt).Replace('0', 'o').Replace('1', 'L')).SequenceEqual(receipt));

    [Fact]
    public void A_receipt_is_six_groups_of_four_signs() =>
        Gen.Byte.Array[Receipt.Size].Sample(receipt =>
            Assert.Matches("^([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$", Receipt.Format(receipt)));

    [Fact]
    public void Any_text_is_a_receipt_or_refused() =>
        Gen.String.Sample(text =>
        {
            try
            {
                Assert.Equal(Receipt.Size, Receipt.Parse(text).Length);
            }
            catch (VaultRefusedException)
            {
            }
        });

    [Theory]
    [InlineData("")]
    [InlineData("YS89-WAXV-NH2T-RNXW-H7H5")]
    [InlineData("YS89-WAXV-NH2T-RNXW-H7H5-REC")]
    [InlineData("YS89-WAXV-NH2T-RNXW-H7H5-RECN-0000")]
    [InlineData("YS89-WAXV-NH2T-RNXW-H7H5-REC*")]
    [InlineData("YS89-WAXV-NH2T-RNXW-H7H5-REC\u212a")]
    public void Other_signs_and_lengths_are_refused(string text) => Tamper.IsRefused(() => Receipt.Parse(text));

    [Fact]
    public void A_form_sent_twice_gives_one_receipt_and_any_change_another() =>
        Gen.Select(Gen.Byte.Array[32], Gen.Byte.Array[16], Gen.Byte.Array[1, 300]).Sample((day, token, form) =>
        {
            string Made(byte[] d, byte[] t, byte[] f) => Receipt.Format(Receipt.Make(d, t, f));
            var all = new[] { Made(day, token, form), Made(Other(day), token, form), Made(day, Other(token), form), Made(day, token, Other(form)) };
            return Made(day, token, form) == all[0] && all.Distinct().Count() == 4;
        });

    [Fact]
    public void A_receipt_is_not_made_from_short_keys()
    {
        Tamper.IsRefused(() => Receipt.Make(new byte[31], new byte[16], "form"u8));
        Tamper.IsRefused(() => Receipt.Make(new byte[32], new byte[15], "form"u8));
        Tamper.IsRefused(() => Receipt.Lookup(new byte[14]));
        Tamper.IsRefused(() => Receipt.Key(new byte[16], Guid.NewGuid()));
        Tamper.IsRefused(() => Receipt.Format(new byte[14]));
    }

    [Fact]
    public void Random_receipts_differ() =>
        Assert.Equal(100, Enumerable.Range(0, 100).Select(_ => Receipt.Format(Receipt.Random())).Distinct().Count());

    [Fact]
    public void A_receipt_opens_the_dialogue_and_not_the_report()
    {
        var (report, reportKey, receipt) = (Guid.NewGuid(), VaultKeys.New(), Receipt.Random());
        var dialogue = VaultKeys.DialogueKey(reportKey, report);
        var slot = Box.Seal(Receipt.Key(receipt, report), new VaultContext(Kind.ReporterSlot, report), dialogue);
        var body = Box.Seal(reportKey, new VaultContext(Kind.Body, report), "text"u8);

        var opened = Box.Open(Receipt.Key(receipt, report), new VaultContext(Kind.ReporterSlot, report), slot);
        Assert.Equal(dialogue, opened);
        Tamper.IsRefused(() => Box.Open(opened, new VaultContext(Kind.Body, report), body));
    }

    private static byte[] Other(byte[] bytes) => [(byte)(bytes[0] ^ 1), .. bytes[1..]];
}
