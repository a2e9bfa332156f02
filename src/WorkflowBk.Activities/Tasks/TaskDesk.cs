using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Deadlines;
using WorkflowBk.Domain.Law;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Tasks;

namespace WorkflowBk.Activities.Tasks;

/// <summary>What human tasks need from the burst they run in.</summary>
internal sealed record TaskDesk(
    ICaseStore Cases, ITaskStore Tasks, IDeadlineStore Deadlines, IStaffDirectory Staff, RuleBook Rules)
{
    /// <exception cref="InvalidOperationException">The instance is about no case.</exception>
    public async Task<Case> CaseAsync(string correlationId, CancellationToken cancellationToken) =>
        await Cases.FindAsync(Guid.Parse(correlationId), cancellationToken)
        ?? throw new InvalidOperationException($"There is no case {correlationId}.");

    /// <summary>How many people work in the coordinating unit.</summary>
    public async Task<int> UnitSizeAsync(CancellationToken cancellationToken)
    {
        var unit = (await Staff.ListServicesAsync(cancellationToken)).FirstOrDefault(service => service.IsCoordinatingUnit);
        return (await Staff.ListAsync(cancellationToken)).Count(person => unit is not null && person.ServiceId == unit.Id);
    }
}
