using WorkflowBk.Data.Cases;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Tasks;

namespace WorkflowBk.Data.Attention;

/// <summary>What lies within a person's responsibility, and what they can do about it.</summary>
internal static class AttentionScope
{
    public static IQueryable<Guid> CasesOf(this MunicipalityDb db, AttentionQuestion question) =>
        question.SeesAll ? db.Cases.Select(row => row.Id) : db.CasesOpenTo(question.Person.Id);

    /// <summary>Open tasks: of all cases, or of one's own, and for a service's leader those of the service.</summary>
    public static IQueryable<HumanTask> Within(this IQueryable<HumanTask> tasks, MunicipalityDb db, AttentionQuestion question)
    {
        if (question.SeesAll)
            return tasks;
        var (me, service) = (question.Person.Id, question.Person.Has(StaffRole.ServiceLeader) ? question.Person.ServiceId : null);
        var mine = db.CasesOpenTo(me);
        return tasks.Where(task => task.AssigneeId == me || mine.Contains(task.CaseId) || (service != null && task.ServiceId == service));
    }

    public static IQueryable<AttentionLine> Lines(this IQueryable<HumanTask> tasks, MunicipalityDb db) =>
        tasks.Select(task => new AttentionLine(
            task.CaseId,
            db.Cases.Where(row => row.Id == task.CaseId).Select(row => row.Reference).First(),
            new AttentionTask(task.Id, task.Texts, task.Role, task.ServiceId, task.AssigneeId, task.IsPersonal, task.CreatedAt)));

    /// <summary>What the person can do with a task that waits.</summary>
    public static AttentionStep StepFor(this AttentionQuestion question, AttentionTask task)
    {
        var person = question.Person;
        var isForRole = person.Has(task.Role) && (task.ServiceId is null || task.ServiceId == person.ServiceId);
        if (task.AssigneeId == person.Id)
            return AttentionStep.OpenTask;
        if (task is { AssigneeId: null, IsPersonal: false } && isForRole)
            return AttentionStep.Claim;
        if (task.AssigneeId is null && question.MayGive(task))
            return AttentionStep.Give;
        return person.Has(StaffRole.KeLeader) || isForRole ? AttentionStep.OpenTask
            : question.MayGive(task) ? AttentionStep.Give
            : AttentionStep.OpenCase;
    }

    /// <summary>What the person can do with a task whose holder will not do it.</summary>
    public static AttentionStep StepForAbandoned(this AttentionQuestion question, AttentionTask task) =>
        question.MayGive(task) ? AttentionStep.Give : question.StepFor(task);

    private static bool MayGive(this AttentionQuestion question, AttentionTask task) =>
        !task.IsPersonal
        && (question.Person.Has(StaffRole.KeLeader)
            || (question.Person.Has(StaffRole.ServiceLeader) && task.ServiceId is not null && task.ServiceId == question.Person.ServiceId));
}

/// <summary>A task that needs attention, with its case's reference.</summary>
internal sealed record AttentionLine(Guid CaseId, string Reference, AttentionTask Task);
