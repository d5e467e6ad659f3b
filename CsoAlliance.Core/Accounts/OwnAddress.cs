using CsoAlliance.Core.Shared;
using Microsoft.AspNetCore.Identity;

namespace CsoAlliance.Core.Accounts;

/// <summary>Each account has a mail address of its own, except those of former members, which have none.</summary>
internal sealed class OwnAddress : IUserValidator<Member>
{
    public async Task<IdentityResult> ValidateAsync(UserManager<Member> manager, Member user)
    {
        if (user.Email is not { Length: > 0 } email)
            return user.ApprovedAt is null && user.UserName == $"former-{user.Id:N}" ? IdentityResult.Success : IdentityResult.Failed(manager.ErrorDescriber.InvalidEmail(user.Email));
        if (MailText.Read(email) != email)
            return IdentityResult.Failed(manager.ErrorDescriber.InvalidEmail(email));
        return await manager.FindByEmailAsync(email) is { } owner && owner.Id != user.Id ? IdentityResult.Failed(manager.ErrorDescriber.DuplicateEmail(email)) : IdentityResult.Success;
    }
}
