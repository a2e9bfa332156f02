using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Assessments;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Assessments;

/// <summary>The three conditions of pbrl § 2-5 c, answered with reasons.</summary>
[Activity("Bk.InitialAssessment", DisplayName = "Innledende vurdering", Category = "Oppgaver", Description = "De tre vilkårene, med ja, nei eller uavklart.")]
[Outcomes("Plain", "Met", "NotMet", "Unclear", DisplayNames = ["Klart oppfylt", "Oppfylt", "Ikke oppfylt", "Uavklart"])]
[DoneBy(StaffRole.Caseworker)]
internal sealed class InitialAssessmentTask(TaskDesk desk) : HumanTaskActivity<AssessmentAnswer>(desk)
{
    protected override string TaskType => TaskTypes.InitialAssessment;

    protected override ValueTask<Result<string>> ApplyAsync(ActivityContext context, Case theCase, Guid actor, AssessmentAnswer answer)
    {
        var assessment = Assessment.Create(answer.Conditions, answer.FamilyView, actor, context.Now);
        if (!assessment.Succeeded)
            return ValueTask.FromResult(Result<string>.Fail(assessment.Problems));
        return Leave(
            theCase.Assess(assessment.Value, answer.StraightToDecision),
            assessment.Value.Overall switch
            {
                Verdict.Yes when answer.StraightToDecision => "Plain",
                Verdict.Yes => "Met",
                Verdict.No => "NotMet",
                _ => "Unclear",
            });
    }
}
