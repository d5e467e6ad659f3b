using CsoAlliance.Core.Reporting;
using CsoAlliance.Core.Reporting.Intake;
using CsoAlliance.Core.Shared;

namespace CsoAlliance.Web.Reporting.Intake;

/// <summary>What a report form shows: what was typed, and what is to be mended.</summary>
/// <param name="Form">What was typed.</param>
/// <param name="Errors">What is to be mended.</param>
public sealed record ReportView(ReportForm Form, IReadOnlyList<Error> Errors)
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["identity"] = "Your name and the report", ["kind"] = "What happened", ["type"] = "What happened", ["narrative"] = "In your own words",
        ["place"] = "Sea area, port or position", ["date"] = "Date", ["time"] = "Time", ["utcOffset"] = "The clock is on", ["precision"] = "How exact is that",
        ["vesselName"] = "Ship’s name", ["imo"] = "IMO number", ["name"] = "Role and company", ["contact"] = "Email or number", ["label"] = "Label",
    };

    /// <summary>Whether nobody has typed anything yet.</summary>
    public bool Blank { get; init; }

    /// <summary>Whether the form is shown: not where the desk can take nothing and there is no text to keep.</summary>
    public bool Asks => !Blank || Errors.Count == 0;

    /// <summary>The form's one-time token: the one it was sent with, so that a mended form stays one report.</summary>
    public string Once { get; } = Form.Once is { Length: 22 } once && System.Buffers.Text.Base64Url.IsValid(once) ? once : ReportIntake.Token();

    /// <summary>Refusals that belong to no field.</summary>
    public IEnumerable<Error> Notices => Errors.Where(error => error.Field is null || !Names.ContainsKey(error.Field));

    /// <summary>Refusals of fields, each with the field's name in words and the control to go to.</summary>
    public IReadOnlyList<(string Id, string Name, string Message)> Mend =>
        [.. Errors.Where(error => error.Field is not null && Names.ContainsKey(error.Field)).Select(error => (error.Field == "kind" ? "type" : error.Field!, Names[error.Field!], error.Message.TrimEnd('.')))];

    /// <summary>"Two things need your attention".</summary>
    public string MendTitle => Mend.Count switch
    {
        1 => "One thing needs your attention",
        2 => "Two things need your attention",
        3 => "Three things need your attention",
        var many => many.ToString(System.Globalization.CultureInfo.InvariantCulture) + " things need your attention",
    };

    /// <summary>What is wrong with a field; null where nothing is.</summary>
    public string? Wrong(string field) => Errors.FirstOrDefault(error => error.Field == field || (field == "type" && error.Field == "kind"))?.Message;

    /// <summary>The choice that stands for a type: its code, or with its kind where both kinds have one.</summary>
    public bool Chose(string value) => value.Split('/') is [var kind, var type]
        ? Is(Form.Type, type) && Is(Form.Kind ?? "physical", kind)
        : Is(Form.Type, value);

    /// <summary>Whether this choice was sent, in any case.</summary>
    public static bool Is(string? typed, string value) => string.Equals(typed?.Trim(), value, StringComparison.OrdinalIgnoreCase);
}

/// <summary>What the receipt page shows.</summary>
/// <param name="Shown">The receipt.</param>
/// <param name="Form">What was sent.</param>
public sealed record ReceiptView(ReceiptShown Shown, ReportForm Form)
{
    /// <summary>The six groups of four signs.</summary>
    public string[] Groups => Shown.Receipt.Split('-');

    /// <summary>The receipt as it is read out: sign by sign, with a pause after each group.</summary>
    public string Spoken => string.Join(", ", Groups.Select(group => string.Join(' ', group.ToCharArray())));

    /// <summary>The day of arrival.</summary>
    public DateTime Day => Shown.Day.ToDateTime(TimeOnly.MinValue);

    /// <summary>Whether the IMO number that was given can't be one. It was taken as it is.</summary>
    public bool DoubtsImo => !string.IsNullOrWhiteSpace(Form.Imo) && !ImoNumber.IsValid(Form.Imo);

    /// <summary>What to do meanwhile.</summary>
    public string Advice => ReportAdvice.For(Shown.Type);
}
