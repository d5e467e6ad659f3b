using System.Globalization;
using CsoAlliance.Core.Shared;
using CsvHelper;

namespace CsoAlliance.Core.Events.Registration;

/// <summary>Those who registered as CSV (RFC 4180), a row each, UTF-8, a column for each question.</summary>
public static class RegistrationCsv
{
    // What people typed may begin like a formula, which a spreadsheet would run (OWASP, CSV injection); an apostrophe makes it text.
    private static readonly CsvWriterOptions Options = new() { Injection = CsvInjection.Escape };

    /// <summary>Writes the list.</summary>
    /// <param name="to">Where to; stays open.</param>
    /// <param name="people">The list.</param>
    /// <param name="ct">Ends the writing.</param>
    public static async Task WriteAsync(Stream to, PeopleView people, CancellationToken ct)
    {
        await using var csv = CsvWriter.Create(to, Options, leaveOpen: true);
        await csv.WriteRecordAsync(["state", "position", "name", "role", "company", "email", "guest", "companions", "registered", "code", "arrived", "walkIn", .. people.Questions.Select(question => question.Text)], ct);
        foreach (var person in people.People)
        {
            var row = person.Row;
            csv.WriteField(row.State.Camel());
            csv.WriteField(person.Position?.ToString(CultureInfo.InvariantCulture) ?? "");
            csv.WriteField(row.Name);
            csv.WriteField(person.Role);
            csv.WriteField(row.Company);
            csv.WriteField(row.Email);
            csv.WriteField(row.MemberId is null ? "yes" : "no");
            csv.WriteField(row.Companions.ToString(CultureInfo.InvariantCulture));
            csv.WriteField(Time(row.AskedAt));
            csv.WriteField(RegistrationCode.Written(row.Code));
            csv.WriteField(row.ArrivedAt is { } arrived ? Time(arrived) : "");
            csv.WriteField(row.WalkIn ? "yes" : "no");
            foreach (var question in people.Questions)
                csv.WriteField((people.Answers[row.Id].FirstOrDefault(answer => answer.QuestionId == question.Id)?.Text ?? "").Replace("\n", "; ", StringComparison.Ordinal));
            await csv.EndRecordAsync(ct);
        }
        await csv.FlushAsync(ct);
    }

    private static string Time(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
