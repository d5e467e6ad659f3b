using System.Buffers.Binary;

namespace CsoAlliance.Core.Reporting.Vault;

/// <summary>One analyst who may hold the desk's secret.</summary>
/// <param name="Analyst">The analyst's id.</param>
/// <param name="Point">His public point, 65 bytes.</param>
internal sealed record RosterEntry(Guid Analyst, byte[] Point)
{
    /// <summary>What analysts compare by voice before one is added.</summary>
    internal string Fingerprint => Vault.Fingerprint.Of(Point);
}

/// <summary>
/// The analysts of one generation, signed by the desk. Grants go to nobody else, so writing to the database
/// makes nobody an analyst.
/// </summary>
/// <param name="Generation">The desk key's generation.</param>
/// <param name="Serial">Rises by one with each change; an older list is refused.</param>
/// <param name="People">At least one, sorted by id.</param>
internal sealed record Roster(uint Generation, uint Serial, IReadOnlyList<RosterEntry> People)
{
    private const int IdSize = 16;
    private const int HeaderSize = 12;
    private const int EntrySize = IdSize + P256.PointSize;

    /// <summary>Signs a list: version, kind, generation 4, serial 4, count 2, entries by id, signature 64.</summary>
    /// <exception cref="VaultRefusedException">Nobody on it (a rotation would then lock everyone out), an id twice, or a point that is none.</exception>
    internal static byte[] Sign(DeskSecret signer, uint generation, uint serial, IEnumerable<RosterEntry> people)
    {
        var sorted = people.OrderBy(person => IdBytes(person.Analyst), Comparer<byte[]>.Create(Compare)).ToArray();
        var text = new byte[HeaderSize + (sorted.Length * EntrySize)];
        text[0] = VaultContext.Version;
        text[1] = (byte)Kind.Roster;
        BinaryPrimitives.WriteUInt32BigEndian(text.AsSpan(2), generation);
        BinaryPrimitives.WriteUInt32BigEndian(text.AsSpan(6), serial);
        BinaryPrimitives.WriteUInt16BigEndian(text.AsSpan(10), (ushort)sorted.Length);
        for (var i = 0; i < sorted.Length; i++)
        {
            var entry = text.AsSpan(HeaderSize + (i * EntrySize), EntrySize);
            P256.Check(sorted[i].Point);
            IdBytes(sorted[i].Analyst).CopyTo(entry);
            sorted[i].Point.CopyTo(entry[IdSize..]);
        }

        Read(text);
        return [.. text, .. signer.Sign(Place(generation, serial), text)];
    }

    /// <summary>Reads a list that the certificate's desk signed.</summary>
    /// <param name="stored">The signed list.</param>
    /// <param name="certificate">The followed certificate; the list must be of its generation.</param>
    /// <param name="leastSerial">The serial last seen; anything older was played back.</param>
    /// <exception cref="VaultRefusedException">Another signer, generation or format, or an older list.</exception>
    internal static Roster Open(ReadOnlySpan<byte> stored, DeskCertificate certificate, uint leastSerial)
    {
        if (stored.Length < HeaderSize + Signatures.Size)
        {
            throw new VaultRefusedException();
        }

        var text = stored[..^Signatures.Size];
        var roster = Read(text);
        if (roster.Generation != certificate.Generation || roster.Serial < leastSerial)
        {
            throw new VaultRefusedException();
        }

        var place = Place(roster.Generation, roster.Serial);
        Signatures.Check(certificate.SignPoint.Span, place, text, stored[^Signatures.Size..]);
        roster.People.ToList().ForEach(person => P256.Check(person.Point));
        return roster;
    }

    private static Roster Read(ReadOnlySpan<byte> text)
    {
        var count = BinaryPrimitives.ReadUInt16BigEndian(text[10..]);
        if (text[0] != VaultContext.Version || text[1] != (byte)Kind.Roster
            || count == 0 || text.Length != HeaderSize + (count * EntrySize))
        {
            throw new VaultRefusedException();
        }

        var people = new RosterEntry[count];
        for (var i = 0; i < count; i++)
        {
            var entry = text.Slice(HeaderSize + (i * EntrySize), EntrySize);
            people[i] = new(new Guid(entry[..IdSize], bigEndian: true), entry[IdSize..].ToArray());
            if (i > 0 && Compare(IdBytes(people[i - 1].Analyst), IdBytes(people[i].Analyst)) >= 0)
            {
                throw new VaultRefusedException();
            }
        }

        return new(
            BinaryPrimitives.ReadUInt32BigEndian(text[2..]), BinaryPrimitives.ReadUInt32BigEndian(text[6..]), people);
    }

    private static byte[] IdBytes(Guid id) => id.ToByteArray(bigEndian: true);

    private static int Compare(byte[] one, byte[] other) => one.AsSpan().SequenceCompareTo(other);

    private static VaultContext Place(uint generation, uint serial) => new(Kind.Roster, N: serial, Generation: generation);
}
