using System.Reflection;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Deadlines;
using WorkflowBk.Domain.Law;
using WorkflowBk.Domain.Notices;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Activities.Tasks;

/// <summary>A step that a person does: makes the task, waits, and lets the domain try the answer.</summary>
[Retry(3, "01:00:00")]
internal abstract partial class HumanTaskActivity(TaskDesk desk) : IResumableActivity, ICancellableActivity
{
    [Input(DisplayName = "Tittel", Description = "Hva som skal gjøres, med få ord.", Required = true)]
    public virtual string Title { get; set; } = "";

    [Input(DisplayName = "Tittel på nynorsk")]
    public string? TitleNn { get; set; }

    [Input(DisplayName = "Hvorfor", Description = "Hvorfor jeg blir spurt om dette.", Required = true)]
    public virtual string Reason { get; set; } = "";

    [Input(DisplayName = "Hvorfor på nynorsk")]
    public virtual string? ReasonNn { get; set; }

    [Input(DisplayName = "Regel", Description = "Regelen oppgaven gjøres etter.")]
    public string? Rule { get; set; }

    [Input(DisplayName = "Frist etter regel", Description = "Regelen som sier når det skal være gjort.")]
    public string? DeadlineRule { get; set; }

    [Input(DisplayName = "Mål i virkedager", Description = "Kommunens eget mål. Går foran regelen over.")]
    public int? DueInWorkingDays { get; set; }

    [Input(DisplayName = "Påminnelse, virkedager før", Description = "Hvor mange virkedager før fristen det sendes en påminnelse. 0 gir ingen.")]
    public int RemindWorkingDaysBefore { get; set; } = 3;

    protected TaskDesk Desk => desk;

    /// <summary>Which page the task is done on; see <see cref="TaskTypes"/>.</summary>
    protected abstract string TaskType { get; }

    /// <summary>The form's fields as JSON, for a task without a page of its own.</summary>
    protected virtual string? FormJson => null;

    public abstract ValueTask<ActivityResult> ExecuteAsync(ActivityContext context);

    public virtual async ValueTask<ActivityResult> ResumeAsync(ActivityContext context, Signal signal)
    {
        if (signal.Wait.Kind == WaitKind.Timer)
            return await WatchAsync(context, signal.Wait);
        var cancellation = context.CancellationToken;
        var task = await desk.Tasks.FindAsync(signal.Wait.Id, cancellation)
            ?? throw new InvalidOperationException($"There is no task {signal.Wait.Id}.");
        if (!Guid.TryParse(context.Actor, out var actor))
            throw new InvalidOperationException("A task is completed by a person.");
        var theCase = await desk.CaseAsync(context.CorrelationId, cancellation);
        var answered = await ApplyAsync(context, theCase, task, actor, signal);
        if (!answered.Succeeded)
            return answered.ToRejection();

        var asStandIn = await desk.IsStandInAsync(task, actor, OsloTime.DateIn(context.Now), cancellation);
        var completed = task.Complete(actor, answered.Value, context.Now, asStandIn);
        if (!completed.Succeeded)
            return completed.ToRejection();
        await desk.CloseDeadlineAsync(task.Id, context.Now, cancellation);
        // A stand-in does the work of the day, and so does whoever was asked for help; the family keeps its caseworker.
        if (task.Role == StaffRole.Caseworker)
            theCase.GiveTo(task.DelegatedById ?? (asStandIn ? task.AssigneeId!.Value : actor));
        return await NextAfterAsync(context, theCase, task, answered.Value);
    }

    public virtual async ValueTask CancelAsync(ActivityContext context)
    {
        foreach (var wait in context.Waits)
        {
            var task = await desk.Tasks.FindAsync(wait.Id, context.CancellationToken);
            task?.Cancel();
            await desk.CloseDeadlineAsync(wait.Id, context.Now, context.CancellationToken);
        }
    }

    /// <summary>Lets the domain take in the answer.</summary>
    /// <returns>The outcome to leave by, or why the answer is not accepted.</returns>
    protected abstract ValueTask<Result<string>> ApplyAsync(
        ActivityContext context, Case theCase, HumanTask task, Guid actor, Signal signal);

