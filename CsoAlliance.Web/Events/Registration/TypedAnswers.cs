using System.Globalization;
using CsoAlliance.Core.Events.Registration;

namespace CsoAlliance.Web.Events.Registration;

/// <summary>Reads the answers to a form's own questions out of what was posted; their fields are known to the database alone.</summary>
internal static class TypedAnswers
{
    public static IReadOnlyDictionary<long, IReadOnlyList<string>> Read(HttpRequest request) => !request.HasFormContentType ? Empty : request.Form
        .Select(field => (Id: Question(field.Key), Values: (IReadOnlyList<string>)[.. field.Value.OfType<string>()])).Where(field => field.Id is not null).ToDictionary(field => field.Id!.Value, field => field.Values);

    public static async Task<IReadOnlyDictionary<long, AnswerFile>> FilesAsync(HttpRequest request, CancellationToken ct)
    {
        var files = new Dictionary<long, AnswerFile>();
        if (!request.HasFormContentType)
            return files;
        foreach (var sent in request.Form.Files)
            if (Question(sent.Name) is { } id && sent.Length is > 0 and <= AnswerFiles.MaxBytes + 1)
            {
                using var memory = new MemoryStream();
                await sent.CopyToAsync(memory, ct);
                files[id] = new(sent.FileName, memory.ToArray());
            }
            else if (Question(sent.Name) is { } large && sent.Length > 0)
                files[large] = new(sent.FileName, []);
        return files;
    }

    public static IReadOnlyDictionary<long, IReadOnlyList<string>> Of(IReadOnlyDictionary<long, string> answers) =>
        answers.ToDictionary(answer => answer.Key, answer => (IReadOnlyList<string>)answer.Value.Split('\n'));

    private static readonly Dictionary<long, IReadOnlyList<string>> Empty = [];

    private static long? Question(string name) => name.Length > 1 && name[0] == 'a' && long.TryParse(name.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
