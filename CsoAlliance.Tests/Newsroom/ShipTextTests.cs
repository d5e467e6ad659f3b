using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Incidents;
using CsoAlliance.Core.Newsroom.Reports;
using CsoAlliance.Core.Shared;
using CsoAlliance.Tests.TestKit;

namespace CsoAlliance.Tests.Newsroom;

public sealed class ShipTextTests
{
    private static readonly DateTime At = new(2026, 11, 24, 6, 10, 0, DateTimeKind.Utc);

    [Fact]
    public async Task The_text_keeps_to_thirty_seven_plain_signs_a_line()
    {
        await using var house = await House.BuildAsync(starterContent: true);
        var report = (await house.Get<ReportReader>().FindAsync(Viewer.Visitor, "iran-seizes-british-tanker")).Value;
        var text = ShipText.From(report.Line, report.Newest, 1);
        Plain(text);
        Assert.Contains("TLP:CLEAR 20 JUL 2019 CLOSED", text);
        Assert.Contains("NOT KNOWN", text);
        Assert.StartsWith("CSO ALLIANCE FRR-2019-001 V1 OF 1\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_report_is_cut_where_it_matters_least()
    {
        var long1 = string.Join(' ', Enumerable.Repeat("a lookout saw two skiffs", 12));
        var text = Reported.Good with { Known = [.. Enumerable.Range(0, 20).Select(i => new KnownLine($"{i} {long1}", Grade.OneSource, "C3"))], Situation = string.Join("\n\n", Enumerable.Repeat(long1, 10)), Advice = [.. Enumerable.Range(0, 5).Select(i => new AdviceLine($"Ship {i}", long1))] };
        var line = new ReportLine("FRR-2026-001", "s", text.Title, text.Summary, Tlp.Green, Severity.Serious, "", 3, false, At, At, text.NextDue);
        var written = ShipText.From(line, new(3, At, null, null, null, text), 3);
        Plain(written);
        Assert.Contains("AREA 10N-17N 063E-068E ARABIAN SEA", written);
        Assert.Contains("MORE STANDS IN THE REPORT ASHORE.", written);
        Assert.Contains("NEXT BY 25 NOV 2026", written.Replace('\n', ' '));
        Assert.Contains("DO, SHIP 0:", written);
    }

    private static void Plain(string text)
    {
        Assert.InRange(text.Length, 1, ShipText.Length);
        Assert.All(text.Split('\n'), line => Assert.InRange(line.Length, 0, ShipText.LineLength));
        Assert.All(text, sign => Assert.True(sign == '\n' || (sign is >= ' ' and <= '~' && !char.IsLower(sign)), $"{sign}"));
    }
}
