using System.Net;
using CsoAlliance.Core.Incidents;
using CsoAlliance.Core.Reporting;
using CsoAlliance.Core.Shared;

namespace CsoAlliance.Tests.Reporting.Pages;

public sealed class FollowUpPageTests(IntakeSite site) : IClassFixture<IntakeSite>
{
    private const string Path = "/report/follow-up";

    [Fact]
    public async Task A_reporter_answers_reads_the_wording_objects_and_withdraws()
    {
        var receipt = await Filled.ReceiptAsync(site, ("narrative", "The whole journey."));
        var opened = await OpenAsync(receipt.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal));
        Assert.Contains("The desk has not read it yet", opened.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("The whole journey.", opened.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(receipt, opened.Text, StringComparison.OrdinalIgnoreCase);

        await AskAsync("The whole journey.", "Was a stick <b>used</b>?");
        var asked = await OpenAsync(receipt);
        Assert.Equal("Was a stick <b>used</b>?", asked.Page.QuerySelector(".q1 blockquote")!.TextContent.Trim());
        var answered = await site.PostAsync(Path, ("ticket", Ticket(asked)), ("act", "answer"), ("short", "unknown"), ("text", "It came from the terminal."));
        Assert.Contains("The desk has what you wrote", answered.Page.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Don’t know.", "It came from the terminal."], answered.Page.QuerySelectorAll(".dlg li:last-child p").Select(line => line.TextContent));
        Assert.Null(answered.Page.QuerySelector("blockquote"));

        var reference = await PublishAsync("The whole journey.");
        var published = await OpenAsync(receipt);
        var wording = published.Page.QuerySelector(".publ .say")!;
        Assert.Equal("TLP:GREEN", wording.QuerySelector(".tlp")!.TextContent);
        Assert.Contains("One source", wording.TextContent, StringComparison.Ordinal);
        Assert.Contains("Ransom note on a cargo computer", wording.TextContent, StringComparison.Ordinal);
        Assert.NotNull(wording.QuerySelector($"a[href='/incidents/{reference}']"));
        var objected = await site.PostAsync(Path, ("ticket", Ticket(published)), ("act", "objection"), ("text", "It names our trade."));
        Assert.Contains("The desk has your objection", objected.Text, StringComparison.Ordinal);
        await site.AtDeskAsync(async desk => Assert.Contains((await desk.OpenAsync(await IdAsync("The whole journey."))).Value.Talk, entry => entry.Message is { Kind: "objection", Text: "It names our trade." }));

        var gone = await site.PostAsync(Path, ("ticket", Ticket(objected)), ("act", "withdraw"), ("sure", "true"));
        Assert.Equal("Your report is withdrawn", gone.Page.QuerySelector("h1")!.TextContent);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await site.PostAsync(Path, ("receipt", receipt))).Status);
        Assert.NotNull(await WithdrawnAsync(reference));
    }

