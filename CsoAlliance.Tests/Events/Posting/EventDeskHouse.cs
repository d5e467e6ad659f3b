using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Events.Posting;
using CsoAlliance.Tests.Membership;
using CsoAlliance.Tests.TestKit;

namespace CsoAlliance.Tests.Events.Posting;

/// <summary>Organisers and their drafts.</summary>
internal static class EventDeskHouse
{
    public static async Task<Viewer> OrganiserAsync(House house, string name = "organiser") =>
        (await house.AccountAsync(name, Roles.Member, Roles.Organiser)) with { Roles = [Roles.Member, Roles.Organiser], Approved = true };

    public static async Task<string> StartAsync(House house, Viewer organiser, Action<EventForm>? change = null)
    {
        var form = Form();
        change?.Invoke(form);
        return (await house.Get<EventDesk>().StartAsync(organiser, form)).Value;
    }

    public static async Task<EventForm> FormAsync(House house, Viewer viewer, string slug) => (await house.Get<EventDrafts>().OpenAsync(viewer, slug)).Value.Form;

    public static EventForm Form()
    {
        var form = EventTemplates.Find("workshop")!.Make();
        (form.Title, form.Summary, form.Date, form.Zone, form.Place, form.Area, form.Organiser, form.Cost) = ("A workshop", "What is done.", "2027-01-11", "Europe/Athens", "Piraeus", "black-sea", "A company", "Free");
        form.Sessions = [new() { Day = "1", Time = "09:00", Title = "Opening", Track = "Deck", Speaker = "Head of fleet security" }];
        return form;
    }
}
