using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CsoAlliance.Web.Shell.Api;

/// <summary>A group of operations, such as all that concern incidents.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Operations">What can be asked, by address.</param>
internal sealed record ApiChapter(string Name, IReadOnlyList<ApiOperation> Operations);

/// <summary>One thing that can be asked of the interface.</summary>
/// <param name="Method">The method of HTTP.</param>
/// <param name="Path">Its address, with names in braces.</param>
/// <param name="Summary">What it does, in a sentence.</param>
/// <param name="More">What else is to be known; null where that is all.</param>
/// <param name="Asked">What is given in the address.</param>
/// <param name="Sent">What is sent as JSON.</param>
/// <param name="Answers">Codes of its answers.</param>
internal sealed record ApiOperation(string Method, string Path, string Summary, string? More, IReadOnlyList<ApiField> Asked, IReadOnlyList<ApiField> Sent, IReadOnlyList<string> Answers)
{
    /// <summary>The name of its place on the page.</summary>
    public string Id => (Method + Path).ToLowerInvariant().Replace('/', '-').Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal).Replace('.', '-');
}

/// <summary>A value that is given.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Where">Where it stands: path, query or body.</param>
/// <param name="What">What may stand there.</param>
/// <param name="Needed">Whether nothing goes without it.</param>
internal sealed record ApiField(string Name, string Where, string What, bool Needed);

/// <summary>
/// The OpenAPI document as chapters to be read: the same that generators get, so that neither can say what the other does not. Made
/// once, as the routes stand still while the application runs.
/// </summary>
internal sealed class ApiBook([FromKeyedServices("v1")] IOpenApiDocumentProvider documents)
{
    private const int MostChoices = 24;

    private readonly Lock writing = new();
    private Task<IReadOnlyList<ApiChapter>>? chapters;

    public Task<IReadOnlyList<ApiChapter>> ReadAsync()
    {
        lock (writing)
            return chapters = chapters is null or { IsFaulted: true } ? WriteAsync() : chapters;
    }

    private async Task<IReadOnlyList<ApiChapter>> WriteAsync()
    {
        var document = await documents.GetOpenApiDocumentAsync();
        return [.. document.Paths
            .SelectMany(path => (path.Value.Operations ?? []).Select(operation => (Tag: operation.Value.Tags?.FirstOrDefault()?.Name ?? "Other", Operation: Operation(path.Key, operation.Key, operation.Value))))
            .GroupBy(pair => pair.Tag, pair => pair.Operation)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new ApiChapter(group.Key, [.. group.OrderBy(operation => operation.Path, StringComparer.Ordinal).ThenBy(operation => operation.Method, StringComparer.Ordinal)]))];
    }

    private static ApiOperation Operation(string path, HttpMethod method, OpenApiOperation operation) => new(
        method.Method, path, operation.Summary ?? "", operation.Description is { Length: > 0 } more ? more.Replace("`", "", StringComparison.Ordinal) : null,
        [.. (operation.Parameters ?? []).Select(field => new ApiField(Camel(field.Name ?? ""), field.In == ParameterLocation.Path ? "path" : "query", What(field.Description, field.Schema), field.Required))],
        Sent(operation.RequestBody?.Content?.Values.FirstOrDefault()?.Schema),
        [.. (operation.Responses ?? []).Keys.Order(StringComparer.Ordinal)]);

    private static List<ApiField> Sent(IOpenApiSchema? schema) =>
        [.. (schema?.Properties ?? new Dictionary<string, IOpenApiSchema>()).Select(field => new ApiField(field.Key, "body", What(field.Value.Description, field.Value), schema!.Required?.Contains(field.Key) == true))];

    // The query knows no capitals.
    private static string Camel(string name) => name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name[1..];

    private static string What(string? said, IOpenApiSchema? schema) => said is { Length: > 0 } ? said : Type(schema);

    private static string Type(IOpenApiSchema? schema)
    {
        if (schema is null)
            return "text";
        if (schema.Enum is { Count: > 0 and <= MostChoices } choices)
            return string.Join(", ", choices.Where(choice => choice is not null).Select(choice => choice.ToString()));
        var kind = schema.Type & ~JsonSchemaType.Null;
        return kind switch
        {
            JsonSchemaType.Array => "list of " + Type(schema.Items),
            JsonSchemaType.Boolean => "true or false",
            JsonSchemaType.Object => "object",
            _ when kind is { } numbers && (numbers & (JsonSchemaType.Integer | JsonSchemaType.Number)) != 0 => "number",
            _ => schema.Format switch { "date-time" => "time, ISO 8601", "date" => "day, ISO 8601", "uuid" => "UUID", _ => "text" },
        };
    }
}
