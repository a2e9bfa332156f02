using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Complaints;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Complaints;

/// <summary>Somebody else than who decided looks at the decision anew (fvl § 33).</summary>
[Activity("Bk.ReviewComplaint", DisplayName = "Vurder klagen", Category = "Klage", Description = "En annen enn den som avgjorde, ser på saken på nytt: endre, eller send videre.")]
[Outcomes(nameof(ReviewOutcome.Changed), nameof(ReviewOutcome.Forwarded), DisplayNames = ["Avgjørelsen endres", "Sendes videre"])]
[DoneBy(StaffRole.KeLeader)]
internal sealed class ReviewComplaintTask(TaskDesk desk, IComplaintStore complaints)
    : ComplaintTask<ReviewComplaintAnswer>(desk, complaints)
{
    protected override string TaskType => TaskTypes.ReviewComplaint;

    protected override TaskAudience AudienceOf(Complaint complaint) =>
        base.AudienceOf(complaint) with { NotPersonId = complaint.Against.DecidedBy };

    protected override Result<string> Apply(
        ActivityContext context, Case theCase, Complaint complaint, Guid actor, ReviewComplaintAnswer answer)
    {
        var problems = Result.All(
            complaint.Look(answer.Outcome, answer.Reason, actor, context.Now),
            answer.ImpartialityConfirmed ? Result.Ok : new Problem("decision.impartiality-unconfirmed", "ImpartialityConfirmed"));
        if (!problems.Succeeded)
            return Result<string>.Fail(problems.Problems);
        if (answer.Outcome == ReviewOutcome.Changed)
        {
            var changed = Redecide(context, theCase, answer.NewDecision, answer.Reason, impartial: true, actor);
            if (!changed.Succeeded)
                return Result<string>.Fail(changed.Problems);
        }

        return answer.Outcome.ToString();
    }
}
