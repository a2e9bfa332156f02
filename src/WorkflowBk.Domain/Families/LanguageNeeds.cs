namespace WorkflowBk.Domain.Families;

/// <summary>Which language to write in, and whether an interpreter is needed in conversations (tolkeloven § 6).</summary>
/// <param name="InterpreterLanguage">The language the interpreter must speak; <c>null</c> when none is needed.</param>
public sealed record LanguageNeeds(LanguageForm Written, string? InterpreterLanguage)
{
    public bool NeedsInterpreter => InterpreterLanguage is not null;
}
