using System.Net;
using System.Text;
using System.Text.Json;

namespace CsoAlliance.Tests.Reporting.Pages;

public sealed class ReportsApiTests(IntakeSite site) : IClassFixture<IntakeSite>
{
    [Fact]
    public async Task A_report_is_sent_looked_up_and_added_to()
    {
        var sent = await site.JsonAsync("/api/v1/reports", """{ "identity": "anonymous", "kind": "cyber", "type": "other", "narrative": "Sent by software.", "ongoing": true, "place": "14.2, 63.5", "date": "2026-11-24", "time": "07:20", "utcOffset": 5.5, "precision": "minute", "vesselName": null, "label": "AMBER" }""");
        Assert.Equal(HttpStatusCode.Created, sent.Status);
        Assert.Equal(["receipt", "reference"], Names(sent));
        var receipt = Json(sent).GetProperty("receipt").GetString()!;
        await site.AtDeskAsync(async desk =>
        {
            var item = (await desk.QueueAsync([])).Value.Single(found => found.Body.Narrative == "Sent by software.");
            Assert.Equal((Core.Incidents.IncidentKind.Cyber, true, new DateTime(2026, 11, 24, 1, 50, 0), Core.Shared.Tlp.Amber), (item.Body.Kind, item.Body.Ongoing, item.Body.OccurredAt!.Value, item.Body.Label));
            Assert.True((await desk.AskAsync(item.Id, "Which system?")).Ok);
        });

        var found = await site.JsonAsync("/api/v1/reports/lookup", JsonSerializer.Serialize(new { receipt }));
        Assert.Equal(HttpStatusCode.OK, found.Status);
        Assert.Equal(["messages", "published", "questions", "state", "ticket"], Names(found).Order());
        Assert.Equal("asked", Json(found).GetProperty("state").GetString());
        Assert.Equal("Which system?", Json(found).GetProperty("questions")[0].GetProperty("text").GetString());
        Assert.Equal("desk", Json(found).GetProperty("messages")[0].GetProperty("from").GetString());
        Assert.Equal("2026-11-24", Json(found).GetProperty("messages")[0].GetProperty("day").GetString());
        Assert.Equal(JsonValueKind.Null, Json(found).GetProperty("published").ValueKind);

        var ticket = Json(found).GetProperty("ticket").GetString()!;
        Assert.Equal(HttpStatusCode.Created, (await site.JsonAsync("/api/v1/reports/messages", JsonSerializer.Serialize(new { ticket, text = "The loadicator." }))).Status);
        var written = await site.JsonAsync("/api/v1/reports/messages", JsonSerializer.Serialize(new { receipt, text = "And the printer." }));
        Assert.Equal(HttpStatusCode.Created, written.Status);
        Assert.Equal("answered", Json(written).GetProperty("state").GetString());
        var after = Json(await site.JsonAsync("/api/v1/reports/lookup", JsonSerializer.Serialize(new { receipt })));
        Assert.Equal(["desk", "reporter", "reporter"], after.GetProperty("messages").EnumerateArray().Select(message => message.GetProperty("from").GetString()!));
        Assert.Equal(0, after.GetProperty("questions").GetArrayLength());
    }

    [Theory]
    [InlineData("""{ "type": "sea-monster", "narrative": "x", "place": "94 N 063 E", "date": "2030-01-01" }""", "date,place,type")]
    [InlineData("""{ "type": "ransomware", "kind": "submarine", "narrative": "", "place": "x" }""", "kind,narrative")]
    [InlineData("""{ "type": "ransomware", "narrative": { "a": 1 }, "place": ["x"] }""", "narrative,place")]
    [InlineData("{}", "narrative,place,type")]
    public async Task A_refusal_names_its_fields(string json, string fields)
    {
        var answer = await site.JsonAsync("/api/v1/reports", json);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal("application/problem+json", answer.Raw.Content.Headers.ContentType!.MediaType);
        Assert.Equal(422, Json(answer).GetProperty("status").GetInt32());
        Assert.Equal(fields, string.Join(',', Json(answer).GetProperty("errors").EnumerateObject().Select(error => error.Name).Order()));
    }

    [Theory]
    [InlineData("""{ "type": """)]
    [InlineData("[]")]
    [InlineData("")]
    [InlineData("""{ "narrative": "\ud800" }""")]
    public async Task What_is_no_JSON_object_is_refused(string body)
    {
        var answer = await site.JsonAsync("/api/v1/reports", body);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("application/problem+json", answer.Raw.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("/api/v1/reports")]
    [InlineData("/api/v1/reports/lookup")]
    [InlineData("/api/v1/reports/messages")]
    public async Task Another_content_type_and_a_body_past_the_limit_are_problems(string path)
    {
        var form = await Answer.ReadAsync(await site.Visitor().PostAsync(path, new FormUrlEncodedContent(Filled.Report().Select(field => KeyValuePair.Create(field.Name, field.Value)))));
        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "application/problem+json"), (form.Status, form.Raw.Content.Headers.ContentType!.MediaType));
        var large = await Answer.ReadAsync(await site.Visitor().PostAsync(path, new StringContent("{\"narrative\":\"" + new string('a', 3_000_000) + "\"}", Encoding.UTF8, "application/json")));
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "application/problem+json"), (large.Status, large.Raw.Content.Headers.ContentType!.MediaType));
    }

    [Theory]
    [InlineData("""{ "receipt": "K7QM-4RTX-92FD-H3WB-6YNE-8PVJ" }""")]
    [InlineData("""{ "receipt": "nonsense" }""")]
    [InlineData("{}")]
    public async Task Every_wrong_receipt_gets_one_answer(string json)
    {
        var lookup = await site.JsonAsync("/api/v1/reports/lookup", json);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, lookup.Status);
        Assert.StartsWith("This receipt opens no report.", Json(lookup).GetProperty("errors").GetProperty("receipt")[0].GetString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await site.JsonAsync("/api/v1/reports/messages", json)).Status);
    }

    [Fact]
    public async Task The_same_body_with_its_token_stays_one_report()
    {
        var body = JsonSerializer.Serialize(new { type = "phishing", narrative = "Twice.", place = "Baltic Sea", once = Core.Reporting.Intake.ReportIntake.Token() });
        Assert.Equal(Json(await site.JsonAsync("/api/v1/reports", body)).GetProperty("receipt").GetString(), Json(await site.JsonAsync("/api/v1/reports", body)).GetProperty("receipt").GetString());
    }

    [Fact]
    public async Task The_API_is_described()
    {
        var described = Json(await Answer.ReadAsync(await site.Visitor().GetAsync("/openapi/v1.json"))).GetProperty("paths");
        foreach (var path in new[] { "/api/v1/reports", "/api/v1/reports/lookup", "/api/v1/reports/messages" })
        {
            var post = described.GetProperty(path).GetProperty("post");
            Assert.True(post.GetProperty("requestBody").GetProperty("content").TryGetProperty("application/json", out _));
            Assert.True(post.GetProperty("responses").TryGetProperty("422", out _));
        }
    }

    private static JsonElement Json(Answer answer) => JsonDocument.Parse(answer.Text).RootElement;

    private static IEnumerable<string> Names(Answer answer) => Json(answer).EnumerateObject().Select(property => property.Name);
}
