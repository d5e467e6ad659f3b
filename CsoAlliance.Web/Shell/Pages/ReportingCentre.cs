namespace CsoAlliance.Web.Shell.Pages;

/// <summary>A centre outside the alliance that takes reports from ships.</summary>
/// <param name="For">Area or subject it answers for.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Phone">International form, or null where no public source was read for it.</param>
/// <param name="Email">Address, or null likewise.</param>
/// <param name="Site">Host and path without scheme, or null likewise.</param>
/// <param name="ReadIn">The public source in which the contact was read, with its year where that is known.</param>
internal sealed record ReportingCentre(string For, string Name, string? Phone, string? Email, string? Site, string ReadIn)
{
    /// <summary>The day on which the whole list was last compared with its sources.</summary>
    internal static readonly DateTime LastChecked = new(2026, 11, 24, 0, 0, 0, DateTimeKind.Utc);

    private const string Undated = "A public source, undated";

    internal static readonly IReadOnlyList<ReportingCentre> All =
    [
        new("Red Sea, Gulf of Aden, Arabian Sea, western Indian Ocean, Gulf", "UKMTO", "+44 2392 222060", "watchkeepers@ukmto.org", null, "BMP5"),
        new("The same water: registration of ships", "MSCIO, formerly MSCHOA", null, null, "mscio.eu", "Its own site"),
        new("Gulf of Guinea", "MDAT-GoG", "+33 2 98 22 88 88", "watchkeepers@mdat-gog.org", "gog-mdat.org", "MARAD, 2020"),
        new("Worldwide: piracy and armed robbery", "IMB Piracy Reporting Centre", "+60 3 2031 0014", null, null, Undated),
        new("Asia: after the coastal State", "ReCAAP Information Sharing Centre", "+65 6376 3091", null, "recaap.org", "ReCAAP report, 2009"),
        new("South-East Asia", "Information Fusion Centre, Singapore", null, null, "ifc.org.sg", "Its own site"),
        new("Western Indian Ocean", "RMIFC, Madagascar", null, null, "crfimmadagascar.org", "Its own site, 2021"),
        new("Mediterranean and Atlantic; interference with GNSS and AIS", "NATO Shipping Centre", "+44 1923 956574", "info@shipping.nato.int", null, Undated),
        new("United States: security and cyber incidents", "National Response Center", "+1 800 424 8802", null, null, Undated),
        new("United States: cyber", "CISA", null, "report@cisa.gov", null, "CISA, 2022"),
        new("United States: advisories to ships", "MARAD", null, "MARADSecurity@dot.gov", "maritime.dot.gov/msci", Undated),
        new("Worldwide: GNSS faults and interference", "USCG Navigation Center", "+1 703 313 5900", null, "navcen.uscg.gov/report-a-problem", Undated),
        new("Worldwide: safety near misses, in confidence", "CHIRP Maritime", "+44 1252 378947", "reports@chirp.co.uk", null, "CHIRP, 2017"),
    ];
}
