using Microsoft.EntityFrameworkCore;
using WorkflowBk.Data.Accounts;
using WorkflowBk.Data.Cases;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Tasks;

namespace WorkflowBk.Data.Attention;

/// <summary>
/// Tasks of somebody who is away that no stand-in will do: those that only they can do themselves, and those that have no stand-in,
/// or one who is away too or cannot sign in.
/// </summary>
internal sealed class WaitingOnAbsent(MunicipalityDb db) : IAttentionSource
{
    public async Task<IReadOnlyList<AttentionItem>> FindAsync(AttentionQuestion question, CancellationToken cancellationToken)
    {
        var absences = await db.AwayToday().ToListAsync(cancellationToken);
        if (absences.Count == 0)
            return [];
        var able = (await db.StaffWhoCanSignInAsync(cancellationToken)).Select(person => person.Id).ToHashSet();
        var away = absences.ToDictionary(absence => absence.StaffId);
        var ids = away.Keys.ToList();
        bool CanDo(Guid? standIn) => standIn is { } id && !away.ContainsKey(id) && able.Contains(id);
        var uncoordinated = absences.Where(absence => !CanDo(absence.CoordinatorStandInId)).Select(absence => absence.StaffId).ToList();
        var undone = absences.Where(absence => !CanDo(absence.StandInId)).Select(absence => absence.StaffId).ToList();

        var lines = await db.Tasks
            .Where(task => task.State == TaskState.Open && task.AssigneeId != null && ids.Contains(task.AssigneeId.Value)
                && (task.IsPersonal
                    || (task.Role == StaffRole.Coordinator && uncoordinated.Contains(task.AssigneeId.Value))
                    || (task.Role != StaffRole.Coordinator && undone.Contains(task.AssigneeId.Value))))
            .Within(db, question)
            .OrderBy(task => task.CreatedAt)
            .Take(question.Max)
            .Lines(db)
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        return [.. lines.Select(line => ItemOf(line, away[line.Task.AssigneeId!.Value], question))];
    }

    private static AttentionItem ItemOf(AttentionLine line, Absence absence, AttentionQuestion question) => new(
        AttentionGroup.Away,
        line.Task.IsPersonal ? "AwayPersonal" : "AwayWithoutStandIn",
        line.CaseId, line.Reference,
        // It waits from when it came, or from when whoever has it left.
        line.Task.CreatedAt > Midnight.After(absence.From.AddDays(-1)) ? line.Task.CreatedAt : Midnight.After(absence.From.AddDays(-1)),
        line.Task.IsPersonal ? question.StepFor(line.Task) : AttentionStep.SetStandIn)
    {
        Task = line.Task,
        PersonId = absence.StaffId,
        AbsenceId = absence.Id,
        On = absence.Until,
    };
}
