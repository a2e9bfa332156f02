namespace WorkflowBk.Web.Components.Ui;

/// <summary>Why a form could not be accepted, in words the reader understands.</summary>
/// <param name="Field">Name of the field it belongs to; <c>null</c> when it concerns the whole form.</param>
public sealed record FormProblem(string Message, string? Field = null);
