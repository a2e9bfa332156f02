using WorkflowBk.Workflows.Definitions;

namespace WorkflowBk.Workflows.Validation;

/// <summary>A check of single steps that the engine cannot make itself, e.g. whether a template exists.</summary>
public interface IStepCheck
{
    IEnumerable<DefinitionProblem> Check(ActivityNode step);
}
