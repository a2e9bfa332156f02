using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Activities.Inquiries;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Data;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Inquiries;
using WorkflowBk.Workflows.Stimuli;

namespace WorkflowBk.Benchmarks;

/// <summary>
/// One burst: the first contact is completed, the case goes into its next phase, the family's notice is written and the next
/// task is put before the caseworker. Beside it, in turns, one raw transaction on the same disk.
/// </summary>
internal static class BurstBenchmark
{
    private const int WarmUp = 30;

    public static async Task<string> RunAsync(string folder, int bursts)
    {
        await using var house = await BenchHouse.BuildAsync(folder);
        for (var i = 0; i < bursts + WarmUp; i++)
            await house.ReceiveAsync();
        var tasks = new Queue<Guid>(await OpenTasksAsync(house));

        using var raw = new RawTransactions(Path.Combine(folder, "raw.db"));
        for (var i = 0; i < WarmUp; i++)
        {
            await CompleteAsync(house, tasks.Dequeue());
            raw.CommitOne();
        }

        Timings ours = new();
        Timings reference = new();
        for (var i = 0; i < bursts; i++)
        {
            var task = tasks.Dequeue();
            var start = Stopwatch.GetTimestamp();
            await CompleteAsync(house, task);
            ours.Add(Stopwatch.GetElapsedTime(start));

            start = Stopwatch.GetTimestamp();
            raw.CommitOne();
            reference.Add(Stopwatch.GetElapsedTime(start));
        }

        return string.Create(CultureInfo.InvariantCulture, $"""
            one burst (complete a task), SQLite WAL + synchronous=FULL, {bursts} runs in turns
            |        | ours ms | reference ms | ratio |
            |--------|---------|--------------|-------|
            {Row("median", 0.5, ours, reference)}
            {Row("p95", 0.95, ours, reference)}
            {Row("p99", 0.99, ours, reference)}
            """);
    }

    private static string Row(string name, double share, Timings ours, Timings reference)
    {
        var (a, b) = (ours.Milliseconds(share), reference.Milliseconds(share));
        return string.Create(CultureInfo.InvariantCulture, $"| {name,-6} | {a,7:0.00} | {b,12:0.00} | {a / b,5:0.0} |");
    }

    private static async Task<List<Guid>> OpenTasksAsync(BenchHouse house)
    {
        await using var scope = house.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MunicipalityDb>();
        return await db.Tasks.OrderBy(task => task.Id).Select(task => task.Id).ToListAsync();
    }

    private static async Task CompleteAsync(BenchHouse house, Guid taskId)
    {
        await using var scope = house.Services.CreateAsyncScope();
        var outcome = await scope.ServiceProvider.GetRequiredService<IWorkflowEngine>().ResumeAsync(
            new ResumeWait(taskId, TaskAnswers.Write(Answer()), $"task:{taskId:N}", BenchHouse.Caseworker.Id.ToString()),
            CancellationToken.None);
        if (outcome.Status != StimulusStatus.Applied)
            throw new InvalidOperationException($"The burst was not applied: {outcome.Status}.");
    }

    private static FirstContactAnswer Answer() => new(
        true, FamilyWish.ChildCoordinator, "", new Child("Hans Solvang", new DateOnly(2014, 5, 3), null),
        new LanguageNeeds(LanguageForm.Nb, null),
        [new Contact(Guid.NewGuid(), "Liv Solvang", ContactRelation.Parent, ContactWay.Email, null, "liv@solvang.example", null, LanguageForm.Nb)],
        [], "", "", null);
}
