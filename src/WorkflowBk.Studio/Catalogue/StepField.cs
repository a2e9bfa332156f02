namespace WorkflowBk.Studio.Catalogue;

/// <summary>How a setting of a step is asked for on a form.</summary>
/// <param name="Input">The input's name.</param>
/// <param name="Language">What a value that is not there yet is written in.</param>
/// <param name="Choices">What can be chosen, with the text that is shown; empty where it is written.</param>
public sealed record StepField(
    string Input, string Label, string Help, StepFieldKind Kind, StepFieldPart Part, bool Required, string Language,
    IReadOnlyList<KeyValuePair<string, string>> Choices);

/// <summary>The kinds of field.</summary>
public enum StepFieldKind
{
    Line,
    LongText,
    Number,
    YesNo,
    Choice,

    /// <summary>Texts, one on each line.</summary>
    Lines,
    Json,
    Variable,
    Workflow,

    /// <summary>Only the drawing can change it.</summary>
    Drawn,
}

/// <summary>What belongs together on a form.</summary>
public enum StepFieldPart
{
    What,
    When,
    Texts,
}

/// <summary>Activities that a process owner looks for in the same place.</summary>
public sealed record ActivityGroup(string Name, IReadOnlyList<ActivityChoice> Activities);

/// <summary>An activity that a new step can be.</summary>
public sealed record ActivityChoice(string Type, string Name, string Help);
