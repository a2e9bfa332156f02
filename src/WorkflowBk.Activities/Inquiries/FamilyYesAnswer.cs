using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Inquiries;

namespace WorkflowBk.Activities.Inquiries;

/// <summary>What the family itself answered.</summary>
/// <param name="SaysYes"><c>null</c> when nobody was reached.</param>
/// <param name="Contact">Whom in the family to keep informed from now on.</param>
public sealed record FamilyYesAnswer(
    bool? SaysYes, DateOnly AnsweredOn, ContactWay How, bool InterpreterPresent, string Notes, LanguageNeeds Language, Contact? Contact);
