using System.Net;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Reporting.Desk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CsoAlliance.Tests.Reporting.Pages;

public sealed class ReportFormTests(IntakeSite site) : IClassFixture<IntakeSite>
{
    public static TheoryData<string> Pages { get; } = new("/report", "/report/lite");

    public static TheoryData<string, string, string, string, string> BadInput()
    {
        var rows = new TheoryData<string, string, string, string, string>();
        foreach (var page in new[] { "/report", "/report/lite" })
        {
            rows.Add(page, "place", "94 12 N 063 30 E", "place", "94 is more than 90 degrees. Check the first two figures.");
            rows.Add(page, "place", "14 75 N 063 30 E", "place", "75 is more than 59. Check the minutes.");
            rows.Add(page, "place", " ", "place", "Say where: a sea area is enough.");
            rows.Add(page, "date", "2026-11-29", "date", "That lies in the future. Check the date, the time and the zone.");
            rows.Add(page, "date", "9999-12-31", "date", "That lies in the future. Check the date, the time and the zone.");
            rows.Add(page, "date", "31 Feb 2026", "date", "That is not a date. Write it like 2026-11-24.");
            rows.Add(page, "time", "25:00", "time", "That is not a time of day. Write it like 01:50.");
            rows.Add(page, "time", "03:30", "time", "That lies in the future. Check the date, the time and the zone.");
            rows.Add(page, "utcOffset", "99", "utcOffset", "A ship’s clock is at most 12 hours behind and 14 ahead of UTC.");
            rows.Add(page, "type", "sea-monster", "type", "That is not on the list. Choose what comes nearest.");
            rows.Add(page, "type", "", "type", "Choose what comes nearest to what happened.");
            rows.Add(page, "kind", "submarine", "type", "There are two kinds: physical and cyber.");
            rows.Add(page, "kind", "physical", "type", "What you chose is cyber. Leave the kind out, or choose another type.");
            rows.Add(page, "narrative", "", "narrative", "Say what happened, in your own words.");
            rows.Add(page, "identity", "spy", "identity", "Choose anonymous, confidential or named.");
            rows.Add(page, "label", "AMBER+STRICT", "label", "Choose CLEAR, GREEN, AMBER or RED.");
            rows.Add(page, "contact", new string('x', 201), "contact", "This is 201 signs long; 200 fit. Keep what matters most, and send the rest with your receipt.");
        }
        return rows;
    }

