using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Inquiries;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Inquiries;

/// <summary>Opens the case from the inquiry the workflow was started with.</summary>
[Activity("Bk.RegisterInquiry", DisplayName = "Henvendelse mottatt", Category = "Sak", Description = "Oppretter saken fra henvendelsen.")]
internal sealed class RegisterInquiry(ICaseStore cases) : IEntryActivity
{
    /// <summary>The workflow input that holds the inquiry.</summary>
    public const string InquiryInput = "inquiry";

    /// <summary>The workflow input that holds the case's reference.</summary>
    public const string ReferenceInput = "reference";

    public async ValueTask<ActivityResult> ExecuteAsync(ActivityContext context)
    {
        var inquiry = TaskAnswers.Read<Inquiry>(context.WorkflowInput(InquiryInput));
        var reference = context.WorkflowInput(ReferenceInput).GetString()!;
        var received = InquiryRules.CheckReceived(inquiry.ReceivedAt, context.Now);
        if (!received.Succeeded)
            return received.ToRejection();
        var opened = Case.Open(Guid.Parse(context.CorrelationId), reference, inquiry);
        if (!opened.Succeeded)
            return opened.ToRejection();
        cases.Add(opened.Value);
        if (inquiry.RegisteredBy is { } staff)
        {
            opened.Value.GiveTo(staff);
            await cases.AddMemberAsync(opened.Value.Id, staff, CaseRole.Caseworker, context.Now, context.CancellationToken);
        }

        return ActivityResult.Done;
    }
}
