using CsoAlliance.Core.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CsoAlliance.Core.Incidents;

internal sealed class IncidentMapping : IEntityTypeConfiguration<Incident>
{
    public void Configure(EntityTypeBuilder<Incident> builder)
    {
        builder.ToTable("incidents");
        builder.Property(incident => incident.Reference).HasMaxLength(Incident.ReferenceLength);
        builder.Property(incident => incident.Title).HasMaxLength(Incident.TitleLength);
        builder.Property(incident => incident.Wording).HasMaxLength(Incident.WordingLength);
        builder.Property(incident => incident.PlaceName).HasMaxLength(Incident.PlaceNameLength);
        builder.Property(incident => incident.Area).HasMaxLength(SeaAreas.SlugLength);
        builder.Property(incident => incident.Country).HasMaxLength(Incident.CountryLength);
        builder.Property(incident => incident.VesselType).HasMaxLength(Incident.VesselTypeLength);
        builder.Property(incident => incident.Withdrawn).HasMaxLength(Incident.ReasonLength);
        builder.Property(incident => incident.Admiralty).HasConversion<AdmiraltyText>().HasMaxLength(AdmiraltyCode.Length);
        builder.HasIndex(incident => incident.PublicationId).IsUnique();
        builder.HasIndex(incident => incident.Reference).IsUnique();
        Indexes(builder);
        builder.HasMany(incident => incident.Sources).WithOne().HasForeignKey("IncidentId").IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(incident => incident.Changes).WithOne().HasForeignKey("IncidentId").IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(incident => incident.TypeMarks).WithOne().HasForeignKey(mark => mark.IncidentId).IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(incident => incident.TypeMarks).HasField("marks");
        builder.HasMany(incident => incident.Readers).WithOne().HasForeignKey(reader => reader.IncidentId).IsRequired().OnDelete(DeleteBehavior.Cascade);
    }

    // Visitors read one label, so their list is one walk along the first; a member's walks the second and skips what is stricter.
    // Behind the order stands all that filters, the total and the map look at, so that these walk an index and read no row.
    // Withdrawn ones are in no list, and so not in these two; the others hold all, or SQLite would scan them where it should scan these.
    private static void Indexes(EntityTypeBuilder<Incident> builder)
    {
        const string standing = "\"Withdrawn\" IS NULL";
        builder.HasIndex(incident => new { incident.Label, incident.OccurredAt, incident.Id, incident.Kind, incident.Area, incident.Grade, incident.Severity, incident.Latitude, incident.Longitude }, "IX_incidents_label_list").HasFilter(standing);
        builder.HasIndex(incident => new { incident.OccurredAt, incident.Id, incident.Label, incident.Kind, incident.Area, incident.Grade, incident.Severity, incident.Latitude, incident.Longitude }, "IX_incidents_list").HasFilter(standing);
        builder.HasIndex(incident => new { incident.UpdatedAt, incident.Id, incident.Label, incident.Area, incident.Grade }, "IX_incidents_changed").HasFilter(standing);
        builder.HasIndex(incident => new { incident.Area, incident.OccurredAt, incident.Id });
        builder.HasIndex(incident => new { incident.PublishedAt, incident.OccurredAt, incident.Id });
    }
}

internal sealed class AdmiraltyText() : ValueConverter<AdmiraltyCode, string>(code => code.ToString(), text => AdmiraltyCode.Parse(text) ?? AdmiraltyCode.Unjudged);

internal sealed class IncidentSourceMapping : IEntityTypeConfiguration<IncidentSource>
{
    public void Configure(EntityTypeBuilder<IncidentSource> builder)
    {
        builder.ToTable("incident_sources");
        builder.Property(source => source.Title).HasMaxLength(IncidentSource.TitleLength);
        builder.Property(source => source.Publisher).HasMaxLength(IncidentSource.PublisherLength);
        builder.Property(source => source.Url).HasMaxLength(IncidentSource.UrlLength);
    }
}

internal sealed class IncidentChangeMapping : IEntityTypeConfiguration<IncidentChange>
{
    public void Configure(EntityTypeBuilder<IncidentChange> builder)
    {
        builder.ToTable("incident_changes");
        builder.Property(change => change.By).HasMaxLength(IncidentChange.ByLength);
        builder.Property(change => change.Reason).HasMaxLength(Incident.ReasonLength);
        builder.Property(change => change.Admiralty).HasConversion<AdmiraltyText>().HasMaxLength(AdmiraltyCode.Length);
    }
}

internal sealed class IncidentReaderMapping : IEntityTypeConfiguration<IncidentReader>
{
    public void Configure(EntityTypeBuilder<IncidentReader> builder)
    {
        builder.ToTable("incident_readers");
        builder.HasKey(reader => new { reader.IncidentId, reader.MemberId });
        builder.HasOne<Member>().WithMany().HasForeignKey(reader => reader.MemberId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class IncidentTypeMarkMapping : IEntityTypeConfiguration<IncidentTypeMark>
{
    public void Configure(EntityTypeBuilder<IncidentTypeMark> builder)
    {
        builder.ToTable("incident_types");
        builder.HasKey(mark => new { mark.IncidentId, mark.Code });
        builder.Property(mark => mark.Code).HasMaxLength(IncidentTypes.CodeLength);
        builder.HasIndex(mark => new { mark.Code, mark.IncidentId });
    }
}

internal sealed class IncidentNumberMapping : IEntityTypeConfiguration<IncidentNumber>
{
    public void Configure(EntityTypeBuilder<IncidentNumber> builder)
    {
        builder.ToTable("incident_numbers");
        builder.HasKey(number => number.Year);
        builder.Property(number => number.Year).ValueGeneratedNever();
    }
}
