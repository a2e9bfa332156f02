using System.Security.Cryptography;
using System.Text.Json;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Complaints;
using WorkflowBk.Workflows.Stimuli;

namespace WorkflowBk.Activities.Complaints;

/// <summary>Where complaints come in, whatever way they came.</summary>
public sealed class ComplaintDesk(IWorkflowEngine engine)
{
    /// <summary>The workflow that a complaint starts, beside the case's own.</summary>
    public const string WorkflowId = "klage";

    /// <summary>Registers a complaint and starts its process. What says the same twice, in the same case, is one complaint.</summary>
    public Task<StimulusOutcome> RegisterAsync(Guid caseId, ComplaintFacts facts, Guid registeredBy, CancellationToken cancellationToken)
    {
        var written = TaskAnswers.Write(facts);
        return engine.StartAsync(
            new StartWorkflow(
                WorkflowId,
                caseId.ToString(),
                Input(facts),
                $"complaint:{caseId:N}:{Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(written)))}",
                registeredBy.ToString()),
            cancellationToken);
    }

    /// <summary>What a workflow that begins with a complaint is started with.</summary>
    public static IReadOnlyDictionary<string, JsonElement> Input(ComplaintFacts facts) =>
        new Dictionary<string, JsonElement> { [RegisterComplaint.ComplaintInput] = TaskAnswers.Write(facts) };
}
