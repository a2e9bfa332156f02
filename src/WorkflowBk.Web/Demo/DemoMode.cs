namespace WorkflowBk.Web.Demo;

/// <summary>Whether this host runs the demo.</summary>
public sealed record DemoMode(bool Enabled);
