using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Inquiries;

namespace WorkflowBk.Web.Trials;

/// <summary>How an invented case begins: what a process can branch on, and nothing else.</summary>
/// <param name="At">When the inquiry, or the complaint, comes.</param>
/// <param name="Age">Whole years; <c>null</c> for a child that is expected.</param>
/// <param name="IsLate">The complaint comes too late; means something in a process for complaints alone.</param>
/// <param name="Asked">How many services are asked for a contribution.</param>
public sealed record TrialFacts(
    DateTimeOffset At, int? Age, Channel Channel, SenderRelation Sender, LanguageForm Written, bool NeedsInterpreter, bool IsPalliative,
    bool IsLate = false, int Asked = TrialFacts.UsuallyAsked)
{
    public const int UsuallyAsked = 2;
}
