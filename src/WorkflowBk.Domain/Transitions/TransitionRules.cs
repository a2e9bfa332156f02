using System.Text.Json;
using System.Text.Json.Serialization;
using WorkflowBk.Domain.Families;

namespace WorkflowBk.Domain.Transitions;

/// <summary>The rules that raise transition plans.</summary>
public sealed class TransitionRules
{
    private const string File = "WorkflowBk.Domain.Transitions.Data.transitions.json";

    private static readonly JsonSerializerOptions _options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        RespectNullableAnnotations = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
    };

    private readonly Dictionary<TransitionKind, TransitionRule> _rules;

    /// <exception cref="ArgumentException">A kind has no rule, or two.</exception>
    public TransitionRules(IEnumerable<TransitionRule> rules)
    {
        _rules = rules.ToDictionary(rule => rule.Kind);
        if (Enum.GetValues<TransitionKind>().Where(kind => !_rules.ContainsKey(kind)).ToList() is { Count: > 0 } missing)
            throw new ArgumentException($"No rule for {string.Join(", ", missing)}.", nameof(rules));
    }

    /// <summary>The rules this release was shipped with.</summary>
    public static TransitionRules Shipped { get; } = Read();

    public TransitionRule Of(TransitionKind kind) => _rules[kind];

    /// <summary>Transitions that follow from the birth date and whose day is within a time.</summary>
    /// <param name="from">First day.</param>
    /// <param name="until">Last day.</param>
    /// <returns>In the order of their days.</returns>
    public IReadOnlyList<ExpectedTransition> Expected(Child child, DateOnly from, DateOnly until) =>
    [
        .. _rules.Values
            .Select(rule => (Rule: rule, Day: rule.DayFor(child)))
            .Where(found => found.Day >= from && found.Day <= until)
            .Select(found => new ExpectedTransition(found.Rule.Kind, found.Day!.Value, found.Rule.StartFor(found.Day.Value)))
            .OrderBy(expected => expected.Day),
    ];

    /// <summary>
    /// What must be planned from today on and is not yet: its time has come, and its day has not passed. A child that is
    /// registered late gets the same plans as any other, for the days that are still ahead.
    /// </summary>
    /// <param name="raised">Kinds that have a plan already, whatever became of it.</param>
    public IReadOnlyList<ExpectedTransition> ToRaise(Child child, IEnumerable<TransitionKind> raised, DateOnly today) =>
        [.. Expected(child, today, DateOnly.MaxValue).Where(expected => expected.StartsOn <= today && !raised.Contains(expected.Kind))];

    private static TransitionRules Read()
    {
        using var stream = typeof(TransitionRules).Assembly.GetManifestResourceStream(File)!;
        return new TransitionRules(JsonSerializer.Deserialize<List<TransitionRule>>(stream, _options)!);
    }
}

/// <summary>A transition that is to come.</summary>
/// <param name="Day">The first day of what is new.</param>
/// <param name="StartsOn">The day the planning begins.</param>
public sealed record ExpectedTransition(TransitionKind Kind, DateOnly Day, DateOnly StartsOn);
