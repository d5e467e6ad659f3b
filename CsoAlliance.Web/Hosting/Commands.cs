using System.CommandLine;
using CsoAlliance.Core;
using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Reporting.Desk;
using CsoAlliance.Core.Reporting.Vault;
using CsoAlliance.Core.Shared;
using Spectre.Console;

namespace CsoAlliance.Web.Hosting;

/// <summary>The command line: <c>dotnet run --project CsoAlliance.Web -- COMMAND</c>.</summary>
internal static class Commands
{
    /// <summary>Runs the command that the arguments name; null where they name none, so that the application is served.</summary>
    public static async Task<int?> RunAsync(string[] args)
    {
        // Most starts serve, and then nothing of this has to be loaded.
        return args.Length > 0 && (args[0] is "--help" or "-h" or "-?" or "--version" || !args[0].StartsWith('-')) ? await ParseAsync(args) : null;
    }

    private static async Task<int?> ParseAsync(string[] args)
    {
        var root = new RootCommand("CSO Alliance. Without a command it serves the application.") { Admin(), Desk() };
        return args[0].StartsWith('-') || root.Subcommands.Any(command => command.Name == args[0]) ? await root.Parse(args).InvokeAsync() : null;
    }

    private static Command Admin()
    {
        var email = new Argument<string>("EMAIL") { Description = "The address to sign in with." };
        var create = new Command("create", "Makes an administrator. The password is asked for, or read from standard input.") { email };
        create.SetAction((parsed, ct) => WithServicesAsync(async services =>
        {
            var password = Console.IsInputRedirected
                ? (await Console.In.ReadLineAsync(ct))?.Trim() ?? ""
                : AnsiConsole.Prompt(new TextPrompt<string>("Password, 12 signs or more:").Secret());
            var made = await services.GetRequiredService<AccountDesk>().CreateAsync(parsed.GetRequiredValue(email), "Administrator", password, [Roles.Member, Roles.Administrator], ct);
            return Tell(made, "The administrator can sign in.");
        }, ct));
        return new Command("admin", "Accounts of the people who run the installation.") { create };
    }

    private static Command Desk()
    {
        var analysts = new Option<string[]>("--analyst") { Description = "An analyst’s address; may be given several times.", AllowMultipleArgumentsPerToken = true };
        var init = new Command("init", "Makes the desk's key and prints the passphrases, once.") { analysts };
        init.SetAction((parsed, ct) => WithServicesAsync(async services =>
        {
            var people = new List<(Guid, string, string?)>();
            foreach (var email in parsed.GetValue(analysts) ?? [])
            {
                if (await services.GetRequiredService<AccountDesk>().FindAsync(email) is not { } member)
                {
                    Console.Error.WriteLine($"There is no account {email}. Nothing was made.");
                    return 1;
                }
                people.Add((member.Id, email, null));
            }
            var made = await services.GetRequiredService<DeskKeys>().InitAsync(people, PassphraseCost.Standard, ct);
            if (made.Ok)
                foreach (var told in made.Value)
                    Console.WriteLine($"{told.Who}: {told.Passphrase}");
            return Tell(made, "Write these down now: they are stored nowhere. What is lost is lost.");
        }, ct));
        return new Command("desk", "The desk's key.") { init };
    }

    private static int Tell(Result result, string done)
    {
        if (result.Ok)
            Console.WriteLine(done);
        foreach (var error in result.Errors)
            Console.Error.WriteLine(error.Message);
        return result.Ok ? 0 : 1;
    }

    internal static async Task<int> WithServicesAsync(Func<IServiceProvider, Task<int>> act, CancellationToken ct)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = Directory.GetCurrentDirectory(), EnvironmentName = Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddCore(builder.Configuration);
        using var host = builder.Build();
        await host.Services.GetRequiredService<Installation>().PrepareAsync(ct);
        await using var scope = host.Services.CreateAsyncScope();
        return await act(scope.ServiceProvider);
    }
}
