using CsoAlliance.Core.Accounts;

namespace CsoAlliance.Core.Newsroom.Reports;

/// <summary>Somebody who works at the newsroom's desk.</summary>
/// <param name="Viewer">The person as a viewer: nobody writes or reads at the desk what is labelled above that.</param>
/// <param name="Account">The account's address, as the audit trail notes it.</param>
public sealed record NewsWriter(Viewer Viewer, string Account)
{
    /// <summary>The roles that open the desk, as an attribute takes them.</summary>
    public const string Roles = Accounts.Roles.Analyst + "," + Accounts.Roles.Editor + "," + Accounts.Roles.Administrator;

    /// <summary>The account.</summary>
    public Guid Id => Viewer.MemberId ?? Guid.Empty;

    /// <summary>Whether the person writes First Response Reports.</summary>
    public bool WritesReports => Viewer.Is(Accounts.Roles.Analyst) || Viewer.Is(Accounts.Roles.Administrator);

    /// <summary>Whether the person writes news.</summary>
    public bool WritesNews => Viewer.Is(Accounts.Roles.Editor) || Viewer.Is(Accounts.Roles.Administrator);
}
