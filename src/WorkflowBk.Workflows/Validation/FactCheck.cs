using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Expressions;

namespace WorkflowBk.Workflows.Validation;

/// <summary>Finds expressions that ask for a fact no case has: they would be answered with nothing, and nobody would notice.</summary>
internal sealed class FactCheck(ActivityCatalog catalog, ExpressionEvaluator expressions, IEnumerable<IFactSource> sources) : IDefinitionCheck
{
    public ValueTask<IReadOnlyList<DefinitionProblem>> CheckAsync(WorkflowDefinition definition, CancellationToken cancellationToken)
    {
        var known = sources.SelectMany(source => source.Names).ToHashSet(StringComparer.Ordinal);
        return ValueTask.FromResult<IReadOnlyList<DefinitionProblem>>(
        [
            .. from step in definition.Steps.Values
               from written in StepExpressions.Of(step, catalog)
               from fact in expressions.FactsIn(written.Expression)
               where !known.Contains(fact)
               select DefinitionProblem.At(step, "unknown-fact", $"the input “{written.Input}” asks for the fact “{fact}”, which no case has.", written.Input, fact),
        ]);
    }
}
