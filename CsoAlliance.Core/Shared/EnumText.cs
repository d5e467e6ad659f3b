namespace CsoAlliance.Core.Shared;

/// <summary>How enum members are written outside: camelCase, as in the API (<c>oneSource</c>).</summary>
public static class EnumText
{
    /// <summary>The member's name in camelCase.</summary>
    public static string Camel<T>(this T value) where T : struct, Enum
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    /// <summary>Reads a camelCase name in any case; null where there is no such member. Numbers are not names.</summary>
    public static T? Parse<T>(string? text) where T : struct, Enum =>
        !string.IsNullOrEmpty(text) && char.IsLetter(text[0]) && Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null;
}
