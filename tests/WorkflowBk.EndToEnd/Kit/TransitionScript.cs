namespace WorkflowBk.EndToEnd.Kit;

/// <summary>What is said and agreed in one transition.</summary>
/// <param name="Title">What the case calls it.</param>
/// <param name="Coordinator">Who carries it.</param>
/// <param name="Supporter">The dedicated coordinator beside an operative one; <c>null</c> when the coordinator is dedicated.</param>
/// <param name="Parents">Their wishes, in their own words; so for the child and the siblings.</param>
/// <param name="Receiver">Who meets the child on the other side, with title, service and phone.</param>
/// <param name="Alternatives">What the family was shown; <c>null</c> where there is nothing to choose.</param>
/// <param name="Before">What must be there before the first day, who promised it, and by when.</param>
internal sealed record TransitionScript(
    string Title,
    string Coordinator,
    string? Supporter,
    string Child,
    string Parents,
    string Siblings,
    string Goal,
    string? Alternatives,
    (string Name, string Role, string Service, string Phone) Receiver,
    (string What, string Owner, string OwnerInList, DateOnly Due) Before,
    string Habituation,
    string Afterwards)
{
    public bool Interpreter { get; init; }
}
