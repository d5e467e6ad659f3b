using CsoAlliance.Core.Events;
using CsoAlliance.Core.Events.Registration;
using CsoAlliance.Core.Incidents;
using CsoAlliance.Core.Newsroom;

namespace CsoAlliance.Core.Home;

/// <summary>A watched area.</summary>
/// <param name="Area">The area.</param>
/// <param name="New">Incidents there that came or changed since the member was here.</param>
public sealed record AreaNews(SeaArea Area, int New);

/// <summary>What the library knows of a course that the member or the crew took: results that this member answered or entered.</summary>
/// <param name="Slug">The course's address.</param>
/// <param name="Title">Its title.</param>
/// <param name="People">How many people answered.</param>
/// <param name="Passed">How many of them passed.</param>
/// <param name="Alone">Whether the member is the only one of them.</param>
public sealed record CrewCourse(string Slug, string Title, int People, int Passed, bool Alone);

/// <summary>An item of the library that has to be read again.</summary>
/// <param name="Slug">Its address.</param>
/// <param name="Title">Its title.</param>
/// <param name="ReviewBy">By which day, UTC.</param>
public sealed record DueItem(string Slug, string Title, DateTime ReviewBy);

/// <summary>Everything on a member's home page that comes of more than one feature.</summary>
/// <param name="Now">The moment, UTC; what comes after it is not on the page.</param>
/// <param name="LastVisit">When the visit before this one ended, UTC; null during the first.</param>
/// <param name="Since">What came after this is new, UTC.</param>
/// <param name="Zone">IANA name of the member's zone; UTC where none was chosen.</param>
/// <param name="Watching">The watched areas by name.</param>
/// <param name="News">What is new.</param>
/// <param name="Alerts">First Response Reports that still run, the newest first.</param>
/// <param name="Events">The next events in the watched areas and online; the next ones anywhere where no area is watched.</param>
/// <param name="Own">What the member registered for and is to come, the soonest first.</param>
/// <param name="Crew">Courses with results, the last taken first.</param>
/// <param name="Due">How many items wait for a review, for editors; null for others.</param>
/// <param name="DueFirst">The most urgent of them.</param>
public sealed record MemberHome(
    DateTime Now, DateTime? LastVisit, DateTime Since, string Zone, IReadOnlyList<AreaNews> Watching, HomeNews News, IReadOnlyList<NewsEntry> Alerts, IReadOnlyList<EventItem> Events, IReadOnlyList<OwnEvent> Own,
    IReadOnlyList<CrewCourse> Crew, int? Due, IReadOnlyList<DueItem> DueFirst);
