namespace CsoAlliance.Web.Resilience;

/// <summary>What somebody sees on a screen or a panel, and what to do in the first minutes.</summary>
/// <param name="Id">Names it in the address: <c>/help-now#gnss</c>. Links from elsewhere rely on it, so it never changes.</param>
/// <param name="See">What is seen, in the words of the person who sees it.</param>
/// <param name="Signs">By what else it is known.</param>
internal sealed record FirstAid(string Id, string See, string Signs)
{
    internal required IReadOnlyList<string> Stop { get; init; }

    internal required IReadOnlyList<string> Keep { get; init; }

    internal required IReadOnlyList<string> Tell { get; init; }

    internal required IReadOnlyList<string> CarryOn { get; init; }

    /// <summary>The day on which the text last changed.</summary>
    internal static readonly DateTime Changed = new(2026, 11, 24, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Every symptom, the most urgent first. The whole page has 14 KB, so each line is short.</summary>
    internal static readonly IReadOnlyList<FirstAid> All =
    [
        new("ransom", "A ransom note, or files that won’t open", "Strange file names, a red or locked screen")
        {
            Stop = ["Pull the network cable of that computer, or switch its Wi-Fi off. Leave it running.", "Take ship’s office mail off the satellite link. Keep distress equipment and voice up.", "No USB sticks in or out, anywhere."],
            Keep = ["Photo of the screen, with a clock in it.", "The computer running: its memory is lost with the power.", "Sticks in a bag, time and place on the bag.", "The voyage data recorder saved, if bridge or engine is touched."],
            Tell = ["Master, then your Company Security Officer, by voice.", "Flag and insurer, as the ship security plan says.", "Never the address in the note."],
            CarryOn = ["Paper plans, second loadicator, printed crew lists.", "Bridge and engine as usual, each checked by eye.", "Restore nothing until the office says so."],
        },
        new("gnss", "The position jumps, or speed is wrong", "GNSS lost, ship shown ashore, AIS odd")
        {
            Stop = ["Switch off track control. Take display and autopilot off GNSS.", "Don’t reset the receivers yet."],
            Keep = ["Photo of every receiver, time in UTC.", "Start, end, and what each one showed.", "The voyage data recorder saved. Its clock may be wrong too."],
            Tell = ["Master. Ships nearby on VHF.", "Coastal authority, then a report here.", "GMDSS set: enter the position by hand."],
            CarryOn = ["Radar range and bearing every six minutes.", "Depth, dead reckoning on paper, and look out of the window.", "Two receivers that agree can both be wrong."],
        },
        new("pay", "An email changes bank details or asks for money", "New account, hurry, a nearly right address")
        {
            Stop = ["Pay nothing. Answer nothing.", "If paid: call your bank now and ask for a recall. Hours decide."],
            Keep = ["The email itself, not a forward.", "Invoices old and new."],
            Tell = ["The supplier, on a number that you already had. A call that comes in proves nothing.", "Finance, your CSO, the police."],
            CarryOn = ["Two people agree each change of account, by voice.", "No test payment: the thief will confirm it."],
        },
        new("pass", "Somebody has my password", "Typed into a strange page, or a login you don’t know")
        {
            Stop = ["Change it from another, clean device.", "Sign out everywhere. Look for new forwarding rules in the mail."],
            Keep = ["The page’s address, the message, the time."],
            Tell = ["Your CSO or IT. Say it early: nobody is blamed."],
            CarryOn = ["Second factor or passkey on before you go on.", "The same password elsewhere? Change it there too."],
        },
        new("ot", "Alarms go quiet, or machinery acts by itself", "Valves, ballast, engine, cargo control, cranes")
        {
            Stop = ["Local control, by hand. Make the plant safe.", "Unplug remote access and modems.", "Cut a network that steers the ship or runs the plant only once it is in local control and Master and chief engineer agree."],
            Keep = ["Time before any reset that can wait.", "Alarm print-outs, photos of panels."],
            Tell = ["Chief engineer and Master, at once.", "Maker’s service line, by voice."],
            CarryOn = ["Local gauges and rounds until the cause is known."],
        },
        new("usb", "A stick, box or cable nobody knows", "Found in a port or a computer, or handed aboard")
        {
            Stop = ["Don’t plug it in. Don’t pull a box that is running."],
            Keep = ["Photo in place, then a bag with time and place."],
            Tell = ["Ship Security Officer, then your CSO."],
            CarryOn = ["Look for a second one. Check who was aboard."],
        },
        new("mouse", "The mouse moves, windows open by themselves", "Somebody else seems to be at the screen")
        {
            Stop = ["Pull the network cable. Keep it switched on."],
            Keep = ["Photo or film of the screen."],
            Tell = ["Master, CSO, and whoever gives you remote support: is it them?"],
            CarryOn = ["Another computer, other passwords."],
        },
    ];
}
