using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Activities.Appointments;
using WorkflowBk.Activities.Cases;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Deadlines;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Tasks;

namespace WorkflowBk.Activities.Tasks;

/// <summary>Where tasks beside the workflow are made, done and called off.</summary>
public sealed class AdHocDesk(CaseTurn turn)
{
    /// <summary>Makes a task of a case. The same key twice makes one.</summary>
    /// <returns>Besides the rules' own: <c>case.closed</c>.</returns>
    public Task<Result> AddAsync(Guid caseId, AdHocRequest request, Guid by, Guid key, CancellationToken cancellationToken) =>
        turn.TakeAsync(
            $"ad-hoc:{key:N}", caseId,
            async (services, now) =>
            {
                var cases = services.GetRequiredService<ICaseStore>();
                if (await cases.FindAsync(caseId, cancellationToken) is not { IsOpen: true } theCase)
                    return new Problem("case.closed");
                var today = OsloTime.DateIn(now);
                var person = request.PersonId is { } id
                    ? await services.GetRequiredService<IStaffDirectory>().FindAsync(id, cancellationToken)
                    : null;
                var audience = AdHocRules.Audience(request, person);
                var texts = AdHocRules.Texts(request, today);
                if (!audience.Succeeded || !texts.Succeeded)
                    return Result.All(texts, audience);
                var isOnCase = person is not null
                    && await services.GetRequiredService<ICaseNotes>().IsOnCaseAsync(caseId, person.Id, cancellationToken);
                var mayKnow = AdHocRules.MayKnow(audience.Value, theCase, isOnCase, today);
                if (!mayKnow.Succeeded)
                    return mayKnow;

                var task = HumanTask.AdHoc(Guid.CreateVersion7(now), caseId, request.Title!, request.Reason!, audience.Value, by, now);
                services.GetRequiredService<ITaskStore>().Add(task);
                if (person is not null)
                    await cases.AddMemberAsync(caseId, person.Id, CaseMember.RoleFor(task.Role), now, cancellationToken);
                if (request.Due is { } due)
                    services.GetRequiredService<IDeadlineStore>().Add(Deadline.On(Guid.CreateVersion7(now), caseId, task.Id, task.Texts.Title, due, today));
                return Result.Ok;
            },
            cancellationToken);

    /// <summary>Does a task. The same task twice has one effect, and is told <c>task.closed</c>.</summary>
    public Task<Result> CompleteAsync(Guid taskId, string? result, Guid by, CancellationToken cancellationToken) =>
        ChangeAsync(
            taskId, by,
            async (services, task, now) => task.CompleteAdHoc(
                by, result, now,
                await services.GetRequiredService<TaskDesk>().IsStandInAsync(task, by, OsloTime.DateIn(now), cancellationToken)),
            cancellationToken);

    /// <summary>Calls a task off, with the reason.</summary>
    public Task<Result> CancelAsync(Guid taskId, string? reason, Guid by, CancellationToken cancellationToken) =>
        ChangeAsync(taskId, by, (_, task, now) => Task.FromResult(task.CancelAdHoc(by, reason, now)), cancellationToken);

    private Task<Result> ChangeAsync(
        Guid taskId, Guid by, Func<IServiceProvider, HumanTask, DateTimeOffset, Task<Result>> change, CancellationToken cancellationToken) =>
        // The same person twice means the same thing; to anybody else the task says that it is closed.
        turn.TakeAsync(
            $"ad-hoc-closed:{taskId:N}:{by:N}", taskId,
            async (services, now) =>
            {
                if (await services.GetRequiredService<ITaskStore>().FindAsync(taskId, cancellationToken) is not { IsAdHoc: true } task)
                    return new Problem("task.closed");
                var changed = await change(services, task, now);
                if (!changed.Succeeded)
                    return changed;
                await services.GetRequiredService<TaskDesk>().CloseDeadlineAsync(task.Id, now, cancellationToken);
                // A task can be the last that keeps a former coordinator on the case.
                if (task is { Role: StaffRole.Coordinator, AssigneeId: { } coordinator })
                    await services.GetRequiredService<CoordinatorAccess>().LeaveAsync(task.CaseId, coordinator, now, cancellationToken);
                return changed;
            },
            cancellationToken);
}
