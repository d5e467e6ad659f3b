using CsoAlliance.Core.Incidents;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CsoAlliance.Core.Newsroom.Reach;

/// <summary>How a member narrows which First Response Reports reach them. Without one, all do; one that is critical always does.</summary>
public sealed class AlertFilter
{
    /// <summary>Longest list of codes.</summary>
    public const int CodesLength = 4000;

    private AlertFilter() { }

    internal AlertFilter(Guid member) => MemberId = member;

    /// <summary>Whose.</summary>
    public Guid MemberId { get; private set; }

    /// <summary>Slugs of sea areas, each between semicolons. With <see cref="Navareas"/> and the box all empty: every water.</summary>
    public string Areas { get; private set; } = "";

    /// <summary>NAVAREAs, each between semicolons.</summary>
    public string Navareas { get; private set; } = "";

    /// <summary>Western edge of a drawn box, WGS 84 degrees; greater than <see cref="East"/> where it crosses the antimeridian. Null with the other three.</summary>
    public double? West { get; private set; }

    /// <summary>Southern edge.</summary>
    public double? South { get; private set; }

    /// <summary>Eastern edge.</summary>
    public double? East { get; private set; }

    /// <summary>Northern edge.</summary>
    public double? North { get; private set; }

    /// <summary>The kind wanted; null for both.</summary>
    public IncidentKind? Kind { get; private set; }

    /// <summary>Codes of ships, each between semicolons; empty for all.</summary>
    public string Ships { get; private set; } = "";

    /// <summary>The least severity wanted.</summary>
    public Severity Least { get; private set; }

    internal void Change(AlertWish wish)
    {
        (Areas, Navareas, Ships) = (Shared.ListText.Write(wish.Areas), Shared.ListText.Write(wish.Navareas), Shared.ListText.Write(wish.Ships));
        (West, South, East, North) = (wish.Box?.West, wish.Box?.South, wish.Box?.East, wish.Box?.North);
        (Kind, Least) = (wish.Kind, wish.Least);
    }
}

internal sealed class AlertFilterMapping : IEntityTypeConfiguration<AlertFilter>
{
    public void Configure(EntityTypeBuilder<AlertFilter> builder)
    {
        builder.ToTable("alert_filters");
        builder.HasKey(filter => filter.MemberId);
        builder.Property(filter => filter.Areas).HasMaxLength(AlertFilter.CodesLength);
        builder.Property(filter => filter.Navareas).HasMaxLength(200);
        builder.Property(filter => filter.Ships).HasMaxLength(200);
    }
}

/// <summary>Which reports somebody wants to be told of. Everything empty: all of them.</summary>
public sealed record AlertWish
{
    /// <summary>Slugs of sea areas.</summary>
    public IReadOnlyList<string> Areas { get; init; } = [];

    /// <summary>NAVAREAs in Roman figures.</summary>
    public IReadOnlyList<string> Navareas { get; init; } = [];

    /// <summary>A drawn box; null for none.</summary>
    public Box? Box { get; init; }

    /// <summary>The kind; null for both.</summary>
    public IncidentKind? Kind { get; init; }

    /// <summary>Codes of ships; empty for all.</summary>
    public IReadOnlyList<string> Ships { get; init; } = [];

    /// <summary>The least severity.</summary>
    public Severity Least { get; init; }

    /// <summary>Whether it leaves nothing out.</summary>
    public bool IsAll => Areas.Count == 0 && Navareas.Count == 0 && Box is null && Kind is null && Ships.Count == 0 && Least == Severity.Low;
}
