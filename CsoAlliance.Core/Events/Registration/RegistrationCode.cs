using System.Security.Cryptography;

namespace CsoAlliance.Core.Events.Registration;

/// <summary>The code by which somebody is checked in: ten signs of Crockford’s base 32, 50 random bits. It can be typed from paper: O is read as 0, I and L as 1.</summary>
public static class RegistrationCode
{
    private const string Signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>A new one.</summary>
    internal static string Make() => RandomNumberGenerator.GetString(Signs, EventRegistration.CodeLength);

    /// <summary>A typed code as it is stored; null for what can be none.</summary>
    public static string? Read(string? typed)
    {
        if (typed is null || typed.Length > 40)
            return null;
        var signs = string.Concat(typed.ToUpperInvariant().Where(sign => sign is not (' ' or '-')).Select(sign => sign switch { 'O' => '0', 'I' or 'L' => '1', _ => sign }));
        return signs.Length == EventRegistration.CodeLength && signs.All(Signs.Contains) ? signs : null;
    }

    /// <summary>A code as it is printed: two groups of five.</summary>
    public static string Written(string code) => code.Length == EventRegistration.CodeLength ? $"{code[..5]}-{code[5..]}" : code;
}
