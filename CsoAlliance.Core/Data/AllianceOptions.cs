namespace CsoAlliance.Core.Data;

/// <summary>Configuration section <c>Alliance</c>: what an installation is.</summary>
public sealed class AllianceOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Alliance";

    /// <summary>Key <c>Alliance:DataDirectory</c>: everything that an installation owns lies under it.</summary>
    public string DataDirectory { get; set; } = ".data";

    /// <summary>Key <c>Alliance:PublicUrl</c>: the address that feeds and calendars name, such as <c>https://example.org</c>; unset: the request's own.</summary>
    public string? PublicUrl { get; set; }

    /// <summary>A folder under the data directory, made when missing.</summary>
    public string Folder(string name) => Directory.CreateDirectory(Path.Combine(DataDirectory, name)).FullName;
}
