using System.Text;
using Microsoft.AspNetCore.Identity;

namespace CsoAlliance.Core.Accounts;

/// <summary>
/// Refuses what is guessed first: the words that lists of broken passwords begin with, however they are stretched with figures,
/// signs and look-alike letters, rows of keys, one sign again and again, and the person's own address (NIST SP 800-63B, 3.1.1.2).
/// </summary>
public sealed class CommonPasswords : IPasswordValidator<Member>
{
    // Twelve signs rule the bare words out; what is left is a word that was stretched. So words are compared, not whole passwords.
    private static readonly HashSet<string> Words = [.. """
        password passwords passphrase passwort motdepasse contrasena senha parola heslo lozinka wachtwoord admin administrator administration welcome welcomes letmein
        qwerty qwertyuiop qwertz qwertzuiop azerty azertyuiop asdf asdfgh asdfghjkl zxcvbn zxcvbnm iloveyou monkey dragon football baseball basketball superman batman
        princess sunshine shadow master michael jennifer jordan hunter hunting harley ranger thomas robert soccer hockey killer george charlie andrew michelle computer
        trustno starwars whatever freedom secret secrets changeme default temporary temp test testing tester guest user username login manager service support security
        company companyname office winter summer spring autumn january february march april june july august september october november december monday friday sunday
        captain ship ships shipping vessel vessels maritime marine seafarer seaman sailor bridge anchor cargo tanker bulker container cadet master chief engine officer
        cso csoalliance alliance piracy pirate port ports crew deck boat navy ocean pacific atlantic imo isps
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];

    private static readonly string[] Rows = ["abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm", "1234567890", "azertyuiopqsdfghjklmwxcvbn", "1qaz2wsx3edc4rfv5tgb6yhn7ujm"];

    /// <inheritdoc />
    public Task<IdentityResult> ValidateAsync(UserManager<Member> manager, Member user, string? password) =>
        Task.FromResult(Why(password ?? "", user.Email) is { } why ? IdentityResult.Failed(new IdentityError { Code = "PasswordCommon", Description = why }) : IdentityResult.Success);

    /// <summary>Why a password is among the first that are tried; null where it is not.</summary>
    public static string? Why(string password, string? email)
    {
        var plain = password.ToLowerInvariant();
        if (plain.Distinct().Count() < 5)
            return "This password repeats the same few signs. Use several words that don’t belong together.";
        if (Rows.Any(row => InRow(plain, row) * 4 >= plain.Length * 3))
            return "This password follows a row of keys or the alphabet. Use several words that don’t belong together.";
        var words = Letters(plain);
        if (words.Length == 0 || Words.Contains(words) || Enumerable.Range(2, Math.Max(0, words.Length - 3)).Any(at => Words.Contains(words[..at]) && Words.Contains(words[at..])))
            return "This password is one of those that are tried first: a common word, however it is written. Use several words that don’t belong together.";
        var name = email?.Split('@')[0].ToLowerInvariant();
        return name is { Length: >= 4 } && plain.Contains(name, StringComparison.Ordinal) && plain.Length - name.Length < 8 ? "This password is your address with little around it. Use several words that don’t belong together." : null;
    }

    // Without figures and signs; figures that stand for letters inside a word become those letters.
    private static string Letters(string plain)
    {
        var trimmed = plain.Trim([.. "0123456789!?.,-_#*+$%&/() "]);
        var letters = new StringBuilder();
        foreach (var sign in trimmed)
            letters.Append(sign switch { '0' => 'o', '1' or '!' => 'i', '3' => 'e', '4' or '@' => 'a', '5' or '$' => 's', '7' => 't', >= 'a' and <= 'z' => sign, _ => null });
        return letters.ToString();
    }

    // How many signs of the longest piece stand side by side in the row, forwards or backwards.
    private static int InRow(string plain, string row)
    {
        var (best, run) = (1, 1);
        for (var i = 1; i < plain.Length; i++)
        {
            var (before, here) = (row.IndexOf(plain[i - 1], StringComparison.Ordinal), row.IndexOf(plain[i], StringComparison.Ordinal));
            run = before >= 0 && here >= 0 && Math.Abs(before - here) is 1 or 9 ? run + 1 : 1;
            best = Math.Max(best, run);
        }
        return best;
    }
}
