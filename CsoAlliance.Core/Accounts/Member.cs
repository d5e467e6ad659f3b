using Microsoft.AspNetCore.Identity;

namespace CsoAlliance.Core.Accounts;

/// <summary>A person's account. Whether it may read above TLP:CLEAR is decided by <see cref="ApprovedAt"/>, the one approval gate.</summary>
public sealed class Member : IdentityUser<Guid>
{
    /// <summary>Longest text of <see cref="DisplayRole"/>.</summary>
    public const int DisplayRoleLength = 80;

    private Member() { }

    /// <summary>Makes an account that is not approved yet.</summary>
    /// <param name="email">Its address, which is also the name it signs in with.</param>
    /// <param name="displayRole">How others see the person: a role, such as "CSO, bulk carriers".</param>
    public Member(string email, string displayRole)
    {
        Id = Guid.CreateVersion7();
        UserName = Email = email;
        DisplayRole = displayRole;
    }

    /// <summary>How others see the person; at most <see cref="DisplayRoleLength"/> signs.</summary>
    public string DisplayRole { get; private set; } = "";

    /// <summary>When the person was approved as a member, UTC; null before, and again after a removal.</summary>
    public DateTime? ApprovedAt { get; private set; }

    /// <summary>Lets the person through the approval gate.</summary>
    public void Approve(DateTime now) => ApprovedAt ??= now;

    /// <summary>Takes the person out of the community, for good or until approved again. The new stamp ends what is open: sessions within a minute, and letters' links.</summary>
    internal void CloseGate() => (ApprovedAt, SecurityStamp, ConcurrencyStamp) = (null, Guid.NewGuid().ToString("N"), Guid.NewGuid().ToString());

    /// <summary>Takes from the account whatever tells who it was. What the person wrote stays, as by a former member.</summary>
    internal void Forget()
    {
        (DisplayRole, ApprovedAt) = ("Former member", null);
        (UserName, Email, PhoneNumber) = ($"former-{Id:N}", null, null);
    }
}
