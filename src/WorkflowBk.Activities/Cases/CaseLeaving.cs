using WorkflowBk.Activities.Appointments;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Changes;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Documents;
using WorkflowBk.Domain.Notices;

namespace WorkflowBk.Activities.Cases;

/// <summary>What a case that is left leaves behind: nobody is its coordinator, and nothing goes out that has not gone.</summary>
internal sealed class CaseLeaving(
    IAppointmentStore appointments, IChangeStore changes, CoordinatorAccess access, INoticeOutbox outbox, IDocumentArchive archive)
{
    public async Task<Result> LeaveAsync(Case theCase, Withdrawal withdrawal, CancellationToken cancellationToken)
    {
        var withdrawn = theCase.Withdraw(withdrawal);
        if (!withdrawn.Succeeded)
            return withdrawn;
        foreach (var appointment in await appointments.OfCaseAsync(theCase.Id, cancellationToken))
        {
            if (appointment is { IsCurrent: true, IsInterim: true })
                await access.EndInterimAsync(appointment, withdrawal.At, cancellationToken);
            else if (appointment.IsCurrent)
                appointment.End(withdrawal.At);
        }

        foreach (var change in await changes.OfCaseAsync(theCase.Id, cancellationToken))
            change.Drop(withdrawal.At);
        var notTold = NotToldAfter(withdrawal.Reason);
        await outbox.TakeBackAsync(theCase.Id, notTold, cancellationToken);
        if (notTold.Contains(NoticeAudience.Family))
            await archive.StopDeliveryAsync(theCase.Id, cancellationToken);
        return withdrawn;
    }

    /// <summary>
    /// Those who work for the family have nothing left to do, and would only be told that there is such a case. The family itself
    /// keeps what is on its way, unless it has lost its child, or has been told the same in another case.
    /// </summary>
    private static NoticeAudience[] NotToldAfter(WithdrawalReason reason) =>
        reason is WithdrawalReason.ChildDied or WithdrawalReason.Joined
            ? [NoticeAudience.Staff, NoticeAudience.Contributor, NoticeAudience.Family]
            : [NoticeAudience.Staff, NoticeAudience.Contributor];
}
