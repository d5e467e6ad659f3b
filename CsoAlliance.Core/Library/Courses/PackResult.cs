using System.Text.Json;
using System.Text.Json.Serialization;
using CsoAlliance.Core.Shared;

namespace CsoAlliance.Core.Library.Courses;

/// <summary>A result file that an offline pack brings home: JSON, format <see cref="FormatName"/>, version 1. It carries answers and no score: the marking is done here.</summary>
internal sealed record PackResult
{
    /// <summary>What stands under <c>format</c>.</summary>
    public const string FormatName = "cso-alliance-quiz-result";

    /// <summary>Longest file, in signs.</summary>
    public const int MaxLength = 64 * 1024;

    // One minute and a day: a ship's clock may be off, and its date may be tomorrow's.
    private static readonly TimeSpan ClockError = TimeSpan.FromDays(1) + TimeSpan.FromMinutes(1);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { MaxDepth = 8, AllowDuplicateProperties = false };

    public string? Format { get; init; }

    public int Version { get; init; }

    public string? Course { get; init; }

    public int Edition { get; init; }

    public string Pack { get; init; } = "";

    public string Name { get; init; } = "";

    [JsonPropertyName("answeredAt")]
    public DateTimeOffset? At { get; init; }

    [JsonPropertyName("answers")]
    public Dictionary<string, List<string>?>? Given { get; init; }

    [JsonIgnore]
    public DateTime AnsweredAt => At!.Value.UtcDateTime;

    [JsonIgnore]
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Answers => Given!.ToDictionary(answer => answer.Key, answer => (IReadOnlyList<string>)(answer.Value ?? []));

    public static Result<PackResult> Read(string json, DateTime now)
    {
        PackResult? file = null;
        try
        {
            file = json.Length > MaxLength ? null : JsonSerializer.Deserialize<PackResult>(json, Json);
        }
        catch (JsonException)
        {
            // Answered below, as any file that is none of ours.
        }
        if (file is not { Format: FormatName, Course: not null, At: not null, Given: not null, Pack: not null })
            return new Error("pack.file", "This is no result file of a pack. It is the file that the quiz offers at its end.");
        if (file.Version != 1)
            return new Error("pack.version", $"This file has version {file.Version} of the format, and version 1 can be read here.");
        if (file.Pack.Length > QuizAttempt.PackLength)
            return new Error("pack.file", "The file’s mark of its pack is too long.");
        if (file.AnsweredAt > now + ClockError)
            return new Error("pack.date", "The file says that it was answered in the future. Set the clock of that computer right.");
        var name = CertificateName.Read(file.Name);
        return name.Ok ? file with { Name = name.Value } : Result<PackResult>.Refused(name.Errors);
    }

    /// <summary>What in the answers belongs to no question of the edition; null where all fits. What is missing is merely wrong.</summary>
    public Error? Misfit(IReadOnlyList<QuizQuestion> questions) =>
        Given!.Any(answer => questions.FirstOrDefault(question => question.Id == answer.Key) is not { } question
            || (answer.Value ?? []).Any(id => question.Choices.All(choice => choice.Id != id)))
            ? new("pack.answers", "The answers in this file don’t fit the questions of its edition. Nothing was stored.")
            : null;
}
