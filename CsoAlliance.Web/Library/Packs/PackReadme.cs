using System.Text;
using CsoAlliance.Core.Library.Packs;
using CsoAlliance.Core.Shared;
using CsoAlliance.Web.Shell;

namespace CsoAlliance.Web.Library.Packs;

/// <summary>README.txt of a pack: how it is opened, kept up to date and checked, for whoever opens the folder.</summary>
internal static class PackReadme
{
    public static byte[] Write(PackStamp stamp, string? site)
    {
        var where = site is null ? "the page /library/packs of the CSO Alliance site" : site + "/library/packs?have=" + stamp.Code;
        // Notepad of older Windows shows lines as such only where they end in both signs.
        return Encoding.ASCII.GetBytes($"""
            CSO Alliance, offline pack "{stamp.Name.Kind.Code}"
            Version {stamp.Version}, made on {Dates.Day(stamp.MadeAt)}
            {stamp.Name.Label.Written()}

            TO OPEN IT
            Unpack the whole ZIP into a folder of its own (Windows: right click, "Extract all").
            Then open index.html by double click. No network and no program is needed but a browser.

            TO BRING IT UP TO DATE
            Ask at {where}
            for what changed since version {stamp.Version}. Unpack that ZIP over this folder and replace what is there.
            changes.json in it lists, under "removed", the files that are no longer part of the pack. Delete them.
            If you don't: no list names them any more, and such a page says itself that it is out of date.

            TO CHECK IT
            manifest.json lists every file with its size and its SHA-256.
            Windows: certutil -hashfile FILE SHA256     Linux: sha256sum FILE

            RESULTS OF A QUIZ
            "Save the result file" puts a small file into the downloads of the computer. Send it home. It is marked there.

            The label {stamp.Name.Label.Written()} goes for this folder and every copy of it.
            """.ReplaceLineEndings("\r\n") + "\r\n");
    }
}
