namespace CsoAlliance.Web.Reporting.Intake;

/// <summary>How fast the intake takes what comes. An address is slowed and never refused: a whole fleet may share one.</summary>
internal sealed class IntakeOptions
{
    public const string Section = "Intake";

    /// <summary>Key <c>Intake:CeilingPerMinute</c>: posts a minute, from everybody together, past which a post is answered with 429.</summary>
    public int CeilingPerMinute { get; set; } = 600;

    /// <summary>Key <c>Intake:LookupsPerMinute</c>: receipts tried a minute, by everybody together.</summary>
    public int LookupsPerMinute { get; set; } = 120;

    /// <summary>Key <c>Intake:FreePerMinute</c>: what one address does in a minute before each further one waits.</summary>
    public int FreePerMinute { get; set; } = 10;
}
