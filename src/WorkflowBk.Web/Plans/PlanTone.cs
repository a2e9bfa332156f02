using WorkflowBk.Domain.Plans;
using WorkflowBk.Web.Components.Ui;

namespace WorkflowBk.Web.Plans;

internal static class PlanTone
{
    public static Tone Of(PlanStage stage) => stage switch
    {
        PlanStage.Offered => Tone.Warning,
        PlanStage.Agreed or PlanStage.Followed => Tone.Info,
        _ => Tone.Neutral,
    };
}
