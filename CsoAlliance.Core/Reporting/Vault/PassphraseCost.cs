namespace CsoAlliance.Core.Reporting.Vault;

/// <summary>What one guess at a passphrase costs in Argon2id, one lane.</summary>
/// <param name="KiB">Memory in KiB, at least 8 (RFC 9106).</param>
/// <param name="Passes">Passes over that memory, at least 1.</param>
public readonly record struct PassphraseCost(uint KiB, uint Passes)
{
    /// <summary>What new records get: 256 MiB, 4 passes, about 0.4 s on a 2-core server.</summary>
    public static PassphraseCost Standard { get; } = new(256 * 1024, 4);

    /// <summary>The least that a stored record may ask in service: whoever writes to the database cannot make guessing cheap.</summary>
    public static PassphraseCost Floor { get; } = new(128 * 1024, 3);

    /// <summary>The most that is ever stretched: whoever writes to the database cannot exhaust the server.</summary>
    public static PassphraseCost Ceiling { get; } = new(1024 * 1024, 8);

    /// <summary>Whether both memory and passes lie between a floor and the ceiling.</summary>
    internal bool IsWithin(PassphraseCost floor) =>
        KiB >= floor.KiB && Passes >= floor.Passes
        && KiB >= 8 && Passes >= 1
        && KiB <= Ceiling.KiB && Passes <= Ceiling.Passes;
}
