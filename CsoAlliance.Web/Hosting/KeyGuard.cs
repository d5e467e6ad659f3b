using CsoAlliance.Core.Notices.Push;
using Microsoft.AspNetCore.DataProtection;

namespace CsoAlliance.Web.Hosting;

/// <summary>Seals small keys of the application with the ring that also seals its cookies.</summary>
internal sealed class KeyGuard(IDataProtectionProvider protection) : IKeyGuard
{
    private readonly IDataProtector protector = protection.CreateProtector("cso-alliance.keys");

    public byte[] Seal(byte[] secret) => protector.Protect(secret);

    public byte[] Open(byte[] sealedSecret) => protector.Unprotect(sealedSecret);
}
