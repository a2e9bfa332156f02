using System.Text.Json;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Expressions;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Workflows.Flow;

/// <summary>A step once for each number from one to another; the number is the variable <c>CurrentValue</c>.</summary>
[Activity("Elsa.For", DisplayName = "Tell", Category = "Flyt", Description = "Gjentar et steg for hvert tall.")]
internal sealed class For : ILoopActivity
{
    [Input(DisplayName = "Fra")]
    public int Start { get; set; }

    [Input(DisplayName = "Til")]
    public int End { get; set; }

    [Input(DisplayName = "Steg")]
    public int Step { get; set; } = 1;

    [Input(DisplayName = "Til og med")]
    public bool OuterBoundInclusive { get; set; } = true;

    public ValueTask<ActivityResult> ExecuteAsync(ActivityContext context)
    {
        if (Step == 0)
            return ValueTask.FromResult(ActivityResult.Fault("The step from one number to the next is 0; it would never end."));
        var last = OuterBoundInclusive ? End : End - Math.Sign(Step);
        return ValueTask.FromResult(Round(context, new Counter(Start, last, Step)));
    }

    public ValueTask<ActivityResult> ChildCompletedAsync(ActivityContext context, string childId, IReadOnlyList<string> outcomes)
    {
        var counter = context.Memory!.Value.Deserialize<Counter>()!;
        return ValueTask.FromResult(Round(context, counter with { Next = counter.Next + counter.Step }));
    }

    private static ActivityResult Round(ActivityContext context, Counter counter)
    {
        var isOver = counter.Step > 0 ? counter.Next > counter.Last : counter.Next < counter.Last;
        if (isOver || !context.Step.Slots.TryGetValue("body", out var body))
            return ActivityResult.Done;
        context.Memory = JsonSerializer.SerializeToElement(counter);
        context.Run.Schedule(context.Execution, body.Id, new() { ["CurrentValue"] = JsonSerializer.SerializeToElement(counter.Next) });
        return ActivityResult.Waiting;
    }

    private sealed record Counter(long Next, long Last, long Step);
}
