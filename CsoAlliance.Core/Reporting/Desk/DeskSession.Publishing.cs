using System.Security.Cryptography;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Incidents;
using CsoAlliance.Core.Reporting.Intake;
using CsoAlliance.Core.Reporting.Members;
using CsoAlliance.Core.Reporting.Rows;
using CsoAlliance.Core.Reporting.Vault;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Reporting.Desk;

/// <summary>
/// Publishing spans both databases. First the sealed proposal and the state "publishing" are stored, then the notice under a
/// publication id that only the report's own key gives, then the report is marked. What was cut between is finished by
/// <see cref="FinishAsync"/> at the next unlocking; the register takes a publication id once, so exactly one notice results.
/// </summary>
public sealed partial class DeskSession
{
    /// <summary>The desk may make a label stricter, never wider.</summary>
    public static readonly Error Wider = new("desk.wider", "The reporter chose a stricter label. Ask them before you make it wider.", "label");

    /// <summary>The second reader is another person than the first.</summary>
    public static readonly Error SamePerson = new("desk.same-person", "You proposed this grade. Somebody else must read it too.");

    /// <summary>A report makes one notice.</summary>
    public static readonly Error AlreadyPublished = new("desk.published", "A notice of this report stands in the register. Take it down, or answer the reporter.");

    /// <summary>There is no proposal to agree to.</summary>
    public static readonly Error NothingProposed = new("desk.nothing-proposed", "No grade waits for a second reader here.");

    /// <summary>
    /// Publishes, or, for a grade that rests on two sources or more, lays the notice before a second reader. Refused: names left in
    /// the wording, a wider label, missing text.
    /// </summary>
    public async Task<Result> ProposeAsync(Guid id, Publication publication, CancellationToken ct = default)
    {
        var opened = await OpenAsync(id, ct);
        if (!opened.Ok)
            return Result.Refused(opened.Errors);
        if (opened.Value.Notice is not null)
            return AlreadyPublished;
        var errors = Check(publication, opened.Value.Item.Body);
        if (errors.Count > 0)
            return Result.Refused(errors);
        var twoReaders = publication.Grade is Grade.Corroborated or Grade.Confirmed;
        var proposal = new Message { Kind = "proposal", Text = publication.Reason.Trim(), Day = Today, By = analyst.Account, Publication = publication };
        var kept = await WriteAsync(id, Kind.DeskNote, proposal, twoReaders ? ReportState.SecondReader : ReportState.Publishing, twoReaders ? "report.proposed" : "report.approved", ct);
        return kept.Ok && !twoReaders ? await FinishOneAsync(id, ct) : kept;
    }

    /// <summary>The second reader agrees, and the notice is published.</summary>
    public async Task<Result> AgreeAsync(Guid id, CancellationToken ct = default)
    {
        var opened = await OpenAsync(id, ct);
        if (!opened.Ok)
            return Result.Refused(opened.Errors);
        if (opened.Value.Proposal is not { Publication: not null } proposal)
            return NothingProposed;
        if (proposal.By == analyst.Account)
            return SamePerson;
        var kept = await WriteAsync(id, Kind.DeskNote, new Message { Kind = "note", Text = "Read as second reader and agreed.", Day = Today, By = analyst.Account }, ReportState.Publishing, "report.agreed", ct);
        return kept.Ok ? await FinishOneAsync(id, ct) : kept;
    }

    /// <summary>The second reader sends the proposal back with a reason.</summary>
    public Task<Result> SendBackAsync(Guid id, string reason, CancellationToken ct = default) =>
        WriteAsync(id, Kind.DeskNote, new Message { Kind = "note", Text = reason.Trim(), Day = Today, By = analyst.Account }, ReportState.Read, "report.sent-back", ct);

    /// <summary>Takes the notice of this report out of the register, as an objection may ask; the reporter reads the reason.</summary>
    public async Task<Result> TakeDownAsync(Guid id, string reason, CancellationToken ct = default)
    {
        var opened = await OpenAsync(id, ct);
        if (!opened.Ok)
            return Result.Refused(opened.Errors);
        if (opened.Value.Notice is not { } notice)
            return Error.NotFound;
        var taken = await register.WithdrawAsync(notice.Reference, new(analyst.Account, "Desk"), reason.Trim(), ct);
        return taken.Ok ? await CloseAsync(id, reason, ct) : taken;
    }

    /// <summary>Finishes every publication that a stop cut short. Run after each unlocking.</summary>
    public async Task FinishAsync(CancellationToken ct = default)
    {
        await using var db = await vaults.CreateDbContextAsync(ct);
        foreach (var id in await db.Set<VaultReport>().Where(row => row.State == ReportState.Publishing).Select(row => row.Id).ToListAsync(ct))
            await FinishOneAsync(id, ct);
    }

