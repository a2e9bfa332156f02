using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Data;
using WorkflowBk.Data.Outages;
using WorkflowBk.Data.Tasks;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Web.CaseWork;
using WorkflowBk.Web.Hosting.Pumps;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Stimuli;

namespace WorkflowBk.Web.Tasks;

/// <summary>What a person can do with a task.</summary>
internal sealed class TaskActions(
    MunicipalityDb db, ITaskStore tasks, ICaseStore cases, IStaffDirectory staff, TaskReads reads, AdHocDesk adHoc, IWorkflowEngine engine,
    PumpSignal pumps, TimeProvider clock)
{
    /// <summary>Whoever takes a task is on the case from then on.</summary>
    public Task<Result> ClaimAsync(Guid taskId, StaffMember person, CancellationToken cancellationToken) =>
        ChangeAsync(
            taskId,
            async task =>
            {
                var claimed = task.Claim(person);
                if (claimed.Succeeded)
                    await JoinAsync(task, person.Id, cancellationToken);
                return claimed;
            },
            cancellationToken);

    public Task<Result> ReleaseAsync(Guid taskId, StaffMember person, CancellationToken cancellationToken) =>
        ChangeAsync(taskId, task => Task.FromResult(task.Release(person)), cancellationToken);

    public Task<Result> AssignAsync(Guid taskId, Guid? to, StaffMember by, CancellationToken cancellationToken) =>
        ChangeAsync(
            taskId,
            async task =>
            {
                if (to is not { } id || await staff.FindAsync(id, cancellationToken) is not { } chosen)
                    return new Problem("answer.missing", "AssigneeId");
                var assigned = task.Assign(chosen, by);
                if (assigned.Succeeded)
                    await JoinAsync(task, chosen.Id, cancellationToken);
                return assigned;
            },
            cancellationToken);

    public Task<Result> SaveDraftAsync(Guid taskId, StaffMember person, string draft, CancellationToken cancellationToken) =>
        ChangeAsync(
            taskId,
            async task => task.SaveDraft(person, draft, clock.GetUtcNow(), await reads.StandsInAsync(task, person.Id, cancellationToken)),
            cancellationToken);

    /// <summary>Gives the process the answer. The same task twice has one effect.</summary>
    public async Task<StimulusOutcome> CompleteAsync(Guid taskId, JsonElement answer, StaffMember person, CancellationToken cancellationToken)
    {
        if (await reads.NowAsync(taskId, cancellationToken) is { IsAdHoc: true } own)
            return await CompleteAdHocAsync(own, answer, person, cancellationToken);
        var outcome = await engine.ResumeAsync(
            new ResumeWait(taskId, answer, $"task:{taskId:N}", person.Id.ToString()), cancellationToken);
        if (outcome.Status == StimulusStatus.Applied)
            pumps.Ring();
        return outcome;
    }

    /// <summary>No process waits for it: it is told in the same words all the same.</summary>
    private async Task<StimulusOutcome> CompleteAdHocAsync(HumanTask task, JsonElement answer, StaffMember person, CancellationToken cancellationToken)
    {
        var completed = await adHoc.CompleteAsync(task.Id, TaskAnswers.Read<AdHocAnswer>(answer).Result, person.Id, cancellationToken);
        return new StimulusOutcome(
            completed.Succeeded ? StimulusStatus.Applied : StimulusStatus.Rejected, null, task.CaseId.ToString(),
            [.. completed.Problems.Select(problem => new Rejection(problem.Code, problem.Field, problem.Args))]);
    }

    private Task JoinAsync(HumanTask task, Guid person, CancellationToken cancellationToken) =>
        cases.AddMemberAsync(task.CaseId, person, CaseMember.RoleFor(task.Role), clock.GetUtcNow(), cancellationToken);

    /// <summary>
    /// Changes a task in one save. Where somebody else was first, the change is tried on what they left: the task itself then
    /// says whether it is taken or done, and a repeat of one's own is no conflict.
    /// </summary>
    private async Task<Result> ChangeAsync(Guid taskId, Func<HumanTask, Task<Result>> change, CancellationToken cancellationToken)
    {
        for (var last = false; ; last = true)
        {
            if (await tasks.FindAsync(taskId, cancellationToken) is not { } task)
                return new Problem("task.closed");
            var result = await change(task);
            if (!result.Succeeded)
                return result;
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                return result;
            }
            catch (DbUpdateException conflict) when (!last && DatabaseOutages.Of(conflict) is null)
            {
                db.ChangeTracker.Clear();
            }
        }
    }
}
