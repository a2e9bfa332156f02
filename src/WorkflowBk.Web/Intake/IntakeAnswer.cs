using WorkflowBk.Domain.Common;

namespace WorkflowBk.Web.Intake;

/// <summary>What became of a form that was sent.</summary>
/// <param name="Received">The case it became; <c>null</c> when it was not received.</param>
/// <param name="Problems">Why not, in the order of the form.</param>
internal sealed record IntakeAnswer(ReceivedInquiry? Received, IReadOnlyList<Problem> Problems)
{
    public static IntakeAnswer Refused(IEnumerable<Problem> problems) =>
        new(null, [.. problems.OrderBy(problem => InquiryModel.Order.ToList().IndexOf(problem.Field ?? ""))]);
}

/// <summary>An inquiry that has become a case.</summary>
/// <param name="SentBefore">The same form had been received already; nothing was added now.</param>
internal sealed record ReceivedInquiry(Guid CaseId, string Reference, DateOnly ReceivedOn, bool SentBefore);
