using System.Reflection;

namespace WorkflowBk.Workflows.Activities;

/// <summary>All activities there are, found by their classes.</summary>
public sealed class ActivityCatalog
{
    private readonly Dictionary<(string Type, int Version), ActivityDescriptor> _descriptors;

    private ActivityCatalog(IEnumerable<ActivityDescriptor> descriptors) =>
        _descriptors = descriptors.ToDictionary(descriptor => (descriptor.Type, descriptor.Version));

    public IReadOnlyCollection<ActivityDescriptor> All => _descriptors.Values;

    /// <summary>The flow activities of the engine itself, and those of the assemblies given.</summary>
    public static ActivityCatalog Of(params IEnumerable<Assembly> assemblies) => new(
        from type in assemblies.Prepend(typeof(ActivityCatalog).Assembly).Distinct().SelectMany(assembly => assembly.GetTypes())
        let attribute = type.GetCustomAttribute<ActivityAttribute>()
        where attribute is not null
        select new ActivityDescriptor(type, attribute));

    /// <summary>The activity of that type and version, or <c>null</c>.</summary>
    public ActivityDescriptor? Find(string type, int version) => _descriptors.GetValueOrDefault((type, version));
}
