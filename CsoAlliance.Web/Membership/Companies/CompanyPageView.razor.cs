using System.Globalization;
using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Incidents;
using CsoAlliance.Core.Membership;
using CsoAlliance.Core.Membership.Companies;
using CsoAlliance.Core.Shared;
using Microsoft.AspNetCore.Components;

namespace CsoAlliance.Web.Membership.Companies;

/// <summary>A company as members see it.</summary>
public sealed partial class CompanyPageView
{
    private CompanyPage? view;
    private Error? error;

    /// <summary>Names the company.</summary>
    [Parameter] public string Slug { get; set; } = "";

    [SupplyParameterFromQuery] private string? Done { get; set; }

    [SupplyParameterFromForm(FormName = "invite")] private InviteInput Invite { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "hand")] private HandInput Hand { get; set; } = null!;

    [CascadingParameter] private Viewer Viewer { get; set; } = null!;

    private string Line => string.Join(", ", new[] { view!.Company.Ships is { } ships ? $"{ships} ships" : "", view.Company.Flag }.Where(text => text.Length > 0));

    private IReadOnlyList<(string Value, string Name)> Heirs => [.. view!.Members.Where(member => !member.Responsible).Select(member => (member.MemberId.ToString(), member.DisplayRole))];

    private IEnumerable<(string Word, string Text)> Facts
    {
        get
        {
            var company = view!.Company;
            if (company.Number is { } number)
                yield return ("IMO number", number);
            if (company.Flag.Length > 0)
                yield return ("Flag", company.Flag);
            if (company.Ships is { } ships)
                yield return ("Ships", ships.ToString(CultureInfo.InvariantCulture));
            if (company.ShipTypes != ShipTypes.None)
                yield return ("Fleet", company.ShipTypes.Names());
            if (company.Mentoring != Mentoring.None)
                yield return ("Mentoring", string.Join(", ", new[] { company.Mentoring == Mentoring.Offers ? "Offers it" : "Asks for it", SeaAreas.Find(company.MentoringArea)?.Name ?? "", company.MentoringShips.Names() }.Where(text => text.Length > 0)));
        }
    }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        (Invite, Hand) = (Invite ?? new(), Hand ?? new());
        view = await Room.FindAsync(Viewer, Slug);
        if (view is null)
            Navigation.NotFound();
    }

    private Task InviteAsync() => EndAsync(Desk.InviteAsync(Viewer, Slug, Invite.Email), "invited");

    private Task HandAsync() => EndAsync(Room.HandOverAsync(Viewer, Slug, Guid.TryParse(Hand.To, out var to) ? to : null), "handed");

    private async Task EndAsync(Task<Result> act, string done)
    {
        var outcome = await act;
        if (outcome.Ok)
            Navigation.NavigateTo($"/companies/{Slug}?done={done}");
        error = outcome.Ok ? null : outcome.Error;
    }

    internal sealed class InviteInput
    {
        public string? Email { get; set; }
    }

    internal sealed class HandInput
    {
        public string? To { get; set; }
    }
}
