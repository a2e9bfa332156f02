using System.Text.Json;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Workflows.Execution;

/// <summary>Why a step has its turn.</summary>
/// <param name="IsFirst">It begins.</param>
/// <param name="Wait">What it waited for, where it goes on.</param>
/// <param name="Binds">Its inputs are worked out; a container that goes on keeps to what it began with.</param>
internal sealed record Turn(bool IsFirst, Wait? Wait, JsonElement Payload, bool Binds)
{
    public static Turn First { get; } = new(true, null, default, true);

    public static Turn ChildCompleted { get; } = new(false, null, default, false);

    public static Turn Resumed(Wait wait, JsonElement payload) => new(false, wait, payload, true);
}
