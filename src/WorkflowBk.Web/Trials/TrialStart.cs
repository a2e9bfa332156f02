using System.Globalization;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Inquiries;

namespace WorkflowBk.Web.Trials;

/// <summary>How a trial begins, as the address says it.</summary>
/// <param name="From">The day, e.g. <c>2026-12-03</c>; <c>null</c> before the trial has begun.</param>
/// <param name="Child">Age in whole years, or <see cref="Expected"/>.</param>
public sealed record TrialStart(
    string? From, string? Child, string? Channel, string? Sender, string? Language, bool Interpreter, bool Palliative, bool Late)
{
    public const string Expected = "ventet";

    /// <summary>The right to a children's coordinator came on 1 August 2022, and so did the rules that a trial needs.</summary>
    private static readonly DateOnly _first = new(2022, 8, 1);

    private static readonly DateOnly _last = new(2099, 12, 31);
    private static readonly TimeOnly _morning = new(10, 0);

    /// <summary>What nearly always comes: a parent who calls about a child at school.</summary>
    public static TrialStart Usual(DateOnly today, LanguageForm written) => new(
        Day(today), "7", nameof(Domain.Inquiries.Channel.Phone), nameof(SenderRelation.Parent), written.ToString(), false, false, false);

    /// <returns>Reasons with the field's name, as the form has it.</returns>
    public Result<TrialFacts> Read()
    {
        List<Problem> problems = [];
        if (!DateOnly.TryParseExact(From, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day < _first || day > _last)
            problems.Add(new Problem("trial.day-invalid", "fra", _first.Year, _last.Year));
        int? age = int.TryParse(Child, NumberStyles.None, CultureInfo.InvariantCulture, out var years) ? years : null;
        if (age is null ? Child != Expected : age >= Domain.Families.Child.AgeOfMajority)
            problems.Add(new Problem("trial.child-invalid", "barn"));
        if (!Choose<Channel>(Channel, out var channel))
            problems.Add(new Problem("trial.choice-invalid", "vei"));
        if (!Choose<SenderRelation>(Sender, out var sender))
            problems.Add(new Problem("trial.choice-invalid", "hvem"));
        if (!Choose<LanguageForm>(Language, out var language))
            problems.Add(new Problem("trial.choice-invalid", "sprak"));
        return problems.Count > 0
            ? Result<TrialFacts>.Fail(problems)
            : new TrialFacts(OsloTime.At(day, _morning), age, IsExpected: age is null, channel, sender, language, Interpreter, Palliative) { IsLate = Late };
    }

    /// <summary>Name and value of each part, as an address has them.</summary>
    public IEnumerable<KeyValuePair<string, string>> Parts()
    {
        foreach (var (name, value) in new[] { ("fra", From), ("barn", Child), ("vei", Channel), ("hvem", Sender), ("sprak", Language) })
        {
            if (!string.IsNullOrEmpty(value))
                yield return KeyValuePair.Create(name, value);
        }

        foreach (var (name, isSet) in new[] { ("tolk", Interpreter), ("lindrende", Palliative), ("sent", Late) })
        {
            if (isSet)
                yield return KeyValuePair.Create(name, "true");
        }
    }

    public string Address(string versionId, IReadOnlyList<TrialMove> moves, params IEnumerable<TrialMove> more)
    {
        var written = TrialMoves.Write(moves.Concat(more));
        var parts = written.Length == 0 ? Parts() : Parts().Append(KeyValuePair.Create("trekk", written));
        return $"/prosesser/{Uri.EscapeDataString(versionId)}/prov?{string.Join('&', parts.Select(part => $"{part.Key}={Escaped(part.Value)}"))}";
    }

    /// <summary>What stands between moves needs no escaping in an address, which has only so much room.</summary>
    private static string Escaped(string value) => Uri.EscapeDataString(value)
        .Replace("%3A", ":", StringComparison.Ordinal)
        .Replace("%2C", ",", StringComparison.Ordinal);

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static bool Choose<T>(string? text, out T chosen)
        where T : struct, Enum =>
        Enum.TryParse(text, out chosen) && Enum.IsDefined(chosen) && !int.TryParse(text, out _);
}
