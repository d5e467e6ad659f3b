namespace CsoAlliance.Bench.Register;

/// <summary>Text as the register holds it: words of the trade, the first ones far more often than the last.</summary>
internal sealed class Words(Random random)
{
    /// <summary>Stands in about half of all texts.</summary>
    public const string Common = "vessel";

    /// <summary>Stands only where it was put by hand.</summary>
    public const string Rare = "limpet";

    /// <summary>Begins several words of the list.</summary>
    public const string Prefix = "anch";

    private static readonly string[] List =
    [
        .. ("the and of to in was from at on by with crew reported two boat master no port three small while skiff armed men were deck approached alarm boarded persons raised observed stern knife night "
        + "escaped engine stolen stores security patrol authorities informed safe injured bulk carrier tanker container ship speed miles away distance anchor anchorage anchored bridge lookout duty officer "
        + "bosun ladder rail weapon rifle fired shots evasive manoeuvre hailed navy coalition aircraft coast guard harbour pilot terminal berth gangway cargo hold hatch seal broken copper wire spare parts "
        + "breathing apparatus rope cut chain hawse pipe padlock forecastle poop steering gear citadel mustered searched daylight dusk dawn moonless rain swell fishing dhow wooden blue white grey hull "
        + "outboard motor fast tender tug barge towline strait channel island reef buoy light lane separation scheme approaches river mouth delta estuary gulf bay cape signal lost position receiver "
        + "antenna jammed spoofed chart display frozen drifted gyro compass radar fallback paper plot network server locked files ransom note email invoice supplier bank account phishing attachment opened "
        + "password reset firewall updated backup restored terminal gate crane planning system halted manual working shore office agent superintendent flag administration insurer investigation closed open "
        + "stowaway container seal number inspection rummage narcotics parcels chest sea grating diver state warship detained released negotiation hostage kidnapped ashore drone explosion mine missile debris "
        + "bulwark windows shattered fire extinguished ballast flooding list tow salvage anchorwatch razor wire hoses dummies guards embarked exchange warning flares acoustic device searchlight vhf channel").Split(' '),
    ];

    /// <summary>A text of so many words, in sentences, sometimes in two paragraphs.</summary>
    public string Text(int least, int most)
    {
        var count = random.Next(least, most + 1);
        var half = random.Next(2) == 0;
        var subject = random.Next(2) == 0 ? Common : "ship";
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Capital(subject)} {Sentence(count / 2)}.{(half ? "\n\n" : " ")}{Capital(Word())} {Sentence(count / 2)}.");
    }

    /// <summary>A line of so many words.</summary>
    public string Line(int least, int most) => Capital(Sentence(random.Next(least, most + 1)));

    private string Sentence(int count) => string.Join(' ', Enumerable.Range(0, count).Select(i => i > 0 && i % 14 == 0 ? Word() + "." : Word()));

    private string Word() => List[(int)(List.Length * Math.Pow(random.NextDouble(), 2.2))];

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
