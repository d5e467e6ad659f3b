using CsoAlliance.Core.Data;
using Microsoft.AspNetCore.Identity;

namespace CsoAlliance.Core.Accounts;

internal sealed class StarterRoles(RoleManager<IdentityRole<Guid>> roles) : IStarterContent
{
    public int Order => 0;

    public async Task FillAsync(CancellationToken ct)
    {
        foreach (var role in Roles.All)
            if (!await roles.RoleExistsAsync(role))
                await roles.CreateAsync(new IdentityRole<Guid>(role) { Id = Guid.CreateVersion7() });
    }
}
