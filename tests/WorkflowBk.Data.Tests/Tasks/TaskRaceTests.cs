using Microsoft.EntityFrameworkCore;
using WorkflowBk.Data.Tests.Kit;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Tasks;

namespace WorkflowBk.Data.Tests.Tasks;

public sealed class TaskRaceTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Claim_TwoPeopleAtOnce_GivesItToOne()
    {
        await using var database = await Database.CreateAsync();
        var theCase = Database.NewCase();
        var task = new HumanTask(
            Guid.CreateVersion7(), theCase.Id, "first-contact", new TaskTexts("Første kontakt", "Fordi", null, null),
            new TaskAudience(StaffRole.Caseworker), null, null, null, DateTimeOffset.UnixEpoch);
        await database.SaveAsync(theCase, task);

        await database.ReadAsync(async first =>
        {
            Assert.Empty((await first.Tasks.SingleAsync(Cancellation)).Claim(Person("Marte")).Problems);
            await database.ReadAsync(async second =>
            {
                Assert.Empty((await second.Tasks.SingleAsync(Cancellation)).Claim(Person("Anders")).Problems);
                return await second.SaveChangesAsync(Cancellation);
            });
            await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => first.SaveChangesAsync(Cancellation));
            return true;
        });
    }

    private static StaffMember Person(string name) =>
        new(Guid.NewGuid(), name, null, $"{name}@fjordvik.example", null, null, [StaffRole.Caseworker]);
}
