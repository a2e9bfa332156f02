using System.Text.Json;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Inquiries;
using WorkflowBk.Workflows.Stimuli;

namespace WorkflowBk.Activities.Inquiries;

/// <summary>Where inquiries come in, from the public page and from staff alike.</summary>
public sealed class InquiryDesk(IWorkflowEngine engine)
{
    /// <summary>The workflow that an inquiry starts.</summary>
    public const string WorkflowId = "oppnevning-barnekoordinator";

    /// <summary>Starts a case. The same key twice gives the same case.</summary>
    /// <param name="key">Idempotency key, drawn when the form was shown.</param>
    /// <returns>The outcome; its correlation id is the case's id when it was applied, now or before.</returns>
    public Task<StimulusOutcome> ReceiveAsync(Inquiry inquiry, Guid key, CancellationToken cancellationToken) =>
        engine.StartAsync(
            new StartWorkflow(
                WorkflowId,
                Guid.CreateVersion7(inquiry.ReceivedAt).ToString(),
                Input(inquiry, CaseReference.Draw()),
                $"inquiry:{key:N}",
                // Somebody always stands behind an inquiry and is told when it cannot be taken in, signed in or not.
                inquiry.RegisteredBy?.ToString() ?? "sender"),
            cancellationToken);

    /// <summary>What a workflow that begins with an inquiry is started with.</summary>
    /// <param name="reference">What the family calls its case; see <see cref="CaseReference"/>.</param>
    public static IReadOnlyDictionary<string, JsonElement> Input(Inquiry inquiry, string reference) => new Dictionary<string, JsonElement>
    {
        [RegisterInquiry.InquiryInput] = TaskAnswers.Write(inquiry),
        [RegisterInquiry.ReferenceInput] = JsonSerializer.SerializeToElement(reference),
    };
}
