using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using WorkflowBk.Data;
using WorkflowBk.Data.Cases;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Web.Trials;

/// <summary>Does in a trial what was chosen in a case that is closed, at the same times.</summary>
internal sealed class ReplayRun(TrialRoom room, PastCase past, IReadOnlyList<ReplayChoice> choices, IStringLocalizer<TrialTexts> texts)
{
    /// <summary>So long a step may come later than it did, because the workflow waits before it.</summary>
    private static readonly TimeSpan _mostLater = TimeSpan.FromDays(60);

    private readonly TrialRun _run = new(room, FactsOf(past), texts);
    private readonly HashSet<(string Type, string Title)> _neverDone =
        [.. past.Tasks.Where(task => task.Outcome is null).Select(task => (task.Type, task.Title))];

    private TimeSpan _later;

    public async Task<ReplayResult> PlayAsync(CancellationToken cancellationToken)
    {
        room.Clear();
        var result = await _run.BeginAsync(cancellationToken);
        IReadOnlyList<string> stoppedAt = [];
        for (var index = 0; index < choices.Count && result.Succeeded && stoppedAt.Count == 0; index++)
            (result, stoppedAt) = await ChooseAsync(choices[index], [.. choices.Skip(index)], cancellationToken);
        if (result.Succeeded && stoppedAt.Count == 0)
        {
            result = await _run.PassUntilAsync(past.ClosedAt + _later, cancellationToken);
            stoppedAt = Unanswered(await _run.Reader.OpenAsync(cancellationToken), []);
        }

        return await ReadAsync(result, stoppedAt, cancellationToken);
    }

    private async Task<(Result Result, IReadOnlyList<string> StoppedAt)> ChooseAsync(
        ReplayChoice choice, IReadOnlyList<ReplayChoice> left, CancellationToken cancellationToken)
    {
        var passed = await _run.PassUntilAsync(choice.At + _later, cancellationToken);
        if (!passed.Succeeded)
            return (passed, []);
        switch (choice.Kind)
        {
            case ReplayChoiceKind.Withdrawal:
                return (Ignored(await _run.DoAsync(new TrialMove.Withdraw(Enum.Parse<WithdrawalReason>(choice.Outcome)), cancellationToken)), []);
            case ReplayChoiceKind.GoOnWithout:
                return (Ignored(await _run.DoAsync(new TrialMove.GoOnWithout(), cancellationToken)), []);
            case ReplayChoiceKind.Event:
                return (await EventOfAsync(choice.StepId!, cancellationToken) is { } name
                    ? Ignored(await _run.DoAsync(new TrialMove.Happen(name), cancellationToken)) : Result.Ok, []);
        }

        var open = await _run.Reader.OpenAsync(cancellationToken);
        if (!open.Any(choice.IsAbout))
        {
            if (Unanswered(open, left) is { Count: > 0 } asked)
                return (Result.Ok, asked);
            // A step that is gone asks nobody.
            if (choice.StepId is { } stepId && room.Definition!.Steps.ContainsKey(stepId))
                open = await AwaitAsync(choice, left, cancellationToken);
            if (Unanswered(open, left) is { Count: > 0 } askedLater)
                return (Result.Ok, askedLater);
        }

        if (open.FirstOrDefault(choice.IsAbout) is not { } task)
            return (Result.Ok, []);
        return task.Outcomes.Contains(choice.Outcome)
            ? (await _run.CompleteAsync(task, choice.Outcome, cancellationToken), [])
            : (Result.Ok, [NameOf(task)]);
    }

    /// <summary>Lets time pass until the step asks, where the workflow waits before it. Where it never does, time has not passed.</summary>
    private async Task<IReadOnlyList<TrialTask>> AwaitAsync(ReplayChoice choice, IReadOnlyList<ReplayChoice> left, CancellationToken cancellationToken)
    {
        using var before = room.Remember();
        var (now, open) = (room.Clock.Now, (IReadOnlyList<TrialTask>)[]);
        while ((await _run.PassToNextAsync(cancellationToken)).Succeeded && room.Clock.Now - now <= _mostLater)
        {
            open = await _run.Reader.OpenAsync(cancellationToken);
            if (!open.Any(choice.IsAbout) && Unanswered(open, left).Count == 0)
                continue;
            _later += room.Clock.Now - now;
            return open;
        }

        room.GoBackTo(before);
        room.Clock.Now = now;
        return [];
    }

