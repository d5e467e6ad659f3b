using System.Collections.Concurrent;
using CsoAlliance.Core.Data;

namespace CsoAlliance.Tests.TestKit;

/// <summary>
/// Installations that are migrated, and filled where asked for, once a run. Each house and site gets a copy: migrating an empty
/// database for each of a thousand tests was a third of the whole run. What migrating itself does has tests of its own.
/// </summary>
internal static class Moulds
{
    private static readonly ConcurrentDictionary<(DatabaseProvider, bool), Lazy<Task<Mould>>> Houses = new();
    private static readonly Lazy<string> FilledSite = new(() =>
    {
        using var site = new FirstSite();
        using (site.CreateClient())
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        return CopyOf(site.Directory);
    });

    static Moulds() => AppDomain.CurrentDomain.ProcessExit += (_, _) =>
    {
        if (FilledSite.IsValueCreated)
            Directory.Delete(FilledSite.Value, recursive: true);
        foreach (var mould in Houses.Values.Where(mould => mould.IsValueCreated && mould.Value.IsCompletedSuccessfully))
            mould.Value.Result.Break();
    };

    /// <summary>What a house begins with.</summary>
    public static Task<Mould> OfAsync(DatabaseProvider provider, bool starterContent) =>
        Houses.GetOrAdd((provider, starterContent), key => new(() => MakeAsync(key.Item1, key.Item2))).Value;

    /// <summary>Puts into an empty folder what a first start with the tests' usual settings leaves behind.</summary>
    public static void PourSite(string directory) => Copy(FilledSite.Value, directory);

    private static async Task<Mould> MakeAsync(DatabaseProvider provider, bool starterContent)
    {
        await using var house = await House.BuildEmptyAsync(provider);
        await house.Get<Installation>().MigrateAsync();
        if (starterContent)
            await house.Get<Installation>().FillAsync();
        return await house.MouldAsync(CopyOf);
    }

    private static string CopyOf(string directory)
    {
        var copy = Directory.CreateTempSubdirectory("cso-mould-").FullName;
        Copy(directory, copy);
        return copy;
    }

    internal static void Copy(string from, string to)
    {
        foreach (var folder in Directory.EnumerateDirectories(from, "*", SearchOption.AllDirectories))
            Directory.CreateDirectory(Path.Combine(to, Path.GetRelativePath(from, folder)));
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
            File.Copy(file, Path.Combine(to, Path.GetRelativePath(from, file)));
    }

    private sealed class FirstSite : Site
    {
        protected override bool Poured => false;
    }
}

/// <summary>An installation to be copied.</summary>
/// <param name="Directory">Its data directory.</param>
/// <param name="Servers">Connection strings of its databases where they lie on a server, by name.</param>
internal sealed record Mould(string Directory, IReadOnlyDictionary<string, string> Servers)
{
    /// <summary>Deletes it.</summary>
    public void Break()
    {
        System.IO.Directory.Delete(Directory, recursive: true);
        foreach (var server in Servers.Values)
            Databases.DropAsync(server).GetAwaiter().GetResult();
    }
}
