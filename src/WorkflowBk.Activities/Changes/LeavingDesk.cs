using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Activities.Cases;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Changes;
using WorkflowBk.Domain.Common;

namespace WorkflowBk.Activities.Changes;

/// <summary>A coordinator leaves: every family they hold is moved on, once each, and nobody new is given to them.</summary>
public sealed class LeavingDesk(CaseTurn turn, ChangeDesk changes)
{
    /// <summary>
    /// Keeps the last day and begins a change for every family that has none under way; those that have are hurried. Done once
    /// more, it begins what is missing and changes nothing else.
    /// </summary>
    /// <param name="reason">Why, as the change says it.</param>
    /// <param name="by">Id of the person on the staff who writes it down.</param>
    /// <returns><c>coordinator.not-registered</c>, <c>coordinator.last-day-missing</c>, or the domain's reasons.</returns>
    public async Task<Result> LeaveAsync(Guid staffId, DateOnly? lastDay, string reason, Guid by, CancellationToken cancellationToken)
    {
        if (lastDay is not { } day)
            return new Problem("coordinator.last-day-missing", nameof(Coordinator.LastDay));
        List<(Guid CaseId, string Key)> toAsk = [];
        var kept = await turn.TakeAsync(
            $"leaves:{Guid.NewGuid():N}", staffId,
            async (services, now) =>
            {
                toAsk.Clear();
                var appointments = services.GetRequiredService<IAppointmentStore>();
                if (await appointments.FindCoordinatorAsync(staffId, cancellationToken) is not { } coordinator)
                    return new Problem("coordinator.not-registered");
                var leaves = coordinator.LeaveOn(day, OsloTime.DateIn(now));
                if (leaves.Succeeded)
                    toAsk.AddRange(await HurryAsync(services, await appointments.HeldByAsync(staffId, cancellationToken), day, cancellationToken));
                return leaves;
            },
            cancellationToken);
        if (!kept.Succeeded)
            return kept;
        List<Result> asked = [];
        foreach (var (caseId, key) in toAsk)
            asked.Add(await changes.AskAsync(caseId, new ChangeFacts(ChangeAsker.Unit, reason, "", day), by.ToString(), key, cancellationToken));
        return Result.All(asked);
    }

    /// <summary>They stay after all. What has been begun for a family goes on until somebody takes it back.</summary>
    public Task<Result> StayAsync(Guid staffId, CancellationToken cancellationToken) => turn.TakeAsync<IAppointmentStore>(
        $"stays:{Guid.NewGuid():N}", staffId,
        async (appointments, now) => await appointments.FindCoordinatorAsync(staffId, cancellationToken) is { } coordinator
            ? coordinator.LeaveOn(null, OsloTime.DateIn(now))
            : new Problem("coordinator.not-registered"),
        cancellationToken);

    /// <summary>Hurries the changes that are under way.</summary>
    /// <returns>The cases that have none, with a key that is the same until there is one.</returns>
    private static async Task<List<(Guid CaseId, string Key)>> HurryAsync(
        IServiceProvider services, IReadOnlyList<Appointment> held, DateOnly lastDay, CancellationToken cancellationToken)
    {
        var store = services.GetRequiredService<IChangeStore>();
        List<(Guid, string)> missing = [];
        foreach (var appointment in held.Where(held => held is { State: AppointmentState.InForce, IsInterim: false }))
        {
            var ofCase = await store.OfCaseAsync(appointment.CaseId, cancellationToken);
            if (ofCase.FirstOrDefault(change => change.IsOpen) is not { } open)
                missing.Add((appointment.CaseId, $"leaves:{appointment.Id:N}:{ofCase.Count}"));
            else if (open.AppointmentId == appointment.Id)
                open.Hurry(lastDay);
        }

        return missing;
    }
}
