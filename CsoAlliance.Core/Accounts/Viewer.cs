using CsoAlliance.Core.Shared;

namespace CsoAlliance.Core.Accounts;

/// <summary>Who is looking, as far as visibility is concerned.</summary>
/// <param name="MemberId">The account; null for a visitor.</param>
/// <param name="Approved">Whether the account passed the approval gate.</param>
/// <param name="Roles">The account's roles; empty for a visitor.</param>
public sealed record Viewer(Guid? MemberId, bool Approved, IReadOnlyCollection<string> Roles)
{
    /// <summary>Somebody who has not signed in.</summary>
    public static Viewer Visitor { get; } = new(null, false, []);

    /// <summary>How the person is shown in the bar; empty for a visitor.</summary>
    public string DisplayRole { get; init; } = "";

    /// <summary>Whether the person holds roles of staff that sleep until a second factor is set up.</summary>
    public bool FactorMissing { get; init; }

    /// <summary>Whether somebody is signed in.</summary>
    public bool SignedIn => MemberId is not null;

    /// <summary>Whether the person is approved and holds the role.</summary>
    public bool Is(string role) => Approved && Roles.Contains(role);

    /// <summary>Whether the person works at a desk of any kind.</summary>
    public bool IsStaff => Is(Accounts.Roles.Analyst) || Is(Accounts.Roles.Editor) || Is(Accounts.Roles.Organiser) || Is(Accounts.Roles.Administrator);

    /// <summary>The strictest label that the person reads without being named on the item.</summary>
    public Tlp Ceiling =>
        Is(Accounts.Roles.Analyst) ? Tlp.Red
        : Is(Accounts.Roles.Cso) ? Tlp.AmberStrict
        : Approved ? Tlp.Green
        : Tlp.Clear;
}
