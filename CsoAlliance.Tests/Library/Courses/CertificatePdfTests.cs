using CsoAlliance.Core.Library.Courses;
using CsoAlliance.Tests.TestKit;
using UglyToad.PdfPig;

namespace CsoAlliance.Tests.Library.Courses;

public sealed class CertificatePdfTests
{
    [Theory]
    [InlineData("Ana Reyes")]
    [InlineData("Łukasz O’Neill-Ångström")]
    [InlineData("Γεώργιος Παπαδόπουλος")]
    [InlineData("Сергій Ґалаґан")]
    [InlineData("Nguyễn Thị Ánh")]
    public async Task The_pdf_opens_as_one_page_and_reads_back(string name)
    {
        await using var house = await (await House.BuildAsync()).WithCourseAsync();
        var member = await house.MemberAsync();
        var number = await house.CertifiedAsync(member, name);
        var certificate = (await house.Get<Certificates>().FindAsync(member, number)).Value;
        var file = CertificatePdf.Draw(certificate, "https://example.org");
        Assert.True(file.Length < 100_000, $"{file.Length} bytes");
        using var pdf = PdfDocument.Open(file);
        var page = Assert.Single(pdf.GetPages());
        Assert.True(page.Width > page.Height);
        foreach (var part in new[] { name, number, "About small-course", "24 November 2026", "1 of 2 right", "12 minutes", "example.org/certificates", "About first. About second." })
            Assert.Contains(part.Replace(" ", "", StringComparison.Ordinal), page.Text.Replace(" ", "", StringComparison.Ordinal));
        Assert.Contains(page.GetAnnotations(), link => link.Action is UglyToad.PdfPig.Actions.UriAction uri && uri.Uri == $"https://example.org/certificates/{number}");
        Assert.All(page.Letters, letter => Assert.InRange(letter.EndBaseLine.X, 0, page.Width - 40));
    }

    [Fact]
    public async Task Every_sign_that_a_name_may_have_is_in_the_fonts()
    {
        await using var house = await (await House.BuildAsync()).WithCourseAsync();
        var member = await house.MemberAsync();
        var signs = Enumerable.Range(' ', 0x2100).Select(sign => (char)sign).Where(CertificateName.Printable).Where(char.IsLetter).ToList();
        Assert.InRange(signs.Count, 500, 1200);
        foreach (var (index, part) in signs.Chunk(60).Index())
        {
            var attempt = await house.AnswerAsync(member, once: $"form {index}");
            var name = new string(part).Normalize();
            var number = (await house.Get<Certificates>().IssueAsync(member, attempt.Uid, name)).Value;
            using var pdf = PdfDocument.Open(CertificatePdf.Draw((await house.Get<Certificates>().FindAsync(member, number)).Value, "https://example.org"));
            Assert.Contains(name, pdf.GetPage(1).Text);
        }
    }

    [Fact]
    public async Task The_longest_name_stays_inside_the_frame()
    {
        await using var house = await (await House.BuildAsync()).WithCourseAsync();
        var member = await house.MemberAsync();
        var certificate = (await house.Get<Certificates>().FindAsync(member, await house.CertifiedAsync(member, new string('W', QuizAttempt.PersonLength)))).Value;
        using var pdf = PdfDocument.Open(CertificatePdf.Draw(certificate, "https://example.org"));
        Assert.All(pdf.GetPage(1).Letters, letter => Assert.InRange(letter.EndBaseLine.X, 40, 800));
    }

    [Fact]
    public void Numbers_are_of_eighty_random_bits_and_typed_ones_are_read_kindly()
    {
        var numbers = Enumerable.Range(0, 1000).Select(_ => CertificateNumber.Make()).ToHashSet();
        Assert.Equal(1000, numbers.Count);
        Assert.All(numbers, number => Assert.Matches("^C(-[0-9A-HJKMNP-TV-Z]{4}){4}$", number));
        Assert.All(numbers, number => Assert.Equal(number, CertificateNumber.Read(number)));
        Assert.All(["", "C-1", "C-UUUU-UUUU-UUUU-UUUU", new string('A', 5000), "C-AAAA-AAAA-AAAA-AAA!"], typed => Assert.Null(CertificateNumber.Read(typed)));
    }
}
