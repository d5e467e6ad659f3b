namespace CsoAlliance.Tests.Accounts.Matrix;

/// <summary>Routes that the matrix leaves out, each with the reason.</summary>
internal static class Apart
{
    private static readonly (string Reason, string[] Routes)[] Groups =
    [
        ("the same for everybody", ["/why", "/connecting", "/communicating", "/confirming-crime", "/collaborating", "/contact", "/tips", "/help-now", "/error", "/not-found", "/robots.txt", "/certificates"]),
        ("the machine's own", ["/health/live", "/health/ready", "/metrics", "/openapi/{documentName}.json", "/api/docs"]),
        ("the sealed intake: nobody is known there, and CanaryTests search the disk", ["/report", "/report/lite", "/report/follow-up"]),
        ("one's own reports, and what a company's people alone see: Reporting.Members.MemberReportTests, FleetTests and FleetPageTests", ["/report/member", "/report/mine", "/companies/{slug}/fleet"]),
        ("about one's own account", ["/account/login", "/account/login/code", "/account/forgot", "/account/reset", "/account/again", "/account/manage", "/account/password", "/account/authenticator", "/account/recovery-codes", "/account/email", "/account/email/agree", "/account/delete", "/account/denied", "/notices/settings", "/messages/settings"]),
        ("opened by a secret in the link: VettingPageTests and CompanyTests", ["/join", "/join/sent", "/join/sent/{token}", "/join/status/{token}", "/join/invited/{token}"]),
        ("a calendar of one's own, opened by a secret in the link: FeedTests of the events", ["/events/feed/{token}.ics", "/events/calendar"]),
        ("what an applicant has typed, opened by a secret in the link: JoinDraftTests", ["/join/saved", "/join/draft/{token}"]),
        ("each field has an audience of its own: DirectoryTests and DirectoryPageTests", ["/members", "/members/{id:guid}", "/members/me", "/members/sponsor/{uid:guid}", "/companies/{slug}", "/companies/{slug}/edit"]),
        ("forms that show nothing of others", ["/groups/new", "/messages/new", "/library/propose"]),
        ("leads to a page that is tried, and only its owner: NoticeBoardTests", ["/notices/{id:long}", "/notices/{uid:guid}"]),
        ("files, asked for by names that nobody guesses: CommunityPageTests, LibraryPictureTests, FilmReaderTests and DraftFilmTests", ["/groups/files/{uid:guid}", "/library/files/{name}", "/library/films/{name}/{file}"]),
        ("courses, their questions and results: CoursePageTests and ResultTests", ["/library/{slug}/quiz", "/library/{slug}/quiz/{uid:guid}", "/library/{slug}/crew", "/library/certificates", "/library/certificates/{number}", "/library/certificates/{number}.pdf", "/certificates/{number}", "/library/training-record.csv"]),
        ("one's own registration, opened by the session or by a secret in the link: RegistrationTests and RegistrationPageTests", ["/events/{slug}/register", "/events/{slug}/register/{token}", "/events/{slug}/register/certificate.pdf", "/events/{slug}/register/{token}/certificate.pdf", "/events/{slug}/feedback", "/events/{slug}/feedback/{token}"]),
        ("a line that stays open, for those who were told: LiveAlertTests", ["/alerts/live"]),
        ("one's own place in a film: FilmPageTests", ["/api/v1/library/{slug}/position"]),
    ];

    /// <summary>The desks: closed to whoever has not their role, which is tried for each.</summary>
    public static string[] Desks { get; } = ["/desk/reports", "/desk/unlock", "/desk/outbox", "/desk/applications", "/desk/applications/{uid:guid}", "/desk/library", "/desk/library/{id:guid}", "/desk/library/{id:guid}/film", "/desk/members", "/desk/members/{id:guid}", "/desk/messages", "/desk/events", "/desk/events/new", "/desk/events/import", "/desk/events/{slug}", "/desk/newsroom", "/desk/newsroom/reports/{uid:guid}", "/desk/newsroom/news/{uid:guid}", "/desk/newsroom/alerts/{slug}", "/alerts/{slug}/passed",
        "/desk/events/{slug}/form", "/desk/events/{slug}/people", "/desk/events/{slug}/check-in", "/desk/events/{slug}/feedback", "/desk/events/{slug}/record", "/desk/events/{slug}/people/list.csv", "/desk/events/{slug}/people/badges.pdf", "/desk/events/{slug}/people/certificates.pdf", "/desk/events/{slug}/people/files/{uid:guid}"];

    /// <summary>By route, as the application maps it.</summary>
    public static IReadOnlyDictionary<string, string> Routes { get; } = Groups.Append(("closed to whoever has not the role", Desks)).SelectMany(group => group.Item2.Select(route => (route, group.Item1))).ToDictionary(pair => pair.route, pair => pair.Item1);
}
