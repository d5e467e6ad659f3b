using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CsoAlliance.Core.Notices;

/// <summary>What can be watched in parts. Stored, so members keep their values.</summary>
public enum WatchKind
{
    /// <summary>Sea areas: of incidents and events.</summary>
    Areas = 0,

    /// <summary>Subjects of the library.</summary>
    Categories = 1,
}

/// <summary>Which parts of something a member watches, where the member has chosen.</summary>
public sealed class Watch
{
    /// <summary>Longest <see cref="Codes"/>.</summary>
    public const int CodesLength = 4000;

    private Watch() { }

    internal Watch(Guid member, WatchKind kind) => (MemberId, Kind) = (member, kind);

    /// <summary>Whose.</summary>
    public Guid MemberId { get; private set; }

    /// <summary>What.</summary>
    public WatchKind Kind { get; private set; }

    /// <summary>The chosen parts' codes, each between semicolons: <c>;black-sea;gulf-of-aden;</c>. Empty for none.</summary>
    public string Codes { get; private set; } = "";

    internal void Change(string codes) => Codes = codes;
}

internal sealed class WatchMapping : IEntityTypeConfiguration<Watch>
{
    public void Configure(EntityTypeBuilder<Watch> builder)
    {
        builder.ToTable("watches");
        builder.HasKey(watch => new { watch.MemberId, watch.Kind });
        builder.Property(watch => watch.Codes).HasMaxLength(Watch.CodesLength);
    }
}

/// <summary>The areas that a member names elsewhere.</summary>
public sealed class MemberAreas
{
    /// <summary>Whose.</summary>
    public required Guid MemberId { get; init; }

    /// <summary>Slugs of sea areas, each between semicolons; empty for none.</summary>
    public required string Areas { get; init; }
}

/// <summary>Says which areas a member watches who has chosen none. The directory answers, which notices do not know.</summary>
public interface IUsualAreas
{
    /// <summary>Members with their areas, as a query that becomes part of another one.</summary>
    IQueryable<MemberAreas> Of(Data.AllianceDbContext db);
}
