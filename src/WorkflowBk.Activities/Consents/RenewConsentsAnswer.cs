using WorkflowBk.Domain.Consents;

namespace WorkflowBk.Activities.Consents;

/// <summary>What the family says about consents that come to their end.</summary>
public sealed record RenewConsentsAnswer(
    IReadOnlyList<ConsentRenewal> Answers, ConsentGiver By, string Name, string OnBehalfReason, DateOnly TalkedOn, bool InterpreterPresent);
