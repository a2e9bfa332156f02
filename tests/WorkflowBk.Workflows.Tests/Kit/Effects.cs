namespace WorkflowBk.Workflows.Tests.Kit;

/// <summary>Where test activities write; what they write is committed with their burst, or not at all.</summary>
internal sealed class Effects
{
    public MemoryBurst? Burst { get; set; }

    public void Write(string effect) => Burst!.Effects.Add(effect);
}
