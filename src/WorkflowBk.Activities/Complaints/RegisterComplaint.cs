using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Complaints;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Complaints;

/// <summary>Takes in the complaint the workflow was started with.</summary>
[Activity("Bk.RegisterComplaint", DisplayName = "Klage mottatt", Category = "Klage", Description = "Registrerer klagen på saken.")]
internal sealed class RegisterComplaint(TaskDesk desk, IComplaintStore complaints) : IEntryActivity
{
    /// <summary>The workflow input that holds the complaint.</summary>
    public const string ComplaintInput = "complaint";

    [Output(DisplayName = "Kom for sent", Description = "Om klagen kom etter fristen.")]
    public bool IsLate { get; set; }

    public async ValueTask<ActivityResult> ExecuteAsync(ActivityContext context)
    {
        var theCase = await desk.CaseAsync(context.CorrelationId, context.CancellationToken);
        var facts = TaskAnswers.Read<ComplaintFacts>(context.WorkflowInput(ComplaintInput));
        // The process and the complaint have one id, so that every step of it finds its own among several.
        var registered = Complaint.Register(context.InstanceId, theCase, facts, desk.Rules, Guid.Parse(context.Actor!), context.Now);
        if (!registered.Succeeded)
            return registered.ToRejection();
        complaints.Add(registered.Value);
        IsLate = registered.Value.IsLate;
        return ActivityResult.Done;
    }
}
