using CsoAlliance.Core.Reporting.Vault;

namespace CsoAlliance.Tests.Reporting.Vault;

/// <summary>Changes sealed bytes one at a time and wants each change refused, by the one exception without a reason.</summary>
internal static class Tamper
{
    internal static void EveryByteIsGuarded(byte[] stored, Action<byte[]> open)
    {
        open(stored);
        for (var i = 0; i < stored.Length; i++)
        {
            var changed = stored.ToArray();
            changed[i] ^= (byte)(1 << (i % 8));
            IsRefused(() => open(changed));
        }
    }

    internal static void EveryLengthIsGuarded(byte[] stored, Action<byte[]> open)
    {
        for (var length = 0; length < stored.Length; length++)
        {
            IsRefused(() => open(stored[..length]));
        }

        IsRefused(() => open([.. stored, 0]));
    }

    internal static void EveryPlaceIsGuarded(VaultContext place, Action<VaultContext> open)
    {
        open(place);
        IsRefused(() => open(place with { Kind = (Kind)((byte)place.Kind ^ 1) }));
        IsRefused(() => open(place with { Report = Guid.NewGuid() }));
        IsRefused(() => open(place with { Part = Guid.NewGuid() }));
        IsRefused(() => open(place with { N = place.N + 1 }));
        IsRefused(() => open(place with { Final = !place.Final }));
        IsRefused(() => open(place with { Generation = place.Generation + 1 }));
    }

    internal static void IsRefused(Action open)
    {
        var refused = Assert.Throws<VaultRefusedException>(open);
        Assert.Equal("The vault refused.", refused.Message);
        Assert.Null(refused.InnerException);
        Assert.Empty(refused.Data);
    }
}
