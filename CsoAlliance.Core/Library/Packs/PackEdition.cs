using CsoAlliance.Core.Data;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CsoAlliance.Core.Library.Packs;

/// <summary>A file of a pack.</summary>
/// <param name="Path">Where it lies in the pack's folder, with slashes.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">Its fingerprint: SHA-256 in lower-case hexadecimal.</param>
/// <param name="Since">The pack's version that brought it as it is.</param>
public sealed record PackFile(string Path, long Bytes, string Sha256, int Since);

/// <summary>
/// One version of a pack. The row with its list of files stays for ever, so that what changed since then can always be told;
/// the ZIP itself is kept for the last versions alone.
/// </summary>
public sealed class PackEdition : ILabelled
{
    private PackEdition() { }

    internal PackEdition(PackName name, int version, DateTime madeAt, IReadOnlyList<PackFile> files, IReadOnlyList<Guid> items) =>
        (Kind, Label, Version, MadeAt, Files, Items) = (name.Kind.Code, name.Label, version, madeAt, files, items);

    /// <summary>Row number.</summary>
    public long Id { get; private set; }

    /// <summary>Code of its kind, one of <see cref="PackKind.All"/>.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>Who may take it: the strictest label of what is in it.</summary>
    public Tlp Label { get; private set; }

    /// <summary>1 or more; rises where the content changed, and only there. Unique with kind and label.</summary>
    public int Version { get; private set; }

    /// <summary>When it was made, UTC, in whole seconds.</summary>
    public DateTime MadeAt { get; private set; }

    /// <summary>The size of its ZIP, in bytes.</summary>
    public long Bytes { get; private set; }

    /// <summary>The ZIP's fingerprint: SHA-256 in lower-case hexadecimal.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>Its files by path; the manifest itself is not among them.</summary>
    public IReadOnlyList<PackFile> Files { get; private set; } = [];

    /// <summary>What it holds or names: <see cref="Article.Uid"/>. Where one of them is labelled more strictly later, the pack is given to nobody.</summary>
    public IReadOnlyList<Guid> Items { get; private set; } = [];

    /// <summary>When it was taken back without a version after it, UTC; null where it was not.</summary>
    public DateTime? WithdrawnAt { get; private set; }

    internal void Written(PackedZip zip) => (Bytes, Sha256) = (zip.Bytes, zip.Sha256);

    internal void Withdraw(DateTime now) => WithdrawnAt ??= now;
}

internal sealed class PackEditionMapping : IEntityTypeConfiguration<PackEdition>
{
    public void Configure(EntityTypeBuilder<PackEdition> builder)
    {
        builder.ToTable("pack_editions");
        builder.Property(edition => edition.Kind).HasMaxLength(PackKind.CodeLength);
        builder.Property(edition => edition.Sha256).HasMaxLength(64);
        builder.Property(edition => edition.Files).IsJson();
        builder.Property(edition => edition.Items).IsJson();
        builder.HasIndex(edition => new { edition.Kind, edition.Label, edition.Version }).IsUnique();
    }
}
