using CsoAlliance.Core.Membership.Companies;
using CsoAlliance.Core.Membership.Vetting;
using CsoAlliance.Core.Shared;

namespace CsoAlliance.Core.Membership;

/// <summary>Somebody's wish to become a member. It holds personal data, and is kept apart from accounts until it is decided.</summary>
public sealed class Application
{
    /// <summary>Longest name of a person or company.</summary>
    public const int NameLength = 120;

    /// <summary>Longest mail address (RFC 5321).</summary>
    public const int EmailLength = 254;

    /// <summary>Longest free text.</summary>
    public const int TextLength = 2000;

    /// <summary>More ships than anybody answers for.</summary>
    public const int MaxShips = 5000;

    /// <summary>Longest word of a sponsor.</summary>
    public const int SponsorWordLength = 500;

    private Application() { }

    /// <summary>Makes an application from a form that was checked.</summary>
    /// <param name="form">What was written.</param>
    /// <param name="fingerprint">Tells a repeated post of the same form from another one.</param>
    /// <param name="now">When it came, UTC.</param>
    /// <param name="invitation">The invitation that it answers; null where it came by itself.</param>
    public Application(JoinForm form, string fingerprint, DateTime now, Invitation? invitation = null)
    {
        (InvitationId, CompanyId) = (invitation?.Id, invitation?.CompanyId);
        (Uid, Fingerprint, ReceivedAt) = (Guid.CreateVersion7(), fingerprint, now);
        (Name, Email, Company) = (form.Name!.Trim(), form.Email!.Trim(), form.Company!.Trim());
        Role = EnumText.Parse<WantedRole>(form.Role)!.Value;
        Ships = JoinFormValidator.Count(form.Ships);
        ShipTypes = (form.ShipTypes ?? []).Select(EnumText.Parse<ShipTypes>).Aggregate(ShipTypes.None, (all, one) => all | (one ?? ShipTypes.None));
        CompanyNumber = ImoNumber.Digits(form.CompanyNumber) ?? "";
        CompanyNumberDoubtful = CompanyNumber.Length > 0 && !ImoCompanyNumber.IsValid(CompanyNumber);
        (Proof, Seeks, Sponsor) = (form.Proof!.Trim(), form.Seeks?.Trim() ?? "", form.Sponsor?.Trim() ?? "");
    }

    /// <summary>Row number.</summary>
    public long Id { get; private set; }

    /// <summary>Names it in the audit trail, which may hold no personal data.</summary>
    public Guid Uid { get; private set; }

    /// <summary>Tells a repeated post from another application; unique.</summary>
    public string Fingerprint { get; private set; } = "";

    /// <summary>When it came, UTC.</summary>
    public DateTime ReceivedAt { get; private set; }

    /// <summary>The person's name, seen by those who decide.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Work address.</summary>
    public string Email { get; private set; } = "";

    /// <summary>The role asked for.</summary>
    public WantedRole Role { get; private set; }

    /// <summary>The company's name.</summary>
    public string Company { get; private set; } = "";

    /// <summary>IMO company number, digits only; empty where none was given.</summary>
    public string CompanyNumber { get; private set; } = "";

    /// <summary>Whether the number fails its check digit, and was sent so on purpose.</summary>
    public bool CompanyNumberDoubtful { get; private set; }

    /// <summary>How many ships the person answers for; null where not said.</summary>
    public int? Ships { get; private set; }

    /// <summary>Types of those ships.</summary>
    public ShipTypes ShipTypes { get; private set; }

    /// <summary>How the role can be checked.</summary>
    public string Proof { get; private set; } = "";

    /// <summary>What the person hopes for; empty where not said.</summary>
    public string Seeks { get; private set; } = "";

    /// <summary>Address of a member who knows the person; empty where none was named.</summary>
    public string Sponsor { get; private set; } = "";

    /// <summary>Where it stands. The database refuses a change that was made on an older state.</summary>
    public ApplicationState State { get; private set; }

    /// <summary>When it was approved, refused or withdrawn, UTC; null before.</summary>
    public DateTime? DecidedAt { get; private set; }

    /// <summary>The approved member whose address was named as sponsor; null where it is nobody's.</summary>
    public Guid? SponsorId { get; private set; }

    /// <summary>What the sponsor said.</summary>
    public SponsorAnswer SponsorAnswer { get; private set; }

    /// <summary>The sponsor's sentence; empty before.</summary>
    public string SponsorWord { get; private set; } = "";

    /// <summary>When the sponsor answered, UTC; null before.</summary>
    public DateTime? SponsorAnsweredAt { get; private set; }

    /// <summary>The invitation that it answers; unique, so that a link is used once. Null where it came by itself.</summary>
    public long? InvitationId { get; private set; }

    /// <summary>The company that invited; null where none did.</summary>
    public long? CompanyId { get; private set; }

    /// <summary>The account that it led to; null before.</summary>
    public Guid? MemberId { get; private set; }

    /// <summary>Whether it waits for a decision.</summary>
    public bool IsOpen => State is ApplicationState.New or ApplicationState.Asked;

    internal void NameSponsor(Guid member) => SponsorId = member;

    internal void Asked() => State = ApplicationState.Asked;

    internal void Answered() => State = ApplicationState.New;

    internal void Sponsored(SponsorAnswer answer, string word, DateTime now) => (SponsorAnswer, SponsorWord, SponsorAnsweredAt) = (answer, word, now);

    internal void Approved(Guid member, DateTime now) => (State, MemberId, DecidedAt) = (ApplicationState.Approved, member, now);

    internal void Refused(DateTime now) => (State, DecidedAt) = (ApplicationState.Refused, now);

    // Nobody needs what somebody wrote who wants nothing any more.
    internal void Withdrawn(DateTime now)
    {
        (State, DecidedAt) = (ApplicationState.Withdrawn, now);
        Name = Email = Company = CompanyNumber = Proof = Seeks = Sponsor = SponsorWord = "";
        (Ships, ShipTypes, SponsorId) = (null, ShipTypes.None, null);
    }
}
