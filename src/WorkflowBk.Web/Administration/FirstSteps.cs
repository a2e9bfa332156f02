using Microsoft.EntityFrameworkCore;
using WorkflowBk.Data;
using WorkflowBk.Data.Municipalities;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Municipalities;
using WorkflowBk.Domain.People;
using WorkflowBk.Web.Demo;

namespace WorkflowBk.Web.Administration;

/// <summary>What must be in place before a case can go all the way, and is not.</summary>
internal sealed class FirstSteps(
    MunicipalityDb db, MunicipalityStore municipality, IAppointmentStore appointments, IConfiguration configuration, DemoMode demo, TimeProvider clock)
{
    /// <param name="forAdministrator">False leaves out what only an administrator can mend.</param>
    public async Task<IReadOnlyList<FirstStep>> MissingAsync(bool forAdministrator, CancellationToken cancellationToken)
    {
        var staff = await db.Staff.AsNoTracking().ToListAsync(cancellationToken);
        bool Has(StaffRole role) => staff.Any(person => person.Has(role));
        List<FirstStep> missing = [];
        if (forAdministrator)
        {
            if (!demo.Enabled && await IsAsShippedAsync(cancellationToken))
                missing.Add(new FirstStep("Municipality", "/admin/kommunen"));
            if (!Has(StaffRole.KeLeader))
                missing.Add(new FirstStep("KeLeader", "/admin/personer/ny"));
            if (!Has(StaffRole.Caseworker))
                missing.Add(new FirstStep("Caseworker", "/admin/personer/ny"));
            if (!await db.Services.AnyAsync(service => !service.IsCoordinatingUnit, cancellationToken))
                missing.Add(new FirstStep("Services", "/admin/tjenester/ny"));
            if (await db.Services.AnyAsync(service => service.LeaderId == null, cancellationToken))
                missing.Add(new FirstStep("Leaders", "/admin/tjenester"));
        }

        if (!await db.Coordinators.AnyAsync(cancellationToken))
            missing.Add(new FirstStep("Coordinators", "/admin/koordinatorer"));
        if (await appointments.DelegationOnAsync(clock.Today(), cancellationToken) is null)
            missing.Add(new FirstStep("Delegation", "/admin/delegering"));
        return missing;
    }

    private async Task<bool> IsAsShippedAsync(CancellationToken cancellationToken) =>
        await municipality.GetAsync(cancellationToken) == configuration.GetRequiredSection("Municipality").Get<MunicipalityProfile>()
        && configuration["Municipality:SenderAddress"]?.EndsWith(".example", StringComparison.Ordinal) is true;
}

/// <summary>Something to do.</summary>
/// <param name="Key">Of its text.</param>
internal sealed record FirstStep(string Key, string Href);
