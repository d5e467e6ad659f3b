using CsoAlliance.Core.Shared;

namespace CsoAlliance.Core.Library.Packs;

/// <summary>What a page of a pack says of the pack that brought it.</summary>
/// <param name="Name">Which pack.</param>
/// <param name="Version">Its version.</param>
/// <param name="MadeAt">When that was made, UTC, in whole seconds.</param>
public sealed record PackStamp(PackName Name, int Version, DateTime MadeAt)
{
    /// <summary>As addresses write it: <c>whole-3</c>.</summary>
    public string Code => new PackInHand(Name, Version).Code;
}

/// <summary>A file that goes into a pack.</summary>
/// <param name="Path">Where it lies in the pack's folder, with slashes; signs of ASCII alone.</param>
public abstract record PackPart(string Path);

/// <summary>A file that is written for the pack. It is stamped with the version that changed it last, so that what stays the same stays the same to the last byte.</summary>
/// <param name="Path"><inheritdoc cref="PackPart" path="/param[@name='Path']/node()" /></param>
/// <param name="Write">Writes it.</param>
/// <param name="EveryVersion">Whether it tells of the pack as a whole and so is written anew for every version.</param>
public sealed record PackText(string Path, Func<PackStamp, Task<byte[]>> Write, bool EveryVersion = false) : PackPart(Path);

/// <summary>A file that goes in as it is: a film, a picture.</summary>
/// <param name="Path"><inheritdoc cref="PackPart" path="/param[@name='Path']/node()" /></param>
/// <param name="Open">Opens it.</param>
public sealed record PackMedium(string Path, Func<Stream> Open) : PackPart(Path);

/// <summary>Writes a pack's pages. What is here says what goes in; how it looks is the business of whoever shows pages.</summary>
public interface IPackPages
{
    /// <summary>Changes where the same items would give other files: with the build, with the site's address.</summary>
    string Fingerprint { get; }

    /// <summary>All files of a pack but its manifest.</summary>
    Task<IReadOnlyList<PackPart>> OfAsync(PackBook book, CancellationToken ct);
}
