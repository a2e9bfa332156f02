using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Complaints;
using WorkflowBk.Domain.People;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Complaints;

/// <summary>Somebody considers whether a late complaint is taken all the same (fvl § 31).</summary>
[Activity("Bk.ConsiderLateComplaint", DisplayName = "Klagen kom for sent", Category = "Klage", Description = "Vurder om klagen skal tas likevel. Den blir aldri avvist av seg selv.")]
[Outcomes("Taken", "Dismissed", DisplayNames = ["Tas likevel", "Avvises"])]
[DoneBy(StaffRole.KeLeader)]
internal sealed class ConsiderLateComplaintTask(TaskDesk desk, IComplaintStore complaints)
    : ComplaintTask<ConsiderLateAnswer>(desk, complaints)
{
    protected override string TaskType => TaskTypes.ConsiderLateComplaint;

    protected override Result<string> Apply(
        ActivityContext context, Case theCase, Complaint complaint, Guid actor, ConsiderLateAnswer answer)
    {
        var considered = complaint.ConsiderLate(answer.Taken, answer.Reason, actor, context.Now);
        return considered.Succeeded ? answer.Taken ? "Taken" : "Dismissed" : Result<string>.Fail(considered.Problems);
    }
}
