using CsoAlliance.Core.Accounts;

namespace CsoAlliance.Core.Library.Editing;

/// <summary>Somebody who works at the library's desk.</summary>
/// <param name="Id">The account.</param>
/// <param name="Account">Its address, as the audit trail notes it.</param>
public sealed record DeskEditor(Guid Id, string Account)
{
    /// <summary>The roles that open the desk, as an attribute takes them.</summary>
    public const string Roles = Accounts.Roles.Editor + "," + Accounts.Roles.Administrator;

    /// <summary>The editor behind a viewer; null for everybody else.</summary>
    public static DeskEditor? Of(Viewer viewer, string account) =>
        viewer.MemberId is { } id && (viewer.Is(Accounts.Roles.Editor) || viewer.Is(Accounts.Roles.Administrator)) ? new(id, account) : null;
}
