namespace CsoAlliance.Core.Reporting.Vault;

/// <summary>What a sealed thing is, in format csoa.vault.1. Separates domains: nothing sealed as one kind opens as another.</summary>
internal enum Kind : byte
{
    /// <summary>The report as filed, under the report key.</summary>
    Body = 0x01,

    /// <summary>A message from the reporter to the desk, under the dialogue key.</summary>
    ToDesk = 0x02,

    /// <summary>A message from the desk to the reporter, under the dialogue key.</summary>
    ToReporter = 0x03,

    /// <summary>A note among analysts, under the report key, so a receipt never opens it.</summary>
    DeskNote = 0x04,

    /// <summary>Name, true length and hash of one piece of evidence, under the evidence key.</summary>
    Manifest = 0x05,

    /// <summary>One chunk of evidence, under the evidence key.</summary>
    Chunk = 0x06,

    /// <summary>A report that a member is still writing, under a key of that member's device.</summary>
    Draft = 0x07,

    /// <summary>The report key, wrapped to the desk.</summary>
    DeskSlot = 0x11,

    /// <summary>The dialogue key, in a box under the receipt's key.</summary>
    ReporterSlot = 0x12,

    /// <summary>The evidence key, wrapped to the desk with the reporter's proof.</summary>
    EvidenceSlot = 0x13,

    /// <summary>The evidence key, in a box under the dialogue key, while an upload lasts.</summary>
    UploadSlot = 0x14,

    /// <summary>An analyst's scalar, under a passphrase.</summary>
    AnalystKey = 0x21,

    /// <summary>The desk's two scalars, wrapped to one analyst.</summary>
    Grant = 0x22,

    /// <summary>The desk's public keys of one generation.</summary>
    Certificate = 0x31,

    /// <summary>The analysts who may be granted the desk's secret.</summary>
    Roster = 0x32,

    /// <summary>Derivation: report key to dialogue key.</summary>
    DialogueKey = 0x41,

    /// <summary>Derivation: dialogue key to the proof in an evidence slot.</summary>
    EvidenceProof = 0x42,

    /// <summary>Derivation: receipt to the stored lookup hash.</summary>
    ReceiptLookup = 0x43,

    /// <summary>Derivation: receipt to the key of the reporter slot.</summary>
    ReceiptKey = 0x44,

    /// <summary>Derivation: day key, form token and form to a receipt.</summary>
    ReceiptMake = 0x45,

    /// <summary>Derivation: a device's secret and a day's key to the key of a draft.</summary>
    DraftKey = 0x46,
}
