namespace CsoAlliance.Web.Reporting.Desk;

internal static class TrailWords
{
    /// <summary>An act of the audit trail in words that go before "by".</summary>
    public static string Of(string act) => act switch
    {
        "report.read" => "first read",
        "report.asked" => "question left",
        "report.noted" => "note kept",
        "report.held" => "draft held",
        "report.proposed" => "grade proposed",
        "report.agreed" => "agreed as second reader",
        "report.sent-back" => "sent back",
        "report.approved" => "approved",
        "report.published" => "published",
        "report.closed" => "closed",
        _ => act,
    };
}
