using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Contributions;
using WorkflowBk.Domain.Inquiries;

namespace WorkflowBk.Domain.Cases;

/// <content>How a case is left, joined with another, and taken up again.</content>
public sealed partial class Case
{
    /// <summary>Why the case was left before its end; <c>null</c> when it was not.</summary>
    public Withdrawal? Withdrawal { get; private set; }

    /// <summary>Inquiries about the same child that came as cases of their own, and were joined with this one.</summary>
    public IReadOnlyList<JoinedInquiry> JoinedInquiries { get; private set; } = [];

    /// <summary>Leaves the case, in whatever phase it is. What is known of it is kept, and no answer is waited for any more.</summary>
    public Result Withdraw(Withdrawal withdrawal)
    {
        if (Withdrawal is not null)
            return new Problem("withdrawal.already");
        if (withdrawal.Text.Length > InquiryRules.MaxTextLength)
            return new Problem("text.too-long", nameof(Withdrawal.Text), InquiryRules.MaxTextLength);
        if (withdrawal.Facts?.Check(withdrawal.Reason, OsloTime.DateIn(withdrawal.At)) is { Succeeded: false } untrue)
            return untrue;
        Withdrawal = withdrawal;
        EndOpen(_ => true, new ContributionEnd(ContributionEndCause.CaseLeft, "", withdrawal.By, withdrawal.At));
        return Result.Ok;
    }

    /// <summary>Takes in what another case about the same child was opened with. That case is withdrawn.</summary>
    public Result Join(Case other, Guid? by, DateTimeOffset at)
    {
        if (other.Id == Id)
            return new Problem("join.same-case", "JoinTo");
        if (!IsOpen)
            return new Problem("join.closed", "JoinTo", Reference);
        JoinedInquiries = [.. JoinedInquiries, new JoinedInquiry(other.Reference, other.Inquiry, by, at)];
        return Result.Ok;
    }

    /// <summary>A closed case is taken up again in an earlier phase: the date for a new assessment has come, or the decision was changed.</summary>
    public void Reopen(CasePhase phase)
    {
        ClosedAt = null;
        Phase = phase;
    }
}

/// <summary>An inquiry that was joined with a case.</summary>
/// <param name="Reference">The reference its sender was given.</param>
public sealed record JoinedInquiry(string Reference, Inquiry Inquiry, Guid? JoinedBy, DateTimeOffset JoinedAt);
