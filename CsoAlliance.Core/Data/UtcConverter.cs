using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CsoAlliance.Core.Data;

// SQLite forgets a DateTime's kind and PostgreSQL refuses any but UTC: all times here are UTC.
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    time => time.Kind == DateTimeKind.Local ? time.ToUniversalTime() : DateTime.SpecifyKind(time, DateTimeKind.Utc),
    time => DateTime.SpecifyKind(time, DateTimeKind.Utc));
