namespace CsoAlliance.Core.Shared;

/// <summary>Traffic Light Protocol 2.0 labels (FIRST), from widest to strictest, so that "stricter" is "greater".</summary>
public enum Tlp
{
    /// <summary>Anyone.</summary>
    Clear = 0,

    /// <summary>Approved members, no public channel.</summary>
    Green = 1,

    /// <summary>The item's named audience, inside their company and to its clients who need it.</summary>
    Amber = 2,

    /// <summary>The item's named audience, inside their company only.</summary>
    AmberStrict = 3,

    /// <summary>The named people and nobody further.</summary>
    Red = 4,
}

/// <summary>How a label is written and read. TLP 2.0 writes it upper-case, with no space.</summary>
public static class TlpText
{
    /// <summary>The label without its prefix, as the API writes it: <c>AMBER+STRICT</c>.</summary>
    public static string Code(this Tlp label) => label switch
    {
        Tlp.Clear => "CLEAR",
        Tlp.Green => "GREEN",
        Tlp.Amber => "AMBER",
        Tlp.AmberStrict => "AMBER+STRICT",
        Tlp.Red => "RED",
    };

    /// <summary>The label as it stands on a page: <c>TLP:AMBER+STRICT</c>.</summary>
    public static string Written(this Tlp label) => "TLP:" + label.Code();

    /// <summary>Who may read it, in one sentence's worth of words.</summary>
    public static string Audience(this Tlp label) => label switch
    {
        Tlp.Clear => "Anyone",
        Tlp.Green => "Approved members, no public channel",
        Tlp.Amber => "Company security officers and clients who need it",
        Tlp.AmberStrict => "Company security officers, inside their company only",
        Tlp.Red => "The desk and the people you name",
    };

    /// <summary>Reads a label with or without prefix, in any case; null where it is none.</summary>
    public static Tlp? Parse(string? text) => text?.Trim().ToUpperInvariant().Replace("TLP:", "", StringComparison.Ordinal) switch
    {
        "CLEAR" or "WHITE" => Tlp.Clear,
        "GREEN" => Tlp.Green,
        "AMBER" => Tlp.Amber,
        "AMBER+STRICT" => Tlp.AmberStrict,
        "RED" => Tlp.Red,
        _ => null,
    };
}
