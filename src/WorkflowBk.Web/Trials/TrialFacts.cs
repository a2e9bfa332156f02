using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Inquiries;

namespace WorkflowBk.Web.Trials;

/// <summary>How an invented case begins: what a process can branch on, and nothing else.</summary>
/// <param name="At">When it begins.</param>
/// <param name="Age">Whole years; <c>null</c> for a child that is expected, or whose age is not known.</param>
/// <param name="IsPalliative">It is known from the beginning.</param>
public sealed record TrialFacts(
    DateTimeOffset At, int? Age, bool IsExpected, Channel Channel, SenderRelation Sender, LanguageForm Written, bool NeedsInterpreter,
    bool IsPalliative)
{
    /// <summary>When the inquiry came, where that was earlier than <see cref="At"/>.</summary>
    public DateTimeOffset ReceivedAt { get; init; } = At;

    /// <summary>It becomes known at the first contact.</summary>
    public bool IsPalliativeLater { get; init; }

    public FamilyWish Wish { get; init; }

    /// <summary>The complaint comes too late; means something in a process for complaints alone.</summary>
    public bool IsLate { get; init; }

    /// <summary>How many services are asked for a contribution.</summary>
    public int Asked { get; init; } = 2;
}