    [Theory, MemberData(nameof(BadInput))]
    public async Task A_wrong_field_is_named_in_place_and_nothing_typed_is_lost(string page, string field, string typed, string shownAt, string sentence)
    {
        var fields = Filled.Report((field, typed));
        var answer = await site.PostAsync(page, fields);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal(sentence, answer.Wrong(shownAt));
        var summary = answer.Page.QuerySelector("[role=alert][tabindex='-1']")!;
        Assert.Contains(sentence.TrimEnd('.'), summary.TextContent, StringComparison.Ordinal);
        Assert.NotNull(answer.Page.GetElementById(summary.QuerySelector("a")!.GetAttribute("href")![1..]));
        foreach (var (name, value) in fields.Where(sent => sent.Name is "narrative" or "place" or "date" or "time" or "utcOffset" or "contact"))
            Assert.Equal(value.ReplaceLineEndings("\n"), answer.Value(name));
        Assert.Equal(fields.Single(sent => sent.Name == "once").Value, answer.Page.QuerySelector("input[name=once]")!.GetAttribute("value"));
        Assert.DoesNotContain("ol[aria-hidden]", answer.Text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task A_mended_form_is_taken(string page)
    {
        var refused = await site.PostAsync(page, Filled.Report(("place", "94 N 063 E")));
        var once = refused.Page.QuerySelector("input[name=once]")!.GetAttribute("value")!;
        var sent = await site.PostAsync(page, Filled.Report(("place", "14 12.4 N 063 30.1 E"), ("once", once)));
        Assert.Equal(HttpStatusCode.OK, sent.Status);
        Assert.Matches("^([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$", sent.Receipt);
        Assert.Single(sent.Page.QuerySelectorAll("h1"));
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Two_hundred_thousand_signs_come_back_whole(string page)
    {
        var narrative = string.Concat(Enumerable.Repeat("Скиф 船 near\n", 200_000 / 12)).Trim();
        var answer = await site.PostAsync(page, Filled.Report(("narrative", narrative)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.StartsWith("This is ", answer.Wrong("narrative"), StringComparison.Ordinal);
        Assert.Contains("4,000 fit", answer.Wrong("narrative"), StringComparison.Ordinal);
        Assert.Equal(narrative, answer.Value("narrative"));
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task A_body_past_the_limit_is_told_in_place_with_what_could_be_kept(string page)
    {
        var answer = await site.PostAsync(page, Filled.Report(("narrative", new string('a', 3_000_000)), ("contact", "comes after the narrative")));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.Status);
        Assert.Contains("This is too long to take", answer.Page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("aaaaaaaa", answer.Value("narrative"), StringComparison.Ordinal);
        Assert.Equal("", answer.Value("contact"));
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task An_upload_is_refused_in_words(string page)
    {
        using var upload = new MultipartFormDataContent { { new StringContent("ransomware"), "type" }, { new ByteArrayContent([0x4D, 0x5A]), "file", "invoice.exe" } };
        var answer = await Answer.ReadAsync(await site.Visitor().PostAsync(page, upload));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.Status);
        Assert.Contains("This page takes no files.", answer.Page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(answer.Page.QuerySelector("form[method=post]"));
    }

    [Fact]
    public async Task A_post_repeated_gets_the_same_receipt_and_stays_one_report()
    {
        var fields = Filled.Report();
        var before = await CountAsync();
        var receipts = new List<string>();
        foreach (var page in new[] { "/report/lite", "/report", "/report" })
            receipts.Add((await site.PostAsync(page, fields)).Receipt);
        Assert.Single(receipts.Distinct());
        Assert.Equal(before + 1, await CountAsync());
    }

    [Fact]
    public async Task Without_a_token_each_post_is_a_report_of_its_own()
    {
        var fields = Filled.Report().Where(field => field.Name != "once").ToArray();
        var first = await site.PostAsync("/report", fields);
        var second = await site.PostAsync("/report", [.. fields, ("once", "made up")]);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (first.Status, second.Status));
        Assert.NotEqual(first.Receipt, second.Receipt);
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Markup_and_SQL_are_text_in_every_field(string page)
    {
        const string Nasty = "\"><script>alert(1)</script>'; DROP TABLE vault_report; -- &amp; </textarea></title>";
        string[] free = page == "/report" ? ["narrative", "place", "date", "time", "vesselName", "imo", "name", "contact"] : ["narrative", "place", "date", "time", "name", "contact"];
        var all = new[] { "identity", "kind", "type", "narrative", "ongoing", "place", "activity", "date", "time", "utcOffset", "precision", "vesselName", "imo", "name", "contact", "label", "once" };
        var refused = await site.PostAsync(page, [.. all.Select(name => (name, Nasty))]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.DoesNotContain("<script>alert", refused.Text, StringComparison.OrdinalIgnoreCase);
        foreach (var name in free)
            Assert.Equal(Nasty, refused.Value(name));

        var taken = await site.PostAsync(page, Filled.Report(("narrative", Nasty), ("place", Nasty), ("vesselName", Nasty), ("imo", Nasty), ("name", Nasty), ("contact", Nasty), ("activity", Nasty)));
        Assert.Equal(HttpStatusCode.OK, taken.Status);
        Assert.DoesNotContain("<script>alert", taken.Text, StringComparison.OrdinalIgnoreCase);
        await site.AtDeskAsync(async desk => Assert.Contains((await desk.QueueAsync([])).Value, item => item.Body.Narrative == Nasty && item.Body.Place == Nasty && item.Body.Contact == Nasty));
    }

    [Fact]
    public async Task Something_else_keeps_its_kind()
    {
        await site.PostAsync("/report", Filled.Report(("type", "cyber/other"), ("narrative", "An odd thing, cyber.")));
        await site.AtDeskAsync(async desk => Assert.Equal(Core.Incidents.IncidentKind.Cyber, (await Find(desk, "An odd thing, cyber.")).Body.Kind));
    }

    [Fact]
    public async Task A_time_aboard_is_read_on_the_clock_that_was_named()
    {
        await site.PostAsync("/report/lite", Filled.Report(("utcOffset", "5.5"), ("time", "07:20"), ("narrative", "Told in Mumbai's time.")));
        await site.AtDeskAsync(async desk => Assert.Equal(new DateTime(2026, 11, 24, 1, 50, 0), (await Find(desk, "Told in Mumbai's time.")).Body.OccurredAt));
    }

    private static async Task<QueueItem> Find(DeskSession desk, string narrative) => (await desk.QueueAsync([])).Value.Single(item => item.Body.Narrative == narrative);

    private async Task<int> CountAsync()
    {
        await using var vault = await site.Services.GetRequiredService<IDbContextFactory<VaultDbContext>>().CreateDbContextAsync();
        return await vault.Database.SqlQueryRaw<int>("SELECT COUNT(*) AS Value FROM vault_report").SingleAsync();
    }
}
