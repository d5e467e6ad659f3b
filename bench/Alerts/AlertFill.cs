using CsoAlliance.Core;
using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Incidents;
using CsoAlliance.Core.Newsroom.Reports;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CsoAlliance.Bench.Alerts;

/// <summary>The product's own library over the same data directory as the running product: makes its people and publishes reports, as a second server would.</summary>
internal sealed class AlertFill : IAsyncDisposable
{
    public const string Password = "lantern oar kettle";

    private readonly ServiceProvider services;
    private readonly List<NewsWriter> writers = [];

    private AlertFill(ServiceProvider services) => this.services = services;

    public static async Task<AlertFill> OpenAsync(string data)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Alliance:DataDirectory"] = data }).Build();
        var fill = new AlertFill(new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration).AddCore(configuration).BuildServiceProvider());
        await fill.services.GetRequiredService<Installation>().PrepareAsync();
        foreach (var n in new[] { 1, 2 })
        {
            var id = await fill.AccountAsync($"analyst{n}@alliance.example", Roles.Member, Roles.Analyst);
            fill.writers.Add(new(new(id, true, [Roles.Member, Roles.Analyst]), $"analyst{n}@alliance.example"));
        }
        return fill;
    }

    /// <summary>Accounts that can sign in.</summary>
    public async Task<IReadOnlyList<string>> MembersAsync(int count)
    {
        List<string> addresses = [.. Enumerable.Range(0, count).Select(n => $"member{n}@alliance.example")];
        foreach (var address in addresses)
            await AccountAsync(address, Roles.Member);
        return addresses;
    }

    /// <summary>Approved accounts without a password: whom letters go to.</summary>
    public async Task CrowdAsync(int count)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<AllianceDbContext>>().CreateDbContextAsync();
        foreach (var n in Enumerable.Range(0, count))
        {
            var member = new Member($"crowd{n}@alliance.example", "CSO, tankers");
            member.Approve(TimeProvider.System.GetUtcNow().UtcDateTime);
            db.Add(member);
        }
        await db.SaveChangesAsync();
    }

    /// <summary>Publishes a report by two people; the moment at which it was out.</summary>
    public async Task<long> PublishAsync(string title)
    {
        var (desk, release) = (services.GetRequiredService<ReportDesk>(), services.GetRequiredService<ReportRelease>());
        var uid = (await desk.StartAsync(writers[0])).Value;
        var stamp = (await desk.SaveAsync(writers[0], uid, 1, new()
        {
            Title = title, Summary = "Two in 18 hours.", Situation = "Two approaches.", Label = Tlp.Green, Severity = Severity.Serious, Areas = ["arabian-sea"], Known = [new("Two skiffs", Grade.OneSource, "C3")], NotKnown = ["Whether armed"],
            Advice = [new("All ships", "Keep away.")], NextDue = TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(1),
        })).Value;
        if (!(await release.SubmitAsync(writers[0], uid, stamp)).Ok || !(await release.ConfirmAsync(writers[1], uid)).Ok)
            throw new InvalidOperationException("The report could not be published.");
        return System.Diagnostics.Stopwatch.GetTimestamp();
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private async Task<Guid> AccountAsync(string address, params string[] roles)
    {
        await using var scope = services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<AccountDesk>().CreateAsync(address, "CSO, tankers", Password, roles)).Value.Id;
    }
}
