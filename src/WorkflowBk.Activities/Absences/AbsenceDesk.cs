using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Activities.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.People;

namespace WorkflowBk.Activities.Absences;

/// <summary>Where absences are registered and ended. What a stand-in sees follows from them day by day, and needs no tidying up.</summary>
public sealed class AbsenceDesk(CaseTurn turn)
{
    /// <returns>Besides the rules' own: <c>absence.not-allowed</c>.</returns>
    public Task<Result> RegisterAsync(AbsencePlan plan, StaffMember by, Guid key, CancellationToken cancellationToken) =>
        turn.TakeAsync(
            $"absence:{key:N}", plan.StaffId,
            async (services, now) =>
            {
                var staff = services.GetRequiredService<IStaffDirectory>();
                var absences = services.GetRequiredService<IAbsenceStore>();
                if (await staff.FindAsync(plan.StaffId, cancellationToken) is not { } person
                    || !AbsenceRules.MayRegister(by, person, await staff.ListServicesAsync(cancellationToken)))
                {
                    return new Problem("absence.not-allowed");
                }

                var today = OsloTime.DateIn(now);
                var standIn = plan.StandInId is { } id ? await staff.FindAsync(id, cancellationToken) : null;
                var check = AbsenceRules.Check(plan, person, standIn, await absences.NotOverAsync(today, cancellationToken), today);
                if (check.Succeeded)
                    absences.Add(Absence.Of(Guid.CreateVersion7(now), plan, by.Id, now));
                return check;
            },
            cancellationToken);

    /// <summary>The person is back today. An absence that has not begun is called off.</summary>
    public Task<Result> EndAsync(Guid absenceId, StaffMember by, CancellationToken cancellationToken) =>
        turn.TakeAsync(
            $"absence-ended:{absenceId:N}", absenceId,
            async (services, now) =>
            {
                var staff = services.GetRequiredService<IStaffDirectory>();
                var absences = services.GetRequiredService<IAbsenceStore>();
                if (await absences.FindAsync(absenceId, cancellationToken) is not { } absence)
                    return Result.Ok;
                if (await staff.FindAsync(absence.StaffId, cancellationToken) is not { } person
                    || !AbsenceRules.MayRegister(by, person, await staff.ListServicesAsync(cancellationToken)))
                {
                    return new Problem("absence.not-allowed");
                }

                if (!absence.EndBefore(OsloTime.DateIn(now)))
                    absences.Remove(absence);
                return Result.Ok;
            },
            cancellationToken);
}
