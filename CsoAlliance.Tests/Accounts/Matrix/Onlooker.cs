namespace CsoAlliance.Tests.Accounts.Matrix;

/// <summary>Somebody who looks, and what the rules say of them: written here anew, and not asked of the code that is tried.</summary>
/// <param name="Name">As failures name them.</param>
/// <param name="Account">The demo account, or the full address of one made here; null for a visitor.</param>
internal sealed record Onlooker(string Name, string? Account)
{
    /// <summary>Whether they passed the approval gate.</summary>
    public bool Approved { get; init; }

    /// <summary>Whether they are the audience of AMBER.</summary>
    public bool Cso { get; init; }

    /// <summary>Whether they wrote the wording of incidents, and so read every label.</summary>
    public bool Analyst { get; init; }

    /// <summary>Whether they are in the group that is tried.</summary>
    public bool Inside { get; init; }

    public static IReadOnlyList<Onlooker> All { get; } =
    [
        new("visitor", null),
        new("applicant", "waiting@ships.example"),
        new("member inside the group", "member") { Approved = true, Inside = true },
        new("member outside it", "outside@ships.example") { Approved = true },
        new("CSO inside the group", "cso") { Approved = true, Cso = true, Inside = true },
        new("CSO outside it", "other-cso@ships.example") { Approved = true, Cso = true },
        new("liaison", "liaison") { Approved = true },
        new("editor", "editor") { Approved = true },
        new("organiser", "organiser") { Approved = true },
        new("administrator", "admin") { Approved = true },
        new("analyst", "analyst") { Approved = true, Analyst = true },
        new("analyst without a second factor", "asleep@ships.example") { Approved = true },
    ];

    public override string ToString() => Name;
}
