using CsoAlliance.Core.Accounts;

namespace CsoAlliance.Core.Membership;

/// <summary>Makes the link by which a newly approved member chooses how to sign in.</summary>
public interface IWelcomeLinks
{
    /// <summary>
    /// Path from the root of the site. It is called inside the transaction that approves, before a new account is stored: what it
    /// needs it takes from <paramref name="member"/>, whose security stamp is set.
    /// </summary>
    Task<string> PathAsync(Member member, CancellationToken ct = default);
}

// Where no web application runs over the library there is no page but the form to sign in.
internal sealed class PlainWelcomeLinks : IWelcomeLinks
{
    public Task<string> PathAsync(Member member, CancellationToken ct = default) => Task.FromResult("/account/login");
}
