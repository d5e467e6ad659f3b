using CsCheck;
using CsoAlliance.Core.Shared;
using MimeKit;

namespace CsoAlliance.Tests.Shared;

public sealed class MailTextTests
{
    private static readonly Gen<string> Atom = Gen.String[Gen.Char["abcxyzABC019!#$%&'*+-/=?^_`{|}~"], 1, 12];
    private static readonly Gen<string> Label = Gen.Select(Gen.Char["abcz09"], Gen.String[Gen.Char["abcz09-"], 0, 10], Gen.Char["abcz09"], (first, middle, last) => first + middle + last);
    private static readonly Gen<string> Host = Gen.Select(Label.Array[1, 3], Gen.String[Gen.Char['a', 'z'], 2, 6], (labels, top) => string.Join('.', labels) + "." + top);
    private static readonly Gen<string> Address = Gen.Select(Atom.Array[1, 3], Host, (atoms, host) => string.Join('.', atoms) + "@" + host);

    [Theory]
    [InlineData(null), InlineData(""), InlineData("  "), InlineData("cso"), InlineData("cso@"), InlineData("@ships.example"), InlineData("cso@ships"), InlineData("cso@localhost"), InlineData("cso@@ships.example")]
    [InlineData("c so@ships.example"), InlineData("cso@ships .example"), InlineData(".cso@ships.example"), InlineData("cso.@ships.example"), InlineData("c..o@ships.example"), InlineData("cso@ships..example"), InlineData("cso@.example")]
    [InlineData("cso@-ships.example"), InlineData("cso@ships-.example"), InlineData("cso@192.168.0.1"), InlineData("cso@[192.168.0.1]"), InlineData("\"c so\"@ships.example"), InlineData("CSO <cso@ships.example>"), InlineData("cso@ships.example, dpa@ships.example")]
    [InlineData("cso@ships.example\nBcc: all@ships.example"), InlineData("cso@ships_office.example"), InlineData("капитан@ships.example")]
    public void What_is_no_address_is_none(string? text) => Assert.Null(MailText.Read(text));

    [Theory]
    [InlineData("cso@ships.example"), InlineData("first.last+alliance@a.b.ships.example"), InlineData("o'neill@ships.co.example"), InlineData("CSO@Ships.Example"), InlineData("x@büro.example"), InlineData("2@1a.example")]
    public void An_address_is_one_as_it_was_typed(string text)
    {
        Assert.Equal(text, MailText.Read(text));
        Assert.Equal(text, MailText.Read($"  {text}\t"));
    }

    [Fact]
    public void Length_counts_to_the_sign()
    {
        var host = "@" + string.Join('.', Enumerable.Repeat(new string('h', 60), 3)) + ".example";
        Assert.NotNull(MailText.Read(new string('n', 254 - host.Length > 64 ? 64 : 254 - host.Length) + host));
        Assert.Null(MailText.Read(new string('n', 65) + "@ships.example"));
        Assert.Null(MailText.Read("n@" + string.Join('.', Enumerable.Repeat(new string('h', 60), 5)) + ".example"));
        Assert.Null(MailText.Read("n@" + new string('h', 64) + ".example"));
    }

    [Fact]
    public void Every_address_of_that_shape_is_taken_and_can_be_written_to() => Address.Where(address => address.Length <= 254 && address.IndexOf('@', StringComparison.Ordinal) <= 64).Sample(address =>
    {
        Assert.Equal(address, MailText.Read(address));
        Assert.Equal(address, MailboxAddress.Parse(address).Address);
    });

    [Fact]
    public void One_sign_that_has_no_place_in_it_makes_it_none() => Gen.Select(Address, Gen.Char[" ,;:<>()[]\"\\\n\r\t@"], Gen.Int[0, 300]).Where((address, _, _) => address.Length <= 250).Sample((address, sign, place) =>
    {
        var at = 1 + (place % (address.Length - 1));
        Assert.Null(MailText.Read(address.Insert(at, sign.ToString())));
    });

    [Fact]
    public void Any_text_is_read_or_refused_and_what_is_read_stays_so() => Gen.String[0, 300].Sample(text =>
    {
        if (MailText.Read(text) is { } read)
            Assert.Equal(read, MailText.Read(read));
    });
}
