using System.Security.Cryptography;
using CsoAlliance.Core.Incidents;
using CsoAlliance.Core.Reporting.Rows;
using CsoAlliance.Core.Reporting.Vault;
using CsoAlliance.Core.Shared;
using Box = CsoAlliance.Core.Reporting.Vault.Box;

namespace CsoAlliance.Core.Reporting.Intake;

/// <summary>A report in its envelope: the rows to store, and the hash that will show whether they were replaced.</summary>
internal sealed record SealedReport(VaultReport Report, VaultKey DeskSlot, VaultKey ReporterSlot, VaultPart Body, byte[] ArrivalHash);

internal static class Sealing
{
    public static SealedReport Seal(ReportBody body, byte[] receipt, DeskCertificate desk)
    {
        var id = Guid.NewGuid();
        var reportKey = VaultKeys.New();
        var dialogueKey = VaultKeys.DialogueKey(reportKey, id);
        var reporterKey = Receipt.Key(receipt, id);
        try
        {
            var deskSlot = Slot.Wrap(desk.SealPoint.Span, DeskContext(id, desk.Generation), reportKey);
            var reporterSlot = Box.Seal(reporterKey, new(Kind.ReporterSlot, id), dialogueKey);
            var box = Box.Seal(reportKey, new(Kind.Body, id), Padding.Pad(SealedJson.Write(body)));
            return new(
                new() { Id = id, Lookup = Receipt.Lookup(receipt), State = ReportState.Received, Day = body.Received, Kind = body.Kind.Camel(), Area = body.Area },
                new() { Report = id, Kind = (byte)Kind.DeskSlot, Generation = desk.Generation, Slot = deskSlot },
                new() { Report = id, Kind = (byte)Kind.ReporterSlot, Slot = reporterSlot },
                new() { Report = id, Kind = (byte)Kind.Body, Box = box },
                ArrivalHash(id, reporterSlot, box));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(reportKey);
            CryptographicOperations.ZeroMemory(dialogueKey);
            CryptographicOperations.ZeroMemory(reporterKey);
        }
    }

    public static VaultContext DeskContext(Guid report, uint generation) => new(Kind.DeskSlot, report, Generation: generation);

    public static byte[] ArrivalHash(Guid id, byte[] reporterSlot, byte[] box) => SHA256.HashData([.. id.ToByteArray(bigEndian: true), .. reporterSlot, .. box]);

    /// <summary>The number that a reporter may quote: made one way from the random id, so it opens nothing and needs no storing.</summary>
    public static string Number(Guid id) => "R-" + Crockford.Write(SHA256.HashData([.. "csoa.report-number"u8, .. id.ToByteArray(bigEndian: true)]).AsSpan(0, 5));
}
