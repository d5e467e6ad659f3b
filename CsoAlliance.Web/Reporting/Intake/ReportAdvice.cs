using CsoAlliance.Core.Incidents;

namespace CsoAlliance.Web.Reporting.Intake;

/// <summary>What to do while the desk reads: two or three sentences by type.</summary>
internal static class ReportAdvice
{
    private const string Recorder = "Save the voyage data recorder before it writes over itself. ";

    /// <summary>Whether cyber first aid has more on it.</summary>
    public static bool IsCyber(string type) => type != IncidentTypes.Other && IncidentTypes.Find(type)?.Kind == IncidentKind.Cyber;

    public static string For(string type) => type switch
    {
        "gnss-jamming" or "gnss-spoofing" or "ais-spoofing" or "ais-jamming" or "ecdis-compromise" or "bridge-system" =>
            "Check the position by radar, bearings and depth, and write times and positions down. " + Recorder,
        "phishing" or "bec-invoice-fraud" or "credential-compromise" or "cargo-doc-fraud" or "crew-recruit-fraud" or "fake-vessel-or-company" =>
            "Pay nothing before you have called back on a number that you knew before. Change the password from another device, and keep the message.",
        "uav-drone" or "usv-wbied" or "missile" or "mine-limpet" or "explosion" or "bomb-threat" or "attack-fired-upon" =>
            "Keep everybody inside and away from what fell or is fixed to the hull. Touch nothing of it. " + Recorder,
        "stowaway" or "contraband" or "smuggling-drugs" or "smuggling-arms" or "smuggling-people" or "unauthorised-access" =>
            "Leave what was found as it is, with two people by it, and note who saw it and when. Search the rest of the ship in pairs.",
        IncidentTypes.Other => "Leave things as they are, and write down times while you remember them. " + Recorder,
        _ when IsCyber(type) => "Leave the computer on and the network cable out. " + Recorder,
        _ => "Count everybody. Leave what was handled as it is, and keep the camera pictures. " + Recorder,
    };
}
