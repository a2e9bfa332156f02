using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using WorkflowBk.Activities.Cases;
using WorkflowBk.Activities.Complaints;
using WorkflowBk.Activities.Consents;
using WorkflowBk.Activities.Contributions;
using WorkflowBk.Activities.Inquiries;
using WorkflowBk.Activities.Meetings;
using WorkflowBk.Activities.Plans;
using WorkflowBk.Activities.Reviews;
using WorkflowBk.Activities.Transitions;
using WorkflowBk.Data;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Inquiries;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Workflows.Stimuli;

namespace WorkflowBk.Web.Trials;

/// <summary>One run of a workflow on an invented case, from its beginning, move by move.</summary>
internal sealed class TrialRun(TrialRoom room, TrialFacts facts, IStringLocalizer<TrialTexts> texts)
{
    /// <summary>Most things that happen by themselves in a trial: a process that goes round and round is stopped.</summary>
    public const int MaxTimers = 1000;

    private const int MostYears = 20;

    private static readonly TimeOnly _noon = new(12, 0);
    private static readonly TimeSpan _timeToDoATask = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan _instant = TimeSpan.FromMilliseconds(1);

    private readonly Dictionary<DateTimeOffset, TrialCause> _causes = [];
    private readonly TrialAnswers _answers = new(room.Town, texts);
    private int _fired;

    public TrialReader Reader => new(room, _causes);

    public TrialClock Clock => room.Clock;

    private string Text => texts["Answer.Text"];

    /// <summary>Begins the case, or a case's complaint, or whatever else the workflow is about.</summary>
    public Task<Result> BeginAsync(CancellationToken cancellationToken) => room.DoAsync(async scope =>
    {
        room.Clock.Now = facts.At;
        var steps = room.Definition!.Steps.Values;
        var begins = steps.Any(step => step.Type == TrialFamily.FirstStep);
        var db = scope.GetRequiredService<MunicipalityDb>();
        db.Add(TrialFamily.OtherCase(facts, room.Town, Text));
        if (!begins)
            db.Add(TrialFamily.DecidedCase(facts, room.Town, Text).WithConsent(room.Town, Text, facts.At));
        await db.SaveChangesAsync(cancellationToken);
        var input = begins
            ? InquiryDesk.Input(TrialFamily.Inquiry(facts, room.Town, Text), TrialFamily.Reference)
            : steps.Any(step => step.Type == TransitionDesk.FirstStep) ? TransitionDesk.Input(TrialTransitions.Facts(OsloTime.DateIn(facts.At), Text))
            : steps.Any(step => step.Type == ConsentDesk.FirstStep) ? ConsentDesk.Input(TrialConsents.Review(OsloTime.DateIn(facts.At)))
            : steps.Any(step => step.Type == PlanDesk.FirstStep) ? new Dictionary<string, JsonElement>()
            : steps.Any(step => step.Type == MeetingDesk.FirstStep) ? MeetingDesk.Input(Text)
            : steps.Any(step => step.Type == ReviewDesk.FirstStep) ? ReviewDesk.Input(OsloTime.DateIn(facts.At))
            : ComplaintDesk.Input(TrialFamily.Complaint(facts, Text));
        var starter = begins && facts.Channel == Channel.Web ? "sender" : room.Town.Caseworker.Id.ToString();
        return await StimulateAsync(
            new TrialCause(TrialCauseKind.Begun),
            () => scope.GetRequiredService<IWorkflowEngine>().StartAsync(
                new StartWorkflow(room.Definition.DefinitionId, TrialFamily.CaseId.ToString(), input, "trial", starter),
                cancellationToken));
    });

    /// <summary>Does a move. One that cannot be done changes nothing, and says why.</summary>
    public Task<Result> DoAsync(TrialMove move, CancellationToken cancellationToken) => move switch
    {
        TrialMove.Complete complete => DoTaskAsync(complete, cancellationToken),
        TrialMove.Next => PassToNextAsync(cancellationToken),
        TrialMove.Days days => PassUntilAsync(OsloTime.DateIn(room.Clock.Now).AddDays(days.Count), cancellationToken),
        TrialMove.Until until => PassUntilAsync(until.Day, cancellationToken),
        TrialMove.Withdraw withdraw => WithdrawAsync(withdraw.Reason, cancellationToken),
        TrialMove.Happen happen => HappenAsync(happen.EventName, cancellationToken),
        _ => GoOnWithoutAsync(cancellationToken),
    };

