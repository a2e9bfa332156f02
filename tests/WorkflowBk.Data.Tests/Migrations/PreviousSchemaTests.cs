using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using WorkflowBk.Data.Tests.Kit;
using WorkflowBk.Data.Tests.Reporting;
using WorkflowBk.Domain.Appointments;

namespace WorkflowBk.Data.Tests.Migrations;

/// <summary>A database of the version before, with families in it, brought to today's.</summary>
public sealed class PreviousSchemaTests
{
    private const string Previous = "_AfterAppointment";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Upgrade_FromTheVersionBefore_KeepsAppointmentsAndCanTellWhatTiesThem()
    {
        await using var database = await Database.CreateAsync();
        var town = new YearTown();
        await database.ReadAsync(async db =>
        {
            db.AddRange(town.People);
            db.AddRange(town.Family(database.Clock.GetUtcNow().AddDays(-100), isDedicated: false));
            await db.SaveChangesAsync(Cancellation);
            await db.GetService<IMigrator>().MigrateAsync(db.Database.GetMigrations().Single(name => name.EndsWith(Previous, StringComparison.Ordinal)), Cancellation);
            return true;
        });

        await database.ReadAsync(async db =>
        {
            await db.Database.MigrateAsync(Cancellation);
            return true;
        });

        var appointment = await database.ReadAsync(db => db.Appointments.AsNoTracking().SingleAsync(Cancellation));
        Assert.Equal((AppointmentState.InForce, town.Operative.Id, null), (appointment.State, appointment.CoordinatorId, appointment.Ties));
    }
}
