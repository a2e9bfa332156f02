using WorkflowBk.Domain.Assessments;

namespace WorkflowBk.Web.Tasks;

/// <summary>Where the rule book says what each condition is.</summary>
internal static class ConditionRules
{
    public static string KeyOf(Condition condition) => condition switch
    {
        Condition.ChildUnder18OrExpected => "right.condition.child",
        Condition.SeriousIllnessOrImpairment => "right.condition.illness",
        _ => "right.condition.needs",
    };
}
