using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Membership.Fleets;
using CsoAlliance.Core.Reporting;
using CsoAlliance.Core.Reporting.Drafts;
using CsoAlliance.Core.Reporting.Intake;
using CsoAlliance.Core.Shared;
using CsoAlliance.Web.Reporting.Intake;

namespace CsoAlliance.Web.Reporting.Members;

/// <summary>What is typed, and how it is kept.</summary>
public sealed partial class MemberReport
{
    private ReportForm form = new();
    private IReadOnlyList<Error> errors = [];
    private ReceiptView? receipt;
    private Fleet? fleet;
    private ReadOnlyMemory<byte> device;
    private DateOnly? elsewhere;
    private Task keeping = Task.CompletedTask;
    private string kept = "";
    private string? filledContact;
    private int section;
    private int reached;
    private bool loaded;
    private bool open;
    private bool cut;
    private bool broughtBack;
    private bool keepAgain;
    private bool asking;
    private bool busy;
    private bool receiptKept;
    private bool gone;

    private ReportView View => new(form, errors);

    private bool Passed(int of) => of < reached && !Wrong(of);

    private bool Wrong(int of) => errors.Any(error => error.Field is not null && Sections.Of(error.Field) == of);

    private async Task TakeUpAsync(Viewer viewer)
    {
        var found = await Door.FindDraftAsync(viewer, device);
        (elsewhere, cut, broughtBack) = (found.Elsewhere, found.Sending, found.Draft is not null);
        form = found.Draft?.Form ?? Fresh(viewer);
        section = reached = found.Draft?.Section ?? 0;
        kept = broughtBack ? "Draft kept" : "";
    }

    private ReportForm Fresh(Viewer viewer) => new()
    {
        Identity = "confidential", Label = Tlp.Green.Code(), UtcOffset = "0", Once = ReportIntake.Token(),
        Name = fleet is null ? viewer.DisplayRole : $"{viewer.DisplayRole}, {fleet.Company}",
    };

    private async Task TypedAsync(string field, string? text)
    {
        form = field switch
        {
            "identity" => form with { Identity = text },
            "ongoing" => form with { Ongoing = text },
            "type" => form.Chosen(text),
            "narrative" => form with { Narrative = text },
            "place" => form with { Place = text },
            "activity" => form with { Activity = text },
            "date" => form with { Date = text },
            "time" => form with { Time = text },
            "utcOffset" => form with { UtcOffset = text },
            "precision" => form with { Precision = text },
            "vesselName" => form with { VesselName = text },
            "imo" => form with { Imo = text },
            "name" => form with { Name = text },
            "contact" => form with { Contact = text },
            "label" => form with { Label = text },
            _ => throw new ArgumentOutOfRangeException(nameof(field)),
        };
        await ChangedAsync();
    }

    private async Task FillAsync(FleetShip ship)
    {
        // A contact that the member typed stays; one that another ship filled in goes with that ship.
        var own = !string.IsNullOrWhiteSpace(form.Contact) && form.Contact != filledContact;
        form = form with { VesselName = ship.Name, Imo = ship.Imo, Contact = own ? form.Contact : ship.Contact };
        filledContact = own ? filledContact : ship.Contact;
        await ChangedAsync();
    }

    private async Task ChangedAsync()
    {
        // What was mended is no longer named; nothing else is, before the member asks to go on.
        if (errors.Count > 0)
        {
            var left = Door.Check(form);
            errors = [.. errors.Select(error => left.FirstOrDefault(other => other.Field == error.Field)).OfType<Error>().Distinct()];
        }
        await KeepAsync();
    }

    // One write at a time: what is typed meanwhile leads to one more.
    private Task KeepAsync()
    {
        if (device.IsEmpty || elsewhere is not null || busy || receipt is not null)
            return Task.CompletedTask;
        keepAgain = true;
        return keeping.IsCompleted ? keeping = WriteAsync() : keeping;
    }

    private async Task WriteAsync()
    {
        var viewer = await ViewerAsync();
        while (keepAgain && !gone)
        {
            (keepAgain, kept) = (false, "Keeping the draft");
            var outcome = await Door.KeepAsync(viewer, device, new(form, section));
            kept = outcome.Ok ? "Draft kept" : outcome.Error.Message;
        }
    }

    private async Task ForgetAsync()
    {
        await keeping;
        var viewer = await ViewerAsync();
        if (!await Door.DropAsync(viewer))
            return;
        var typed = elsewhere is not null;
        (elsewhere, cut, broughtBack, asking, kept, errors) = (null, false, false, false, "", []);
        // Another device's draft is thrown away for what stands here already; one's own for an empty form.
        if (typed)
            await KeepAsync();
        else
            (form, section, reached) = (Fresh(viewer), 0, 0);
    }
}
