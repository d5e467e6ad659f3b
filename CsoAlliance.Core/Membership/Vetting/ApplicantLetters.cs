using CsoAlliance.Core.Data;
using CsoAlliance.Core.Notices;
using CsoAlliance.Core.Shared;

namespace CsoAlliance.Core.Membership.Vetting;

/// <summary>What applicants get by mail. A letter carries a link of its own to the status page.</summary>
internal static class ApplicantLetters
{
    public static LetterDraft Received(Application application, string token) => new(application.Email, "CSO Alliance: your application is here",
        $"Your application for membership is stored. Those who decide on members read it, check the company and ask whom you named. Two people decide.\n\nThis page shows where it stands, and there you can answer questions or take it back. The link is yours alone: whoever has it sees the page.\n\nYou didn’t ask to join? Open the page and withdraw; what was written is then deleted.", ApplicantDesk.StatusPath + token);

    public static LetterDraft Asked(Application application, string token) => new(application.Email, "CSO Alliance: a question about your application",
        "Those who decide on members have written to you. Read it and answer on the page of your application. The link is yours alone.", ApplicantDesk.StatusPath + token);

    public static LetterDraft Approved(Application application, string path) => new(application.Email, "CSO Alliance: you are a member",
        "Two people have read your application and said yes. Welcome.\n\nThe link below lets you choose how you sign in. It works for a day. After that, ask for a new one on the page where you sign in.\n\nUntil you choose otherwise, members see your role and nothing else of you.", path);

    public static LetterDraft Refused(Application application, string reason, string token) => new(application.Email, "CSO Alliance: your application",
        $"Thank you for asking to join. Two people have read your application, and they can’t let you in as things stand. The reason:\n\n{reason}\n\nIf that changes, apply again. Reporting never needs membership, and the open part of the library and the register stay yours to read.", ApplicantDesk.StatusPath + token);

    /// <summary>Adds a new link to the application and gives its token.</summary>
    public static string AddLink(this AllianceDbContext db, Application application)
    {
        var token = LinkToken.New();
        db.Add(new StatusLink(application, token));
        return token;
    }
}
