using System.Text.Json;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Workflows.Expressions;

namespace WorkflowBk.Activities.Cases;

/// <summary>What expressions may know of a case: numbers and choices, never names, diagnoses or free text.</summary>
internal sealed class CaseFacts(ICaseStore cases, IAppointmentStore appointments, TimeProvider clock) : IFactSource
{
    public IReadOnlyList<string> Names { get; } =
    [
        "phase", "age", "isExpected", "language", "interpreterNeeded", "channel", "familyWish", "assessment", "decision",
        "senderIsFamily", "isPalliative", "hasInterim", "contributionsAsked", "contributionsAnswered", "coordinatorKind",
    ];

    public async ValueTask<IReadOnlyDictionary<string, JsonElement>> FactsOfAsync(string correlationId, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(correlationId, out var id) || await cases.FindAsync(id, cancellationToken) is not { } theCase)
            return new Dictionary<string, JsonElement>();
        var current = (await appointments.OfCaseAsync(id, cancellationToken)).Where(candidate => candidate.IsCurrent).ToList();
        Dictionary<string, object?> facts = new()
        {
            ["phase"] = theCase.Phase.ToString(),
            ["age"] = theCase.Child.AgeOn(clock.Today()),
            ["isExpected"] = theCase.Child.ExpectedDate is not null,
            ["language"] = theCase.Language.Written.ToString(),
            ["interpreterNeeded"] = theCase.Language.NeedsInterpreter,
            ["channel"] = theCase.Inquiry.Channel.ToString(),
            ["familyWish"] = theCase.FirstContact?.Wish.ToString(),
            ["assessment"] = theCase.Assessment?.Overall.ToString(),
            ["decision"] = theCase.Decision?.Outcome.ToString(),
            ["contributionsAsked"] = theCase.Contributions.Count,
            ["contributionsAnswered"] = theCase.Contributions.Count(contribution => contribution.IsAnswered),
            ["senderIsFamily"] = theCase.Inquiry.Sender.IsFamily,
            ["isPalliative"] = theCase.IsPalliative,
            ["hasInterim"] = current.Any(candidate => candidate.IsInterim),
            ["coordinatorKind"] = current.LastOrDefault(candidate => !candidate.IsInterim)?.Kind.ToString(),
        };
        return facts.ToDictionary(fact => fact.Key, fact => JsonSerializer.SerializeToElement(fact.Value));
    }
}
