namespace CsoAlliance.Core.Reporting.Vault;

/// <summary>
/// The vault refused what it was given. It never says why: a reason would tell an attacker which check he failed,
/// and a log which report it was. Carries no data and no inner exception.
/// </summary>
public sealed class VaultRefusedException() : Exception("The vault refused.");
