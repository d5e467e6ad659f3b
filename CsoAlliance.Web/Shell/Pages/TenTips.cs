namespace CsoAlliance.Web.Shell.Pages;

/// <summary>One of the ten tips for maritime eResilience that the founding paper of 8 July 2016 set out.</summary>
/// <param name="Title">What it asks, as an order.</param>
/// <param name="Why">What lies behind it.</param>
/// <param name="ThisMonth">What a Company Security Officer can do about it within a month, without a budget.</param>
/// <param name="Article">Slug of the article that tells how; one that everybody may read.</param>
/// <param name="ArticleTitle">That article's title.</param>
internal sealed record Tip(string Title, string Why, string ThisMonth, string Article, string ArticleTitle);

/// <summary>The tips in the order of the paper, in words of today.</summary>
internal static class TenTips
{
    internal static readonly IReadOnlyList<Tip> All =
    [
        new("Ask for rules where they help",
            "The United Nations, governments and flag States should look again at which cyber rules shipping needs, and at which level. Rules that collide make paper, not safety.",
            "List the cyber rules that bind your fleet, by flag and by port. Send the two that contradict each other to your flag State and your association.",
            "imo-resolution-msc-428-98-in-plain-words", "IMO resolution MSC.428(98) in plain words"),
        new("Keep a way to work without the link",
            "Every main service that deals with others, from port notices to cargo plans, needs a way to go on when the network is off.",
            "Choose one service and run it on paper for one port call. Write down what was missing, and put that in the drawer.",
            "working-by-hand", "Working by hand"),
        new("Join the campaigns into one",
            "Many posters with many messages cancel out. One set of plain messages, shared across companies and countries, stays in the head.",
            "Take down what your company made up for itself, and brief one article of the library aboard, in the language of the mess room.",
            "phishing-on-board-six-tells", "Phishing on board: six tells"),
        new("Make reporting worth the trouble",
            "Victims stay silent when nothing comes back. A channel has to be easy, safe, and show what it did.",
            "Send one small report and follow it with the receipt. Then put the address of the lite report on the bridge card.",
            "see-it-say-it-reporting-without-blame", "See it, say it: reporting without blame"),
        new("Carry your small suppliers",
            "The agent with three desks and the chandler with one computer are the way into the large company. The large one can afford to help.",
            "Choose one agent, give them your call-back rule for changed bank details, and send them the page of cyber first aid.",
            "suppliers-agents-and-managers-the-risk-you-borrow", "Suppliers, agents and managers: the risk you borrow"),
        new("Put police at the centre, and crime in the count",
            "Law enforcement belongs in the middle of the UN’s maritime cyber strategy, and crime against seafarers and ships in official international statistics. What isn’t counted gets no officer.",
            "Find the unit that takes cyber crime where your company is registered, write its number into the security plan, and ask for a crime reference each time.",
            "counting-what-we-know-databases-and-their-gaps", "Counting what we know: databases and their gaps"),
        new("Ask governments to spend on it",
            "Criminals at sea and on the wire are taken seriously where people and money are set aside to catch them.",
            "Put the hours and the money that your last incident cost into one paragraph. Give it to your shipowners’ association.",
            "reporting-to-the-board-five-numbers-that-matter", "Reporting to the board: five numbers that matter"),
        new("Let those who carry the money answer for the loss",
            "Large providers of infrastructure, banks and payment houses among them, should be liable for losses from maritime cyber crime that passes through their systems.",
            "Ask your bank and your insurer, in writing, who bears the loss of a payment sent to a false account. File the answers side by side.",
            "p-i-cover-and-cyber", "P&I cover and cyber"),
        new("Teach it before the first ship",
            "Keeping oneself safe online is a basic skill, like swimming. It belongs in school, not in a rushed hour on joining.",
            "Offer a school, a cadet college or your own joiners half an hour with one case from the register.",
            "drills-and-exercises", "Drills and exercises"),
        new("Use the advice that is free",
            "Small maritime businesses in the United Kingdom can lean on the National Cyber Security Centre. Most seafaring countries have a centre of their own.",
            "Find your national centre, read its page for small organisations, and do the first thing on it that you don’t do yet.",
            "the-industry-guidelines-version-1-to-version-5", "The industry guidelines, version 1 to version 5"),
    ];
}
