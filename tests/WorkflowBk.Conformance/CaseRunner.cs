using System.Text.Json;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Conformance;

/// <summary>Does what a recorded case did, and compares what comes of it.</summary>
internal sealed partial class CaseRunner(CaseFile recorded, House house)
{
    private const string Main = "main";

    private readonly Dictionary<string, Guid> _labels = [];

    private string DefinitionId => recorded.Definition.Text("definitionId")!;

    public static async Task<CaseResult> RunAsync(string file, Template template, IReadOnlyList<Difference> differences)
    {
        CaseFile recorded;
        try
        {
            recorded = CaseFile.Read(file);
        }
        catch (JsonException exception)
        {
            return new CaseResult(Path.GetFileName(file), "", Verdict.Failed, $"The file is not JSON: {exception.Message}", null);
        }

        string? mismatch;
        try
        {
            await using var house = new House(template.Copy());
            mismatch = await new CaseRunner(recorded, house).RunAsync();
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            mismatch = $"{exception.GetType().Name}: {exception.Message}";
        }

        if (mismatch is null)
            return new CaseResult(recorded.Name, recorded.Group, Verdict.Passed, null, null);
        var known = differences.FirstOrDefault(difference => difference.Explains(recorded));
        return new CaseResult(recorded.Name, recorded.Group, known is null ? Verdict.Failed : Verdict.Differs, mismatch, known?.Id);
    }

    /// <returns>The first thing that is not as recorded; <c>null</c> when all is.</returns>
    private async Task<string?> RunAsync()
    {
        foreach (var child in recorded.Children)
            await SaveAsync(child, publish: true);
        await SaveAsync(recorded.Definition, recorded.Publishes);
        foreach (var (index, step) in recorded.Steps.Index())
        {
            var mismatch = step.Text("do") is { } action ? await DoAsync(action, step) : await CompareAsync(step);
            if (mismatch is not null)
                return $"step {index + 1}: {mismatch}";
        }

        return null;
    }

    private async Task<string?> CompareAsync(JsonElement step)
    {
        if (step.TryGetProperty("expectVersions", out _))
            return await VersionComparison.CompareAsync(house, DefinitionId, step);
        if (step.TryGetProperty("expectInstances", out var instances))
            return await CompareInstancesAsync(instances, step.Text("definitionId") ?? DefinitionId);

        var label = step.Text("instance") ?? Main;
        var expected = step.GetProperty("expect");
        var instance = await FindAsync(label) is { } id ? await house.InstanceAsync(id) : null;
        if (expected.TryGetProperty("exists", out var exists) && !exists.GetBoolean())
            return instance is null ? null : $"{label}: it exists";
        return instance is null
            ? $"{label}: there is no such instance"
            : new Comparison(await ObserveAsync(instance), expected, await NamesAsync()).Mismatch() is { } mismatch ? $"{label}: {mismatch}" : null;
    }

    private async Task<string?> CompareInstancesAsync(JsonElement expected, string definitionId)
    {
        var found = await house.InstancesAsync(definitionId);
        if (found.Count != expected.GetArrayLength())
            return $"{found.Count} instances, recorded {expected.GetArrayLength()}";
        foreach (var (index, wanted) in expected.EnumerateArray().Index())
        {
            var observed = await ObserveAsync(found[index]);
            if (observed.Status != wanted.Text("status") || observed.SubStatus != wanted.Text("subStatus") || found[index].VersionId != $"{definitionId}-v{wanted.Number("version")}")
                return $"instance {index + 1}: {observed.Status}/{observed.SubStatus} of {found[index].VersionId}";
            if (wanted.Text("correlationId") is { } about && about != found[index].CorrelationId)
                return $"instance {index + 1}: it is about “{found[index].CorrelationId}”";
        }

        return null;
    }

    private async Task<Observation> ObserveAsync(WorkflowInstance instance)
    {
        var version = (await house.HistoryAsync(instance.DefinitionId)).Single(candidate => candidate.Id == instance.VersionId);
        var definition = DefinitionReader.Read(version.Json).Definition! with { Version = version.Version };
        return new Observation(
            instance, InstanceState.Deserialize(instance.State), definition, await house.WaitsAsync(instance.Id), house.Recorder.Of(instance.Id));
    }

    /// <summary>The instance behind a label: one that the case started, or the n-th of a definition.</summary>
    private async Task<Guid?> FindAsync(string label)
    {
        if (_labels.TryGetValue(label, out var id))
            return id;
        if (label.Split(':', '#') is not [_, var definitionId, var number])
            return null;
        var all = await house.InstancesAsync(definitionId);
        var index = int.Parse(number, System.Globalization.CultureInfo.InvariantCulture) - 1;
        return index < all.Count ? all[index].Id : null;
    }

    /// <summary>What the recorder calls the instances, by id.</summary>
    private async Task<Dictionary<string, string>> NamesAsync()
    {
        Dictionary<string, string> names = _labels.ToDictionary(label => label.Value.ToString(), label => $"<{label.Key}>");
        foreach (var child in recorded.Children.Select(child => child.Text("definitionId")!))
        {
            foreach (var (index, instance) in (await house.InstancesAsync(child)).Index())
                names.TryAdd(instance.Id.ToString(), $"<child:{child}#{index + 1}>");
        }

        return names;
    }
}
