using Microsoft.EntityFrameworkCore;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Inquiries;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Data.Cases;

/// <summary>Reads the choices of closed cases. Whose they were is left behind here.</summary>
public sealed class PastCases(MunicipalityDb db)
{
    /// <summary>Most cases that are looked back at.</summary>
    public const int Max = 100;

    /// <summary>Of so many closed cases those that followed the workflow are looked for.</summary>
    private const int MaxSearched = 3 * Max;

    /// <summary>Ids of instances that cases which are closed have followed, the last closed first.</summary>
    public async Task<IReadOnlyList<Guid>> ListAsync(string definitionId, CancellationToken cancellationToken)
    {
        var closed = await db.Cases.AsNoTracking()
            .Where(row => row.ClosedAt != null)
            .OrderByDescending(row => row.ClosedAt).ThenBy(row => row.Id)
            .Select(row => row.Id)
            .Take(MaxSearched)
            .ToListAsync(cancellationToken);
        var correlations = closed.ConvertAll(id => id.ToString());
        var instances = await db.Instances.AsNoTracking()
            .Where(row => row.DefinitionId == definitionId && row.ParentId == null && correlations.Contains(row.CorrelationId))
            .Select(row => new { row.Id, row.CorrelationId })
            .ToListAsync(cancellationToken);
        return [.. instances.OrderBy(row => correlations.IndexOf(row.CorrelationId)).Select(row => row.Id).Take(Max)];
    }

    /// <summary>What was chosen in each of them, in the same order.</summary>
    public async Task<IReadOnlyList<PastCase>> ReadAsync(IReadOnlyCollection<Guid> instanceIds, CancellationToken cancellationToken)
    {
        var instances = await db.Instances.AsNoTracking()
            .Where(row => instanceIds.Contains(row.Id))
            .Select(row => new { row.Id, row.CorrelationId, row.VersionId, row.CreatedAt })
            .ToDictionaryAsync(row => row.Id, cancellationToken);
        var caseIds = instances.Values.Select(row => Guid.Parse(row.CorrelationId)).ToList();
        var cases = await db.Cases.AsNoTracking()
            .Where(row => caseIds.Contains(row.Id) && row.ClosedAt != null)
            .Select(row => new { row.Id, row.OpenedAt, row.ClosedAt, row.Inquiry, row.Child, row.Language, row.FirstContact, row.Contributions })
            .ToDictionaryAsync(row => row.Id, cancellationToken);
        var journal = (await db.Journal.AsNoTracking()
            .Where(line => instanceIds.Contains(line.InstanceId) && line.Event == JournalEvent.Completed)
            .OrderBy(line => line.Id)
            .Select(line => new { line.InstanceId, line.StepId, line.Detail, line.At, ByPerson = line.Actor != null })
            .ToListAsync(cancellationToken)).ToLookup(line => line.InstanceId);
        var tasks = (await db.Tasks.AsNoTracking()
            .Where(task => caseIds.Contains(task.CaseId) && task.Type != HumanTask.AdHocType)
            .OrderBy(task => task.CompletedAt)
            .Select(task => new { task.CaseId, task.Type, task.Texts, task.Outcome, task.CompletedAt })
            .ToListAsync(cancellationToken)).ToLookup(task => task.CaseId);
        return
        [
            .. from id in instanceIds
               where instances.ContainsKey(id)
               let instance = instances[id]
               where cases.ContainsKey(Guid.Parse(instance.CorrelationId))
               let row = cases[Guid.Parse(instance.CorrelationId)]
               select new PastCase(
                   instance.VersionId, row.OpenedAt, instance.CreatedAt, row.ClosedAt!.Value,
                   FactsOf(row.Inquiry, row.Child, row.Language, row.FirstContact, OsloTime.DateIn(row.OpenedAt)),
                   [.. journal[id].Select(line => new PastStep(line.StepId, line.Detail ?? "Done", line.At, line.ByPerson))],
                   [.. tasks[row.Id].Select(task => new PastTask(task.Type, task.Texts.Title, task.Outcome, task.CompletedAt))],
                   row.Contributions.Count),
        ];
    }

    private static PastFacts FactsOf(Inquiry inquiry, Child child, LanguageNeeds language, FirstContact? contact, DateOnly day) => new(
        child.AgeOn(day),
        child.ExpectedDate is not null || child.BirthDate > day,
        inquiry.Channel,
        inquiry.Sender.Relation,
        language.Written,
        language.NeedsInterpreter,
        inquiry.IsPalliative,
        contact is { IsPalliative: true },
        contact?.Wish ?? FamilyWish.ChildCoordinator);
}
