using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Activities.Cases;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Tasks;

namespace WorkflowBk.Activities.Tasks;

/// <summary>Where a task goes to another for a while and comes back. Each time is kept with the words that went with it.</summary>
public sealed class HandingDesk(CaseTurn turn)
{
    public Task<Result> DelegateAsync(Guid taskId, Guid? to, StaffMember by, string? note, Guid key, CancellationToken cancellationToken) =>
        HandAsync(
            taskId, key,
            async (services, task, now) =>
            {
                if (to is not { } id || await services.GetRequiredService<IStaffDirectory>().FindAsync(id, cancellationToken) is not { } chosen)
                    return new Problem("answer.missing", "DelegateTo");
                var handed = task.Delegate(chosen, by, note, now);
                if (handed.Succeeded)
                {
                    await services.GetRequiredService<ICaseStore>()
                        .AddMemberAsync(task.CaseId, chosen.Id, CaseMember.RoleFor(task.Role), now, cancellationToken);
                }

                return handed;
            },
            cancellationToken);

    public Task<Result> GiveBackAsync(Guid taskId, StaffMember by, string? note, Guid key, CancellationToken cancellationToken) =>
        HandAsync(taskId, key, (_, task, now) => Task.FromResult(task.GiveBack(by, note, now)), cancellationToken);

    public Task<Result> TakeBackAsync(Guid taskId, StaffMember by, Guid key, CancellationToken cancellationToken) =>
        HandAsync(taskId, key, (_, task, now) => Task.FromResult(task.TakeBack(by, now)), cancellationToken);

    private Task<Result> HandAsync(
        Guid taskId, Guid key, Func<IServiceProvider, HumanTask, DateTimeOffset, Task<Result<TaskHanding>>> hand, CancellationToken cancellationToken) =>
        turn.TakeAsync(
            $"handing:{key:N}", taskId,
            async (services, now) =>
            {
                if (await services.GetRequiredService<ITaskStore>().FindAsync(taskId, cancellationToken) is not { } task)
                    return new Problem("task.closed");
                var handed = await hand(services, task, now);
                if (handed.Succeeded)
                    services.GetRequiredService<ICaseNotes>().Add(handed.Value);
                return handed;
            },
            cancellationToken);
}
