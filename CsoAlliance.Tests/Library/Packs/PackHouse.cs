using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Library;
using CsoAlliance.Core.Library.Editing;
using CsoAlliance.Core.Library.Films.Uploads;
using CsoAlliance.Core.Library.Packs;
using CsoAlliance.Tests.TestKit;
using CsoAlliance.Web.Library.Packs;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging.Abstractions;

namespace CsoAlliance.Tests.Library.Packs;

/// <summary>A house that makes packs with the site's own pages.</summary>
internal static class PackHouse
{
    public const string Address = "https://alliance.example";

    public static PackMaker Maker(this House house, Func<IPackPages, IPackPages>? pages = null)
    {
        var environment = new Environment();
        var site = new CsoAlliance.Web.Shell.PublicSite(new AllianceOptions { PublicUrl = Address }, null!, environment);
        var own = new PackPages(NullLoggerFactory.Instance, environment, new FilmStore(environment, house.Get<FilmGate>()), house.Get<LibraryFiles>(), site);
        return new(house.Get<IDbContextFactory<AllianceDbContext>>(), pages?.Invoke(own) ?? own, house.Get<PackGathering>(), house.Get<PackRoom>(), house.Clock);
    }

    public static PackName Name(string code) => PackName.Read(code)!;

    public static async Task<PackDownload> TakeAsync(this House house, string code, Viewer? viewer = null, int? version = null) =>
        (await house.Get<PackShelf>().FindAsync(viewer ?? Viewer.Visitor, Name(code), version)).Value;

    /// <summary>Unpacks a ZIP over a folder, as a hand does aboard.</summary>
    public static void Unpack(string zip, string folder) => ZipFile.ExtractToDirectory(zip, folder, overwriteFiles: true);

    public static string Fresh(this House house, string name) => Directory.CreateDirectory(Path.Combine(house.Directory, "aboard-" + name)).FullName;

    /// <summary>Path and fingerprint of every file that a folder's manifest lists.</summary>
    public static Dictionary<string, string> Manifest(string folder) =>
        Read(Path.Combine(folder, "manifest.json")).GetProperty("files").EnumerateArray().ToDictionary(file => file.GetProperty("path").GetString()!, file => file.GetProperty("sha256").GetString()!);

    /// <summary>Path and fingerprint of every file that lies in a folder, but for the manifest and the list of changes.</summary>
    public static Dictionary<string, string> Found(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/')).Where(path => path is not ("manifest.json" or "changes.json"))
            .ToDictionary(path => path, path => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, path)))));

    /// <summary>Changes an article of a started site, as its editors do.</summary>
    public static async Task ChangeAsync(this Site site, string slug, string body)
    {
        await using var db = await site.Services.GetRequiredService<IDbContextFactory<AllianceDbContext>>().CreateDbContextAsync();
        var article = await db.Set<Article>().SingleAsync(article => article.Slug == slug);
        article.Revise(DraftTexts.Of(article) with { Body = body }, new(2026, 11, 25, 0, 0, 0, DateTimeKind.Utc));
        await db.SaveChangesAsync();
    }

    public static JsonElement Read(string path) => JsonDocument.Parse(File.ReadAllText(path)).RootElement;

    public sealed class Environment : IWebHostEnvironment
    {
        public string WebRootPath { get; set; } = Path.Combine(Repository.Folder("CsoAlliance.Web"), "wwwroot");
        public IFileProvider WebRootFileProvider { get => new PhysicalFileProvider(WebRootPath); set => throw new NotSupportedException(); }
        public string ApplicationName { get; set; } = "";
        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
        public string ContentRootPath { get; set; } = "";
        public string EnvironmentName { get; set; } = "Production";
    }
}
