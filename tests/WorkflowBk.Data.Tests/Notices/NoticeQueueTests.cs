using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Data.Tests.Kit;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Notices;
using WorkflowBk.Domain.People;

namespace WorkflowBk.Data.Tests.Notices;

public sealed class NoticeQueueTests
{
    private static readonly DateTimeOffset _now = new(2026, 9, 2, 9, 30, 0, TimeSpan.Zero);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TakeDue_NoticesThatAreDue_GivesThemWithTheNamesOfTheCase()
    {
        await using var database = await Database.CreateAsync();
        var theCase = Database.NewCase();
        await database.SaveAsync(theCase, new Service(Guid.NewGuid(), "Solbakken barnehage", "Oppvekst", null, isCoordinatingUnit: false));
        await database.SaveAsync(NewNotice(theCase, _now), NewNotice(theCase, _now.AddHours(1)), NewNotice(theCase, _now, address: null));

        var queued = Assert.Single(await TakeAsync(database, _now));

        Assert.Equal(["Hans Solvang", "Liv Solvang", "Solbakken barnehage"], queued.SensitiveWords.Order());
    }

    [Fact]
    public async Task TakeDue_TakenAlready_IsNotGivenToAnotherUntilTheHoldIsOver()
    {
        await using var database = await Database.CreateAsync();
        var theCase = Database.NewCase();
        await database.SaveAsync(theCase);
        await database.SaveAsync(NewNotice(theCase, _now));

        Assert.Single(await TakeAsync(database, _now));
        Assert.Empty(await TakeAsync(database, _now.AddMinutes(9)));
        Assert.Single(await TakeAsync(database, _now.AddMinutes(10)));
    }

    [Fact]
    public async Task Save_SentNotice_IsNotTakenAgain()
    {
        await using var database = await Database.CreateAsync();
        var theCase = Database.NewCase();
        await database.SaveAsync(theCase);
        await database.SaveAsync(NewNotice(theCase, _now));

        await database.DoAsync(async scope =>
        {
            var queue = scope.GetRequiredService<INoticeQueue>();
            var notice = Assert.Single(await queue.TakeDueAsync(_now, 10, Cancellation)).Notice;
            notice.MarkSent(_now);
            await queue.SaveAsync(notice, Cancellation);
        });

        Assert.Empty(await TakeAsync(database, _now.AddDays(1)));
        Assert.Equal(NoticeState.Sent, (await database.ReadAsync(db => db.Notices.SingleAsync(Cancellation))).State);
    }

    private static Task<IReadOnlyList<QueuedNotice>> TakeAsync(Database database, DateTimeOffset now) =>
        database.DoAsync(scope => scope.GetRequiredService<INoticeQueue>().TakeDueAsync(now, 10, Cancellation));

    private static Notice NewNotice(Case theCase, DateTimeOffset at, string? address = "liv@solvang.example") =>
        new(Guid.CreateVersion7(), theCase.Id, "inquiry-received", "Liv Solvang", address, LanguageForm.Nb, "Emne", "Tekst", at);
}
