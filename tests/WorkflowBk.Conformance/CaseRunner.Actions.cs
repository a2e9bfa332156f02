using System.Text.Json;
using System.Text.Json.Nodes;
using WorkflowBk.Workflows.Instances;
using WorkflowBk.Workflows.Stimuli;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Conformance;

/// <content>What a case does, step by step.</content>
internal sealed partial class CaseRunner
{
    private readonly Dictionary<string, Guid> _tasks = [];
    private int _keys;

    private async Task<string?> DoAsync(string action, JsonElement step)
    {
        // No two actions in the same moment, as on a real server.
        await house.PassAsync(TimeSpan.FromMilliseconds(1));
        var wanted = step.Number("httpStatus");
        var answered = action switch
        {
            "start" => await StartAsync(step),
            "resume-event" => await SendAsync(step),
            "complete-task" => await CompleteAsync(step),
            "wait-ms" => await PassAsync(step.Number("ms") ?? 0),
            "cancel" => await CancelAsync(step.Text("instance") ?? Main),
            "save-draft" => await SaveAsync(step.GetProperty("definition"), publish: false),
            "publish-new-version" => await SaveAsync(step.GetProperty("definition"), publish: true),
            "publish" => await InLibraryAsync(library => library.PublishAsync(DefinitionId, "", default)),
            "retract" => await InLibraryAsync(library => library.RetractAsync(DefinitionId, default)),
            "rollback" => await InLibraryAsync(library => library.RollBackAsync(DefinitionId, step.Number("toVersion") ?? 0, "", default), done: 201),
            "delete-version" => await InLibraryAsync(library => library.DeleteAsync(DefinitionId, step.Number("version") ?? 0, default)),
            "delete-definition" => await InLibraryAsync(library => library.DeleteAsync(DefinitionId, default), done: 204),
            _ => throw new NotSupportedException($"The action “{action}” is not known."),
        };
        return wanted is null || wanted == answered ? null : $"{action}: answered {answered}, recorded {wanted}{await IncidentsAsync(answered)}";
    }

    private async Task<int> StartAsync(JsonElement step)
    {
        var outcome = await house.EngineAsync(engine => engine.StartAsync(
            new StartWorkflow(step.Text("definitionId") ?? DefinitionId, step.Text("correlationId") ?? "", step.Member("input").Members(), NextKey(), null), default));
        if (outcome.InstanceId is not { } id)
            return 404;
        _labels[step.Text("as") ?? Main] = id;
        return (await house.InstanceAsync(id))!.Status == WorkflowStatus.Faulted ? 500 : 200;
    }

    private async Task<string> IncidentsAsync(int answered) =>
        answered == 500 && await FindAsync(_labels.Keys.Last()) is { } id && await house.InstanceAsync(id) is { } instance
            ? ": " + string.Join("; ", instance.Incidents.Select(incident => $"{incident.StepId} “{incident.Message}”"))
            : "";

    private async Task<int> SendAsync(JsonElement step)
    {
        Guid? instance = step.Text("instance") is { } label ? await FindAsync(label) : null;
        await house.EngineAsync(engine => engine.PublishEventAsync(
            new PublishEvent(step.Text("eventName")!, step.Text("correlationId"), step.Member("payload"), NextKey(), null) { InstanceId = instance }, default));
        return 200;
    }

    private async Task<int> CompleteAsync(JsonElement step)
    {
        var stepId = step.Text("activityId")!;
        var instance = await FindAsync(step.Text("instance") ?? Main) ?? throw new InvalidOperationException("There is no such instance.");
        if ((await house.WaitsAsync(instance)).Find(wait => wait.StepId == stepId) is { } open)
            _tasks[stepId] = open.Id;
        await house.EngineAsync(engine => engine.ResumeAsync(new ResumeWait(_tasks[stepId], step.Member("result"), NextKey(), null), default));
        return 200;
    }

    private async Task<int> PassAsync(int milliseconds)
    {
        await house.PassAsync(TimeSpan.FromMilliseconds(milliseconds));
        return 200;
    }

    private async Task<int> CancelAsync(string label)
    {
        var instance = await FindAsync(label) ?? throw new InvalidOperationException("There is no such instance.");
        await house.EngineAsync(engine => engine.CancelAsync(new CancelInstance(instance, "recorded", NextKey(), null), default));
        return 200;
    }

    private async Task<int> SaveAsync(JsonElement definition, bool publish)
    {
        var id = definition.Text("definitionId") ?? DefinitionId;
        var node = JsonNode.Parse(definition.GetRawText())!.AsObject();
        node["definitionId"] = id;
        var answer = await InLibraryAsync(library => library.SaveAsync(node.ToJsonString(), "", default));
        return publish && answer == 200 ? await InLibraryAsync(library => library.PublishAsync(id, "", default)) : answer;
    }

    private async Task<int> InLibraryAsync(Func<DefinitionLibrary, Task<LibraryOutcome>> use, int done = 200) =>
        (await house.LibraryAsync(use)).Status switch
        {
            LibraryStatus.Done => done,
            LibraryStatus.NotFound => 404,
            LibraryStatus.InUse => 409,
            _ => 400,
        };

    private string NextKey() => $"key-{++_keys}";
}
