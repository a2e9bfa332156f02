using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Activities.Inquiries;
using WorkflowBk.Data;
using WorkflowBk.Data.Outages;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Inquiries;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Notices.Delivery;
using WorkflowBk.Workflows.Stimuli;

namespace WorkflowBk.Crash;

/// <summary>
/// Keeps twenty cases on their way: answers their tasks, lets timers fire and mail be delivered, in whatever order it happens
/// to come. What was done already before a crash is simply asked for again.
/// </summary>
/// <param name="finish">Whether no more cases are begun.</param>
/// <param name="pumps">Whether it lets timers fire and mail be delivered; somebody else does when not.</param>
internal sealed class Mover(CrashHouse house, bool finish, bool pumps = true)
{
    private const int OnTheirWay = 20;

    private readonly Random _random = new();

    /// <summary>How often the database did not take a move, by the reason.</summary>
    public Dictionary<DatabaseOutage, int> Outages { get; } = [];

    /// <summary>Goes on until nothing is open, or for ever.</summary>
    public async Task RunAsync()
    {
        while (true)
        {
            var moved = await RoundAsync();
            if (moved)
                Console.WriteLine("moved");
            if (!moved && finish && !await TryAsync(AnythingOpenAsync))
                return;
        }
    }

    /// <summary>One move of each kind.</summary>
    /// <returns>Whether anything was moved, or could not be.</returns>
    public async Task<bool> RoundAsync()
    {
        var moved = await TryAsync(AnswerOneAsync);
        moved |= pumps && await TryAsync(FireTimersAsync);
        moved |= pumps && await TryAsync(DeliverAsync);
        moved |= !finish && await TryAsync(BeginAsync);
        return moved;
    }

    /// <summary>Begins as many cases as are on their way at a time.</summary>
    public async Task BeginAllAsync()
    {
        while (await BeginAsync())
        {
        }
    }

    /// <summary>
    /// Where others move the same cases, one of them may have been first, or the database may be away: whoever stands behind it
    /// would be told, and try again.
    /// </summary>
    private async Task<bool> TryAsync(Func<Task<bool>> move)
    {
        try
        {
            return await move();
        }
        catch (Exception exception) when (DatabaseOutages.Of(exception) is not null
            || (house.IsShared && exception is DbUpdateException or DbException or TimeoutException or InvalidOperationException))
        {
            if (DatabaseOutages.Of(exception) is { } outage)
                Outages[outage] = Outages.GetValueOrDefault(outage) + 1;
            Console.WriteLine($"again: {exception.GetBaseException().GetType().Name}");
            return true;
        }
    }

    private Task<bool> BeginAsync() => house.DoAsync(async scope =>
    {
        var db = scope.GetRequiredService<MunicipalityDb>();
        var open = await db.Cases.CountAsync(row => row.ClosedAt == null);
        if (open >= OnTheirWay)
            return false;
        var number = await db.Cases.CountAsync() + 1;
        var inquiry = new Inquiry(
            Channel.Phone,
            new Sender($"Familie {number}", SenderRelation.Parent, ContactWay.Email, "91 00 00 00", $"familie{number}@post.example", null),
            "Vi trenger hjelp.",
            new Child($"Barn{number}", new DateOnly(2015, 1, 1).AddDays(number), null),
            new LanguageNeeds(LanguageForm.Nb, null),
            scope.GetRequiredService<TimeProvider>().GetUtcNow(),
            CrashTown.Caseworker.Id);
        // The key says which case it is: asked for twice, around a crash, it is begun once.
        await scope.GetRequiredService<InquiryDesk>().ReceiveAsync(inquiry, new Guid($"33333333-0000-4000-8000-{number:D12}"), CancellationToken.None);
        return true;
    });

    private async Task<bool> AnswerOneAsync()
    {
        var open = await house.DoAsync(scope => scope.GetRequiredService<MunicipalityDb>().Tasks.AsNoTracking()
            .Where(task => task.State == TaskState.Open).Select(task => task.Id).ToListAsync());
        if (open.Count == 0)
            return false;
        var id = open[_random.Next(open.Count)];
        var (task, person) = await house.DoAsync(scope => ClaimAsync(scope, id));
        await house.DoAsync(scope => scope.GetRequiredService<IWorkflowEngine>().ResumeAsync(
            new ResumeWait(id, Answers.To(task), $"task:{id:N}", person.Id.ToString()), CancellationToken.None));
        return true;
    }

    private static async Task<(HumanTask Task, StaffMember Person)> ClaimAsync(IServiceProvider scope, Guid id)
    {
        var db = scope.GetRequiredService<MunicipalityDb>();
        var task = await db.Tasks.SingleAsync(row => row.Id == id);
        var person = CrashTown.People.First(candidate => task.AssigneeId is { } holder ? candidate.Id == holder : task.IsFor(candidate));
        task.Claim(person);
        await db.SaveChangesAsync();
        return (task, person);
    }

    private Task<bool> FireTimersAsync() => house.DoAsync(async scope =>
        await scope.GetRequiredService<IWorkflowEngine>().FireDueTimersAsync(5, CancellationToken.None) > 0);

    private Task<bool> DeliverAsync() => house.DoAsync(async scope =>
        await scope.GetRequiredService<NoticeDelivery>().DeliverDueAsync(CancellationToken.None) > 0);

    /// <summary>Cases that are open, mail that waits, or timers that are still to come due.</summary>
    private Task<bool> AnythingOpenAsync() => house.DoAsync(async scope =>
    {
        var db = scope.GetRequiredService<MunicipalityDb>();
        return await db.Cases.AnyAsync(row => row.ClosedAt == null)
            || await db.AllNotices.AnyAsync(row => row.State == Domain.Notices.NoticeState.Waiting)
            || await db.Waits.AnyAsync();
    });
}
