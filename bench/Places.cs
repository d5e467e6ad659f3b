namespace CsoAlliance.Bench;

/// <summary>Where the two published applications lie.</summary>
internal sealed record Places(string Product, string Empty)
{
    public string ProductProgram => Path.Combine(Product, "CsoAlliance.Web");

    public string EmptyProgram => Path.Combine(Empty, "CsoAlliance.Bench.Empty");
}

/// <summary>A folder of one measurement, deleted after it.</summary>
internal sealed class ScratchFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("cso-bench-").FullName;

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Path, recursive: true);
    }
}