    /// <summary>Lets time pass, and lets happen what happens by itself meanwhile, each thing at its own moment.</summary>
    public async Task<Result> PassUntilAsync(DateTimeOffset to, CancellationToken cancellationToken)
    {
        while (await DueAsync(to, cancellationToken) is { } due)
        {
            var fired = await FireAsync(due, cancellationToken);
            if (!fired.Succeeded)
                return fired;
        }

        if (to > room.Clock.Now)
            room.Clock.Now = to;
        return Result.Ok;
    }

    /// <summary>Lets the next thing happen that happens by itself.</summary>
    /// <returns><c>trial.nothing-next</c> when nothing will.</returns>
    public async Task<Result> PassToNextAsync(CancellationToken cancellationToken)
    {
        var before = await RowsAsync(cancellationToken);
        while (await DueAsync(Furthest, cancellationToken) is { } due)
        {
            var fired = await FireAsync(due, cancellationToken);
            if (!fired.Succeeded || await RowsAsync(cancellationToken) != before)
                return fired;
        }

        return new Problem("trial.nothing-next");
    }

    private DateTimeOffset Furthest => facts.At.AddYears(MostYears);

    private async Task<Result> PassUntilAsync(DateOnly day, CancellationToken cancellationToken)
    {
        if (day <= OsloTime.DateIn(room.Clock.Now))
            return new Problem("trial.day-passed", "Day");
        var to = OsloTime.At(day, _noon);
        return to > Furthest ? new Problem("trial.too-far", "Day", MostYears) : await PassUntilAsync(to, cancellationToken);
    }

    private Task<(DateTimeOffset At, string StepId, TaskTexts? Texts)?> DueAsync(DateTimeOffset to, CancellationToken cancellationToken) =>
        room.DoAsync<(DateTimeOffset At, string StepId, TaskTexts? Texts)?>(async scope =>
        {
            if (await scope.GetRequiredService<TrialTimers>().WaitingAsync(cancellationToken) is not [var next, ..] || next.DueAt > to)
                return null;
            var task = TrialTimers.TaskOf(next) is { } id ? await scope.GetRequiredService<ITaskStore>().FindAsync(id, cancellationToken) : null;
            return (next.DueAt!.Value, next.StepId, task?.Texts);
        });

    private async Task<Result> FireAsync((DateTimeOffset At, string StepId, TaskTexts? Texts)? due, CancellationToken cancellationToken)
    {
        if (_fired++ >= MaxTimers)
            return new Problem("trial.too-much", null, MaxTimers);
        var (at, stepId, texts) = due!.Value;
        if (at > room.Clock.Now)
            room.Clock.Now = at;
        room.Clock.Now += _instant;
        _causes[room.Clock.Now] = new TrialCause(TrialCauseKind.Clock, stepId, Texts: texts);
        var fired = await room.DoAsync(scope => scope.GetRequiredService<IWorkflowEngine>().FireDueTimersAsync(1, cancellationToken));
        return fired > 0 ? Result.Ok : new Problem("trial.stuck", null, room.Find(stepId)?.Name ?? stepId);
    }

    private async Task<Result> DoTaskAsync(TrialMove.Complete move, CancellationToken cancellationToken)
    {
        var open = await Reader.OpenAsync(cancellationToken);
        if (open.FirstOrDefault(task => task.StepId == move.StepId && task.Index == move.Index) is not { } asked)
            return new Problem("trial.not-open", null, room.Find(move.StepId)?.Name ?? move.StepId);
        if (!asked.Outcomes.Contains(move.Outcome))
            return new Problem("trial.no-such-way", null, asked.Task.Texts.Title);
        room.Clock.Now += _timeToDoATask;
        return await CompleteAsync(asked, move.Outcome, cancellationToken);
    }

