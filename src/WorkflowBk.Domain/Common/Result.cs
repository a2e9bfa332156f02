namespace WorkflowBk.Domain.Common;

/// <summary>The outcome of something that is expected to fail at times: success, or the reasons why not.</summary>
public record Result(IReadOnlyList<Problem> Problems)
{
    public static Result Ok { get; } = new([]);

    public bool Succeeded => Problems.Count == 0;

    public static Result Fail(params IReadOnlyList<Problem> problems) => new(problems);

    public static implicit operator Result(Problem problem) => Fail(problem);

    public static Result FromProblem(Problem problem) => Fail(problem);

    /// <summary>Succeeds only when all succeed; otherwise holds every reason, so that a person can mend them at once.</summary>
    public static Result All(params IEnumerable<Result> results) =>
        new([.. results.SelectMany(result => result.Problems)]);
}

/// <inheritdoc cref="Result"/>
public sealed record Result<T> : Result
{
    private readonly T? _value;

    private Result(T value)
        : base([]) => _value = value;

    private Result(IReadOnlyList<Problem> problems)
        : base(problems) { }

    /// <summary>The value of a success.</summary>
    /// <exception cref="InvalidOperationException">The result is a failure.</exception>
    public T Value => Succeeded ? _value! : throw new InvalidOperationException($"No value: {Problems[0].Code}");

    public static implicit operator Result<T>(T value) => new(value);

    public static implicit operator Result<T>(Problem problem) => new([problem]);

    public static Result<T> From(T value) => new(value);

    public static new Result<T> Fail(params IReadOnlyList<Problem> problems) => new(problems);
}
