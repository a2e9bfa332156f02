using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using WorkflowBk.Data.Tests.Kit;
using WorkflowBk.Data.Tests.Reporting;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.People;

namespace WorkflowBk.Data.Tests.Migrations;

/// <summary>A database of the version before, with families in it, brought to today's.</summary>
public sealed class PreviousSchemaTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Upgrade_FromTheVersionBefore_KeepsAppointmentsAndCanTellWhatTiesThem()
    {
        await using var database = await Database.CreateAsync();
        var town = new YearTown();
        await database.SaveAsync([.. town.People, .. town.Family(database.Clock.GetUtcNow().AddDays(-100), isDedicated: false)]);
        await BackToAsync(database, "_AfterAppointment");

        await UpgradeAsync(database);

        var appointment = await database.ReadAsync(db => db.Appointments.AsNoTracking().SingleAsync(Cancellation));
        Assert.Equal((AppointmentState.InForce, town.Operative.Id, null), (appointment.State, appointment.CoordinatorId, appointment.Ties));
    }

    [Fact]
    public async Task Upgrade_FromTheVersionBefore_LetsTheOneStandInGoOnDoingItAll()
    {
        await using var database = await Database.CreateAsync();
        var town = new YearTown();
        await database.SaveAsync([.. town.People]);
        await BackToAsync(database, "_CoordinatorTies");
        var (id, day, now) = (Guid.CreateVersion7(), new DateOnly(2026, 9, 1), database.Clock.GetUtcNow());
        await database.ReadAsync(db => db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "Absences" ("Id", "StaffId", "From", "Until", "StandInId", "RegisteredBy", "RegisteredAt")
            SELECT {id}, "Id", {day}, NULL, {town.Dedicated.Id}, "Id", {(db.Database.IsSqlite() ? now.ToUnixTimeMilliseconds() : (object)now)} FROM "Staff" WHERE "Id" = {town.Operative.Id}
            """,
            Cancellation));

        await UpgradeAsync(database);

        var absence = await database.ReadAsync(db => db.Absences.AsNoTracking().SingleAsync(Cancellation));
        Assert.Equal((id, town.Operative.Id, day, null), (absence.Id, absence.StaffId, absence.From, absence.Until));
        Assert.All(Enum.GetValues<StaffRole>(), role => Assert.Equal(town.Dedicated.Id, absence.StandInFor(role)));
    }

    private static Task<bool> BackToAsync(Database database, string version) => database.ReadAsync(async db =>
    {
        await db.GetService<IMigrator>().MigrateAsync(db.Database.GetMigrations().Single(name => name.EndsWith(version, StringComparison.Ordinal)), Cancellation);
        return true;
    });

    private static Task<bool> UpgradeAsync(Database database) => database.ReadAsync(async db =>
    {
        await db.Database.MigrateAsync(Cancellation);
        return true;
    });
}