    /// <summary>Somebody who may do an open task does it.</summary>
    public Task<Result> CompleteAsync(TrialTask asked, string outcome, CancellationToken cancellationToken) => room.DoAsync(async scope =>
    {
        var db = scope.GetRequiredService<MunicipalityDb>();
        var task = await db.Tasks.FirstAsync(row => row.Id == asked.Task.Id, cancellationToken);
        if (Doer(task) is not { } doer || !task.Claim(doer).Succeeded)
            return new Problem("trial.nobody", null, task.Texts.Title);
        await db.SaveChangesAsync(cancellationToken);
        var theCase = await db.Cases.AsNoTracking().FirstAsync(row => row.Id == TrialFamily.CaseId, cancellationToken);
        var declined = await db.Appointments.AsNoTracking()
            .Where(row => row.CaseId == theCase.Id && row.State == AppointmentState.Declined)
            .Select(row => row.CoordinatorId)
            .ToListAsync(cancellationToken);
        if (_answers.To(asked, outcome, theCase, declined, facts, room.Clock.Today()) is not { } answer)
            return new Problem("trial.no-answer", null, task.Texts.Title);
        return await StimulateAsync(
            new TrialCause(TrialCauseKind.Done, asked.StepId, outcome, task.Texts, doer.Name),
            () => scope.GetRequiredService<IWorkflowEngine>().ResumeAsync(
                new ResumeWait(task.Id, answer, $"task:{task.Id:N}", doer.Id.ToString()), cancellationToken));
    });

    private StaffMember? Doer(HumanTask task) =>
        room.Town.Staff.FirstOrDefault(person => task.AssigneeId is { } assignee ? person.Id == assignee : task.IsFor(person));

    private Task<Result> WithdrawAsync(WithdrawalReason reason, CancellationToken cancellationToken) => DoAtDeskAsync<WithdrawalDesk>(
        new TrialCause(TrialCauseKind.Withdrawn, Outcome: reason.ToString()),
        desk => desk.WithdrawAsync(
            TrialFamily.CaseId,
            new WithdrawalAnswer(reason, Text, reason == WithdrawalReason.Joined ? TrialFamily.OtherCaseId : null),
            room.Town.Caseworker.Id.ToString(), Guid.NewGuid(), cancellationToken));

    private Task<Result> GoOnWithoutAsync(CancellationToken cancellationToken) => DoAtDeskAsync<ContributionDesk>(
        new TrialCause(TrialCauseKind.WentOnWithout),
        desk => desk.EndWaitingAsync(TrialFamily.CaseId, Text, room.Town.Caseworker.Id, cancellationToken));

    private Task<Result> HappenAsync(string name, CancellationToken cancellationToken) => DoAtDeskAsync<IWorkflowEngine>(
        new TrialCause(TrialCauseKind.Happened, Outcome: name),
        async engine =>
        {
            var reached = await engine.PublishEventAsync(
                new PublishEvent(name, TrialFamily.CaseId.ToString(), default, $"event:{Guid.NewGuid():N}", room.Town.Caseworker.Id.ToString()),
                cancellationToken);
            return reached.Any(outcome => outcome.Status == StimulusStatus.Applied) ? Result.Ok : new Problem("trial.not-waiting", null, name);
        });

    private Task<Result> DoAtDeskAsync<TDesk>(TrialCause cause, Func<TDesk, Task<Result>> act)
        where TDesk : notnull => room.DoAsync(async scope =>
    {
        room.Clock.Now += _instant;
        var result = await act(scope.GetRequiredService<TDesk>());
        if (result.Succeeded)
            _causes[room.Clock.Now] = cause;
        return result;
    });

    private async Task<Result> StimulateAsync(TrialCause cause, Func<Task<StimulusOutcome>> stimulate)
    {
        room.Clock.Now += _instant;
        var outcome = await stimulate();
        if (outcome.Status == StimulusStatus.Applied)
        {
            _causes[room.Clock.Now] = cause;
            return Result.Ok;
        }

        return outcome.Rejections.Count > 0
            ? Result.Fail([.. outcome.Rejections.Select(rejection => new Problem(rejection.Code, rejection.Field, [.. rejection.Args]))])
            : new Problem("trial.not-running");
    }

    private Task<int> RowsAsync(CancellationToken cancellationToken) => room.DoAsync(async scope =>
    {
        var db = scope.GetRequiredService<MunicipalityDb>();
        return await db.Journal.CountAsync(cancellationToken) + await db.AllNotices.CountAsync(cancellationToken)
            + await db.Tasks.CountAsync(cancellationToken) + await db.Documents.CountAsync(cancellationToken);
    });
}
