using System.Text.Json;
using WorkflowBk.Activities.Appointments;
using WorkflowBk.Activities.Consents;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Deadlines;
using WorkflowBk.Domain.Measures;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Activities.Measures;

/// <summary>
/// Follows up one measure until it is done or falls away: whoever promised it is reminded before the day, and when the day has
/// passed their leader is asked.
/// </summary>
[Activity("Bk.FollowMeasure", DisplayName = "Følg opp et tiltak", Category = "Oppgaver", Description = "Den som har lovet noe, blir minnet på det. Går dagen uten svar, blir lederen spurt.")]
[Outcomes(nameof(MeasureState.Done), nameof(MeasureState.Dropped), DisplayNames = ["Gjort", "Falt bort"])]
[DoneBy(StaffRole.Contributor)]
[OwnDeadline]
internal sealed partial class FollowMeasure(TaskDesk desk, IMeasureStore measures, IAppointmentStore appointments) : HumanTaskActivity(desk)
{
    /// <summary>The event that tells that a plan was given up, and what was agreed in it with it. It brings the plan's id.</summary>
    /// <remarks>A service that may not be asked any more (<see cref="ServiceGone"/>) is told by it too.</remarks>
    public const string OriginGoneEvent = "measures-dropped";

    protected override string TaskType => TaskTypes.Measure;

    public override async ValueTask<ActivityResult> ExecuteAsync(ActivityContext context)
    {
        var theCase = await Desk.CaseAsync(context.CorrelationId, context.CancellationToken);
        await AskOwnerAsync(context, theCase, await MeasureAsync(context));
        context.WaitFor(WaitKind.Event, OriginGoneEvent);
        return ActivityResult.Waiting;
    }

    public override async ValueTask<ActivityResult> ResumeAsync(ActivityContext context, Signal signal)
    {
        if (signal.Wait.Kind != WaitKind.Event)
            return await base.ResumeAsync(context, signal);
        var measure = await MeasureAsync(context);
        if (signal.Payload.ValueKind != JsonValueKind.String)
            return await LoseServiceAsync(context, measure, TaskAnswers.Read<ServiceGone>(signal.Payload).ServiceId);
        if (!signal.Payload.TryGetGuid(out var origin) || origin != measure.OriginId)
        {
            context.WaitFor(WaitKind.Event, OriginGoneEvent);
            return ActivityResult.Waiting;
        }

        await StopAskingAsync(context);
        measure.FallAway(context.Now);
        return ActivityResult.Outcome(measure.State.ToString());
    }

    public override async ValueTask CancelAsync(ActivityContext context)
    {
        await base.CancelAsync(context);
        (await measures.FindAsync(context.InstanceId, context.CancellationToken))?.FallAway(context.Now);
    }

    protected override async ValueTask<Result<string>> ApplyAsync(
        ActivityContext context, Case theCase, HumanTask task, Guid actor, Signal signal)
    {
        var measure = await MeasureAsync(context);
        var answer = TaskAnswers.Read<MeasureAnswer>(signal.Payload);
        var applied = answer.Choice switch
        {
            MeasureChoice.Done => measure.Finish(answer.Text, actor, context.Now),
            MeasureChoice.Dropped => measure.Drop(answer.Text, actor, context.Now),
            MeasureChoice.GivenAway => await GiveAsync(measure, answer, actor, context),
            _ => measure.Move(answer.On, answer.Text, actor, context.Now),
        };
        return applied.Succeeded ? answer.Choice.ToString() : Result<string>.Fail(applied.Problems);
    }

    protected override async ValueTask<ActivityResult> NextAfterAsync(ActivityContext context, Case theCase, HumanTask task, string outcome)
    {
        TaskTimers.Stop(context, task.Id);
        await StopAskingAsync(context);
        var measure = await MeasureAsync(context);
        if (!measure.IsOpen)
            return ActivityResult.Outcome(measure.State.ToString());
        await AskOwnerAsync(context, theCase, measure);
        return ActivityResult.Waiting;
    }

    private async Task<Result> GiveAsync(Measure measure, MeasureAnswer answer, Guid actor, ActivityContext context)
    {
        if (answer.GiveTo is { } id && await Desk.Staff.FindAsync(id, context.CancellationToken) is null)
            return new Problem("measure.owner-missing", nameof(answer.GiveTo));
        var given = measure.GiveTo(answer.GiveTo);
        if (!given.Succeeded)
            return Result.Fail([.. given.Problems.Select(problem => problem with { Field = nameof(answer.GiveTo) })]);
        // The day can have passed while it was nobody's: the new owner gets a day they can keep.
        return measure.Due < OsloTime.DateIn(context.Now) || answer.On is not null
            ? measure.Move(answer.On, answer.Text, actor, context.Now)
            : Result.Ok;
    }

    /// <exception cref="InvalidOperationException">The process was started by something else than an agreement.</exception>
    private async Task<Measure> MeasureAsync(ActivityContext context) =>
        await measures.FindAsync(context.InstanceId, context.CancellationToken)
        ?? throw new InvalidOperationException("The process has no measure: it is started by a meeting or a plan.");

    private async Task AskOwnerAsync(ActivityContext context, Case theCase, Measure measure) => await AskAsync(
        context, theCase, TaskTypes.Measure, new TaskTexts(Title, Reason, TitleNn, ReasonNn), await AudienceAsync(context, measure), measure.Id,
        id => Deadline.On(Guid.CreateVersion7(), theCase.Id, id, Title, measure.Due, OsloTime.DateIn(context.Now)));

    /// <summary>
    /// Whoever promised it; the coordinator, where it is somebody outside who must be asked. What the coordinator has promised the
    /// family is the coordinator's, also where they work in a service: whoever comes in their place goes on with it.
    /// </summary>
    private async Task<TaskAudience> AudienceAsync(ActivityContext context, Measure measure)
    {
        var coordinator = await appointments.AudienceOfCoordinatorAsync(measure.CaseId, context.CancellationToken);
        return measure.OwnerId is { } id && id != coordinator.PersonId && await Desk.Staff.FindAsync(id, context.CancellationToken) is { } owner
            ? new TaskAudience(RoleOf(owner), owner.ServiceId, owner.Id)
            : coordinator;
    }

    /// <summary>In which capacity somebody does what they have promised: the one that sees least of the case.</summary>
    private static StaffRole RoleOf(StaffMember owner) =>
        new[] { StaffRole.Contributor, StaffRole.ServiceLeader, StaffRole.Coordinator, StaffRole.Caseworker }
            .Where(owner.Has)
            .Append(StaffRole.KeLeader)
            .First();
}
