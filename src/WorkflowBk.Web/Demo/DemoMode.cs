namespace WorkflowBk.Web.Demo;

/// <summary>Whether this host runs the demo, and whether there are families in it from the start.</summary>
public sealed record DemoMode(bool Enabled, bool HasFamilies);
