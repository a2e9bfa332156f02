namespace WorkflowBk.Studio.Catalogue;

/// <summary>An activity in the toolbox, as Elsa describes one.</summary>
internal sealed record DescriptorAnswer(
    string TypeName, string Namespace, string Name, int Version, string Category, string DisplayName, string Description, string Kind,
    IReadOnlyList<InputAnswer> Inputs, IReadOnlyList<OutputAnswer> Outputs, IReadOnlyList<PortAnswer> Ports,
    IReadOnlyDictionary<string, string> CustomProperties, IReadOnlyDictionary<string, string> ConstructionProperties,
    bool IsContainer, bool IsBrowsable, bool IsStart, bool IsTerminal);

internal sealed record InputAnswer(
    string Name, string TypeName, string DisplayName, string Description, float Order, bool IsBrowsable, bool IsSerializable, bool IsSynthetic,
    bool IsWrapped, string UiHint, string? Category, object? DefaultValue, string? DefaultSyntax, bool IsReadOnly, bool IsSensitive,
    string? StorageDriverType, IReadOnlyDictionary<string, object>? UiSpecifications);

internal sealed record OutputAnswer(
    string Name, string TypeName, string DisplayName, string Description, float Order, bool IsBrowsable, bool IsSerializable, bool IsSynthetic);

internal sealed record PortAnswer(string Name, string DisplayName, string Type, bool IsBrowsable);
