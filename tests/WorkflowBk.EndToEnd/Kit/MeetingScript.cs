namespace WorkflowBk.EndToEnd.Kit;

/// <summary>What one meeting around a family is about, and who comes.</summary>
/// <param name="Coordinator">Who leads it and writes the minutes, as the list says it; the first two words are the name.</param>
/// <param name="Parent">Who comes from the family.</param>
/// <param name="Staff">Who else, as the list says it, and why they are needed this time.</param>
/// <param name="Outside">Somebody without an account.</param>
/// <param name="Measure">What is agreed, by whom, and until when.</param>
internal sealed record MeetingScript(
    string Coordinator,
    string Parent,
    string Purpose,
    string Wishes,
    DateOnly Day,
    string Place,
    (string Person, string Why)[] Staff,
    (string Name, string Role, string Service, string Email, string Why) Outside,
    string Item,
    string Decided,
    (string What, string OwnerInList, DateOnly Due) Measure)
{
    public bool Interpreter { get; init; }

    public string Leader => string.Join(' ', Coordinator.Split(' ', ',')[..2]);
}
