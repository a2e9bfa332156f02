namespace WorkflowBk.Domain.Common;

/// <summary>One reason why something a person asked for cannot be done.</summary>
/// <param name="Code">Stable key of the sentence shown, e.g. <c>appointment.decider-is-appointed</c>; the screens hold its text per language.</param>
/// <param name="Field">Name of the form field the reason belongs to; <c>null</c> when it concerns the whole.</param>
/// <param name="Args">Values for the sentence's placeholders, in order.</param>
public sealed record Problem(string Code, string? Field = null, params object[] Args);