    /// <summary>What is asked now, and the case neither answered afterwards nor left unanswered.</summary>
    private IReadOnlyList<string> Unanswered(IEnumerable<TrialTask> open, IReadOnlyList<ReplayChoice> left) =>
    [
        .. open
            .Where(task => !left.Any(choice => choice.IsAbout(task)) && !_neverDone.Contains((task.Task.Type, task.Task.Texts.Title)))
            .Select(NameOf)
            .Distinct(),
    ];

    private string NameOf(TrialTask task) => room.Find(task.StepId)?.Name ?? task.Task.Texts.Title;

    private Task<string?> EventOfAsync(string stepId, CancellationToken cancellationToken) => room.DoAsync(scope => scope
        .GetRequiredService<MunicipalityDb>().Waits
        .Where(wait => wait.Kind == WaitKind.Event && wait.StepId == stepId)
        .Select(wait => wait.Name)
        .FirstOrDefaultAsync(cancellationToken));

    private Task<ReplayResult> ReadAsync(Result result, IReadOnlyList<string> stoppedAt, CancellationToken cancellationToken) => room.DoAsync(async scope =>
    {
        var db = scope.GetRequiredService<MunicipalityDb>();
        var steps = await db.Journal.AsNoTracking()
            .Where(line => line.Event == JournalEvent.Completed)
            .OrderBy(line => line.Id)
            .Select(line => new { line.StepId, line.Detail })
            .ToListAsync(cancellationToken);
        var closed = await db.Cases.AsNoTracking()
            .Where(row => row.Id == TrialFamily.CaseId)
            .Select(row => row.ClosedAt)
            .FirstOrDefaultAsync(cancellationToken);
        var failed = (await db.Instances.AsNoTracking().ToListAsync(cancellationToken)).SelectMany(row => row.Incidents).Select(incident => incident.StepId);
        return new ReplayResult(
            [.. steps.Select(step => (step.StepId, step.Detail ?? "Done"))],
            closed is { } at ? OsloTime.DateIn(at).DayNumber - OsloTime.DateIn(past.ReceivedAt).DayNumber : null,
            [.. stoppedAt, .. failed.Select(stepId => room.Find(stepId)?.Name ?? stepId).Distinct()],
            result.Problems);
    });

    /// <summary>What nobody waits for in this workflow is passed over, as a caseworker would.</summary>
    private static Result Ignored(Result result) =>
        result.Problems.All(problem => problem.Code is "trial.not-waiting" or "withdrawal.not-running" or "contribution.none-open") ? Result.Ok : result;

    private static TrialFacts FactsOf(PastCase past) => new(
        past.BegunAt, past.Facts.Age, past.Facts.IsExpected, past.Facts.Channel, past.Facts.Sender, past.Facts.Written,
        past.Facts.NeedsInterpreter, past.Facts.IsPalliative)
    {
        ReceivedAt = past.ReceivedAt,
        IsPalliativeLater = past.Facts.IsPalliativeLater,
        Wish = past.Facts.Wish,
        Asked = past.Asked,
    };
}

/// <summary>What became of a case's choices.</summary>
/// <param name="Steps">Steps that came to their end, in their order, and the way they were left by.</param>
/// <param name="Days">From the inquiry until the case was closed; <c>null</c> when it was not.</param>
/// <param name="StoppedAt">Names of steps that ask for what the case never answered, or that failed.</param>
/// <param name="Refused">Why a choice was not accepted.</param>
internal sealed record ReplayResult(
    IReadOnlyList<(string StepId, string Outcome)> Steps, int? Days, IReadOnlyList<string> StoppedAt, IReadOnlyList<Problem> Refused);
