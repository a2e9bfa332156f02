namespace WorkflowBk.Web.Editing;

/// <summary>What every form that changes a process sends.</summary>
public abstract class EditForm
{
    /// <summary>What the version said when the page was opened.</summary>
    public string? Basis { get; set; }
}

/// <summary>A new step.</summary>
public sealed class NewStepForm : EditForm
{
    public string? Type { get; set; }

    public string? Name { get; set; }

    /// <summary>See <see cref="WorkflowBk.Workflows.Editing.StepPlace.Key"/>.</summary>
    public string? Place { get; set; }
}

/// <summary>Where a step is to be.</summary>
public sealed class MoveStepForm : EditForm
{
    public string? Place { get; set; }

    /// <summary>The outcome whose way is kept where the step was.</summary>
    public string? Keep { get; set; }
}

/// <summary>A step that is to go.</summary>
public sealed class RemoveStepForm : EditForm
{
    /// <summary>The outcome whose way is kept.</summary>
    public string? Keep { get; set; }
}

/// <summary>What a step is called and set to, and what comes after it.</summary>
public sealed class StepForm : EditForm
{
    public string? Name { get; set; }

    public List<PostedSetting>? Settings { get; set; }

    public List<PostedWay>? Ways { get; set; }
}

/// <summary>A setting as it was filled in.</summary>
public sealed class PostedSetting
{
    public string? Input { get; set; }

    public string? Text { get; set; }
}

/// <summary>A way on as it was chosen.</summary>
public sealed class PostedWay
{
    public string? Outcome { get; set; }

    /// <summary>The step that follows; empty when none does.</summary>
    public string? To { get; set; }
}
