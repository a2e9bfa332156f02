using Microsoft.EntityFrameworkCore;
using WorkflowBk.Data.Tests.Kit;
using WorkflowBk.Domain.People;

namespace WorkflowBk.Data.Tests.Databases;

/// <summary>U+0000, which PostgreSQL keeps in no text: it never gets as far, on either database.</summary>
public sealed class NoNullsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Save_TextsWithNull_AreKeptWithoutItAndFoundByIt()
    {
        await using var database = await Database.CreateAsync();
        await database.SaveAsync(Database.NewCase("Hans\0 Solvang"), new Service(Guid.NewGuid(), "Solbakken\0 barnehage", "\0", null, isCoordinatingUnit: false));

        string[] asked = ["Solbakken barnehage\0", "nobody"];
        var found = await database.ReadAsync(db => db.Services.SingleAsync(row => asked.Contains(row.Name), Cancellation));
        var again = await database.ReadAsync(db => db.Services.SingleAsync(row => row.Name == asked[0], Cancellation));

        Assert.Equal(("Solbakken barnehage", "", found.Id), (found.Name, found.Sector, again.Id));
        Assert.StartsWith("Hans", (await database.ReadAsync(db => db.Cases.SingleAsync(Cancellation))).Child.Name, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Update_TextWithNull_IsKeptWithoutIt()
    {
        await using var database = await Database.CreateAsync();
        await database.SaveAsync(new Service(Guid.NewGuid(), "PPT", "Oppvekst", null, isCoordinatingUnit: false));
        var pasted = "PPT\0 nord";

        await database.ReadAsync(db => db.Services.ExecuteUpdateAsync(change => change.SetProperty(row => row.Name, pasted), Cancellation));

        Assert.Equal("PPT nord", await database.ReadAsync(db => db.Services.Select(row => row.Name).SingleAsync(Cancellation)));
    }
}