    private async Task<Result> FinishOneAsync(Guid id, CancellationToken ct)
    {
        await using var db = await vaults.CreateDbContextAsync(ct);
        if (await KeyAsync(db, id, ct) is not { } key)
            return IsLocked;
        var row = await db.Set<VaultReport>().SingleAsync(report => report.Id == id, ct);
        // Somebody else finished it meanwhile.
        if (row.State != ReportState.Publishing)
            return Result.Done;
        var notes = await TalkStore.KindAsync(db, id, key, Kind.DeskNote, ct);
        var publication = notes.Last(note => note.Kind == "proposal").Publication!;
        var body = (await OpenItemAsync(db, row, ct)).Body;
        var published = await register.PublishAsync(Notice(PublicationId(key, id), body, publication), ct);
        if (!published.Ok)
            return Result.Refused(published.Errors);
        await NoteNoticeAsync(id, published.Value, ct);
        await TalkStore.AppendAsync(db, id, VaultKeys.DialogueKey(key, id), Kind.ToReporter,
            new Message { Kind = "notice", Text = publication.Title + "\n\n" + publication.Wording, Day = Today, Reference = published.Value, Publication = publication with { Reason = "", Sources = "" } }, ct);
        row.State = ReportState.Published;
        await db.SaveChangesAsync(ct);
        CryptographicOperations.ZeroMemory(key);
        // The trail names the report and not the notice: the link between the two is sealed.
        await trail.NoteReportAsync(analyst.Account, "report.published", Sealing.Number(id), ct);
        return Result.Done;
    }

    // Of a named report alone the notice stands beside the link to its member; of every other the two stay apart.
    private async Task NoteNoticeAsync(Guid id, string notice, CancellationToken ct)
    {
        await using var db = await alliances.CreateDbContextAsync(ct);
        await db.Set<NamedReport>().Where(link => link.ReportId == id).ExecuteUpdateAsync(set => set.SetProperty(link => link.Notice, notice), ct);
    }

    private static Guid PublicationId(byte[] reportKey, Guid report)
    {
        var bytes = HKDF.DeriveKey(HashAlgorithmName.SHA256, reportKey, 16, [], [.. "csoa.publication"u8, .. report.ToByteArray(bigEndian: true)]);
        // Version 4 and the RFC variant, so that it can't be told from a random one.
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    private PublishIncident Notice(Guid publicationId, ReportBody body, Publication publication) => new()
    {
        PublicationId = publicationId, Title = publication.Title.Trim(), Wording = publication.Wording.Trim(), Kind = body.Kind, Types = [body.Type],
        OccurredAt = body.OccurredAt ?? body.Received.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), Precision = body.OccurredAt is null ? DatePrecision.Day : body.Precision,
        PlaceName = publication.PlaceName.Trim(), Area = publication.Area.Length > 0 ? publication.Area : SeaAreas.Worldwide, Position = body.Position, PrecisionMetres = body.PrecisionMetres,
        Grade = publication.Grade, Admiralty = AdmiraltyCode.Parse(publication.Admiralty) ?? AdmiraltyCode.Unjudged, Severity = publication.Severity, Label = publication.Label,
        VesselType = publication.VesselType.Trim(), Sources = Sources(publication),
        By = new(analyst.Account, "Desk"), Reason = publication.Reason.Trim(),
    };

    // One line a source. The desk has read each and holds it, so each counts by itself; "Authority:" marks a coastguard or navy.
    private static List<SourceInput> Sources(Publication publication)
    {
        var lines = publication.Sources.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return [.. (lines.Length > 0 ? lines : ["A report to the desk"]).Select(line => line.StartsWith(AuthorityMark, StringComparison.OrdinalIgnoreCase)
            ? new SourceInput(line[AuthorityMark.Length..].Trim(), "Report to the desk", IsAuthority: true, Held: true)
            : new SourceInput(line, "Report to the desk", Held: true))];
    }

    private const string AuthorityMark = "Authority:";

    private static List<Error> Check(Publication publication, ReportBody body)
    {
        var errors = new List<Error>();
        if (publication.Title.Trim().Length is 0 or > Incident.TitleLength)
            errors.Add(new("desk.title", "A title says who met what, in at most 160 signs.", "title"));
        if (publication.Wording.Trim().Length is 0 or > Incident.WordingLength)
            errors.Add(new("desk.wording", "Write the wording that is published.", "wording"));
        if (publication.Reason.Trim().Length is 0 or > Incident.ReasonLength)
            errors.Add(new("desk.reason", "Say in a sentence why this grade.", "reason"));
        if (publication.Label < body.Label)
            errors.Add(Wider);
        if (AdmiraltyCode.Parse(publication.Admiralty) is null)
            errors.Add(new("desk.admiralty", "An Admiralty code is a letter A to F and a figure 1 to 6, such as B2.", "admiralty"));
        if (!Grading.Bears(Sources(publication), publication.Grade))
            errors.Add(Register.TooHigh with { Field = "sources" });
        var names = NameCheck.Find(publication.Title + "\n" + publication.Wording + "\n" + publication.PlaceName, body);
        if (names.Count > 0)
            errors.Add(new("desk.names", "Take these out of the wording first: " + string.Join(", ", names) + ".", "wording"));
        return errors;
    }
}
