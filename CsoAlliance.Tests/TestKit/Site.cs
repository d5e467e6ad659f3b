using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace CsoAlliance.Tests.TestKit;

/// <summary>The whole application with its starter content and demo accounts, in a data directory of its own.</summary>
public class Site : WebApplicationFactory<Program>
{
    public const string Password = "test-password-for-all";

    /// <summary>A password is hard to guess because its hash takes a twentieth of a second; thousands of sign-ins would take minutes.</summary>
    internal const int HashIterations = 1_000;

    public string Directory { get; } = System.IO.Directory.CreateTempSubdirectory("cso-site-").FullName;

    /// <summary>Whether it begins with a copy of what a first start leaves behind, and not with an empty folder.</summary>
    protected virtual bool Poured => true;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        if (Poured)
            Moulds.PourSite(Directory);
        builder.UseEnvironment("Development");
        builder.UseSetting("Alliance:DataDirectory", Directory);
        builder.UseSetting("Demo:Password", Password);
        builder.UseSetting("Limits:SignInsPerMinute", "1000");
        // Tests of packs make them by themselves, and for the others they would be work beside.
        builder.UseSetting("Packs:FirstAfterSeconds", "86400");
        builder.ConfigureServices(services => services.Configure<PasswordHasherOptions>(options => options.IterationCount = HashIterations));
        foreach (var (key, value) in Settings)
            builder.UseSetting(key, value);
    }

    /// <summary>Settings of a derived site.</summary>
    protected virtual IEnumerable<(string Key, string Value)> Settings => [];

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        SqliteConnection.ClearAllPools();
        if (disposing && System.IO.Directory.Exists(Directory))
            System.IO.Directory.Delete(Directory, recursive: true);
    }

    /// <summary>A client that keeps its cookies and follows nothing, as a careful visitor's browser would show it.</summary>
    public HttpClient Visitor() => CreateClient(new() { AllowAutoRedirect = false, HandleCookies = true });
}

/// <summary>The same, listening on a port, for browsers.</summary>
public class ListeningSite : Site
{
    public ListeningSite()
    {
        UseKestrel(0);
        StartServer();
        Root = ClientOptions.BaseAddress.ToString().TrimEnd('/').Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
    }

    public string Root { get; }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureServices(services => services.AddSingleton<IStartupFilter, AxeAddress>());
    }
}
