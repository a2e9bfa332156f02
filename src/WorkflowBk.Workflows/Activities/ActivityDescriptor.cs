using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Workflows.Definitions;

namespace WorkflowBk.Workflows.Activities;

/// <summary>What an activity class offers to those who draw workflows, read from the class itself.</summary>
public sealed class ActivityDescriptor
{
    private readonly Lazy<ObjectFactory> _factory;
    private readonly Func<ActivityNode, IReadOnlyList<string>>? _dynamicOutcomes;
    private readonly OutcomesAttribute _outcomes;
    private readonly RetryAttribute? _retry;

    internal ActivityDescriptor(Type type, ActivityAttribute attribute)
    {
        ClassType = type;
        Type = attribute.Type;
        Version = attribute.Version;
        DisplayName = attribute.DisplayName;
        Category = attribute.Category;
        Description = attribute.Description;
        IsContainer = typeof(IContainerActivity).IsAssignableFrom(type);
        IsLoop = typeof(ILoopActivity).IsAssignableFrom(type);
        _retry = type.GetCustomAttribute<RetryAttribute>();
        var properties = type.GetProperties(BindingFlags.Instance | BindingFlags.Public);
        Inputs = [.. properties.Where(property => property.IsDefined(typeof(InputAttribute))).Select(property => new InputDescriptor(property))];
        Outputs = [.. properties.Where(property => property.IsDefined(typeof(OutputAttribute))).Select(property => new OutputDescriptor(property))];
        _outcomes = type.GetCustomAttribute<OutcomesAttribute>() ?? new OutcomesAttribute("Done");
        // Made when the first step of this kind is run: making one is compiling code, and most kinds wait long for theirs.
        _factory = new(() => ActivatorUtilities.CreateFactory(type, []));
        if (typeof(IDynamicOutcomes).IsAssignableFrom(type))
        {
            _dynamicOutcomes = type
                .GetMethod(nameof(IDynamicOutcomes.OutcomesOf), BindingFlags.Static | BindingFlags.Public)!
                .CreateDelegate<Func<ActivityNode, IReadOnlyList<string>>>();
        }
    }

    public string Type { get; }

    public int Version { get; }

    public string DisplayName { get; }

    public string Category { get; }

    public string Description { get; }

    public bool IsContainer { get; }

    public bool IsLoop { get; }

    public IReadOnlyList<InputDescriptor> Inputs { get; }

    public IReadOnlyList<OutputDescriptor> Outputs { get; }

    /// <summary>The ways out that every step of this kind has; <c>null</c> when they depend on how it is set up.</summary>
    public IReadOnlyList<string>? FixedOutcomes => _dynamicOutcomes is null ? _outcomes.Names : null;

    /// <summary>Nothing comes after a step of this kind.</summary>
    public bool IsTerminal => FixedOutcomes is [];

    /// <summary>A step of this kind can start the workflow by itself.</summary>
    public bool IsTrigger => typeof(ITriggerActivity).IsAssignableFrom(ClassType);

    /// <summary>The engine's own, which knows nothing of what a process is about. All others work on a case.</summary>
    public bool IsGeneral => ClassType.Assembly == typeof(ActivityDescriptor).Assembly;

    internal Type ClassType { get; }

    /// <summary>The ways out of a step of this kind, as it is set up.</summary>
    public IReadOnlyList<string> OutcomesOf(ActivityNode step) => _dynamicOutcomes?.Invoke(step) ?? _outcomes.Names;

    /// <summary>What people see for an outcome, in Norwegian.</summary>
    public string DisplayNameOf(string outcome)
    {
        var index = _outcomes.Names.ToList().IndexOf(outcome);
        return index >= 0 && index < _outcomes.DisplayNames.Length ? _outcomes.DisplayNames[index] : outcome;
    }

    /// <summary>How long after a failure a step of this kind is run again by itself; <c>null</c> when it is not.</summary>
    /// <param name="failures">How often it has failed before.</param>
    internal TimeSpan? RetryAfter(int failures) => _retry?.After(failures);

    internal IActivity Create(IServiceProvider services) => (IActivity)_factory.Value(services, null);
}

/// <summary>An input of an activity.</summary>
public sealed class InputDescriptor
{
    private readonly InputAttribute _attribute;

    internal InputDescriptor(PropertyInfo property)
    {
        Property = property;
        _attribute = property.GetCustomAttribute<InputAttribute>()!;
    }

    public string Name => Property.Name;

    public Type ValueType => Property.PropertyType;

    public string DisplayName => _attribute.DisplayName;

    public string Description => _attribute.Description;

    public bool Required => _attribute.Required;

    internal PropertyInfo Property { get; }
}

/// <summary>An output of an activity.</summary>
public sealed class OutputDescriptor
{
    private readonly OutputAttribute _attribute;

    internal OutputDescriptor(PropertyInfo property)
    {
        Property = property;
        _attribute = property.GetCustomAttribute<OutputAttribute>()!;
    }

    public string Name => Property.Name;

    public Type ValueType => Property.PropertyType;

    public string DisplayName => _attribute.DisplayName;

    public string Description => _attribute.Description;

    internal PropertyInfo Property { get; }
}
