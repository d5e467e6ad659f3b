namespace CsoAlliance.Core.Shared;

/// <summary>A named refusal that a caller can expect and show.</summary>
/// <param name="Code">Stable name, feature first: <c>event.full</c>.</param>
/// <param name="Message">One clear sentence in British English for the person who asked.</param>
/// <param name="Field">Form or API field the refusal belongs to; null for the whole request.</param>
public sealed record Error(string Code, string Message, string? Field = null)
{
    /// <summary>What was asked for is not there, or not for this viewer; the two are told apart to nobody.</summary>
    public static readonly Error NotFound = new("not-found", "There is nothing here under that name, or it is not for you to read.");
}

/// <summary>The outcome of an act that may be refused: either done, or the named reasons why not.</summary>
public class Result
{
    private protected Result(IReadOnlyList<Error> errors) => Errors = errors;

    /// <summary>The reasons for a refusal; empty when the act was done.</summary>
    public IReadOnlyList<Error> Errors { get; }

    /// <summary>Whether the act was done.</summary>
    public bool Ok => Errors.Count == 0;

    /// <summary>The first reason; only meaningful where <see cref="Ok"/> is false.</summary>
    public Error Error => Errors[0];

    /// <summary>The act was done.</summary>
    public static Result Done { get; } = new([]);

    /// <summary>The act was refused for one reason.</summary>
    public static implicit operator Result(Error error) => new([error]);

    /// <summary>Refuses with several reasons at once, as a form needs.</summary>
    public static Result Refused(IReadOnlyList<Error> errors) => new(errors);
}

/// <summary>A <see cref="Result"/> that carries a value when done.</summary>
/// <typeparam name="T">The value's type.</typeparam>
public sealed class Result<T> : Result
{
    private readonly T? value;

    private Result(T value) : base([]) => this.value = value;

    private Result(IReadOnlyList<Error> errors) : base(errors) { }

    /// <summary>The value; throws <see cref="InvalidOperationException"/> where the act was refused.</summary>
    public T Value => Ok ? value! : throw new InvalidOperationException($"Refused: {Error.Code}");

    /// <summary>The act was done and gave <paramref name="value"/>.</summary>
    public static implicit operator Result<T>(T value) => new(value);

    /// <summary>The act was refused for one reason.</summary>
    public static implicit operator Result<T>(Error error) => new([error]);

    /// <summary>Refuses with several reasons at once, as a form needs.</summary>
    public static new Result<T> Refused(IReadOnlyList<Error> errors) => new(errors);
}
