using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Domain.Transitions;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Transitions;

/// <summary>
/// Before the day: is all ready that must be? With something left it goes on only with a reason, or the day is moved. On the day
/// itself it is asked of the coordinating unit's leader, and only when something is left: the day never passes in silence.
/// </summary>
[Activity("Bk.TransitionReadiness", DisplayName = "Er alt klart?", Category = "Overganger", Description = "Går gjennom det som må være klart før første dag. Står noe igjen, må noen ta stilling til det.")]
[Outcomes(
    nameof(ReadinessChoice.Ready), nameof(ReadinessChoice.GoesOn), nameof(ReadinessChoice.DayMoved),
    DisplayNames = ["Alt er klart", "Går videre likevel", "Dagen er flyttet"])]
[DoneBy(StaffRole.Coordinator)]
internal sealed class TransitionReadinessTask(TaskDesk desk, TransitionParts parts) : TransitionTask<ReadinessAnswer>(desk, parts)
{
    [Input(DisplayName = "På selve dagen", Description = "Spør lederen, og bare når noe står igjen.")]
    public bool OnTheDay { get; set; }

    protected override string TaskType => TaskTypes.TransitionReadiness;

    public override async ValueTask<ActivityResult> ExecuteAsync(ActivityContext context)
    {
        if (OnTheDay && !await IsSomethingLeftAsync(context))
            return ActivityResult.Outcome(nameof(ReadinessChoice.Ready));
        return await base.ExecuteAsync(context);
    }

    protected override ValueTask<TaskAudience> AudienceAsync(ActivityContext context) =>
        OnTheDay ? For(StaffRole.KeLeader) : base.AudienceAsync(context);

    protected override async ValueTask<Result<string>> ApplyAsync(
        ActivityContext context, Case theCase, TransitionPlan plan, Guid actor, ReadinessAnswer answer)
    {
        if (answer.Choice == ReadinessChoice.Ready && await IsSomethingLeftAsync(context))
            return new Problem("transition.something-left", nameof(answer.Choice));
        var applied = answer.Choice == ReadinessChoice.DayMoved
            ? plan.MoveDay(answer.MoveTo, answer.Reason, actor, context.Now)
            : plan.Check(answer.Choice == ReadinessChoice.Ready, answer.Reason, actor, context.Now);
        return applied.Succeeded ? answer.Choice.ToString() : Result<string>.Fail(applied.Problems);
    }

    private async Task<bool> IsSomethingLeftAsync(ActivityContext context) =>
        (await Parts.Measures.OfOriginAsync(context.InstanceId, context.CancellationToken)).Any(measure => measure is { BeforeDayOne: true, IsOpen: true });
}
