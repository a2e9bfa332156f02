using System.Globalization;
using WorkflowBk.Domain.Cases;

namespace WorkflowBk.Web.Trials;

/// <summary>One thing done in a trial. As text it fits in an address, so that the address is all there is to a trial.</summary>
public abstract record TrialMove
{
    private const string DayFormat = "yyyy-MM-dd";

    private TrialMove() { }

    /// <summary>Somebody does a task.</summary>
    /// <param name="Index">Which one, from 0, where the step has several that are open.</param>
    public sealed record Complete(string StepId, string Outcome, int Index = 0) : TrialMove
    {
        public override string ToString() => Index == 0 ? Join("t", StepId, Outcome) : Join("t", StepId, Outcome, Number(Index));
    }

    /// <summary>Time passes until the next thing that happens by itself.</summary>
    public sealed record Next : TrialMove
    {
        public override string ToString() => "n";
    }

    /// <summary>Days pass.</summary>
    public sealed record Days(int Count) : TrialMove
    {
        public override string ToString() => Join("d", Number(Count));
    }

    /// <summary>Time passes until the middle of a day.</summary>
    public sealed record Until(DateOnly Day) : TrialMove
    {
        public override string ToString() => Join("u", Day.ToString(DayFormat, CultureInfo.InvariantCulture));
    }

    /// <summary>The case is left.</summary>
    public sealed record Withdraw(WithdrawalReason Reason) : TrialMove
    {
        public override string ToString() => Join("w", Reason.ToString());
    }

    /// <summary>An event that a step of the workflow waits for happens.</summary>
    public sealed record Happen(string EventName) : TrialMove
    {
        public override string ToString() => Join("e", EventName);
    }

    /// <summary>The caseworker goes on without the contributions that have not come.</summary>
    public sealed record GoOnWithout : TrialMove
    {
        public override string ToString() => "x";
    }

    /// <returns><c>null</c> when the text is no move.</returns>
    public static TrialMove? Read(string text) => text.Split(':').Select(Uri.UnescapeDataString).ToList() switch
    {
        ["t", { Length: > 0 } step, { Length: > 0 } outcome] => new Complete(step, outcome),
        ["t", { Length: > 0 } step, { Length: > 0 } outcome, var index] when NumberIn(index) is { } number => new Complete(step, outcome, number),
        ["n"] => new Next(),
        ["d", var days] when NumberIn(days) is { } number and > 0 => new Days(number),
        ["u", var day] when DateOnly.TryParseExact(day, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) => new Until(date),
        ["w", var reason] when Enum.TryParse<WithdrawalReason>(reason, out var read) && Enum.IsDefined(read) && !int.TryParse(reason, out _) => new Withdraw(read),
        ["e", { Length: > 0 } name] => new Happen(name),
        ["x"] => new GoOnWithout(),
        _ => null,
    };

    private static int? NumberIn(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 10_000 ? number : null;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Join(params IEnumerable<string> parts) => string.Join(':', parts.Select(Uri.EscapeDataString));
}
