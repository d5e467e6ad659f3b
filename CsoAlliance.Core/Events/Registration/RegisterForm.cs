namespace CsoAlliance.Core.Events.Registration;

/// <summary>A file that was sent with an answer.</summary>
/// <param name="Name">What it was called.</param>
/// <param name="Content">Its bytes.</param>
public sealed record AnswerFile(string Name, byte[] Content);

/// <summary>What somebody typed who registers, as it was typed.</summary>
public sealed class RegisterForm
{
    /// <summary><c>no</c> for "I can’t come"; anything else asks for a place.</summary>
    public string? Coming { get; set; }

    /// <summary>The name for badge and list.</summary>
    public string? Name { get; set; }

    /// <summary>A guest's mail address; not asked of members.</summary>
    public string? Email { get; set; }

    /// <summary>The company.</summary>
    public string? Company { get; set; }

    /// <summary>How many others come along.</summary>
    public string? Companions { get; set; }

    /// <summary>Whether the terms are agreed to.</summary>
    public bool Agreed { get; set; }

    /// <summary>Answers by question; several choices one after the other.</summary>
    public IReadOnlyDictionary<long, IReadOnlyList<string>> Answers { get; set; } = new Dictionary<long, IReadOnlyList<string>>();

    /// <summary>Files by question.</summary>
    public IReadOnlyDictionary<long, AnswerFile> Files { get; set; } = new Dictionary<long, AnswerFile>();

    /// <summary>The field of an answer, as refusals name it: <c>a12</c>.</summary>
    public static string FieldOf(long question) => $"a{question}";
}
