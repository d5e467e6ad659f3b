using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Reporting.Vault;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CsoAlliance.Core.Reporting.Desk;

/// <summary>Gives a Development installation its desk key, with the demo analysts' passphrase from the configuration.</summary>
public sealed class DemoDesk(DeskKeys keys, UserManager<Member> members, IOptions<DemoOptions> options)
{
    /// <summary>Makes the desk key where there is none; gives what is told once, or null.</summary>
    public async Task<IReadOnlyList<ToldPassphrase>?> FillAsync(CancellationToken ct = default)
    {
        var analysts = new List<(Guid, string, string?)>();
        foreach (var analyst in await members.GetUsersInRoleAsync(Roles.Analyst))
            analysts.Add((analyst.Id, analyst.Email!, options.Value.DeskPassphrase));
        var made = await keys.InitAsync(analysts, PassphraseCost.Floor, ct);
        return made.Ok ? made.Value : null;
    }
}
