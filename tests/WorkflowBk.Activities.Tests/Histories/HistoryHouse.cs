using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Activities.Tests.Kit;
using WorkflowBk.Data;
using WorkflowBk.Workflows.Stimuli;

namespace WorkflowBk.Activities.Tests.Histories;

/// <summary>Records a story, or plays one that was recorded, and tells what came of it.</summary>
internal static class HistoryHouse
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<(History History, IReadOnlyDictionary<string, string> Definitions)> RecordAsync(Func<House, Task> story)
    {
        List<RecordedStimulus> stimuli = [];
        await using var house = await House.BuildAsync(recorded: stimuli);
        await story(house);
        // Only what the story followed: a new workflow elsewhere makes no new recording of it.
        var published = await house.ReadAsync(db => db.WorkflowVersions.AsNoTracking()
            .Where(version => version.IsPublished && db.Instances.Any(instance => instance.VersionId == version.Id))
            .ToListAsync(Cancellation));
        var history = await ObserveAsync(
            house, new SortedDictionary<string, string>(published.ToDictionary(version => version.DefinitionId, version => version.Hash), StringComparer.Ordinal), stimuli);
        return (history, published.ToDictionary(version => History.VersionFile(version.DefinitionId, version.Hash), version => version.Json));
    }

    /// <summary>Gives today's engine what came then.</summary>
    public static async Task<History> PlayAsync(History recorded)
    {
        var folder = Directory.CreateTempSubdirectory("workflowbk-versions-").FullName;
        foreach (var (definitionId, hash) in recorded.Versions)
            File.Copy(Path.Combine(History.VersionFolder, History.VersionFile(definitionId, hash)), Path.Combine(folder, $"{definitionId}.json"));
        await using var house = await House.BuildAsync(workflows: folder);
        foreach (var (number, stimulus) in recorded.Stimuli.Index())
        {
            house.Clock.Advance(stimulus.At - house.Clock.GetUtcNow());
            await house.DoAsync(scope => GiveAsync(house, scope.GetRequiredService<IWorkflowEngine>(), stimulus, $"played:{number}"));
        }

        Directory.Delete(folder, recursive: true);
        return await ObserveAsync(house, recorded.Versions, recorded.Stimuli);
    }

    private static async Task GiveAsync(House house, IWorkflowEngine engine, RecordedStimulus stimulus, string key)
    {
        switch (stimulus.Do)
        {
            case "start":
                var input = stimulus.Payload!.Value.EnumerateObject().ToDictionary(member => member.Name, member => member.Value);
                var started = await engine.StartAsync(new StartWorkflow(stimulus.Name!, stimulus.About!, input, key, stimulus.Actor), Cancellation);
                Assert.Equal(StimulusStatus.Applied, started.Status);
                break;
            case "resume":
                var waitId = await house.ReadAsync(db => db.Waits
                    .Where(wait => wait.StepId == stimulus.Name && wait.CorrelationId == stimulus.About && wait.Kind == Workflows.Instances.WaitKind.Task)
                    .Where(wait => db.Tasks.Any(task => task.Id == wait.Id && (stimulus.Of == null || task.ServiceId == stimulus.Of)))
                    .Select(wait => wait.Id)
                    .FirstAsync(Cancellation));
                await TakeAsync(house, waitId, stimulus.Actor);
                var resumed = await engine.ResumeAsync(new ResumeWait(waitId, stimulus.Payload ?? default, key, stimulus.Actor), Cancellation);
                Assert.Empty(resumed.Rejections.Select(rejection => rejection.Code));
                Assert.Equal(StimulusStatus.Applied, resumed.Status);
                break;
            case "event":
                await engine.PublishEventAsync(new PublishEvent(stimulus.Name!, stimulus.About, stimulus.Payload ?? default, key, stimulus.Actor), Cancellation);
                break;
            default:
                await engine.FireDueTimersAsync(100, Cancellation);
                break;
        }
    }

    /// <summary>Whoever does a task has taken it first; that is not the engine's affair.</summary>
    private static Task TakeAsync(House house, Guid taskId, string? actor) => house.DoAsync(async scope =>
    {
        if (!Guid.TryParse(actor, out var personId))
            return;
        var db = scope.GetRequiredService<MunicipalityDb>();
        var task = await db.Tasks.SingleAsync(row => row.Id == taskId, Cancellation);
        task.Claim(await db.Staff.SingleAsync(row => row.Id == personId, Cancellation));
        await db.SaveChangesAsync(Cancellation);
    });

    private static async Task<History> ObserveAsync(House house, SortedDictionary<string, string> versions, IReadOnlyList<RecordedStimulus> stimuli)
    {
        // A process and those it sets going begin in the same moment.
        var instances = await house.ReadAsync(db => db.Instances.AsNoTracking()
            .OrderBy(instance => instance.CreatedAt).ThenBy(instance => instance.DefinitionId).ToListAsync(Cancellation));
        var journal = await house.ReadAsync(db => db.Journal.AsNoTracking().OrderBy(entry => entry.Id).ToListAsync(Cancellation));
        var notices = await house.ReadAsync(db => db.AllNotices.AsNoTracking().ToListAsync(Cancellation));
        var documents = await house.ReadAsync(db => db.Documents.AsNoTracking().ToListAsync(Cancellation));
        var names = instances.ToDictionary(instance => instance.Id, instance => instance.DefinitionId);
        return new History
        {
            Versions = versions,
            Stimuli = stimuli,
            Journal = [.. journal.Select(entry => $"{entry.At:yyyy-MM-dd HH:mm} {names[entry.InstanceId]}/{entry.StepId} {entry.Event}{(entry.Detail is { } detail ? $": {detail}" : "")}")],
            Written =
            [
                .. notices.Select(notice => $"{notice.CreatedAt:yyyy-MM-dd HH:mm} message {notice.Template}")
                    .Concat(documents.Select(document => $"{document.IssuedAt:yyyy-MM-dd HH:mm} document {document.Template}"))
                    .Order(StringComparer.Ordinal),
            ],
            Standing = [.. instances.Select(instance => $"{instance.DefinitionId} {instance.Status}, {instance.Incidents.Count} failed")],
        };
    }
}
