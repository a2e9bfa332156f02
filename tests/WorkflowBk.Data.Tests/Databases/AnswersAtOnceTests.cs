using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Data.Accounts;
using WorkflowBk.Data.Tests.Kit;
using WorkflowBk.Tests.Kit;

namespace WorkflowBk.Data.Tests.Databases;

/// <summary>The parts of a page share one session and begin together: what one of them does has ended before the next one asks.</summary>
[Trait("Database", "PostgreSQL")]
public sealed class AnswersAtOnceTests : IAsyncLifetime
{
    private TestDatabase _database = null!;
    private ServiceProvider _services = null!;
    private MunicipalityDb _db = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateOnPostgreSqlAsync();
        _services = _database.AddTo(new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(new ManualClock())).BuildServiceProvider();
        _db = _services.GetRequiredService<IServiceScopeFactory>().CreateScope().ServiceProvider.GetRequiredService<MunicipalityDb>();
        // A server with much to do. The notice fills what it sends, so that the answer about the row before goes out first.
        await _db.Database.ExecuteSqlRawAsync(
            """
            CREATE FUNCTION slowly() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE NOTICE $$%$$, repeat($$busy $$, 4000); PERFORM pg_sleep(0.2); RETURN NEW; END';
            CREATE TRIGGER slowly BEFORE INSERT ON "AspNetUserClaims" FOR EACH ROW EXECUTE FUNCTION slowly();
            """,
            Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public void Save_RowsThatTheServerNumbersSlowly_HasEndedWhenItReturns()
    {
        Account account = new() { Id = Guid.CreateVersion7(), UserName = "kari@fjordvik.example" };
        IdentityUserClaim<Guid>[] claims = [new() { UserId = account.Id }, new() { UserId = account.Id }, new() { UserId = account.Id }];
        _db.Add(account);
        _db.AddRange(claims.AsEnumerable());

        var saving = _db.SaveChangesAsync(Cancellation);

        Assert.True(saving.IsCompletedSuccessfully);
        Assert.All(claims, claim => Assert.NotEqual(0, claim.Id));
    }
}
