using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WorkflowBk.Data;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.People;

namespace WorkflowBk.Web.Administration;

/// <summary>Keeps the register of those who can be appointed. The rules are the domain's (<see cref="CoordinatorRules"/>).</summary>
internal sealed class CoordinatorDesk(MunicipalityDb db, IAppointmentStore appointments, TimeProvider clock)
{
    /// <summary>Everybody with the role, by name; those without time set aside yet have no register entry.</summary>
    public async Task<IReadOnlyList<CoordinatorLine>> ListAsync(CancellationToken cancellationToken)
    {
        var registered = await db.Coordinators.AsNoTracking().ToDictionaryAsync(row => row.StaffId, cancellationToken);
        var services = await db.Services.AsNoTracking().ToDictionaryAsync(service => service.Id, cancellationToken);
        List<CoordinatorLine> lines = [];
        foreach (var person in await db.Staff.AsNoTracking().OrderBy(person => person.Name).ToListAsync(cancellationToken))
        {
            var entry = registered.GetValueOrDefault(person.Id);
            if (entry is null && !person.Has(StaffRole.Coordinator))
                continue;
            var service = person.ServiceId is { } id ? services.GetValueOrDefault(id) : null;
            lines.Add(new CoordinatorLine(person, service, entry, await appointments.LoadOfAsync(person.Id, cancellationToken)));
        }

        return lines;
    }

    public async Task<Result> SaveAsync(StaffMember person, CoordinatorForm form, CancellationToken cancellationToken)
    {
        var service = person.ServiceId is { } id ? await db.Services.FindAsync([id], cancellationToken) : null;
        var hours = Number(form.HoursPerWeek);
        var families = int.TryParse(form.MaxFamilies, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : (int?)null;
        var tried = Result.All(
            CoordinatorRules.HasRole(person),
            CoordinatorRules.WorksWhereTheKindSays(form.Kind, service),
            CoordinatorRules.HasTime(hours, families),
            CoordinatorRules.WasTrainedAlready(form.TrainedOn, clock.Today()));
        if (!tried.Succeeded)
            return tried;
        if (await db.Coordinators.FindAsync([person.Id], cancellationToken) is { } existing)
            existing.Change(form.Kind!.Value, hours!.Value, families!.Value, form.TrainedOn);
        else
            db.Coordinators.Add(new Coordinator(person.Id, form.Kind!.Value, hours!.Value, families!.Value, form.TrainedOn));
        await db.SaveChangesAsync(cancellationToken);
        return Result.Ok;
    }

    private static decimal? Number(string? text) =>
        decimal.TryParse(text?.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>One line of the register.</summary>
/// <param name="Entry">What is registered; <c>null</c> until time is set aside.</param>
/// <param name="Load">What the person carries now.</param>
internal sealed record CoordinatorLine(StaffMember Person, Service? Service, Coordinator? Entry, CoordinatorLoad Load);
