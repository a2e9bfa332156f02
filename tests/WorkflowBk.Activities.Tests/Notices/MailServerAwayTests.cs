using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Activities.Inquiries;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Activities.Tests.Kit;
using WorkflowBk.Data.Notices;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Inquiries;
using WorkflowBk.Domain.Notices;
using WorkflowBk.Notices.Delivery;
using WorkflowBk.Notices.Tests;

namespace WorkflowBk.Activities.Tests.Notices;

/// <summary>The mail server is away for a day, while families call and are answered.</summary>
public sealed class MailServerAwayTests
{
    private static readonly TimeSpan _look = TimeSpan.FromMinutes(20);

    /// <summary>How long a message may wait after the server is back: the longest pause between two tries, and one look.</summary>
    private static readonly TimeSpan _longestPause = TimeSpan.FromHours(4) + _look;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Deliver_ServerAwayForADay_SendsEachOnceInOrderWhenItIsBackAndTellsMeanwhile()
    {
        var port = SmtpServerProcess.FreePort();
        await using var house = await House.BuildAsync(smtpPort: port);
        var began = house.Clock.GetUtcNow();
        for (var family = 0; family < 6; family++)
        {
            // Each family's second message comes hours after its first, when that has been tried many times.
            var hans = await new Hans(house).CallAsync(Call(house, family));
            await PassAsync(house, TimeSpan.FromHours(2));
            await house.AnswerAsync(hans.CaseId, TaskTypes.FirstContact, Town.Caseworker, FirstContact(family));
            await PassAsync(house, TimeSpan.FromHours(2));
        }

        await TellsAsync(house, began);
        await using var server = await SmtpServerProcess.StartAtAsync(port, Cancellation);
        await PassAsync(house, _longestPause);

        var notices = await house.ReadAsync(db => db.AllNotices.AsNoTracking().Where(row => row.Address != null).OrderBy(row => row.CreatedAt).ThenBy(row => row.Id).ToListAsync(Cancellation));
        Assert.All(notices, notice => Assert.Equal(NoticeState.Sent, notice.State));
        var arrived = server.Messages();
        Assert.Equal(notices.Select(notice => $"{notice.Id:N}@fjordvik.example").Order(), arrived.Select(message => message.MessageId).Order());
        foreach (var recipient in notices.GroupBy(notice => notice.Address!))
        {
            Assert.Equal(
                recipient.Select(notice => $"{notice.Id:N}"),
                arrived.Where(message => message.To.Mailboxes.Single().Address == recipient.Key).Select(message => message.MessageId!.Split('@')[0]));
        }

        await PassAsync(house, TimeSpan.FromHours(5));
        Assert.Equal(arrived.Count, server.Messages().Count);
    }

    private static async Task TellsAsync(House house, DateTimeOffset began)
    {
        Assert.Equal(began, await house.DoAsync(scope => new OutboxQuery(scope.GetRequiredService<Data.MunicipalityDb>()).OldestWaitingAsync(Cancellation)));
        var log = await house.DoAsync(scope => scope.GetRequiredService<MailLogQuery>().ListAsync(NoticeState.Waiting, 1, NoticeAudience.Family, Cancellation));
        Assert.True(log.Total >= 12, $"Only {log.Total} messages to families wait.");
        Assert.Contains(log.Rows, row => row is { Attempts: > 10, Problem.Length: > 0 });
        Assert.All(log.Rows, row => Assert.InRange(row.Attempts, 0, Notice.MaxAttempts - 1));
    }

    /// <summary>Lets time pass, and the pump look now and then.</summary>
    private static async Task PassAsync(House house, TimeSpan time)
    {
        for (var passed = TimeSpan.Zero; passed < time; passed += _look)
        {
            house.Clock.Advance(_look);
            await house.DoAsync(async scope =>
            {
                while (await scope.GetRequiredService<NoticeDelivery>().DeliverDueAsync(Cancellation) > 0)
                {
                }
            });
        }
    }

    private static string Email(int family) => $"familie{family}@post.example";

    private static Inquiry Call(House house, int family)
    {
        var inquiry = Hans.Inquiry(house);
        return inquiry with { Sender = inquiry.Sender with { Email = Email(family) } };
    }

    private static FirstContactAnswer FirstContact(int family) =>
        Hans.FirstContact with { Contacts = [.. Hans.FirstContact.Contacts.Select(contact => contact with { Email = Email(family) })] };
}
