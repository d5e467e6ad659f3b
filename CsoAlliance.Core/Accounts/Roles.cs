namespace CsoAlliance.Core.Accounts;

/// <summary>What an account may do, by name. Names are stored, so they never change.</summary>
public static class Roles
{
    /// <summary>An approved member of the community.</summary>
    public const string Member = nameof(Member);

    /// <summary>A Company Security Officer: the audience of TLP:AMBER incidents.</summary>
    public const string Cso = nameof(Cso);

    /// <summary>Reads sealed reports at the desk, grades and publishes.</summary>
    public const string Analyst = nameof(Analyst);

    /// <summary>Keeps the library.</summary>
    public const string Editor = nameof(Editor);

    /// <summary>Posts events.</summary>
    public const string Organiser = nameof(Organiser);

    /// <summary>Law enforcement or an agency: sees what its label allows.</summary>
    public const string Liaison = nameof(Liaison);

    /// <summary>Runs the installation.</summary>
    public const string Administrator = nameof(Administrator);

    /// <summary>Those that need a second factor.</summary>
    public static IReadOnlyList<string> Staff { get; } = [Analyst, Editor, Organiser, Administrator];

    /// <summary>All of them, in the order in which they are created.</summary>
    public static IReadOnlyList<string> All { get; } = [Member, Cso, Analyst, Editor, Organiser, Liaison, Administrator];
}
