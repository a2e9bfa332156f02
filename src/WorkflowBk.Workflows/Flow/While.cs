using System.Text.Json;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Expressions;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Workflows.Flow;

/// <summary>A step again and again, as long as a condition holds when a round begins.</summary>
[Activity("Elsa.While", DisplayName = "Så lenge", Category = "Flyt", Description = "Gjentar et steg så lenge et vilkår holder.")]
internal sealed class While : ILoopActivity
{
    [Input(DisplayName = "Vilkår")]
    public bool Condition { get; set; }

    public ValueTask<ActivityResult> ExecuteAsync(ActivityContext context) => ValueTask.FromResult(Round(context, Condition));

    public async ValueTask<ActivityResult> ChildCompletedAsync(ActivityContext context, string childId, IReadOnlyList<string> outcomes) =>
        Round(context, Expression.Read(context.Step.Property(nameof(Condition))) is { } condition && await context.EvaluateAsync<bool>(condition));

    private static ActivityResult Round(ActivityContext context, bool holds)
    {
        if (!holds || !context.Step.Slots.TryGetValue("body", out var body))
            return ActivityResult.Done;
        context.Run.Schedule(context.Execution, body.Id);
        return ActivityResult.Waiting;
    }
}
