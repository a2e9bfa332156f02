using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Complaints;
using WorkflowBk.Domain.Decisions;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Complaints;

/// <summary>A step where the coordinating unit does something with a complaint.</summary>
internal abstract class ComplaintTask<TAnswer>(TaskDesk desk, IComplaintStore complaints) : HumanTaskActivity<TAnswer>(desk)
{
    /// <exception cref="InvalidOperationException">The process began with something else than a complaint.</exception>
    protected async Task<Complaint> ComplaintAsync(ActivityContext context) =>
        await complaints.FindAsync(context.InstanceId, context.CancellationToken)
        ?? throw new InvalidOperationException("The process has no complaint: it must begin with Bk.RegisterComplaint.");

    public override async ValueTask<ActivityResult> ExecuteAsync(ActivityContext context)
    {
        var complaint = await ComplaintAsync(context);
        await AskAsync(context, AudienceOf(complaint), complaint.Id);
        return ActivityResult.Waiting;
    }

    /// <summary>The unit's leader or a caseworker.</summary>
    protected virtual TaskAudience AudienceOf(Complaint complaint) =>
        new(StaffRole.KeLeader) { AlsoRole = StaffRole.Caseworker };

    protected sealed override async ValueTask<Result<string>> ApplyAsync(
        ActivityContext context, Case theCase, Guid actor, TAnswer answer) =>
        Apply(context, theCase, await ComplaintAsync(context), actor, answer);

    protected abstract Result<string> Apply(ActivityContext context, Case theCase, Complaint complaint, Guid actor, TAnswer answer);

    /// <summary>Puts a new decision in the place of the one that was complained about.</summary>
    protected static Result Redecide(
        ActivityContext context, Case theCase, NewDecision? change, string reason, bool impartial, Guid actor)
    {
        if (change is null)
            return new Problem("complaint.new-decision-missing", "NewOutcome");
        var decision = Decision.Create(
            change.Outcome,
            reason,
            [.. change.Help.Select(item => new HelpItem(item.Help.Trim(), item.EndsWhere.Trim(), item.TakenOverBy.Trim()))],
            change.ReassessOn,
            impartial,
            actor,
            context.Now,
            context.VersionId);
        return decision.Succeeded ? theCase.Redecide(decision.Value) : Result.Fail(decision.Problems);
    }
}
