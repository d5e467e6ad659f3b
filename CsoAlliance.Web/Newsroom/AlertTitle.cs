namespace CsoAlliance.Web.Newsroom;

/// <summary>Titles where the kind already stands above them. Feeds and lists of links have no such line and keep the whole title.</summary>
internal static class AlertTitle
{
    private const string Kind = "First Response Report: ";

    public static string Short(string title) => title.StartsWith(Kind, StringComparison.Ordinal) ? title[Kind.Length..] : title;
}