    [Fact]
    public async Task Withdrawing_needs_the_tick_and_keeps_the_talk_open_without_it()
    {
        var opened = await OpenAsync(await Filled.ReceiptAsync(site));
        var refused = await site.PostAsync(Path, ("ticket", Ticket(opened)), ("act", "withdraw"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Tick the box first", refused.Text, StringComparison.Ordinal);
        Assert.NotNull(refused.Page.QuerySelector("input[name=ticket]"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("not a receipt")]
    [InlineData("K7QM-4RTX-92FD-H3WB-6YNE-8PVJ")]
    [InlineData("UUUU-UUUU-UUUU-UUUU-UUUU-UUUU")]
    [InlineData("\"><script>alert(1)</script>")]
    public async Task Every_wrong_receipt_gets_one_answer_and_stays_in_its_field(string typed)
    {
        var answer = await site.PostAsync(Path, ("receipt", typed));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal("This receipt opens no report. Check each sign against your paper; the letters I, L, O and U are never used.", answer.Wrong("receipt"));
        Assert.Equal(typed, answer.Value("receipt"));
        Assert.DoesNotContain("<script>alert", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_written_outlives_the_page_that_closed()
    {
        var receipt = await Filled.ReceiptAsync(site);
        var opened = await OpenAsync(receipt);
        site.Clock.Advance(TimeSpan.FromMinutes(21));
        var closed = await site.PostAsync(Path, ("ticket", Ticket(opened)), ("act", "answer"), ("text", "Written slowly."));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, closed.Status);
        Assert.Contains("open for more than 20 minutes", closed.Text, StringComparison.Ordinal);
        Assert.Equal("Written slowly.", closed.Value("kept"));
        var again = await site.PostAsync(Path, ("receipt", receipt), ("text", closed.Value("kept")), ("act", "answer"));
        Assert.Equal("Written slowly.", again.Value("text"));
    }

    [Theory]
    [InlineData("", "Write your answer first.")]
    [InlineData("4001", "Up to 4,000 signs fit. Send it in two parts.")]
    public async Task A_refused_answer_stays_in_its_box(string typed, string sentence)
    {
        var text = int.TryParse(typed, out var length) ? new string('x', length) : typed;
        var opened = await OpenAsync(await Filled.ReceiptAsync(site));
        var refused = await site.PostAsync(Path, ("ticket", Ticket(opened)), ("act", "answer"), ("text", text));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(sentence, refused.Wrong("text"));
        Assert.Equal(text, refused.Value("text"));
    }

    [Fact]
    public async Task Markup_in_a_message_is_text()
    {
        var opened = await OpenAsync(await Filled.ReceiptAsync(site));
        var answer = await site.PostAsync(Path, ("ticket", Ticket(opened)), ("act", "answer"), ("text", "<script>alert(1)</script>'; DROP TABLE vault_part; --"));
        Assert.Equal("<script>alert(1)</script>'; DROP TABLE vault_part; --", answer.Page.QuerySelector(".dlg p")!.TextContent);
        Assert.DoesNotContain("<script>alert", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_and_a_body_past_the_limit_are_refused_in_words()
    {
        using var upload = new MultipartFormDataContent { { new ByteArrayContent([1]), "file", "photo.jpg" } };
        Assert.Contains("This page takes no files.", (await Answer.ReadAsync(await site.Visitor().PostAsync(Path, upload))).Text, StringComparison.Ordinal);
        var opened = await OpenAsync(await Filled.ReceiptAsync(site));
        var large = await site.PostAsync(Path, ("ticket", Ticket(opened)), ("act", "answer"), ("text", new string('x', 3_000_000)));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.Status);
        Assert.StartsWith("xxx", large.Value("text"), StringComparison.Ordinal);
    }

    private async Task<Answer> OpenAsync(string receipt)
    {
        var answer = await site.PostAsync(Path, ("receipt", receipt));
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Single(answer.Page.QuerySelectorAll("h1"));
        return answer;
    }

    private static string Ticket(Answer page) => page.Page.QuerySelector("input[name=ticket]")!.GetAttribute("value")!;

    private async Task<Guid> IdAsync(string narrative)
    {
        var id = Guid.Empty;
        await site.AtDeskAsync(async desk => id = (await desk.QueueAsync([])).Value.Single(item => item.Body.Narrative == narrative).Id);
        return id;
    }

    private async Task AskAsync(string narrative, string question)
    {
        var id = await IdAsync(narrative);
        await site.AtDeskAsync(async desk => Assert.True((await desk.AskAsync(id, question)).Ok));
    }

    private async Task<string> PublishAsync(string narrative)
    {
        var id = await IdAsync(narrative);
        var publication = new Publication { Title = "Ransom note on a cargo computer", Wording = "Found under way.", Grade = Grade.OneSource, Admiralty = "C3", Severity = Severity.Serious, Label = Tlp.Green, PlaceName = "Arabian Sea", Area = "arabian-sea", Reason = "One report." };
        var reference = "";
        await site.AtDeskAsync(async desk =>
        {
            Assert.True((await desk.ProposeAsync(id, publication)).Ok);
            reference = (await desk.OpenAsync(id)).Value.Talk.Last(entry => entry.Message.Kind == "notice").Message.Reference;
        });
        return reference;
    }

    private async Task<object?> WithdrawnAsync(string reference)
    {
        await using var db = await Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions
            .GetRequiredService<Microsoft.EntityFrameworkCore.IDbContextFactory<Core.Data.AllianceDbContext>>(site.Services).CreateDbContextAsync();
        return db.Set<Incident>().Single(incident => incident.Reference == reference).Withdrawn;
    }
}
