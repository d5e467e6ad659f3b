namespace CsoAlliance.Core.Membership.Vetting;

/// <summary>Where an application stands. Stored, so members keep their values.</summary>
public enum ApplicationState
{
    /// <summary>Waits for those who decide.</summary>
    New = 0,

    /// <summary>Waits for an answer of the applicant.</summary>
    Asked = 1,

    /// <summary>Two people approved it.</summary>
    Approved = 2,

    /// <summary>Two people refused it.</summary>
    Refused = 3,

    /// <summary>The applicant took it back.</summary>
    Withdrawn = 4,
}

/// <summary>What a sponsor says of an applicant. Stored, so members keep their values.</summary>
public enum SponsorAnswer
{
    /// <summary>Nothing yet, or nobody was asked.</summary>
    None = 0,

    /// <summary>Knows the person, and would have them here.</summary>
    Yes = 1,

    /// <summary>Would not have them here.</summary>
    No = 2,

    /// <summary>Does not know the person well enough.</summary>
    Unknown = 3,
}

/// <summary>What one of the two who decide said. Stored, so members keep their values.</summary>
public enum Verdict
{
    /// <summary>Let the person in.</summary>
    Approve = 0,

    /// <summary>Do not.</summary>
    Refuse = 1,
}
