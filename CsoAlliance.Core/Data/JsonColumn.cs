using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CsoAlliance.Core.Data;

/// <summary>A small list kept as JSON in a text column: always read and written whole, never searched.</summary>
internal static class JsonColumn
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static PropertyBuilder<T> IsJson<T>(this PropertyBuilder<T> property) where T : class =>
        property.HasConversion(
            new ValueConverter<T, string>(value => Write(value), text => Read<T>(text)),
            new ValueComparer<T>((one, other) => Write(one) == Write(other), value => Write(value).GetHashCode(StringComparison.Ordinal), value => value));

    // Internal, since the compiled model calls them by name.
    internal static string Write<T>(T? value) => JsonSerializer.Serialize(value, Options);

    internal static T Read<T>(string text) where T : class => JsonSerializer.Deserialize<T>(text, Options)!;
}
