using System.Security.Cryptography;
using System.Text;
using CsoAlliance.Core.Shared;

namespace CsoAlliance.Tests.Accounts.Matrix;

/// <summary>What sorts of labelled things there are.</summary>
internal enum Sort
{
    Incident,
    Article,
    Event,
    News,
    Alert,
    Discussion,
    Post,
    Group,
    Conversation,
}

/// <summary>
/// Something with a label, and words of its own that stand nowhere else: one in its title, one in its text, one that it is
/// searched by. Whoever may not read it must not meet any of them.
/// </summary>
/// <param name="Sort">What it is.</param>
/// <param name="Label">Its label.</param>
/// <param name="Name">Tells it from others of the same sort and label.</param>
/// <param name="Readers">Who may read its text, by the rules.</param>
internal sealed record Planted(Sort Sort, Tlp Label, string Name, Func<Onlooker, bool> Readers)
{
    /// <summary>Who may know its title: those who may read it, and everybody where it is announced.</summary>
    public bool Announced { get; init; }

    /// <summary>Its page, once it is there.</summary>
    public string Path { get; set; } = "";

    /// <summary>The page that it has beside others, where it has one.</summary>
    public string? Alone { get; set; }

    /// <summary>The word in its title.</summary>
    public string Title => Word("title");

    /// <summary>The word in its text.</summary>
    public string Text => Word("text");

    /// <summary>The word in its text that it is searched by. Pages repeat what was asked for, so it proves nothing by itself.</summary>
    public string Key => Word("key");

    /// <summary>The end of its address, where addresses are chosen.</summary>
    public string Slug => Word("slug");

    public override string ToString() => $"{Sort} {Label} {Name}".TrimEnd();

    // A word that nobody would write, and that resembles no other: a search that forgives a slip must not take one for another.
    private string Word(string part) =>
        "q" + string.Concat(SHA256.HashData(Encoding.UTF8.GetBytes($"{part} {Sort} {Label} {Name}")).Take(14).Select(octet => (char)('a' + octet % 26))) + "q";
}
