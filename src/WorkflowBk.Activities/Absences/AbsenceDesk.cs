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
                var check = await CheckAsync(services, plan, null, by, now, cancellationToken);
                if (check.Succeeded)
                    services.GetRequiredService<IAbsenceStore>().Add(Absence.Of(Guid.CreateVersion7(now), check.Value, by.Id, now));
                return check;
            },
            cancellationToken);

    /// <summary>It lasts longer or shorter than was thought, or another does the work.</summary>
    /// <returns>Besides the rules' own: <c>absence.not-allowed</c>, and <c>absence.gone</c> when it has been called off.</returns>
    public Task<Result> ChangeAsync(Guid absenceId, AbsencePlan plan, StaffMember by, Guid key, CancellationToken cancellationToken) =>
        turn.TakeAsync(
            $"absence-changed:{key:N}", absenceId,
            async (services, now) =>
            {
                if (await services.GetRequiredService<IAbsenceStore>().FindAsync(absenceId, cancellationToken) is not { } absence)
                    return new Problem("absence.gone");
                var check = await CheckAsync(services, plan with { StaffId = absence.StaffId }, absence, by, now, cancellationToken);
                if (check.Succeeded)
                    absence.Change(check.Value);
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

    /// <param name="changed">The one that is changed; <c>null</c> for a new one.</param>
    private static async Task<Result<AbsencePlan>> CheckAsync(
        IServiceProvider services, AbsencePlan plan, Absence? changed, StaffMember by, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var staff = services.GetRequiredService<IStaffDirectory>();
        if (await staff.FindAsync(plan.StaffId, cancellationToken) is not { } person
            || !AbsenceRules.MayRegister(by, person, await staff.ListServicesAsync(cancellationToken)))
        {
            return new Problem("absence.not-allowed");
        }

        var today = OsloTime.DateIn(now);
        var known = await services.GetRequiredService<IAbsenceStore>().NotOverAsync(today, cancellationToken);
        return AbsenceRules.Check(
            plan, person, await staff.ListAsync(cancellationToken), [.. known.Where(absence => absence.Id != changed?.Id)], today);
    }
}
