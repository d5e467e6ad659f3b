using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace CsoAlliance.Core.Shared;

/// <summary>One file of the starter content that this assembly carries.</summary>
/// <param name="Name">Its path in the project, with forward slashes.</param>
/// <param name="Text">Its text.</param>
internal sealed record StarterFile(string Name, string Text)
{
    /// <summary>Tells whether a file changed since it was stored: SHA-256 of its text, in hexadecimal.</summary>
    public string Fingerprint => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    /// <summary>The files in a folder of the project, by name.</summary>
    public static IEnumerable<StarterFile> In(string folder, string extension)
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(folder + "/", StringComparison.Ordinal) && name.EndsWith(extension, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return new(name, reader.ReadToEnd().ReplaceLineEndings("\n"));
        }
    }
}

/// <summary>Reads YAML, alone or at the head of a Markdown file. A key that the type does not know is an error, so that a slip shows.</summary>
internal static class FrontMatter
{
    private const string Fence = "---\n";

    private static readonly IDeserializer Yaml = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build();

    /// <summary>The head and the Markdown below it. Throws <see cref="FormatException"/> where there is no head.</summary>
    public static (T Head, string Body) Read<T>(StarterFile file)
    {
        var end = file.Text.StartsWith(Fence, StringComparison.Ordinal) ? file.Text.IndexOf("\n" + Fence, Fence.Length, StringComparison.Ordinal) : -1;
        return end < 0
            ? throw new FormatException($"{file.Name} has no front matter.")
            : (ReadYaml<T>(file.Text[Fence.Length..end]), file.Text[(end + Fence.Length + 1)..].Trim());
    }

    /// <summary>A YAML text.</summary>
    public static T ReadYaml<T>(string yaml) => Yaml.Deserialize<T>(yaml);

    /// <summary>A day as YAML writes it, <c>2026-11-24</c>, at its first moment in UTC.</summary>
    public static DateTime Day(string text) =>
        DateTime.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
