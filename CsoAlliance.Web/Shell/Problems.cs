using CsoAlliance.Core.Shared;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CsoAlliance.Web.Shell;

/// <summary>A named refusal as the API answers it (RFC 9457).</summary>
internal static class Problems
{
    /// <summary>404 with the refusal's sentence and code.</summary>
    public static ProblemHttpResult NotFound(Error error) =>
        TypedResults.Problem(error.Message, statusCode: StatusCodes.Status404NotFound, title: "Not found", extensions: new Dictionary<string, object?> { ["code"] = error.Code });
}