    /// <summary>What follows when a task of this step has been answered.</summary>
    protected virtual ValueTask<ActivityResult> NextAfterAsync(ActivityContext context, Case theCase, HumanTask task, string outcome) =>
        ValueTask.FromResult(ActivityResult.Outcome(outcome));

    /// <summary>Puts a task before those who may do it, tells them, and keeps watch over its deadline.</summary>
    protected async Task<HumanTask> AskAsync(ActivityContext context, TaskAudience audience, Guid? subjectId = null)
    {
        var theCase = await desk.CaseAsync(context.CorrelationId, context.CancellationToken);
        return await AskAsync(
            context, theCase, TaskType, new TaskTexts(Title, Reason, TitleNn, ReasonNn), audience, subjectId,
            id => DeadlineOf(theCase.Id, id, OsloTime.DateIn(context.Now)));
    }

    /// <summary>The same, for a task that is not the step's usual one.</summary>
    protected async Task<HumanTask> AskAsync(
        ActivityContext context, Case theCase, string type, TaskTexts texts, TaskAudience audience, Guid? subjectId,
        Func<Guid, Deadline?> deadlineOf)
    {
        // A family keeps its caseworker from task to task.
        if (audience is { Role: StaffRole.Caseworker, PersonId: null })
            audience = audience with { PersonId = theCase.CaseworkerId };
        var id = context.WaitFor(WaitKind.Task, type);
        var task = new HumanTask(
            id, theCase.Id, type, texts, audience, Rule, subjectId, type == TaskType ? FormJson : null, context.Now);
        desk.Tasks.Add(task);
        if (audience.PersonId is { } person)
        {
            await desk.Cases.AddMemberAsync(
                theCase.Id, person, CaseMember.RoleFor(audience.Role), context.Now, context.CancellationToken);
        }

        if (deadlineOf(id) is { } deadline)
        {
            desk.Deadlines.Add(deadline);
            TaskTimers.Begin(context, id, deadline.Due, RemindWorkingDaysBefore);
        }

        await desk.Mail.TellAsync(StaffNotices.NewTask, task, theCase, context.Now, context.Actor, context.CancellationToken);
        return task;
    }

    /// <summary>The deadline that the step gives its tasks; <c>null</c> for none.</summary>
    protected Deadline? DeadlineOf(Guid caseId, Guid taskId, DateOnly today)
    {
        if (DueInWorkingDays is { } days)
            return Deadline.Target(Guid.CreateVersion7(), caseId, taskId, Title, new Period(days, PeriodUnit.WorkingDays), today);
        return DeadlineRule is { } key && desk.Rules.Find(key, today) is { } rule
            ? Deadline.ForRule(Guid.CreateVersion7(), caseId, taskId, rule, today)
            : null;
    }
}

/// <summary>A step with one task, answered by one kind of answer.</summary>
internal abstract class HumanTaskActivity<TAnswer>(TaskDesk desk) : HumanTaskActivity(desk)
{
    /// <summary>Who may do it: the role of <see cref="DoneByAttribute"/>, unless the step knows better.</summary>
    protected virtual ValueTask<TaskAudience> AudienceAsync(ActivityContext context) => For(
        GetType().GetCustomAttribute<DoneByAttribute>()?.Role
        ?? throw new InvalidOperationException($"{GetType().Name} does not say who does it."));

    public override async ValueTask<ActivityResult> ExecuteAsync(ActivityContext context)
    {
        await AskAsync(context, await AudienceAsync(context));
        return ActivityResult.Waiting;
    }

    protected sealed override ValueTask<Result<string>> ApplyAsync(
        ActivityContext context, Case theCase, HumanTask task, Guid actor, Signal signal) =>
        ApplyAsync(context, theCase, actor, TaskAnswers.Read<TAnswer>(signal.Payload));

    protected abstract ValueTask<Result<string>> ApplyAsync(ActivityContext context, Case theCase, Guid actor, TAnswer answer);

    protected static ValueTask<TaskAudience> For(StaffRole role) => ValueTask.FromResult(new TaskAudience(role));

    protected static ValueTask<Result<string>> Leave(Result result, string outcome = "Done") =>
        ValueTask.FromResult(result.Succeeded ? outcome : Result<string>.Fail(result.Problems));
}
